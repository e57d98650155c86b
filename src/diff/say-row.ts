/** Describes a change in a few words, for a table. */
import { sayValues } from '../model/ambition-words.ts';
import type { Change, ChangeRow, ChangeValue } from '../model/change.ts';
import { sayDate } from '../model/dates.ts';
import { quoteValue } from '../model/quote.ts';
import { compareWords } from '../model/word-diff.ts';
import type { Claim } from './acknowledge.ts';
import type { Move } from './rule.ts';

export function sayRow(move: Move, claim: Claim): Pick<Change, 'row' | 'words'> {
  const { edit } = move;
  const { from, to } = claim;
  const words =
    edit?.isText && typeof from === 'string' && typeof to === 'string' ? compareWords(from, to) : undefined;
  const isDay = edit?.kind === 'date' || edit?.kind === 'beginning';
  const values =
    move.values ?? (words || !edit ? '' : sayValues(shortenValue(from, isDay), shortenValue(to, isDay)));
  const label = findLabel(move);
  const row = { ...nameRow(move, claim), ...(label !== undefined && { label }), values };
  return { row, ...(words && { words }) };
}

/** Finds the short name of the entry, the newest that there is. */
function findLabel({ name, match, edit }: Move): string | undefined {
  const { before, after } = match ?? edit?.match ?? {};
  const label = name === undefined ? (after ?? before)?.value.label : undefined;
  return typeof label === 'string' ? label : undefined;
}

/** Names the row; fields of the strategy itself are named by their section. */
function nameRow({ name, what, match, edit }: Move, { ids, field = '' }: Claim): Omit<ChangeRow, 'values'> {
  const [id = ''] = ids;
  if (name !== undefined || match || edit?.match || id !== 'strategy')
    return { name: name ?? id, what: what ?? field };
  const [section = '', ...below] = field.split('.');
  return below.length === 0
    ? { name: id, what: what ?? field }
    : { name: section, what: what ?? below.join('.') };
}

/** @param isDay whether a number is a year, which needs no number format */
function shortenValue(value: ChangeValue | undefined, isDay: boolean): string | number | undefined {
  if ((typeof value === 'number' || typeof value === 'string') && isDay) return sayDate(value);
  if (value === undefined || typeof value === 'number') return value;
  return typeof value === 'object' ? value.join(', ') : quoteValue(value).slice(1, -1);
}
