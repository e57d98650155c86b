/** Finds work that moved to `not_doing`, or was taken up from it: one change, in two places. */
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import type { Section } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import { listContentWords } from '../model/words.ts';
import type { Edit, Held, Match, Pair } from './rule.ts';

/** The sections whose work can be stopped, and taken up again. */
export const WORK: ReadonlySet<Section> = new Set(['objectives', 'initiatives']);
/** The share of the shorter text’s words from which two texts name the same work; one half is our choice. */
const ALIKE = 0.5;
/** The fewest words that both must have. */
const FEWEST = 2;
/** The most pairs of work and items to compare. */
const MOST_PAIRS = 20_000;
const NO_WORDS: ReadonlySet<string> = new Set();

const known = new WeakMap<Pair, ReadonlyMap<Held, Edit>>();

/** Finds the item of `not_doing` that came for work that is gone, or went for work that is new. */
export function findStopped(pair: Pair, held: Held): Edit | undefined {
  return indexStopped(pair).get(held);
}

function indexStopped(pair: Pair): ReadonlyMap<Held, Edit> {
  const found = known.get(pair) ?? pairStopped(pair);
  known.set(pair, found);
  return found;
}

/** Returns whether an item of `not_doing` is one side of such a move. */
export function isStoppedItem(pair: Pair, edit: Edit): boolean {
  return [...indexStopped(pair).values()].includes(edit);
}

/** Says what became of the work, beside its entry. */
export function sayStopped(edit: Edit | undefined): string | undefined {
  if (!edit) return undefined;
  return edit.from === undefined
    ? `now in \`not_doing\`: ${quoteValue(edit.to)}`
    : `no longer in \`not_doing\`: ${quoteValue(edit.from)}`;
}

/** Pairs work and items, the most alike first. */
function pairStopped({ matches, edits }: Pair): ReadonlyMap<Held, Edit> {
  const items = edits.filter(({ field, isItem }) => field === 'not_doing' && isItem);
  const lone = items.length === 0 ? [] : matches.filter((match) => WORK.has(match.section) && getLone(match));
  const work = lone.length * items.length > MOST_PAIRS ? [] : lone;
  const scored = work.flatMap((match) => {
    const held = getLone(match);
    return held ? items.filter((item) => isOpposite(match, item)).map((item) => score(held, item)) : [];
  });
  const found = new Map<Held, Edit>();
  const taken = new Set<Edit>();
  const isAlike = (one: Scored) => one.share >= ALIKE && one.both >= FEWEST;
  for (const { held, item } of scored.filter(isAlike).sort((a, b) => b.share - a.share || b.both - a.both)) {
    if (found.has(held) || taken.has(item)) continue;
    found.set(held, item);
    taken.add(item);
  }
  return found;
}

/** Returns an entry that only one side has. */
function getLone({ before, after, recalled }: Match): Held | undefined {
  return recalled ? after : before && after ? undefined : (before ?? after);
}

/** Returns whether an item came while the work went, or went while it came. */
function isOpposite({ after }: Match, item: Edit): boolean {
  return (item.from === undefined) === !after;
}

interface Scored {
  readonly held: Held;
  readonly item: Edit;
  readonly share: number;
  readonly both: number;
}

function score(held: Held, item: Edit): Scored {
  const titles = listKeysWith('title', findEntryKind(held.section)).map((key) => held.value[key] ?? '');
  const [work, stopped] = [titles.join(' '), String(item.from ?? item.to)].map((text) =>
    listContentWords(text, NO_WORDS),
  );
  const both = countShared(work ?? NO_WORDS, stopped ?? NO_WORDS);
  const least = Math.max(1, Math.min(work?.size ?? 0, stopped?.size ?? 0));
  return { held, item, share: both / least, both };
}

/** Counts the words of a text that another has too, in whatever form: `implement` and `implementation`. */
function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((word) => others.has(word) || [...others].some((other) => isForm(word, other)))
    .length;
}

const STEM_LETTERS = 5;

function isForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= STEM_LETTERS && long.startsWith(short);
}
