/** Finds entries that are gone while one other came in their place. */
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { isPromised } from '../model/measures.ts';
import { isLive, type Section } from '../model/plan.ts';
import { sayCounted } from './recounts.ts';
import type { Held, Match, Pair } from './rule.ts';
import { findStopped, WORK } from './stopped.ts';

/** An entry that is gone, and the one that came. */
export interface Replacement {
  readonly match: Match & { readonly before: Held };
  readonly taker: Match & { readonly after: Held };
}

const known = new WeakMap<Pair, readonly Replacement[]>();

/**
 * Lists the replacements: in one section, or in one objective, one entry is gone and one is new. Two that read alike are a
 * pair before any other; of criteria and key results, those have a rule of their own.
 */
export function listReplacements(pair: Pair): readonly Replacement[] {
  const before = known.get(pair);
  if (before) return before;
  const sections = new Set(pair.matches.map(({ section }) => section).filter(canBeReplaced));
  const gravest = [...sections].sort((a, b) => Number(isPromised(b)) - Number(isPromised(a)));
  const all = gravest.flatMap((section) => [...findReplacements(pair, section)]);
  known.set(pair, all);
  return all;
}

/** Returns whether an entry is one of the two of a replacement. */
export function isReplacing(pair: Pair, match: Match): boolean {
  return listReplacements(pair).some(({ match: gone, taker }) => gone === match || taker === match);
}

/** Returns whether one entry of a section can take the place of another. */
function canBeReplaced(section: Section): boolean {
  return isPromised(section) || WORK.has(section);
}

function* findReplacements(pair: Pair, section: Section): Iterable<Replacement> {
  const own = pair.matches.filter((match) => match.section === section);
  for (const match of own)
    if (match.like !== undefined && !isPromised(section) && isGone(pair, match)) {
      const taker = own.find((one) => one.id === match.like && isFresh(pair, one));
      if (taker) yield { match, taker } as Replacement;
    }
  const gone = own.filter((match) => match.like === undefined && isGone(pair, match));
  const fresh = own.filter((match) => match.like === undefined && isFresh(pair, match));
  for (const match of gone) {
    const isBeside = (one: Match) => isSameGroup(pair, match, one);
    const [taker, ...others] = fresh.filter(isBeside);
    const isOne =
      others.length === 0 && gone.filter((one) => taker && isSameGroup(pair, one, taker)).length === 1;
    if (taker && isOne) yield { match, taker } as Replacement;
  }
}

function isGone(pair: Pair, { before, after, recalled }: Match): boolean {
  return before !== undefined && !after && !recalled && isLive(before.value) && !findStopped(pair, before);
}

function isFresh(pair: Pair, { before, after, resembles }: Match): boolean {
  return after !== undefined && !before && !resembles && isLive(after.value) && !findStopped(pair, after);
}

/** Returns whether a gone and a new entry stand in the same place: key results, in the same objective. */
function isSameGroup({ matches }: Pair, gone: Match, fresh: Match): boolean {
  const [was, is] = [gone.before?.holder, fresh.after?.holder];
  if (!was && !is) return true;
  return matches.some(
    ({ section, before, after }) =>
      section === was?.section && before?.id === was.id && section === is?.section && after?.id === is.id,
  );
}

/** Says what an entry promises, in its own words: what it counts and its numbers, else its sentence. */
export function sayPromised({ section, value }: Held): string | undefined {
  if (isPromised(section) && value.measure !== undefined && value.target !== undefined)
    return sayCounted(value);
  const keys = [...listKeysWith('title', findEntryKind(section)), 'met_when', 'measure'];
  return keys.map((key) => value[key]).find((text): text is string => typeof text === 'string');
}
