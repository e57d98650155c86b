/** Owners that are not one person: two names, a group, nobody. */
import { type Directory, isInDirectory } from './directory.ts';

/** The words of owners that are not one person, in one language. */
export interface OwnerWords {
  /** A group, or nobody: team, department, everyone. */
  readonly group: RegExp;
  /** The role of one person, although a group is in it: head of the lending team. */
  readonly role: RegExp;
  /** The words between two people. */
  readonly and: RegExp;
}

/** Returns whether a text names a group or nobody, rather than the role of one person. */
export function isGroup(text: string, words: OwnerWords | undefined): boolean {
  return words ? words.group.test(text.trim()) && !words.role.test(text) : false;
}

/** Splits a text into the people that it names: several only where each part is a name or a handle. */
export function splitPeople(
  text: string,
  people: Directory,
  words: OwnerWords | undefined,
): readonly string[] {
  // Most owners are one word or two, with nothing between people.
  if (/^[\p{L}.-]+$/u.test(text)) return [text];
  const parts = text
    .replace(/\s*\((?:and|with) [^)]*\)/i, ' & others')
    .split(/\s*[&+;,/|]\s*/)
    .flatMap((part) => (words ? part.split(words.and) : [part]))
    .map((part) => part.trim());
  const isOthers = (part: string) => /^(?:friends|others|team|co|all)$/i.test(part);
  const isPerson = (part: string) =>
    isInDirectory(part, people) ||
    (/^@?(?:\p{L}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(part) && !words?.role.test(part));
  return parts.length > 1 && parts.every((part, at) => isPerson(part) || (at > 0 && isOthers(part)))
    ? parts
    : [text];
}
