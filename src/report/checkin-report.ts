/** What `strat checkin` has written, as data for programs. */
import type { Day } from '../model/dates.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { writeSafeJson } from './json.ts';

/** A check-in as it was written. */
export interface ReportedCheckin {
  /** Its path, for display. */
  readonly file: string;
  readonly on: Day;
  readonly by: string;
  /** The ids of the measures that have a value in it. */
  readonly measures: readonly string[];
  readonly text: string;
}

export interface CheckinReport {
  readonly isDryRun: boolean;
  readonly asOf: Day;
  readonly checkins: readonly ReportedCheckin[];
  /** How many values were recorded already. */
  readonly known: number;
  /** How many cells of a sheet held no value. */
  readonly skipped: number;
  /** Ids that are not in the plan. */
  readonly leftOut: readonly string[];
  /** Where the measures stand now; none after a dry run. */
  readonly standings: readonly MeasureStanding[];
}

/** Writes the data; keys may be added later, none change. */
export function writeCheckinReport(report: CheckinReport): string {
  const { isDryRun, asOf, checkins, known, skipped, leftOut, standings } = report;
  return writeSafeJson({
    version: 1,
    asOf,
    dryRun: isDryRun,
    checkins: checkins.map(({ file, on, by, measures, text }) => ({ file, on, by, measures, text })),
    known,
    skipped,
    leftOut,
    measures: standings.map(({ placed, standing: { state, facts } }) => ({
      id: placed.id,
      state,
      value: facts.value ?? null,
      at: facts.at ?? null,
      expected: facts.expected ?? null,
    })),
  });
}
