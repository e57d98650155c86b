/** Values that flags such as `--value loan-time=36` give, understood by the reader of sheets. */
import type { SheetValue } from '../../exchange/sheet-entries.ts';
import { SheetProblem } from '../../exchange/sheet-problem.ts';
import {
  readConfidence,
  readNote,
  readPastDate,
  readValue,
  type SheetMeasure,
  type SheetOptions,
} from '../../exchange/sheet-values.ts';
import { UserError } from '../../exit.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';

export interface ValueFlags {
  readonly value?: readonly string[];
  readonly confidence?: readonly string[];
  readonly note?: readonly string[];
  readonly at?: readonly string[];
}

/** Reads the values of flags. Notes of what has no value are left to others. @throws UserError for the first that is wrong */
export function readFlagValues(
  measures: readonly SheetMeasure[],
  options: SheetOptions,
  flags: ValueFlags,
): readonly SheetValue[] {
  const values = splitPairs('value', flags.value ?? []);
  const confidences = splitPairs('confidence', flags.confidence ?? []);
  const notes = splitPairs('note', flags.note ?? []);
  const days = splitPairs('at', flags.at ?? []);
  for (const id of [...confidences.keys(), ...days.keys()]) requireValue(id, values);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const reader = { measures: byId, options, leftOut: new Set<string>(), skipped: 0 };
  const read = <T>(text: string | undefined, from: (cell: FlagCell) => T): T | undefined =>
    text === undefined ? undefined : from({ text, ...NOWHERE });
  return [...values].map(([id, value]) => {
    const measure = requireMeasure(byId, id);
    return explainAsFlag(() => {
      const date = read(days.get(id), (cell) => readPastDate(reader, cell));
      const confidence = read(confidences.get(id), (cell) => readConfidence(reader, cell));
      const note = read(notes.get(id), readNote);
      return {
        id,
        value: readValue(reader, measure, { text: value, ...NOWHERE }),
        ...(date && { at: date.value }),
        ...(confidence !== undefined && { confidence }),
        ...(note !== undefined && { note }),
        ...NOWHERE,
      };
    });
  });
}

/** A flag has no place. */
const NOWHERE = { line: 0, column: 0 };
type FlagCell = { readonly text: string } & typeof NOWHERE;

function explainAsFlag<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    throw new UserError(error.refusal.message, `${error.refusal.help} Nothing was written.`);
  }
}

const MOST_IDS = 8;

function requireMeasure(measures: ReadonlyMap<string, SheetMeasure>, id: string): SheetMeasure {
  const found = measures.get(id);
  if (found) return found;
  const ids = [...measures.keys()];
  const some = ids.slice(0, MOST_IDS).join(', ');
  throw new UserError(
    `${quoteValue(id)} is not a measure of this strategy.${suggestNearest(id, ids)}`,
    ids.length === 0
      ? 'It has no measures. Add a criterion with `measure:`, `baseline:` and `target:`.'
      : `Choose one of these measures: ${some}${ids.length > MOST_IDS ? ' …' : ''}. Nothing was written.`,
  );
}

function requireValue(id: string, values: ReadonlyMap<string, string>): void {
  if (values.has(id)) return;
  throw new UserError(
    `${quoteValue(id)} needs a value.`,
    `Add \`--value ${quoteId(id)}=…\`, or \`--value ${quoteId(id)}=unknown\`.`,
  );
}

const quoteId = (id: string) => (/^[\w-]{1,60}$/.test(id) ? id : 'loan-time');

/** Splits flags such as `id=text`. @throws UserError where there is no `=`, or an id twice */
export function splitPairs(flag: string, given: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const one of given) {
    const at = one.indexOf('=');
    const id = one.slice(0, at).trim();
    if (at < 1 || id === '')
      throw new UserError(
        `--${flag} needs an id and ${NOUNS[flag] ?? 'a value'}, not ${quoteValue(one)}.`,
        `Write \`--${flag} ${EXAMPLES[flag] ?? 'loan-time=36'}\`.`,
      );
    if (pairs.has(id))
      throw new UserError(`--${flag} is given twice for ${quoteValue(id)}.`, 'Leave one of them out.');
    pairs.set(id, one.slice(at + 1));
  }
  return pairs;
}

const NOUNS: Readonly<Record<string, string>> = { note: 'a text', at: 'a date', status: 'a status' };

const EXAMPLES: Readonly<Record<string, string>> = {
  confidence: 'loan-time=0.4',
  note: 'loan-time="Only the plain cases."',
  at: 'loan-time=2027-10-31',
  status: 'decide-at-once=at-risk',
};
