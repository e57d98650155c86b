/** Every text of a strategy, and the statements among them. */
import { getStrategyKinds, type KeyKind } from './key-kinds.ts';
import { NOUN } from './names.ts';
import { isLive, type Section } from './plan.ts';
import { remember } from './remember.ts';
import type { Strategy } from './schema.ts';

/** The keys from the top of the file; the number of an entry in a list. */
export type Path = readonly (string | number)[];

export interface TextPlace {
  readonly at: object;
  readonly key: string | number;
  readonly path: Path;
  /** What the schema knows about the key. */
  readonly of: KeyKind | undefined;
  /** Whether nothing that contains it is done or dropped. */
  readonly isLive: boolean;
  readonly text: string;
}

/** Lists all texts, including names, ids and dates; the reader’s own keys (`x-…`) are left out. */
export const listTexts = remember((strategy: Strategy): readonly TextPlace[] => {
  const places: TextPlace[] = [];
  collectTexts(strategy, [], getStrategyKinds(), true, places);
  return places;
});

function collectTexts(
  at: object,
  above: Path,
  within: KeyKind | undefined,
  wasLive: boolean,
  into: TextPlace[],
): void {
  const live = wasLive && isLive(at);
  const isList = Array.isArray(at);
  for (const name of Object.keys(at)) {
    const value = (at as Readonly<Record<string, unknown>>)[name];
    const isText = typeof value === 'string';
    if ((!isText && (typeof value !== 'object' || value === null)) || name.startsWith('x-')) continue;
    const key = isList ? Number(name) : name;
    const of = within?.below(key);
    const path = [...above, key];
    if (isText) into.push({ at, key, path, of, isLive: live, text: value });
    else collectTexts(value, path, of, live, into);
  }
}

/**
 * Lists every text that states something, in the order of the file, except those of work that is done or dropped; names,
 * measures and sources state nothing.
 */
export function listStatements(strategy: Strategy): readonly TextPlace[] {
  return listLiveTexts(strategy, (of) => of.has('statement'));
}

/** Lists the statements, what is counted and what would prove an outcome. */
export function listStatementsAndMeasures(strategy: Strategy): readonly TextPlace[] {
  return listLiveTexts(strategy, (of) => of.has('statement') || (of.has('promise') && of.has('definition')));
}

function listLiveTexts(strategy: Strategy, isWanted: (of: KeyKind) => boolean): readonly TextPlace[] {
  return listTexts(strategy).filter(
    ({ isLive, of }) => isLive && of && (of.kind === 'section' || isWanted(of)),
  );
}

/** Finds what a text belongs to: the id of its entry, else the name of its section. */
export function findTextOwner({ of, path }: TextPlace): string {
  const owner = of?.kind === 'section' ? path : path.slice(0, -1);
  return String(owner.findLast((key) => typeof key === 'string') ?? 'strategy');
}

/** Describes the place of a text: `source` of criterion `loan-time`. */
export function describeTextPlace(path: Path): string {
  const key = path.at(-1) ?? '';
  return `${typeof key === 'number' ? `Entry ${key + 1}` : `\`${key}\``}${describeOwner(path.slice(0, -1))}`;
}

/** Describes what a path leads to: objective `shared-results`, entry 2 of `operating_model`. */
export function describePath(path: Path): string {
  return describeOwner(path).slice(' of '.length);
}

/** Describes the owner, with as many parents as it takes to be clear. */
function describeOwner(path: Path): string {
  const key = path.at(-1);
  const above = path.slice(0, -1);
  if (key === undefined) return '';
  if (typeof key === 'number') return ` of entry ${key + 1}${describeOwner(above)}`;
  if (isPlanEntry(path)) return ` of ${NOUN[above.at(-1) as Section]} \`${key}\``;
  return ` of \`${key}\`${typeof above.at(-1) === 'number' || isPlanEntry(above) ? describeOwner(above) : ''}`;
}

function isPlanEntry(path: Path): boolean {
  const section = path.at(-2);
  return typeof section === 'string' && Object.hasOwn(NOUN, section);
}
