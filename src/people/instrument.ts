/** The shape of an instrument: what a survey asks. */
import type { InstrumentId } from '../model/survey.ts';

export interface Statement {
  readonly id: string;
  /** What stands before it in a form, so that an import finds it: `U1`. */
  readonly mark: string;
  /** Its words; `‹end›` is the end of the strategy. */
  readonly text: string;
}

export interface Dimension {
  readonly id: string;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** An instrument that asks people; a gap assessment is a talk, and asks nobody. */
export type AskingInstrumentId = Exclude<InstrumentId, 'gap'>;

export interface Instrument {
  readonly id: AskingInstrumentId;
  /** Another version has other statements, and is not compared statement by statement. */
  readonly version: number;
  /** `Commitment audit` */
  readonly title: string;
  readonly dimensions: readonly Dimension[];
}
