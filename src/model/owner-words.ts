/** Owners that are not one person: two names, a group, nobody. */
import { type Directory, isInDirectory } from './directory.ts';
import { findPhrases } from './wording.ts';
import { splitWords, type WordList } from './words.ts';

/** The words of owners that are not one person, in one language, in lower case. */
export interface OwnerWords {
  /** A group, or nobody, wherever it stands: team, department, everyone. */
  readonly group: WordList;
  /** The same, where it is the whole text: sales, n/a. */
  readonly whole: WordList;
  /** The ends of longer words for a group, as in `Vertriebsteam`. */
  readonly groupEnds: readonly string[];
  /** A group that may sponsor a plan, because it decides as one: board. */
  readonly board: WordList;
  /** The role of one person, although a group is in it: head of the lending team. */
  readonly role: WordList;
  /** The words between two people. */
  readonly and: WordList;
}

const NO_WORDS: WordList = new Set<string>();

/** A cache, because a person owns many things. */
const knownGroups = new WeakMap<OwnerWords, Map<string, boolean>>();
const MOST_KNOWN = 1000;

/** Returns whether a text names a group or nobody, rather than the role of one person. */
export function isGroup(text: string, words: OwnerWords | undefined): boolean {
  if (!words) return false;
  const before = knownGroups.get(words)?.get(text);
  if (before !== undefined) return before;
  const is = readGroup(text, words);
  const known = knownGroups.get(words) ?? new Map<string, boolean>();
  if (known.size < MOST_KNOWN) known.set(text, is);
  knownGroups.set(words, known);
  return is;
}

function readGroup(text: string, words: OwnerWords): boolean {
  const parts = splitNames(text.toLowerCase(), words);
  const isOfMany =
    parts.every((part) => words.whole.has(part)) || hasPhrase(text, words.group) || endsAsGroup(text, words);
  return isOfMany && !isRole(text, words);
}

/** Returns whether a text names a board, which may sponsor a plan although it is not one person. */
export function isBoard(text: string, words: OwnerWords | undefined): boolean {
  return words !== undefined && hasPhrase(text, words.board);
}

function endsAsGroup(text: string, { groupEnds }: OwnerWords): boolean {
  if (groupEnds.length === 0) return false;
  return splitWords(text.toLowerCase()).some((word) =>
    groupEnds.some((end) => word.length > end.length && word.endsWith(end)),
  );
}

function isRole(text: string, words: OwnerWords | undefined): boolean {
  return words !== undefined && hasPhrase(text, words.role);
}

function hasPhrase(text: string, phrases: WordList): boolean {
  return findPhrases(text, phrases, NO_WORDS).length > 0;
}

/** Splits a text into the people that it names: several only where each part is a name or a handle. */
export function splitPeople(
  text: string,
  people: Directory,
  words: OwnerWords | undefined,
): readonly string[] {
  if (!/[\s(&+;,/|]/.test(text)) return [text];
  const parts = splitNames(text.replace(/\s*\((?:and|with) [^)]*\)/i, ' & others'), words);
  const isOthers = (part: string) => /^(?:friends|others|team|co|all)$/i.test(part);
  const isPerson = (part: string) =>
    isInDirectory(part, people) ||
    (!isGroup(part, words) &&
      /^@?(?:\p{L}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(part) &&
      !isRole(part, words));
  return parts.length > 1 && parts.every((part, at) => isPerson(part) || (at > 0 && isOthers(part)))
    ? parts
    : [text];
}

function splitNames(text: string, words: OwnerWords | undefined): readonly string[] {
  if (!/[\s&+;,|/]/.test(text)) return [text];
  return text
    .split(/\s*[&+;,|]\s*|(?<!^\s*n)\s*\/\s*/i)
    .flatMap((part) => (words ? splitAtWords(part, words.and) : [part]))
    .map((part) => part.trim());
}

/** Splits a text at the words of a list. */
function splitAtWords(text: string, list: WordList): readonly string[] {
  const parts: string[][] = [[]];
  for (const word of text.split(/\s+/))
    if (list.has(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  return parts.map((words) => words.join(' '));
}
