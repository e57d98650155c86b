/** Describes a change in a few words, for a table. */
import { sayValues } from '../model/ambition-words.ts';
import type { Change, ChangeRow, ChangeValue, EntryFate } from '../model/change.ts';
import { sayDate } from '../model/dates.ts';
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { cutWords, quoteValue } from '../model/quote.ts';
import { writeIdAsWords } from '../model/short-name.ts';
import { compareWords, flattenText } from '../model/word-diff.ts';
import type { Claim } from './acknowledge.ts';
import type { Held, Move } from './rule.ts';

/** Says a change as a row. What was promised and what is promised now stand in it as a whole. */
export function sayRow(move: Move, claim: Claim): Pick<Change, 'row' | 'words'> {
  const { edit } = move;
  const { from, to } = claim;
  const isReworded = edit?.isText === true && typeof from === 'string' && typeof to === 'string';
  const words = isReworded && move.was === undefined ? compareWords(from, to) : undefined;
  const isDay = edit?.kind === 'date' || edit?.kind === 'beginning';
  const values =
    move.values ?? (words || !edit ? '' : sayValues(shortenValue(from, isDay), shortenValue(to, isDay)));
  const about = sayAbout(move);
  const isWhole = isReworded && !move.isBrief;
  const was = move.was ?? (isWhole ? flattenText(from) : undefined);
  const now = move.now ?? (isWhole ? flattenText(to) : undefined);
  const is = move.is ?? findFate(move);
  const row = {
    ...nameRow(move, claim),
    values,
    ...(about !== undefined && { about }),
    ...(was !== undefined && now !== undefined && { was, now }),
    ...(was === undefined && is === 'gone' && { was: sayGone(move) }),
    ...(is !== undefined && { is }),
  };
  return { row, ...(words && { words }) };
}

/** Finds what became of an entry: it is gone with nothing in its place, done, dropped, or taken up again. */
function findFate({ removed, after, edit }: Move): EntryFate | undefined {
  if (removed && !after) return 'gone';
  if (edit?.field !== 'status' || !edit.match) return undefined;
  const { from, to } = edit;
  if (to === 'done' || to === 'dropped') return to;
  return from === 'done' || from === 'dropped' ? 'again' : undefined;
}

/** Says the whole sentence of an entry that is gone: it stands nowhere else any more. */
function sayGone({ match }: Move): string | undefined {
  const text = match?.before && findSentence(match.before);
  return text === undefined ? undefined : flattenText(text);
}

/** The most characters of the first words of a sentence. */
const MOST_ABOUT = 60;

/** Says what an entry is about: its short name, else the first words of its sentence, the newest that there is. */
function sayAbout({ name, match, edit, isBrief }: Move): string | undefined {
  const { before, after } = match ?? edit?.match ?? {};
  const held = after ?? before;
  if (name !== undefined || isBrief || !held) return undefined;
  const text = findAbout(held);
  if (text === undefined || isSaidById(text, held.id)) return undefined;
  return cutWords(flattenText(text).replace(/\.$/, ''), MOST_ABOUT);
}

function findAbout(held: Held): string | undefined {
  const { label } = held.value;
  return typeof label === 'string' ? label : findSentence(held);
}

function findSentence({ section, value }: Held): string | undefined {
  const keys = [...listKeysWith('title', findEntryKind(section)), 'measure', 'met_when'];
  return keys.map((key) => value[key]).find((text): text is string => typeof text === 'string');
}

/** Returns whether a text only repeats an id: `Loan time` says no more than `loan-time`. */
function isSaidById(text: string, id: string): boolean {
  return flattenText(text).toLowerCase() === writeIdAsWords(id).toLowerCase();
}

/** Names the row; fields of the strategy itself are named by their section. */
function nameRow(
  { name, what, match, edit }: Move,
  { ids, field = '' }: Claim,
): Pick<ChangeRow, 'name' | 'what'> {
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
