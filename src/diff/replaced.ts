/** Finds entries that are gone while one other came in their place. */
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { isPromised } from '../model/measures.ts';
import { isLive } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import { sayCounted } from './recounts.ts';
import type { Held, Match, Pair } from './rule.ts';
import { findStopped, WORK } from './stopped.ts';

/** An entry that is gone, and the one that came. */
export interface Replacement {
  readonly match: Match & { readonly before: Held };
  readonly taker: Match & { readonly after: Held };
}

interface Replacements {
  readonly all: readonly Replacement[];
  readonly both: ReadonlySet<Match>;
}

const known = new WeakMap<Pair, Replacements>();

/**
 * Lists the replacements: in one section, or in one objective, one entry is gone and one is new. Two that read alike are a
 * pair before any other; of criteria and key results, those have a rule of their own.
 */
export function listReplacements(pair: Pair): readonly Replacement[] {
  return findReplacements(pair).all;
}

/** Returns whether an entry is one of the two of a replacement. */
export function isReplacing(pair: Pair, match: Match): boolean {
  return findReplacements(pair).both.has(match);
}

function findReplacements(pair: Pair): Replacements {
  const before = known.get(pair);
  if (before) return before;
  const lone = pair.matches.filter((match) => canBeReplaced(match) && !(match.before && match.after));
  const all = [...pairAlike(pair, lone), ...pairAlone(pair, lone)];
  const gravest = all.sort((a, b) => rank(a) - rank(b));
  const found = { all: gravest, both: new Set(gravest.flatMap(({ match, taker }) => [match, taker])) };
  known.set(pair, found);
  return found;
}

/** Returns whether one entry of a section can take the place of another. */
function canBeReplaced({ section }: Match): boolean {
  return isPromised(section) || WORK.has(section);
}

const rank = ({ match }: Replacement) => (isPromised(match.section) ? 0 : 1);

/** Pairs work that reads alike. */
function* pairAlike(pair: Pair, lone: readonly Match[]): Iterable<Replacement> {
  const fresh = new Map(
    lone.filter((match) => isFresh(pair, match)).map((match) => [`${match.section}/${match.id}`, match]),
  );
  for (const match of lone) {
    const taker = isPromised(match.section) ? undefined : fresh.get(`${match.section}/${match.like}`);
    if (taker && isGone(pair, match)) yield { match, taker } as Replacement;
  }
}

/** Pairs the one entry that is gone with the one that is new, in each place. */
function* pairAlone(pair: Pair, lone: readonly Match[]): Iterable<Replacement> {
  const now = new Map(
    pair.matches.flatMap(({ section, before, after }) =>
      before && after ? [[`${section}/${before.id}`, after.id] as const] : [],
    ),
  );
  const others = lone.filter(({ like }) => like === undefined);
  const gone = groupByPlace(
    others.filter((match) => isGone(pair, match)),
    ({ before }) => before?.holder && now.get(`${before.holder.section}/${before.holder.id}`),
  );
  const fresh = groupByPlace(
    others.filter((match) => isFresh(pair, match)),
    ({ after }) => after?.holder?.id,
  );
  for (const [place, [match, ...more]] of gone) {
    const [taker, ...rest] = fresh.get(place) ?? [];
    if (match && taker && more.length === 0 && rest.length === 0) yield { match, taker } as Replacement;
  }
}

/** Groups entries by their section and, for key results, by their objective as it is called now. */
function groupByPlace(matches: readonly Match[], findHolder: (match: Match) => string | undefined) {
  const places = new Map<string, Match[]>();
  for (const match of matches) {
    const place = `${match.section} ${findHolder(match) ?? ''}`;
    places.set(place, [...(places.get(place) ?? []), match]);
  }
  return places;
}

function isGone(pair: Pair, { before, after, recalled }: Match): boolean {
  return before !== undefined && !after && !recalled && isLive(before.value) && !findStopped(pair, before);
}

function isFresh(pair: Pair, { before, after, resembles }: Match): boolean {
  return after !== undefined && !before && !resembles && isLive(after.value) && !findStopped(pair, after);
}

/** Says what an entry promises, in its own words: what it counts and its numbers, else its sentence. */
export function sayPromised(
  { section, value }: Held,
  sayMeasure: (text: string) => string = quoteValue,
): string | undefined {
  if (isPromised(section) && value.measure !== undefined && value.target !== undefined)
    return sayCounted(value, sayMeasure);
  const keys = [...listKeysWith('title', findEntryKind(section)), 'met_when', 'measure'];
  return keys.map((key) => value[key]).find((text): text is string => typeof text === 'string');
}
