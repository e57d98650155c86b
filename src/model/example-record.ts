/** Records in the examples of rules: files beside a strategy, as a reader would find them. */

import type { Day } from './dates.ts';
import { CHECKIN_FOLDER, RETROS, SURVEY_FOLDER } from './record-folders.ts';

/** The day that the examples of all rules take as today. */
export const EXAMPLE_DAY: Day = '2027-01-15';

/** A record of an example, or another file that stands beside the strategy. */
export interface ExampleRecord {
  /** Its path below the strategy’s folder. */
  readonly name: string;
  /** The whole file. */
  readonly text: string;
  /** The day on which git received it, where that matters. */
  readonly receivedOn?: Day;
}

/** The records of one example; a text holds the last lines of a check-in of 31 December 2026 by `nadia`. */
export type ExampleRecords = string | readonly ExampleRecord[];

/** Lists the records of an example as whole files. */
export function listExampleRecords(records: ExampleRecords | undefined): readonly ExampleRecord[] {
  if (records === undefined) return [];
  return typeof records === 'string' ? [makeExampleCheckin('2026-12-31', 'nadia', records)] : records;
}

/** Makes a check-in of an example. @param lines what follows the keys that every check-in has */
export function makeExampleCheckin(on: Day, by: string, lines: string): ExampleRecord {
  const text = `strat: 1\nkind: checkin\non: ${on}\nby: ${by}\n${lines}`;
  return { name: `${CHECKIN_FOLDER}/${on}-${by}.yaml`, text };
}

/** Makes a survey of an example. @param lines what follows the keys that every survey has */
export function makeExampleSurvey(on: Day, instrument: string, lines: string): ExampleRecord {
  const text = `strat: 1\nkind: survey\ninstrument: ${instrument}\non: ${on}\nby: nadia\n${lines}`;
  return { name: `${SURVEY_FOLDER}/${on}-${instrument}.yaml`, text };
}

/** Makes a retrospective of an example. @param lines what follows the keys that every one has */
export function makeExampleRetro(on: Day, lines: string): ExampleRecord {
  const text = `---\nstrat: 1\nkind: retro\non: ${on}\nby: nadia\n${lines}---\n`;
  return { name: `${RETROS.folder}/${on}.md`, text };
}
