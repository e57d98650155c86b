/** The data of `strat export`: a strategy with its records, and where it stands. */
import type { Day } from '../model/dates.ts';
import type { RecordKind } from '../model/record.ts';
import type { Strategy } from '../model/schema.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { KnownStandings } from './status-json.ts';

/** A record beside the strategy, as it was written. */
export interface ExportedRecord {
  /** Its path below the folder of the strategy. */
  readonly file: string;
  readonly of: RecordKind;
  readonly model: object;
  /** The Markdown below the front matter; empty if there is none. */
  readonly narrative: string;
}

interface ExportedPlan {
  readonly asOf: Day;
  /** Whether all that is written could be read. */
  readonly isComplete: boolean;
  /** The part of the strategy that the audience may see. */
  readonly strategy: Strategy;
  /** The Markdown below the front matter of a `strategy.md`; empty if there is none. */
  readonly narrative: string;
}

/** Everything that is written, and everything that follows from it. */
export interface InternalExport extends ExportedPlan, KnownStandings {
  readonly audience: 'internal';
  readonly records: readonly ExportedRecord[];
}

/** What the public may see: no record, and of its values only those of criteria. */
export interface PublicExport extends ExportedPlan {
  readonly audience: 'public';
  readonly shown: readonly MeasureStanding[];
}

export type PlanExport = InternalExport | PublicExport;
