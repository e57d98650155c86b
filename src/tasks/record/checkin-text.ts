/** The text of a check-in file. */
import type { Day } from '../../model/dates.ts';
import type { DraftMap, DraftValue } from '../../model/draft.ts';
import { writeMap, writeScalar } from '../../source/edit/write-yaml.ts';

/** A value as it is written. */
export interface DraftedValue {
  readonly id: string;
  /** Missing where an earlier value is withdrawn. */
  readonly value?: number | boolean | 'unknown' | undefined;
  /** The day for which it is true, where that is not the day of the check-in. */
  readonly at?: string | number | undefined;
  readonly confidence?: number | undefined;
  readonly note?: string | undefined;
  readonly next?: string | number | undefined;
  readonly withdrawn?: true | undefined;
  /** Its place in a sheet; both count from 1. */
  readonly line?: number;
  readonly column?: number;
}

export interface CheckinDraft {
  readonly on: Day;
  readonly by: string;
  /** Whether it is history of another tool. */
  readonly isImported?: boolean | undefined;
  readonly values: readonly DraftedValue[];
  /** The other keys, as they are written: `objectives`, `corrections`, `summary`. */
  readonly more?: DraftMap;
}

/** Where editors find what a check-in may hold. */
const SCHEMA_LINE = '# yaml-language-server: $schema=https://unpkg.com/strat-cli/schema/checkin.schema.json';

/** Writes a check-in as YAML. */
export function writeCheckinText({ on, by, values, more = {}, isImported }: CheckinDraft): string {
  const measures = Object.fromEntries(values.map((value) => [value.id, toDraftValue(value, on)]));
  const body: DraftMap = {
    ...(isImported && { imported: true }),
    ...(values.length > 0 && { measures }),
    ...more,
  };
  const [first = '', ...rest] = writeScalar(by, 2);
  const lines = [SCHEMA_LINE, 'strat: 1', 'kind: checkin', `on: ${on}`, `by: ${first}`, ...rest];
  return `${[...lines, ...writeMap(body, 0)].join('\n')}\n`;
}

/** Writes a bare value where nothing else is known. */
function toDraftValue({ value, at, confidence, note, next, withdrawn }: DraftedValue, on: Day): DraftValue {
  const more = { at: at === on ? undefined : at, confidence, note, next, withdrawn };
  const isBare = value !== undefined && Object.values(more).every((one) => one === undefined);
  return isBare ? value : { value, ...more };
}
