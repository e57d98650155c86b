/** Says what to type in place of ids that cannot be read. */
import type { KeyKind } from '../../model/key-kinds.ts';
import { respellId, restyleId, stripReference } from '../../model/make-id.ts';
import { joinNouns, NOUN } from '../../model/names.ts';
import type { Section } from '../../model/plan.ts';
import { countNoun, joinList, quoteValue } from '../../model/quote.ts';
import { findMeantId, listWrittenEntries, type WrittenEntry } from './entry-ids.ts';
import { showPair } from './to-type.ts';
import type { Remedy, ShapedFile, WrongValue } from './wrong-value.ts';

/** The most ids that are listed. */
const MOST_LISTED = 6;

/** Answers a text or a map where a list of ids is expected, and a list with something else in it. */
export function answerReferences(asked: WrongValue): Remedy | undefined {
  const { key, value, of } = asked;
  const typed = listTyped(value);
  if (typed.length === 0) return undefined;
  const entries = listWrittenEntries(asked).filter(({ section }) => of?.to?.includes(section));
  const ids = typed.flatMap((text) => findIds(text, entries));
  const says = describe(asked, typed, entries);
  if (ids.includes(undefined)) return { message: says, help: `${adviseOnIds(asked, entries)}` };
  const written = [...new Set(ids as readonly string[])];
  return { message: says, help: `Write ${showPair(key, written)}.` };
}

/** Returns the id in place of an item of a list, if the item is that id apart from capitals, spaces and underscores. */
export function respellReference(
  item: unknown,
  file: ShapedFile,
  of: KeyKind | undefined,
): string | undefined {
  const id = typeof item === 'string' ? restyleId(item) : undefined;
  const isThere = listWrittenEntries(file).some((one) => one.id === id && of?.to?.includes(one.section));
  return isThere ? id : undefined;
}

function listTyped(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).trim() === '' ? [] : [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const items: readonly unknown[] = Array.isArray(value) ? value.flat() : Object.keys(value);
  return items.every((item) => typeof item === 'string' || typeof item === 'number') ? items.map(String) : [];
}

/** Finds the ids that a text names: one by its title, or several with signs between them. */
function findIds(text: string, entries: readonly WrittenEntry[]): readonly (string | undefined)[] {
  const known = new Set(entries.map(({ id }) => id));
  const words = text.trim().split(/[\s,;/|&+]+/);
  if (words.length > 1 && words.every((word) => known.has(word))) return words;
  const parts = text.split(/[,;&|\n]|\band\b|\bund\b|\bet\b|\+/).filter((part) => part.trim() !== '');
  const whole = parts.length === 1 || /\s\S+\s\S+\s\S+\s/.test(text) ? findMeantId(text, entries) : undefined;
  if (whole !== undefined) return [whole];
  return parts.map((part) => findMeantId(part, entries) ?? spellUnknown(part, entries));
}

/** Spells an id that no entry has, unless it is a sentence. */
function spellUnknown(part: string, entries: readonly WrittenEntry[]): string | undefined {
  const isSentence = part.trim().split(/\s+/).length > 4;
  return isSentence || entries.length > 0 ? undefined : respellId(stripReference(part), '');
}

function describe(
  { key, value, of }: WrongValue,
  typed: readonly string[],
  entries: readonly WrittenEntry[],
): string {
  if (!Array.isArray(value))
    return typeof value !== 'object'
      ? `\`${key}\` is the text ${quoteValue(value)}, not a list of ids.`
      : `\`${key}\` is a section with keys, not a list of ids.`;
  const known = new Set(entries.map(({ id }) => id));
  const wrong = typed.find((one) => !known.has(one)) ?? typed[0];
  const to = (of?.to ?? []).filter((one): one is Section => Object.hasOwn(NOUN, one));
  return `${quoteValue(wrong)} in \`${key}\` is not the id of ${to.length > 0 ? joinNouns(to) : 'an entry'}.`;
}

/** Lists the ids that there are, or says how an id is written. */
function adviseOnIds({ key }: WrongValue, entries: readonly WrittenEntry[]): string {
  if (entries.length === 0) return `Write ids between brackets, such as ${showPair(key, ['loan-time'])}.`;
  const ids = entries.slice(0, MOST_LISTED).map(({ id }) => `\`${id}\``);
  const more = entries.length - ids.length;
  return `Write one or more of these ids between brackets: ${joinList([...ids, ...(more > 0 ? [countNoun(more, 'more', 'more')] : [])])}.`;
}
