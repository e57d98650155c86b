/** Describes the course of a measure to its target, and how often it is checked in. */
import { findDirection } from '../model/ambition.ts';
import { STAGES } from '../model/choices.ts';
import { listMeasures, type PlacedMeasure } from '../model/measures.ts';
import type { Plan } from '../model/plan.ts';
import { describeGuardrail } from './gap.ts';
import { sayQuantity } from './numbers.ts';
import { chooseTitle, type Sourcebook } from './sourcebook.ts';
import { formatBriefDate, sayEvery, toVisibleText } from './wording.ts';

export interface CourseView {
  readonly id: string;
  /** The outcome, or what is counted. */
  readonly text: string;
  readonly owner: string;
  /** `48 by June 2027, 24 by December 2027`, by day. */
  readonly expected: string;
  /** Whether nothing is expected between two of these dates. */
  readonly isStepped: boolean;
  /** How far off still counts as kept: `0.05 percent`. */
  readonly tolerance: string;
  /** `every quarter`; empty if it is as for every measure. */
  readonly every: string;
  /** The days until the number for a day is known; empty if it is known at once. */
  readonly lag: string;
  /** When counting begins; empty for a criterion, which begins with the strategy. */
  readonly start: string;
  /** What must not get worse; only for an indicator: the rows of the others have it. */
  readonly guardrail: string;
}

/** Lists the measures that say more than from where to where: criteria first, then those of each objective. */
export function listCourseViews(book: Sourcebook): readonly CourseView[] {
  return listMeasures(book.plan)
    .map((placed) => makeCourseView(placed, book))
    .filter(({ id: _, text: __, owner: ___, isStepped: ____, ...says }) => Object.values(says).some(Boolean));
}

function makeCourseView({ id, kind, of, measure }: PlacedMeasure, book: Sourcebook): CourseView {
  const { words } = book;
  const isOfObjective = kind !== 'criterion';
  const tolerance = findDirection(measure) === 'maintain' ? measure.tolerance : undefined;
  return {
    id,
    text: chooseTitle(id, 'outcome' in measure ? measure.outcome : undefined, measure.measure),
    owner: book.who(measure.owner ?? of?.work.owner),
    expected: sayExpected(measure.expected, book),
    isStepped: measure.shape === 'steps',
    tolerance: tolerance === undefined ? '' : sayQuantity(tolerance, toVisibleText(measure.unit), words),
    every: sayEvery(measure.every, words),
    lag: sayLag(measure.lag, book),
    start: isOfObjective ? formatBriefDate(measure.start, words) : '',
    guardrail: kind === 'indicator' ? describeGuardrail(measure.guardrail, book) : '',
  };
}

function sayLag(lag: number | undefined, { words: { say, number } }: Sourcebook): string {
  if (lag === undefined || lag === 0) return '';
  return say(lag === 1 ? '{count} day' : '{count} days', number(lag));
}

type Expected = PlacedMeasure['measure']['expected'];

function sayExpected(expected: Expected, book: Sourcebook): string {
  return Object.entries(expected ?? {})
    .map(([at, value]) => ({ at: findStageDate(at, book.plan), name: at, value }))
    .map((point) => ({ ...point, last: book.plan.span(point.at)?.last ?? '' }))
    .sort((one, other) => (one.last < other.last ? -1 : one.last > other.last ? 1 : 0))
    .map(({ at, name, value }) => sayPoint(at, name, value, book))
    .join(', ');
}

function sayPoint(
  at: string | number | undefined,
  name: string,
  value: number,
  { words }: Sourcebook,
): string {
  const amount = words.number(value);
  return at === undefined
    ? words.say('{amount} at the end of the {stage} stage', amount, words.say(name))
    : words.say('{amount} by {date}', amount, words.date(at));
}

/** Returns the date of a stage, or the date itself; undefined for a stage without one. */
function findStageDate(at: string, plan: Plan): string | number | undefined {
  const stage = STAGES.find((name) => name === at);
  return stage === undefined ? at : plan.strategy.stages?.[stage]?.by;
}
