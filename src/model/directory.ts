/** The directory of a plan: whom a text means that is no handle of it. */
import { countSlips } from './misspelling.ts';
import { foldPerson, isSamePerson } from './same-person.ts';
import type { Strategy } from './schema.ts';

export type Directory = NonNullable<Strategy['people']>;

/** Returns whether a text is a handle of the directory or the name of somebody in it. */
export function isInDirectory(text: string, people: Directory): boolean {
  if (Object.hasOwn(people, text)) return true;
  return Object.values(people).some(({ name }) => name !== undefined && isSamePerson(name, text));
}

/** Why a text is taken for somebody of the directory. */
export type Likeness = 'spelling' | 'role' | 'misspelling';

/** Finds the one person of the directory that a text means; undefined if nobody is near, or several are. */
export function findMeantHandle(
  text: string,
  people: Directory,
): { readonly handle: string; readonly by: Likeness } | undefined {
  const name = foldPerson(stripContact(text));
  const choose = (by: Likeness, fits: (handle: string, entry: Directory[string]) => boolean) => {
    const found = Object.entries(people).filter(([handle, entry]) => fits(handle, entry));
    return found.length === 1 && found[0] ? { handle: found[0][0], by } : undefined;
  };
  return (
    choose('spelling', (handle) => foldPerson(handle) === name) ??
    choose('spelling', (_, entry) => isNamed(name, entry.name)) ??
    choose('role', (_, entry) => isRole(foldPerson(text), entry.role)) ??
    choose('misspelling', (handle, entry) => isNear(name, text, handle) || isNearName(name, entry.name))
  );
}

/** Returns whether a text is a role, or its first words: “Chair” for “Chair of the board”. */
function isRole(text: string, role: string | undefined): boolean {
  return role !== undefined && text.length > 3 && `${foldPerson(role)} `.startsWith(`${text} `);
}

/** Takes the sign before a handle, and the address after a name. */
function stripContact(text: string): string {
  return text
    .trim()
    .replace(/^@/, '')
    .replace(/\s*[<(].*[>)]$/, '')
    .replace(/@.*$/, '');
}

/** Returns whether a text is a whole name, or the one word of it: `Ruth`, `Abel`, `ruth.abel`. */
function isNamed(text: string, name: string | undefined): boolean {
  if (name === undefined || text === '') return false;
  const words = foldPerson(name).split(/[\s-]+/);
  const said = text.split(/[\s._-]+/);
  if (said.length === 1) return words.includes(text) || text === joinInitial(words);
  return said.join(' ') === words.join(' ') || said.join(' ') === [...words].reverse().join(' ');
}

/** `rabel` for Ruth Abel, as in many addresses and handles. */
const joinInitial = (words: readonly string[]) => `${words[0]?.charAt(0)}${words.at(-1)}`;

/** The letters of a name from which on one slip, or two, is a misspelling and not another name. */
const [ONE_SLIP, TWO_SLIPS] = [5, 8];
/** A handle in small letters is in the directory or wrong, so that a shorter one is enough. */
const SHORT_HANDLE = 3;

function isNear(name: string, text: string, handle: string): boolean {
  if (/\s/.test(name)) return false;
  const isHandle = /^@?[a-z0-9._-]+$/.test(text.trim());
  const shorter = Math.min(name.length, handle.length);
  const most = shorter >= TWO_SLIPS ? 2 : shorter >= (isHandle ? SHORT_HANDLE : ONE_SLIP) ? 1 : 0;
  const slips = countSlips(name, foldPerson(handle));
  return slips > 0 && slips <= most;
}

function isNearName(text: string, name: string | undefined): boolean {
  if (name === undefined || !/\s/.test(text) || Math.min(text.length, name.length) < TWO_SLIPS) return false;
  return countSlips(text, foldPerson(name)) <= 2;
}
