/** Matches the entries of two plans: by id, then by `renamed_from`. Likeness only suggests a match. */
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import type { Plan, Section } from '../model/plan.ts';
import { findEntryPlace } from '../model/plan.ts';
import { listContentWords, measureLikeness } from '../model/words.ts';
import type { Held, Match } from './rule.ts';

/** Indexes entries by id across sections; if an id is used twice, the first entry counts. */
export function indexHeld(plan: Plan): ReadonlyMap<string, Held> {
  const stages = new Map(plan.objectives.map((planned) => [planned.objective as object, planned.in.name]));
  const measures = new Map(
    [...plan.keyResults, ...plan.indicators].map(
      ([, measure, planned]) => [measure as object, planned] as const,
    ),
  );
  const held = new Map<string, Held>();
  for (const entry of plan.entries) {
    const written = (entry.within as Readonly<Record<string, unknown>>)[entry.id];
    const value = typeof written === 'object' && written !== null ? written : { what: written };
    const owner = measures.get(value);
    const stage = stages.get(value) ?? owner?.in.name;
    const name = makeEntryKey(entry.section, entry.id);
    if (held.has(name)) continue;
    held.set(name, {
      id: entry.id,
      section: entry.section,
      value: value as Held['value'],
      ...findEntryPlace(entry),
      ...(stage && { stage }),
      ...(owner && { holder: { section: owner.section, id: owner.id } }),
    });
  }
  return held;
}

/** Returns whether an entry held a measure before the change. */
export function isHolder({ section, before }: Match, holder: Held['holder']): boolean {
  return before !== undefined && section === holder?.section && before.id === holder.id;
}

export const makeEntryKey = (section: Section, id: string) => `${section}/${id}`;

/** Lists each entry once, in the order of the new side, with those that are gone at the end. */
export function matchEntries(before: Plan, after: Plan): readonly Match[] {
  const [old, now] = [indexHeld(before), indexHeld(after)];
  const renamed = findRenames(old, now);
  const taken = new Set(renamed.values());
  const both: Match[] = [];
  for (const [name, held] of now) {
    const was = old.get(renamed.get(name) ?? name);
    both.push({ section: held.section, id: held.id, after: held, ...(was && { before: was }) });
  }
  const gone = [...old].filter(([name]) => !now.has(name) && !taken.has(name));
  return addLikes([
    ...both,
    ...gone.map(([, held]) => ({ section: held.section, id: held.id, before: held })),
  ]);
}

/** Finds renames, new name → old name. An undone rename counts too: then the old entry names what it became. */
function findRenames(
  old: ReadonlyMap<string, Held>,
  now: ReadonlyMap<string, Held>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (name: string, was: string) => {
    if (old.has(name) || now.has(was) || !old.has(was) || !now.has(name)) return;
    if (found.has(name) || taken.has(was)) return;
    found.set(name, was);
    taken.add(was);
  };
  const formerly = ({ value, section }: Held) =>
    typeof value.renamed_from === 'string' ? makeEntryKey(section, value.renamed_from) : undefined;
  for (const [name, held] of now) pair(name, formerly(held) ?? name);
  for (const [name, held] of old) pair(formerly(held) ?? name, name);
  return found;
}

/** The share of common words from which two entries read alike; one half is our choice. */
const ALIKE = 0.5;
/** The most pairs of entries to compare. */
const MOST_PAIRS = 20_000;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Pairs entries that are gone with new ones that read alike, the most alike first. */
function addLikes(matches: readonly Match[]): readonly Match[] {
  const gone = matches.filter(({ after }) => !after);
  const fresh = matches.filter(({ before }) => !before);
  if (gone.length * fresh.length > MOST_PAIRS) return matches;
  const like = new Map<Match, string>();
  const words = new Map([...gone, ...fresh].map((match) => [match, collectEntryWords(match)] as const));
  const pairs = gone.flatMap((a) =>
    fresh
      .filter((b) => b.section === a.section)
      .map((b) => ({ a, b, score: scoreLikeness(a, b, words.get(a) ?? NO_WORDS, words.get(b) ?? NO_WORDS) })),
  );
  for (const { a, b } of pairs.filter(({ score }) => score >= ALIKE).sort(compareByLikeness)) {
    if (like.has(a) || like.has(b)) continue;
    like.set(a, b.id);
    like.set(b, a.id);
  }
  return matches.map((match) => {
    const other = like.get(match);
    return other === undefined ? match : { ...match, like: other };
  });
}

interface Scored {
  readonly a: Match;
  readonly b: Match;
  readonly score: number;
}

/** Compares pairs the same way whichever side is first, so that undoing a change mirrors it. */
function compareByLikeness(x: Scored, y: Scored): number {
  const key = ({ a, b }: Scored) => [a.id, b.id].sort().join(' ');
  return y.score - x.score || (key(x) < key(y) ? -1 : 1);
}

function scoreLikeness(a: Match, b: Match, left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const measure = (match: Match) => String((match.before ?? match.after)?.value.measure ?? '').toLowerCase();
  return measure(a) !== '' && measure(a) === measure(b) ? 1 : measureLikeness(left, right);
}

function collectEntryWords({ section, before, after }: Match): ReadonlySet<string> {
  const value = (before ?? after)?.value ?? {};
  const of = findEntryKind(section);
  const keys = new Set([...listKeysWith('title', of), ...listKeysWith('promise', of)]);
  return listContentWords([...keys].map((key) => value[key] ?? '').join(' '), NO_WORDS);
}
