/** The text of a check-in file. */
import type { Day } from '../../model/dates.ts';
import type { DraftMap, DraftValue } from '../../model/draft.ts';
import { writeMap, writeScalar } from '../../source/edit/write-yaml.ts';

/** A value as it is written. */
export interface DraftedValue {
  readonly id: string;
  readonly value: number | boolean | 'unknown';
  /** The day for which it is true, where that is not the day of the check-in. */
  readonly at?: string | number | undefined;
  readonly confidence?: number | undefined;
  readonly note?: string | undefined;
}

export interface CheckinDraft {
  readonly on: Day;
  readonly by: string;
  readonly isImported?: boolean;
  readonly values: readonly DraftedValue[];
  /** What owners say of objectives and initiatives, by section and id. */
  readonly standings?: Readonly<Record<'objectives' | 'initiatives', DraftMap>>;
  readonly done?: DraftMap;
  readonly summary?: string | undefined;
}

/** Where editors find what a check-in may hold. */
const SCHEMA_LINE = '# yaml-language-server: $schema=https://unpkg.com/strat-cli/schema/checkin.schema.json';

/** Writes a check-in as YAML. */
export function writeCheckinText(draft: CheckinDraft): string {
  const { on, by, values, standings, done, summary, isImported } = draft;
  const [first = '', ...rest] = writeScalar(by, 2);
  const measures = Object.fromEntries(values.map((value) => [value.id, toDraftValue(value, on)]));
  const body: DraftMap = {
    ...(isImported && { imported: true }),
    measures: keepFilled(measures),
    objectives: keepFilled(standings?.objectives),
    initiatives: keepFilled(standings?.initiatives),
    done: keepFilled(done),
    summary,
  };
  const lines = [SCHEMA_LINE, 'strat: 1', 'kind: checkin', `on: ${on}`, `by: ${first}`, ...rest];
  return `${[...lines, ...writeMap(body, 0)].join('\n')}\n`;
}

const keepFilled = (map: DraftMap | undefined) =>
  map === undefined || Object.keys(map).length === 0 ? undefined : map;

/** Writes a bare value where nothing else is known. */
function toDraftValue({ value, at, confidence, note }: DraftedValue, on: Day): DraftValue {
  const more = { at: at === on ? undefined : at, confidence, note };
  const isBare = Object.values(more).every((one) => one === undefined);
  return isBare ? value : { value, ...more };
}
