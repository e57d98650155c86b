/** Reads the data of another tool, from YAML or JSON, as an outline: goals, objectives, key results by their usual names. */
import type { Outline, OutlineEntry, OutlineField, OutlineKind, OutlineValue } from '../intake/outline.ts';
import { ImportProblem } from '../intake/reading.ts';
import type { SourceText } from '../intake/source-text.ts';
import { readTreeField, readTreeValues } from './tree-fields.ts';
import { findContainerKind, findKeyName, isHistoryKey, isPeriodKey } from './tree-keys.ts';
import { findWordsKey, holdsContainers, isOneEntry } from './tree-shape.ts';
import {
  countNode,
  isScalar,
  isTreeMap,
  type TreeMap,
  type TreeReader,
  takeKey,
  takeOthers,
  takeText,
} from './tree-texts.ts';

type Path = readonly (string | number)[];

/** Something that is read: entries, and fields of whatever holds them. */
interface Found {
  readonly entries: OutlineEntry[];
  readonly fields: OutlineField[];
  readonly values: OutlineValue[];
}

const makeFound = (): Found => ({ entries: [], fields: [], values: [] });

/** Where something stands: the kind of the entry around it, and the quarter. */
interface Around {
  readonly above: OutlineKind | undefined;
  readonly period: SourceText | undefined;
}

/** Reads data. @throws ImportProblem if there is no entry in it */
export function readDataTree(data: unknown): Outline {
  refuseLater(data);
  const reader: TreeReader = { texts: [], nodes: 0 };
  const found = makeFound();
  const around: Around = { above: undefined, period: undefined };
  if (Array.isArray(data)) readItems(reader, data, [], 'objective', around, found);
  else if (isTreeMap(data)) readMap(reader, data, [], around, found);
  if (found.entries.length === 0)
    throw new ImportProblem(
      'No objectives, goals or key results were found.',
      'Name its keys in a map: `--map`. See docs/import.md.',
    );
  return {
    fields: nameRoot(found.fields),
    entries: found.entries,
    texts: reader.texts,
    silent: [],
    remarks: [],
  };
}

/** Names formats that come later. */
function refuseLater(data: unknown): void {
  if (isTreeMap(data) && 'kep-number' in data)
    throw new ImportProblem(
      'This is the metadata of a Kubernetes enhancement proposal (KEP), which cannot be imported yet.',
      'Run `strat init` and copy its goals.',
    );
}

const ORGANIZATION = /^(?:company|organi[sz]ation|team|business|unternehmen|firma|entreprise|empresa)$/i;

/** The title at the top is the name of the plan. */
function nameRoot(fields: readonly OutlineField[]): readonly OutlineField[] {
  const first = fields.findIndex(
    ({ name, text }) =>
      name === 'other' && (findKeyName(text.name) === 'title:entry' || ORGANIZATION.test(text.name)),
  );
  return fields.map((field, at) => (at === first ? { name: 'key:name', text: field.text } : field));
}

/** Reads the keys of a map into whatever holds it. */
function readMap(reader: TreeReader, map: TreeMap, path: Path, around: Around, into: Found): void {
  countNode(reader, path);
  const own = findNamedKey(map, 'title:objective');
  if (own !== undefined && isScalar(map[own]) && !isEntryKind(around.above)) {
    into.entries.push(readEntry(reader, map, path, 'objective', around));
    return;
  }
  for (const [key, value] of Object.entries(map)) readKey(reader, key, value, [...path, key], around, into);
}

const isEntryKind = (kind: OutlineKind | undefined) => kind !== undefined && kind !== 'group';

function findNamedKey(map: TreeMap, name: string): string | undefined {
  return Object.keys(map).find((key) => findKeyName(key) === name);
}

function readKey(
  reader: TreeReader,
  key: string,
  value: unknown,
  path: Path,
  around: Around,
  into: Found,
): void {
  if (isScalar(value) || value === null) {
    into.fields.push(...readTreeField(reader, key, value, path));
    return;
  }
  if (isHistoryKey(key) && Array.isArray(value) && value.some(isTreeMap)) {
    readTreeValues(reader, value, path, into);
    return;
  }
  const kind = findContainerKind(key, around.above);
  if (kind && holdsEntries(value)) {
    readContainer(reader, value, path, kind, around, into);
    return;
  }
  if (isTreeMap(value) && isPeriodKey(key)) {
    readMap(reader, value, path, { ...around, period: takeKey(reader, path) }, into);
    return;
  }
  const fields = readTreeField(reader, key, value, path);
  if (fields.length > 0) into.fields.push(...fields);
  else if (isTreeMap(value) && holdsContainers(value)) readMap(reader, value, path, around, into);
  else if (Array.isArray(value) && value.some((item) => isTreeMap(item) && holdsContainers(item)))
    readItems(reader, value, path, 'group', around, into);
  else into.fields.push(...takeOthers(reader, value, path));
}

