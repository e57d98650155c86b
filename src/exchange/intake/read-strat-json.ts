/** Reads what `strat export` wrote as JSON: the same strategy, with its records. */
import type { DraftValue } from '../../model/draft.ts';
import { isDraftList, isDraftMap } from '../../model/draft.ts';
import type { ImportedRecord, ImportReading, TextReport } from './reading.ts';
import { ImportProblem } from './reading.ts';

const PLAIN_FILE = /^(?:checkins|amendments|surveys|meetings|retros)\/[a-z0-9][a-z0-9._-]*\.(?:ya?ml|md)$/i;

/** Reads an export. @param data parsed JSON @throws ImportProblem */
export function readStratJson(data: unknown): ImportReading {
  const whole = data as DraftValue;
  if (!isDraftMap(whole) || whole.version !== 1 || !isDraftMap(whole.strategy))
    throw new ImportProblem(
      'This is not an export of strat.',
      'Write it with `strat export --output plan.json`.',
    );
  const { strategy, narrative, audience, complete } = whole;
  const records = isDraftList(whole.records) ? whole.records.map(readRecord) : [];
  return {
    draft: strategy,
    narrative: typeof narrative === 'string' ? narrative : '',
    records,
    texts: [
      ...listTexts(strategy, ['strategy'], []),
      ...records.flatMap(({ file, data: of }) => listTexts(of, [file], [file])),
    ],
    remarks: [
      ...(audience === 'public'
        ? [{ says: 'This export was made for the public: names, budgets and records are not in it.' }]
        : []),
      ...(complete === false
        ? [{ says: 'A part of the plan could not be read when this was exported, and is missing.' }]
        : []),
    ],
  };
}

function readRecord(record: DraftValue, at: number): ImportedRecord {
  const { file, data, narrative } = isDraftMap(record) ? record : {};
  if (typeof file !== 'string' || !PLAIN_FILE.test(file) || !isDraftMap(data))
    throw new ImportProblem(
      `Record ${at + 1} of this export names no file of a strategy.`,
      'Write the export again with `strat export`.',
    );
  return { file, data, narrative: typeof narrative === 'string' ? narrative : '' };
}

/** Lists every text and number; each is where it was. */
function listTexts(
  value: DraftValue | undefined,
  at: readonly string[],
  path: readonly string[],
): readonly TextReport[] {
  if (isDraftMap(value))
    return Object.entries(value).flatMap(([key, below]) => listTexts(below, [...at, key], [...path, key]));
  if (isDraftList(value))
    return value.flatMap((below, index) => listTexts(below, [...at, String(index)], path));
  if (value === undefined || value === null || value === '') return [];
  return [{ text: String(value), at: at.join('.'), name: at.at(-1) ?? '', fate: 'mapped', path }];
}
