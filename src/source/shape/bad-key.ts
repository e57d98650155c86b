/** Reports keys that are no id, handle, date or name, and finds the id to write. */
import type { Fix } from '../../model/finding.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import { respellId, restyleId } from '../../model/make-id.ts';
import { NOUN } from '../../model/names.ts';
import { ID_PATTERN } from '../../model/patterns.ts';
import type { Section } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import type { KeyPath } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { listReferredIds } from './entry-ids.ts';
import { findSchemaAt, getExpected, getValueAt, type Schema, unwrapSchema } from './schema-walk.ts';
import { showCode } from './to-type.ts';
import { askAbout, isObject, type ShapedFile } from './wrong-value.ts';

/** Reports a key of a map that is not an id, handle, date or name. */
export function reportBadKey(path: KeyPath, file: ShapedFile): Trouble {
  const { root, schema, places } = file;
  const record = unwrapSchema(findSchemaAt(schema, path.slice(0, -1), root), {});
  const expected =
    record && 'keyType' in record._zod.def ? getExpected(record._zod.def.keyType as Schema) : undefined;
  const key = String(path.at(-1));
  const meant = findMeantKey(path, file);
  return {
    rule: 'schema',
    message: `${quoteValue(key)} is not ${expected?.expected ?? 'a name'}.`,
    help:
      meant === undefined
        ? (expected?.help ?? 'Use a shorter name.')
        : `Write ${showCode(`${meant}:`)}${nameReferences(key, file)}.`,
    range: places.rangeOfPath(root, path),
    path,
    ...(meant !== undefined && fixId(key, meant, path, file)),
  };
}

/** Finds the key that was meant: an id or handle in another spelling, or a date. */
function findMeantKey(path: KeyPath, file: ShapedFile): string | undefined {
  const key = String(path.at(-1));
  const { holderKind } = askAbout(file, path);
  if (holderKind?.kind === 'numbers') {
    const read = readTypedDate(key);
    return read.is === 'certain' ? read.written : undefined;
  }
  if (holderKind?.kind === 'handles') return respellHandle(key);
  const measure = path.at(-2) === 'measures' ? file.plan?.findMeasure(key) : undefined;
  const bare = key.replace(/^\d+(?:[.)] *|-)/, '').trim();
  const isNumbered = bare !== key && ID.test(bare);
  const isNamed = /^\d+[.)]/.test(key) || listReferredIds(file).some(([id]) => id === bare);
  if (isNumbered && isNamed) return bare;
  return measure ?? file.respelled().get(key) ?? respellId(key, findNoun(path));
}

function respellHandle(name: string): string | undefined {
  const handle = name
    .trim()
    .replace(/^@/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/-+$/, '');
  return handle === '' || handle.length > 60 ? undefined : handle;
}

function findNoun(path: KeyPath): string {
  const section = String(path.at(-2) ?? '');
  return Object.hasOwn(NOUN, section) ? NOUN[section as Section] : 'entry';
}

const ID = new RegExp(ID_PATTERN);

/** Finds every id that is written in another way, with the one to write: none that is taken already. */
export function findRespelled(root: object, kinds: KeyKind): ReadonlyMap<string, string> {
  const ids: [id: string, section: string][] = [];
  collectIds(root, kinds, '', ids);
  const taken = new Map<string, number>();
  const wrong: [key: string, id: string][] = [];
  for (const [key, section] of ids) {
    const noun = Object.hasOwn(NOUN, section) ? NOUN[section as Section] : 'entry';
    const id = ID.test(key) ? key : respellId(key, noun);
    if (id === undefined) continue;
    taken.set(id, (taken.get(id) ?? 0) + 1);
    if (id !== key) wrong.push([key, id]);
  }
  return new Map(wrong.filter(([, id]) => taken.get(id) === 1));
}

function collectIds(at: object, of: KeyKind, section: string, into: [string, string][]): void {
  for (const [key, child] of Object.entries(at)) {
    const below = of.below(key);
    if (!below) continue;
    if (of.kind === 'entries') into.push([key, section]);
    if (isObject(child)) collectIds(child, below, key, into);
  }
}

/** Lists the places that name an id: items of lists, and values that are one id. */
function listPlaces(id: string, { root, kinds }: ShapedFile): readonly KeyPath[] {
  const found: KeyPath[] = [];
  const look = (at: object, of: KeyKind, path: KeyPath) => {
    for (const [name, child] of Object.entries(at)) {
      const key = Array.isArray(at) ? Number(name) : name;
      const below = of.below(key);
      if (!below) continue;
      const isNaming = of.kind === 'reference' || below.kind === 'reference' || (below.to?.length ?? 0) > 0;
      if (isNaming && child === id) found.push([...path, key]);
      if (isObject(child)) look(child, below, [...path, key]);
    }
  };
  look(root, kinds(), []);
  return found;
}

/** Names the lines on which the same id is written. */
function nameReferences(key: string, file: ShapedFile): string {
  const lines = listPlaces(key, file).map((path) => file.places.rangeOfPath(file.root, path).start.line);
  const all = [...new Set(lines)].sort((a, b) => a - b);
  if (all.length === 0) return '';
  return `, also where it is named: ${all.length === 1 ? 'line' : 'lines'} ${joinList(all.map(String))}`;
}

/** Makes the fix that spells an id as an id, wherever it is named. There is none if another entry has that id. */
function fixId(key: string, id: string, path: KeyPath, file: ShapedFile): { readonly fix?: Fix } {
  const { root, places } = file;
  if (file.respelled().get(key) !== id || restyleId(key) !== id) return {};
  const owner = getValueAt(root, path.slice(0, -1));
  const slot = isObject(owner) ? places.slot(owner, key) : undefined;
  if (!slot || !places.isOnOneLine(slot.start, slot.keyEnd)) return {};
  const edits = [{ start: slot.start, end: slot.keyEnd, text: id }];
  for (const one of listPlaces(key, file)) {
    const holder = getValueAt(root, one.slice(0, -1));
    const place = isObject(holder) ? places.slot(holder, one.at(-1) ?? '') : undefined;
    if (!place || !places.isOnOneLine(place.valueStart, place.end)) return {};
    const isAlone = askAbout(file, one).of?.kind === 'reference';
    edits.push({ start: place.valueStart, end: place.end, text: isAlone ? `[${id}]` : id });
  }
  return { fix: { description: `Write \`${id}\` in place of ${quoteValue(key)}.`, edits } };
}