const holdsEntries = (value: unknown): value is readonly unknown[] | TreeMap =>
  Array.isArray(value) || isTreeMap(value);

/** Reads a list of entries, or a map of entries by id. */
function readContainer(
  reader: TreeReader,
  value: readonly unknown[] | TreeMap,
  path: Path,
  kind: OutlineKind,
  around: Around,
  into: Found,
): void {
  if (Array.isArray(value)) {
    readItems(reader, value, path, kind, around, into);
    return;
  }
  const map = value as TreeMap;
  if (isOneEntry(map)) {
    into.entries.push(readEntry(reader, map, path, kind, around));
    return;
  }
  for (const [key, item] of Object.entries(map)) {
    const at = [...path, key];
    if (isTreeMap(item) && isPeriodKey(key))
      readContainer(reader, item, at, kind, { ...around, period: takeKey(reader, at) }, into);
    else if (isTreeMap(item))
      into.entries.push(readEntry(reader, item, at, kind, around, takeKey(reader, at)));
    else if (Array.isArray(item)) readContainer(reader, item, at, kind, around, into);
    else {
      const title = takeText(reader, item, at);
      const id = takeKey(reader, at);
      if (title) into.entries.push(makeEntry(kind, title, id ? [{ name: 'fact:id', text: id }] : []));
    }
  }
}

function readItems(
  reader: TreeReader,
  items: readonly unknown[],
  path: Path,
  kind: OutlineKind,
  around: Around,
  into: Found,
): void {
  for (const [at, item] of items.entries()) {
    const here = [...path, at];
    const line = isTreeMap(item) ? readLine(reader, item, here) : undefined;
    if (line) into.entries.push(makeEntry(kind, line, []));
    else if (isTreeMap(item)) into.entries.push(readEntry(reader, item, here, kind, around));
    else if (Array.isArray(item)) into.fields.push(...takeOthers(reader, item, here));
    else {
      const title = takeText(reader, item, here);
      if (title) into.entries.push(makeEntry(kind, title, []));
    }
  }
}

/** Reads `Daily customers: 0 -> 150`, which YAML takes for a map, as the one line that it is. */
function readLine(reader: TreeReader, map: TreeMap, path: Path): SourceText | undefined {
  const [[key = '', value] = [], ...more] = Object.entries(map);
  if (more.length > 0 || typeof value !== 'string' || findKeyName(key) !== undefined) return undefined;
  const text = takeText(reader, `${key}: ${value}`, [...path, key]);
  return text;
}

function makeEntry(kind: OutlineKind, title: SourceText, fields: readonly OutlineField[]): OutlineEntry {
  return { kind, title, fields, values: [], below: [] };
}

/** Reads an entry with all that is below it. */
function readEntry(
  reader: TreeReader,
  map: TreeMap,
  path: Path,
  hint: OutlineKind,
  around: Around,
  key?: SourceText,
): OutlineEntry {
  const kind =
    hint !== 'objective' && hint !== 'group' && holdsContainers(map)
      ? hint === 'initiative'
        ? 'group'
        : hint
      : hint;
  const titleKey = findWordsKey(map, kind);
  const title = titleKey === undefined ? undefined : takeText(reader, map[titleKey], [...path, titleKey]);
  const found = makeFound();
  for (const [name, value] of Object.entries(map))
    if (name !== titleKey)
      readKey(reader, name, value, [...path, name], { above: kind, period: around.period }, found);
  const fields: OutlineField[] = [...found.fields];
  if (key && title) fields.push({ name: 'fact:id', text: key });
  if (around.period && kind !== 'group') fields.push({ name: 'fact:period', text: around.period });
  const words = title ?? key;
  return { kind, ...(words && { title: words }), fields, values: found.values, below: found.entries };
}
