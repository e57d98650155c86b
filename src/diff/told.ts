/** Lists whom a change concerns, from the references of both versions: nobody is left out because they made it. */
import type { ChangeClass, Told } from '../model/change.ts';
import { findEntryKind, findKeyKind, isPeople, type KeyKind } from '../model/key-kinds.ts';
import { findPersonName } from '../model/plan.ts';
import { isNamed } from '../model/reason.ts';
import { remember } from '../model/remember.ts';
import { foldPerson, isNameOfHandle } from '../model/same-person.ts';
import type { Strategy } from '../model/schema.ts';
import type { Keys } from './items.ts';
import type { Edit, Held, Match, Move, Pair } from './rule.ts';
import {
  findEntryAround,
  findPartWithPeople,
  hasPeople,
  indexParts,
  listEntriesIn,
  type Parts,
  type PeoplePart,
} from './told-parts.ts';
import {
  sayAudience,
  sayHelp,
  sayNaming,
  sayOwner,
  sayPart,
  sayRole,
  sayWhole,
  type Why,
} from './told-words.ts';

/** The classes of changes that move a commitment, or leave it with other people. */
const MOVING: ReadonlySet<ChangeClass> = new Set(['goalpost', 'direction', 'people']);

/**
 * Lists whom a change concerns, each person once with every reason; nobody where it moves no commitment.
 * @param kinds the kinds of the keys: those of the schema, unless a test has others
 */
export function listTold(of: ChangeClass, move: Move, pair: Pair, kinds?: KeyKind): readonly Told[] {
  if (!MOVING.has(of) && !(of === 'scope' && isGone(move))) return [];
  const [was, is] = [pair.before.strategy, pair.after.strategy];
  const find = (side: SideName, strategy: Strategy, other: Strategy) => {
    const parts = kinds ? indexParts(strategy, kinds) : indexStrategy(strategy);
    const reasons = listSubjects(move, side, parts).flatMap((subject) => [...listReasons(subject, parts)]);
    return nameEach(reasons, strategy, other);
  };
  return mergeReasons([...find('after', is, was), ...find('before', was, is).map(toPast)]);
}

type SideName = 'before' | 'after';

const indexStrategy = remember((strategy: Strategy) => indexParts(strategy));

function isGone({ match, edit }: Move): boolean {
  const of = match ?? edit?.match;
  return of ? of.after === undefined : edit?.isItem === true && edit.to === undefined;
}

/** What a change is about, as one side has it. */
interface Subject {
  readonly name: string;
  readonly value: Keys;
  readonly kind: KeyKind | undefined;
  /** Its part of the strategy; undefined where this side has none: the entry is gone, recalled or only a text. */
  readonly part: PeoplePart | undefined;
  /** Undefined for what has no id. */
  readonly entry?: { readonly section: string; readonly id: string };
}

/** Lists what the change is about on one side: one thing, or both of two entries of which one replaces the other. */
function listSubjects(move: Move, side: SideName, parts: Parts): readonly Subject[] {
  const match = move.match ?? move.edit?.match;
  if (match) return listEntrySubjects(match, move[side], side, parts);
  if (move.edit && isAbsentItem(move.edit, side, parts.root)) return [];
  const spot = move[side] ?? move.edit?.[side];
  const part = (spot && 'at' in spot && parts.byObject.get(spot.at)) || parts.root;
  const { name, value, kind } = part;
  return [{ name, value, kind, part }];
}

/** Returns whether an item that answers for itself is only on the other side. */
function isAbsentItem({ isItem, field, from, to }: Edit, side: SideName, { kind }: PeoplePart): boolean {
  if (!isItem || (side === 'after' ? to : from) !== undefined) return false;
  const item = findKeyKind(kind, field.split('.'))?.below(0);
  return item !== undefined && hasPeople(item);
}

/** An entry has one name on both sides; one that takes its place has its own. What is gone may still be named. */
function listEntrySubjects(
  match: Match,
  spot: Move[SideName],
  side: SideName,
  { byObject }: Parts,
): readonly Subject[] {
  const make = (held: Held, id: string): Subject => {
    const { section, value } = held;
    const kind = findEntryKind(section);
    return { name: `\`${id}\``, value, kind, part: byObject.get(value), entry: held };
  };
  const own = match[side];
  if (own) return [make(own, match.id)];
  const gone = { name: `\`${match.id}\``, value: {}, kind: undefined, part: undefined, entry: match };
  return [gone, ...(isHeld(spot) ? [make(spot, spot.id)] : [])];
}

function isHeld(spot: Move[SideName]): spot is Held {
  return spot !== undefined && 'section' in spot;
}

/** A reason to tell somebody; a lower rank comes first. */
interface Reason {
  readonly who: string;
  readonly why: Why;
  readonly rank: number;
  /** Whether it is a group or a role, and not a person of the directory. */
  readonly isGroup?: true;
}

