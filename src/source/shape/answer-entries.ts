/** Says what to type where somebody wrote a list in place of a map of entries, or a map in place of a list. */
import type { KeyKind } from '../../model/key-kinds.ts';
import { listKeysWith } from '../../model/key-walk.ts';
import { makeId, respellId } from '../../model/make-id.ts';
import { NOUN } from '../../model/names.ts';
import type { Section } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { PlaceBook } from '../yaml/places.ts';
import { fitsForCertain } from './quick-fit.ts';
import { findSchemaBelow, getShape, type Schema, unwrapSchema } from './schema-walk.ts';
import { showCode, showPair } from './to-type.ts';
import { isObject, type Remedy, type WrongValue } from './wrong-value.ts';

/** The most entries that are printed. */
const MOST = 3;

/** What an entry of a map may be. */
interface EntryForm {
  readonly of: KeyKind;
  readonly noun: string;
  readonly takesText: boolean;
  /** Whether `true` says enough of an entry, so that a list may hold its ids alone. */
  readonly takesYes: boolean;
}

type Pair = readonly [name: string, value: unknown];

/** Answers a list or a text where a map of entries by id is expected: the same entries, each with an id. */
export function answerEntries(asked: WrongValue): Remedy | undefined {
  const { key, value, of, wanted } = asked;
  const items = Array.isArray(value)
    ? value
    : typeof value === 'string' && value.trim() !== ''
      ? [value]
      : [];
  if (items.length === 0 || !of) return undefined;
  const noun = nameEntry(key);
  const each = findSchemaBelow(wanted, 'x', {});
  const form: EntryForm = {
    of,
    noun,
    takesText: each !== undefined && fitsForCertain(each, 'x'),
    takesYes: each !== undefined && fitsForCertain(each, true),
  };
  const taken = new Set<string>();
  const pairs = items.flatMap((item) => nameItem(item, form, taken));
  const what = Array.isArray(value) ? 'a list' : 'a text';
  const thing = of.kind === 'handles' ? 'a handle' : of.kind === 'names' ? 'a name' : 'an id';
  return {
    message: `\`${key}\` is ${what}. Each ${noun} in it needs ${thing} of its own.`,
    help: `Write below \`${key}:\`, without \`-\`: ${joinLines(pairs.map(([id, entry]) => showPair(id, entry)))}.`,
  };
}

function nameEntry(key: string | number): string {
  return Object.hasOwn(NOUN, key) ? NOUN[key as Section] : 'entry';
}

/** Names an item of a list by its own id, by the key that it stands under, or by its words. */
function nameItem(
  item: unknown,
  { of, noun, takesText, takesYes }: EntryForm,
  taken: Set<string>,
): readonly Pair[] {
  const below = of.below('*');
  const title = listKeysWith('title', below)[0];
  if (!isObject(item)) {
    const text = String(item ?? '');
    if (takesYes && !/\s/.test(text)) return [[text, true]];
    const id = makeId(text, noun, taken);
    taken.add(id);
    return [
      [
        id,
        of.kind === 'handles' ? { name: text } : takesText || title === undefined ? text : { [title]: text },
      ],
    ];
  }
  const entries = Object.entries(item);
  const known = entries.filter(([key]) => below?.below(key) !== undefined);
  if (known.length === 0 && !entries.some(([key]) => key === 'id'))
    return entries.map(([key, value]) => [respellId(key, noun) ?? key, value]);
  const own = entries.find(([key, value]) => (key === 'id' || key === 'name') && !isObject(value))?.[1];
  const words = toWords(own ?? (item as Readonly<Record<string, unknown>>)[title ?? '']);
  const id = (own === undefined ? undefined : respellId(words, noun)) ?? makeId(words, noun, taken);
  taken.add(id);
  return [[id, Object.fromEntries(entries.filter(([key]) => key !== 'id'))]];
}

const toWords = (value: unknown) => (isObject(value) || value === undefined ? '' : String(value));

