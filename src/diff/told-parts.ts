/** Indexes a strategy by its schema: which of its parts have people, and which part refers to which entry. */
import { normalizeCharacters } from '../model/characters.ts';
import { getStrategyKinds, isPeople, isReference, type KeyKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { isLive, toList } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import { isFarReference } from '../model/references.ts';
import type { Strategy } from '../model/schema.ts';
import type { Keys } from './items.ts';

/** A section, entry or item of a strategy. */
export interface PeoplePart {
  /** Its name for a reader: `loan-time` in backticks, or the first words of an item without an id. */
  readonly name: string;
  /** Its key, id or number in the part around it. */
  readonly key: string;
  readonly kind: KeyKind;
  readonly value: Keys;
  readonly around?: PeoplePart;
  /** Whether neither it nor a part around it is done or dropped. */
  readonly isLive: boolean;
}

/** A reference to an entry. */
export interface Naming {
  readonly by: PeoplePart;
  readonly key: string;
  /** The maps that may hold the entry. */
  readonly to: readonly string[];
}

export interface Parts {
  readonly root: PeoplePart;
  /** Each part by its object. */
  readonly byObject: ReadonlyMap<object, PeoplePart>;
  /** References by the id that they name. */
  readonly namings: ReadonlyMap<string, readonly Naming[]>;
}

/** @param kinds the kinds of the keys: those of the schema, unless a test has others */
export function indexParts(strategy: Strategy, kinds: KeyKind = getStrategyKinds()): Parts {
  const byObject = new Map<object, PeoplePart>();
  const namings = new Map<string, Naming[]>();
  const root: PeoplePart = {
    name: 'the strategy',
    key: '',
    kind: kinds,
    value: strategy as unknown as Keys,
    isLive: true,
  };

  const walk = (part: PeoplePart): void => {
    byObject.set(part.value, part);
    const isList = Array.isArray(part.value);
    for (const [key, value] of Object.entries(part.value)) {
      const kind = part.kind.below(isList ? Number(key) : key);
      if (!kind) continue;
      if (isReference(kind))
        for (const id of listIds(value))
          keepNaming(id, { by: findPartWithPeople(part), key, to: kind.to ?? [] });
      else if (typeof value === 'object' && value !== null) walk(makePart(part, key, kind, value as Keys));
    }
  };

  const keepNaming = (id: string, naming: Naming): void => {
    const known = namings.get(id);
    if (known) known.push(naming);
    else namings.set(id, [naming]);
  };

  walk(root);
  return { root, byObject, namings };
}

function makePart(around: PeoplePart, key: string, kind: KeyKind, value: Keys): PeoplePart {
  const isItem = Array.isArray(around.value);
  const name = isItem ? nameItem(value, kind) : `\`${key}\``;
  return { name, key, kind, value, around, isLive: around.isLive && isLive(value) };
}

/** Names an item of a list: by its id, else by its first words. */
function nameItem(value: Keys, kind: KeyKind): string {
  const title = listKeysWith('title', kind).map((key) => value[key]);
  const [words = ''] = [value.id, ...title].filter((text) => typeof text === 'string');
  return quoteValue(words);
}

/** The guardrail of a measure may be a text: then no entry has it as its id. */
function listIds(value: unknown): readonly string[] {
  return toList(value as string | readonly string[] | undefined)
    .filter((id) => typeof id === 'string' && !isFarReference(id))
    .map(normalizeCharacters);
}

/** Finds the part that answers for a part: itself if it may have people of its own, else the nearest around it. */
export function findPartWithPeople(part: PeoplePart): PeoplePart {
  return hasPeople(part.kind) || !part.around ? part : findPartWithPeople(part.around);
}

/** Returns whether a part of a kind may have people of its own. */
export function hasPeople(of: KeyKind): boolean {
  return of.keys.some((key) => isPeople(of.below(key) ?? of));
}

/** Finds the part around an entry: the objective of a key result. Undefined for what stands in no other entry. */
export function findEntryAround(part: PeoplePart): PeoplePart | undefined {
  const around = part.around?.around;
  return around && isEntry(around) ? around : undefined;
}

/** Lists the entries that stand in a part: the measures of an objective, the objectives of a stage. */
export function listEntriesIn(part: PeoplePart, { byObject }: Parts): readonly PeoplePart[] {
  return Object.entries(part.value).flatMap(([key, map]) => {
    if (part.kind.below(key)?.kind !== 'entries' || typeof map !== 'object' || map === null) return [];
    return Object.values(map).flatMap((one) => byObject.get(one as object) ?? []);
  });
}

function isEntry({ around }: PeoplePart): boolean {
  return around?.kind.kind === 'entries';
}
