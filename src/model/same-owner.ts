/** Tells an owner who is written otherwise from another owner. */
import { isSamePerson } from './same-person.ts';

/** A linked name or handle: `[@maria](https://example.com/maria)`, or one between angle brackets. */
const LINK = /^\[([^\][]+)\]\(([^()\s]*)\)$/;

/**
 * Returns whether two texts surely name one owner: a link, the sign before a handle and the short word for a kind of
 * group before its name make no difference. Two links to different pages name two owners, whatever they say.
 */
export function isSameOwner(a: string, b: string): boolean {
  const [was, is] = [LINK.exec(a.trim()), LINK.exec(b.trim())];
  if (was && is && was[2] !== is[2]) return false;
  const [one, other] = [stripSigns(was?.[1] ?? a), stripSigns(is?.[1] ?? b)];
  return isSamePerson(one, other) || isSameCircle(one, other);
}

/** Returns whether two lists surely name the same owners, in any order. */
export function areSameOwners(some: readonly string[], others: readonly string[]): boolean {
  const isAmong = (group: readonly string[]) => (one: string) =>
    group.some((other) => isSameOwner(one, other));
  return some.every(isAmong(others)) && others.every(isAmong(some));
}

function stripSigns(text: string): string {
  return text
    .trim()
    .replace(/^<([^<>]+)>$/, '$1')
    .replace(/^@(?=.)/, '');
}

/** The short words for a kind of group: special interest group, working group, user group. */
const CIRCLE = /^(?:sig|wg|ug)[-_ ]+(?=.{3})/i;

/** Returns whether two texts name one group, and one of them says of what kind it is: `sig-network` and `network`. */
function isSameCircle(a: string, b: string): boolean {
  if (CIRCLE.test(a) === CIRCLE.test(b)) return isStyled(a, b) && CIRCLE.test(a);
  return isStyled(a.replace(CIRCLE, ''), b.replace(CIRCLE, ''));
}

function isStyled(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/[-_\s]+/g, ' ');
  return isSamePerson(plain(a), plain(b));
}