/** Answers a map where a list is expected: the same items, each with a dash. */
export function answerList({ key, value, of, wanted, places, holder }: WrongValue): Remedy | undefined {
  if (!isObject(value) || Array.isArray(value) || !of) return undefined;
  const entries: readonly Pair[] = Object.entries(value);
  if (entries.length === 0) return undefined;
  const message = `\`${key}\` is a section with keys, and should be a list. `;
  const dashed = entries.filter(([name]) => /^[-–—•*]\s*\S/.test(name));
  if (dashed.length > 0)
    return {
      message: `${message}A space is missing behind the dash.`,
      help: `Write ${joinLines(dashed.map(([name, item]) => showItem({ [name.replace(/^[-–—•*]\s*/, '')]: findFirstText(item) })))}.`,
    };
  const item = of.below(0);
  const isOneItem = entries.some(([name]) => item?.below(name) !== undefined);
  const title = listKeysWith('title', item)[0];
  if (isOneItem && entries.length > 1 && isOnOneLine(value, places))
    return {
      message: `${message}Each item begins with \`- \`.`,
      help:
        isObject(holder) && isBeside(holder, key, value, places)
          ? `Write ${showPair(key, [value])}.`
          : 'Write `- ` before its bracket.',
      inside: [entries[0]?.[0] ?? ''],
    };
  const items = isOneItem
    ? [value]
    : entries.map(([name, entry]) =>
        isObject(entry)
          ? { ...(title === undefined && nameId(name, findSchemaBelow(wanted, 0, []))), ...entry }
          : title === undefined
            ? entry
            : { [title]: entry },
      );
  return {
    message: `${message}Each item begins with \`- \`.`,
    help: `Write ${joinLines(items.map(showItem))}${items.some((one) => isObject(one) && Object.keys(one).length > 1) ? ', and the other keys of an item two spaces further in' : ''}.`,
    ...(isOneItem && { inside: [entries[0]?.[0] ?? ''] }),
  };
}

/** Returns whether a section is written in brackets on one line. */
function isOnOneLine(value: object, places: PlaceBook): boolean {
  const slots = Object.keys(value).flatMap((key) => places.slot(value, key) ?? []);
  const [first, last] = [slots[0], slots.at(-1)];
  return first !== undefined && last !== undefined && places.isOnOneLine(first.start, last.end);
}

/** Returns whether a section begins on the line of its key. */
function isBeside(holder: object, key: string | number, value: object, places: PlaceBook): boolean {
  const [own, first] = [places.slot(holder, key), places.slot(value, Object.keys(value)[0] ?? '')];
  return own !== undefined && first !== undefined && places.isOnOneLine(own.start, first.start);
}

/** Writes the id that an entry stands under as the key of an item that takes an id and nothing else. */
function nameId(id: string, item: Schema | undefined): Readonly<Record<string, string>> {
  const taking = Object.entries(getShape(unwrapSchema(item, {})) ?? {}).find(
    ([, schema]) =>
      fitsForCertain(schema, id) && !fitsForCertain(schema, 'a text') && fitsForCertain(schema, 'x'),
  );
  return taking ? { [taking[0]]: id } : {};
}

/** Returns a value itself, or the first key of what a line without a dash was read as. */
function findFirstText(value: unknown): unknown {
  return isObject(value) ? Object.keys(value)[0] : value;
}

/** Answers a text, or a list of texts, where a list of sections is expected. */
export function answerItems({ key, value, of }: WrongValue): Remedy | undefined {
  const item = of?.below(0);
  const title = listKeysWith('title', item)[0];
  const texts = Array.isArray(value) ? value : [value];
  if (title === undefined || !texts.every((text) => typeof text === 'string' && text !== ''))
    return undefined;
  return {
    message: `\`${key}\` is a ${Array.isArray(value) ? 'list of texts' : 'text'}. Each item needs \`${title}:\`.`,
    help: `Write ${joinLines(texts.map((text) => showItem({ [title]: text })))}.`,
  };
}

/** Shows an item of a list as its first line begins: `- what: …`. */
export function showItem(item: unknown): string {
  const [first] = isObject(item) && !Array.isArray(item) ? Object.entries(item) : [];
  if (!first) return showPair(0, item);
  return showCode(`- ${showPair(first[0], first[1]).slice(1, -1)}`);
}

function joinLines(lines: readonly string[]): string {
  const more = lines.length - MOST;
  return joinList(more > 0 ? [...lines.slice(0, MOST), `${more} more`] : lines);
}