const RANKS = { own: 0, whole: 1, naming: 2, part: 3, role: 4, audience: 5 } as const;

function* listReasons(subject: Subject, parts: Parts): Iterable<Reason> {
  const { name, part, entry } = subject;
  yield* listOwnPeople(subject);
  const whole = part && findEntryAround(part);
  if (whole) yield* listOwner(whole, sayWhole(whole.name, name), RANKS.whole);
  if (entry) yield* listNamers(subject, entry, parts);
  if (part && part !== parts.root)
    for (const one of listEntriesIn(part, parts))
      if (one.isLive || !part.isLive) yield* listOwner(one, sayPart(one.name, name), RANKS.part);
}

/** Lists the people of what changed; a part without people of its own is answered for by the part around it. */
function* listOwnPeople({ name, value, kind, part, entry }: Subject): Iterable<Reason> {
  const holder = part && !entry ? findPartWithPeople(part) : { name, value, kind };
  for (const [at, key] of (holder.kind?.keys ?? []).entries()) {
    const of = holder.kind?.below(key);
    if (!of || !isPeople(of)) continue;
    const why = of.kind === 'persons' ? sayHelp(holder.name) : sayOwner(key, holder.name);
    for (const who of listTexts(holder.value[key])) yield { who, why, rank: RANKS.own + at / 1_000 };
  }
}

function* listOwner({ value }: PeoplePart, why: Why, rank: number): Iterable<Reason> {
  for (const who of listTexts(value.owner)) yield { who, why, rank };
}

/** Lists the owners of what refers to an entry, the audiences that hear of it and the roles that name it. */
function* listNamers(
  { name, value }: Subject,
  { section, id }: NonNullable<Subject['entry']>,
  { root, namings }: Parts,
): Iterable<Reason> {
  for (const { by, key, to } of namings.get(id) ?? []) {
    if (!by.isLive || by.value === value || !to.includes(section)) continue;
    yield* listOwner(by, sayNaming(by.name, key, name), RANKS.naming);
    for (const who of listTexts(by.value.audience))
      yield { who, why: sayAudience(name), rank: RANKS.audience, isGroup: true };
  }
  const { roles = {} } = (root.value as unknown as Strategy).destination ?? {};
  for (const [who, text] of Object.entries(roles))
    if (isIdIn(text, id)) yield { who, why: sayRole(name), rank: RANKS.role, isGroup: true };
}

/** Returns whether a text names an id: in backticks, or as a word that only an id can be. */
function isIdIn(text: string, id: string): boolean {
  if (!text.includes(id)) return false;
  if (text.includes(`\`${id}\``)) return true;
  return id.includes('-') && text.split(/[^\p{L}\p{N}_-]+/u).includes(id);
}

function listTexts(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

interface NamedReason extends Reason {
  readonly person: string;
  readonly isPast?: true;
}

/** Names people as the directory does, or that of the other side for a handle that this side does not have. */
function nameEach(reasons: readonly Reason[], strategy: Strategy, other: Strategy): readonly NamedReason[] {
  return reasons.flatMap((reason) => {
    const person = reason.isGroup ? reason.who.trim() : findName(reason.who.trim(), strategy, other);
    return reason.isGroup || isNamed(person) ? { ...reason, person } : [];
  });
}

function findName(who: string, strategy: Strategy, other: Strategy): string {
  const own = findPersonName(strategy, who);
  const there = findPersonName(other, who);
  return own === who && isNameOfHandle(there, who) ? there : own;
}

const toPast = (reason: NamedReason): NamedReason => ({ ...reason, isPast: true });

/** Joins the reasons of each person. A reason that holds on both sides is said once, as it is after the change. */
function mergeReasons(reasons: readonly NamedReason[]): readonly Told[] {
  const people = new Map<string, { person: string; whys: Map<string, NamedReason> }>();
  for (const reason of reasons) {
    const key = foldPerson(reason.person);
    const { whys } = people.get(key) ?? { whys: new Map<string, NamedReason>() };
    if (whys.size === 0) people.set(key, { person: reason.person, whys });
    if (!whys.has(reason.why.now)) whys.set(reason.why.now, reason);
  }
  return [...people.values()]
    .map(({ person, whys }) => ({ person, whys: [...whys.values()].sort(compareReasons) }))
    .sort((a, b) => compareFirst(a.whys, b.whys) || compareTexts(a.person, b.person))
    .map(({ person, whys }) => ({
      person,
      why: whys.map(({ why, isPast }) => (isPast ? why.past : why.now)),
    }));
}

function compareReasons(a: NamedReason, b: NamedReason): number {
  return a.rank - b.rank || compareTexts(a.why.now, b.why.now);
}

function compareFirst([a]: readonly NamedReason[], [b]: readonly NamedReason[]): number {
  return a && b ? compareReasons(a, b) : 0;
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
