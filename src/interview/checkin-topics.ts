/** What a check-in asks about: each topic with the words that come before its questions. */
import type { Day } from '../model/dates.ts';

interface Topic {
  readonly id: string;
  /** What it is, in the words of the plan. */
  readonly title: string;
  /** Where it stands, in short parts. */
  readonly facts: readonly string[];
}

export interface MeasureTopic extends Topic {
  readonly is: 'measure';
  readonly isMilestone: boolean;
  readonly unit: string | undefined;
  readonly ask: string;
  /** The day for which a value is true that names none, if that is not the day on which it is said. */
  readonly day: Day | undefined;
  /** Undefined where it makes no sense to ask how sure somebody is. */
  readonly askSure: string | undefined;
  /** Returns whether nothing is left to reach with a value. */
  readonly isMet: (value: number | boolean) => boolean;
}

export interface OtherTopic extends Topic {
  readonly is: 'objectives' | 'initiatives' | 'actions' | 'assumptions' | 'capabilities';
}

export type CheckinTopic = MeasureTopic | OtherTopic;

/** Makes the key of a question about a topic: `measures.loan-time.value`. */
export function makeLineKey({ is, id }: CheckinTopic, question: string): string {
  return [is === 'measure' ? 'measures' : is, id, question].join('.');
}
