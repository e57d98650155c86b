/** The columns of sheets, which follow from the keys of entries: a key that is added to the schema gets a column. */
import { findEntryKind, type KeyKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { makeCell, type SheetCell } from './sheet-cell.ts';

export interface PlanColumn {
  readonly header: string;
  /** The keys that lead to its value. */
  readonly path: readonly string[];
  readonly kind: KeyKind;
  /** Whether it holds the words by which an entry is known. */
  readonly isTitle: boolean;
}

/** What people call the entries of a map whose title is headed by that name, as the sheets of other tools do. */
const TITLES: Readonly<Record<string, string>> = {
  objectives: 'Objective',
  key_results: 'Key Result',
  initiatives: 'Initiative',
};

/** Lists the columns for the entries of a map. @param isPublic whether only keys for the public have one */
export function listPlanColumns(map: string, isPublic: boolean): readonly PlanColumn[] {
  const of = findEntryKind(map);
  const [title] = listKeysWith('title', of);
  return of ? listColumnsIn(of, [], { isPublic, title, name: TITLES[map] }) : [];
}

interface Naming {
  readonly isPublic: boolean;
  readonly title: string | undefined;
  /** The header of the title, if it is not its key. */
  readonly name: string | undefined;
}

function listColumnsIn(of: KeyKind, path: readonly string[], naming: Naming): readonly PlanColumn[] {
  return of.keys.flatMap((key) => {
    const kind = of.below(key);
    if (!kind || kind.kind === 'entries' || (naming.isPublic && !kind.has('public'))) return [];
    const at = [...path, key];
    if (kind.kind === 'section') return listColumnsIn(kind, at, naming);
    const isTitle = path.length === 0 && key === naming.title;
    return [{ header: (isTitle && naming.name) || makeHeader(at), path: at, kind, isTitle }];
  });
}

/** Makes a header of keys: `met_when` becomes `Met when`, `pilot.learn_by` `Pilot learn by`. */
function makeHeader(path: readonly string[]): string {
  const words = path.join(' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Reads the cells of an entry by their headers. */
export function readPlanCells(
  columns: readonly PlanColumn[],
  entry: object,
): readonly (readonly [header: string, cell: SheetCell])[] {
  return columns.map(({ header, path, kind }) => [header, makeCell(findValue(entry, path), kind)]);
}

function findValue(entry: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (held, key) =>
      typeof held === 'object' && held !== null && Object.hasOwn(held, key)
        ? (held as Readonly<Record<string, unknown>>)[key]
        : undefined,
    entry,
  );
}
