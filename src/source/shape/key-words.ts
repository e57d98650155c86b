/** The messages for keys that a section does not have: which key was meant, and the line to type. */
import { isBinding } from '../../model/commitments.ts';
import type { Fix } from '../../model/finding.ts';
import { HIDING_KEYS } from '../../model/hidden.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import { countSlips, foldName, isMisspelling } from '../../model/misspelling.ts';
import { findNearest } from '../../model/nearest.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { strategySchema } from '../../model/schema.ts';
import { findSynonym, listSynonymPlaces, listSynonyms } from '../../model/synonyms.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import type { KeyPath, PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { answerLostMeasure } from './answer-record.ts';
import { explainCutNumber, explainMissingSpace } from './cut-keys.ts';
import { isKeyName, listHomes } from './key-homes.ts';
import {
  findSchemaAt,
  fitsApartFromKeys,
  getShape,
  getValueAt,
  type Schema,
  unwrapSchema,
} from './schema-walk.ts';
import { showCode, showPair } from './to-type.ts';
import { explainWrapped } from './wrapped.ts';
import { askAbout, isObject, type ShapedFile } from './wrong-value.ts';

/** Reports a key that the section does not have. */
export function reportUnknownKey(key: string, path: KeyPath, file: ShapedFile): Trouble {
  const { root, schema, places } = file;
  const at = {
    range: places.rangeOfPath(root, [...path, key]),
    path: [...path, key],
    rule: 'key-unknown' as const,
  };
  const shape = getShape(unwrapSchema(findSchemaAt(schema, path, root), {})) ?? {};
  const known = Object.keys(shape);
  const where = path.length === 0 ? 'here' : `in ${quoteValue(path.join('.'))}`;
  const message = `There is no key ${quoteValue(key)} ${where}.`;
  const spaces = /^[\u00a0\u2000-\u200b\u202f\u3000]+/.exec(key)?.[0].length ?? 0;
  if (spaces > 0) return { ...at, ...explainOddSpaces(key, spaces) };
  if (HIDING_KEYS.includes(key)) return { ...at, message, help: adviseOnMark(key, path) };
  const joined = explainMissingSpace(key, known);
  if (joined) return { ...at, ...joined };
  const cut = explainCutNumber(key, path, file);
  if (cut) return { ...at, ...cut };
  const wrapped = isKeyName(foldName(key)) ? undefined : explainWrapped(key, path, file, 'sure');
  if (wrapped) return { ...at, ...wrapped };
  const holder = getValueAt(root, path);
  const free = known.filter((name) => !isObject(holder) || !places.has(holder, name));
  const ours = chooseSynonym(key, listSynonymPlaces(key, free), [...path], file);
  if (ours) {
    places.damage([...path, ...ours]);
    return {
      ...at,
      message: `${message} Use \`${ours.join('.')}\`.`,
      help: adviseOnSynonym(ours, getValueAt(holder, [key])),
    };
  }
  const value = answerLostMeasure(key, getValueAt(holder, [key]), path, file);
  if (value !== undefined) return { ...at, message, help: value };
  const taken = isSentence(key) ? undefined : findTakenKey(key, known, free);
  if (taken !== undefined) return { ...at, ...explainTaken(message, taken, getValueAt(holder, [taken])) };
  const meant = isSentence(key) ? undefined : findMeantKey(key, known);
  const likely = meant === undefined ? explainWrapped(key, path, file, 'likely') : undefined;
  if (likely) return { ...at, ...likely };
  if (meant === undefined)
    return { ...at, message, help: adviseOnStranger(key, where, known, schema === strategySchema) };
  places.damage([...path, meant]);
  return {
    ...at,
    message: `${message} Did you mean \`${meant}\`?`,
    help: `Write ${showKeyLine(meant, getValueAt(holder, [key]))}.`,
    ...fixKeyName(key, meant, path, root, shape[meant], places),
    isMisspelt: true,
  };
}

/** Chooses the place whose kind fits the value best; of several, the first. A value that fits none goes to the first. */
function chooseSynonym(
  key: string,
  places: readonly (readonly string[])[],
  path: KeyPath,
  file: ShapedFile,
): readonly string[] | undefined {
  const value = getValueAt(file.root, [...path, key]);
  const [first] = places;
  const rated = places.map((place) => ({
    place,
    fit: rateFit(value, askAbout(file, [...path, ...place]).of),
  }));
  const best = Math.max(...rated.map(({ fit }) => fit));
  // A key of ours is rather in the wrong section than another word for what it does not fit.
  if (best === 0 && isKeyName(foldName(key))) return undefined;
  return rated.find(({ fit }) => fit === best)?.place ?? first;
}

/** Rates how well a value fits a key: 2 if it has keys of it, 1 if it is of its kind, 0 if not. */
function rateFit(value: unknown, of: KeyKind | undefined): number {
  const isMap = of !== undefined && (of.keys.length > 0 || of.kind === 'entries');
  if (!isObject(value)) return isMap || !mayHold(of, String(value)) ? 0 : 1;
  if (Array.isArray(value)) return isMap || LISTS.has(of?.kind ?? '') ? 1 : 0;
  if (!isMap) return 0;
  if (of.kind !== 'entries') return Object.keys(value).some((key) => of.keys.includes(key)) ? 2 : 1;
  const entry = of.below('*');
  const isKnown = (child: unknown) =>
    isObject(child) && Object.keys(child).some((key) => entry?.keys.includes(key) && !SHARED.has(key));
  return Object.values(value).some(isKnown) ? 2 : 1;
}

/** Kinds of values that are lists, on one line. */
const LISTS: ReadonlySet<string> = new Set(['list', 'reference', 'persons', 'facts', 'texts']);

/** Returns whether a key may hold what was typed: a number has digits, and a date is not only a number. */
function mayHold(of: KeyKind | undefined, typed: string): boolean {
  if (of?.kind === 'number') return /\d/.test(typed);
  const isDay = readTypedDate(typed).is !== 'refused';
  if (of?.kind === 'date' || of?.kind === 'beginning') return isDay;
  if (of?.kind === 'person') return !isDay;
  return of?.kind !== 'reference';
}

/** Keys that entries of every kind have. */
const SHARED: ReadonlySet<string> = new Set(['owner', 'due']);

/** Explains spaces of another program: YAML takes them for letters. */
function explainOddSpaces(key: string, count: number): Pick<Trouble, 'message' | 'help'> {
  return {
    message: `The line of ${quoteValue(key)} begins with ${count} non-breaking spaces, which are read as letters.`,
    help: `Delete them, and type ${count} spaces.`,
  };
}

/** Finds the key that was meant; a name that has a meaning of its own is never taken for a slip. */
function findMeantKey(key: string, known: readonly string[]): string | undefined {
  const nearest = findNearest(key, known);
  if (nearest === undefined) return undefined;
  const [name, meant] = [foldName(key.trim()), foldName(nearest)];
  if (name === meant || `${name}s` === meant || name === `${meant}s`) return nearest;
  const isWord = isKeyName(name) || listSynonyms().has(name);
  const most = Math.max(1, Math.floor(Math.min(name.length, meant.length) / LETTERS_FOR_A_SLIP));
  return !isWord && countSlips(name, meant) <= most ? nearest : undefined;
}

/** How many letters of a name one slip needs: `date` is no slip for `name`. */
const LETTERS_FOR_A_SLIP = 3;

/** Finds the key that a name means and that the section has already: by its style, or as another word for it. */
function findTakenKey(key: string, known: readonly string[], free: readonly string[]): string | undefined {
  const taken = known.filter((name) => !free.includes(name));
  const name = foldName(key.trim());
  const [first] = findSynonym(key, taken) ?? [];
  return taken.find((one) => one === name) ?? first;
}

function explainTaken(message: string, taken: string, value: unknown): Pick<Trouble, 'message' | 'help'> {
  const isMap = isObject(value);
  return {
    message: `${message} \`${taken}\` stands for it, and is there already.`,
    help: isMap
      ? `Move what belongs to it below \`${taken}:\`, and delete this line.`
      : `Keep one of the two as \`${taken}:\`, and delete the other line.`,
  };
}

/** Returns whether a key is prose that was read as a key: YAML takes every text before a colon for one. */
function isSentence(key: string): boolean {
  return key.trim().split(/\s+/).length > 3;
}

/** Says where a key that hides may stand, and what it does where it stands now. */
export function adviseOnMark(key: string, path: KeyPath): string {
  const all = path.length === 0 ? 'the whole file' : `all of ${quoteValue(path.join('.'))}`;
  return `Here it keeps ${all} from the public. To hide one entry, write \`${key}: true\` in an entry with an id, or in an item of \`not_doing\`, \`communication\`, \`execution\` or \`reality.evidence\`.`;
}

function adviseOnSynonym(ours: readonly string[], value: unknown): string {
  const above = ours.slice(0, -1);
  const line = showKeyLine(ours.at(-1) ?? '', value);
  return above.length === 0 ? `Write ${line}.` : `Write it as ${line} below \`${above.join(': ')}:\`.`;
}

/** Shows the person's own line with our key; a section only by its key. */
function showKeyLine(key: string, value: unknown): string {
  const isShort = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return (isObject(value) && !isShort) || value === null || value === undefined
    ? `\`${key}:\``
    : showPair(key, value);
}

function adviseOnStranger(key: string, where: string, known: readonly string[], isPlan: boolean): string {
  if (isSentence(key))
    return `If it is a remark, write ${showCode(`# ${key}`)}. If it is a text with a colon, put quotes around all of it.`;
  const name = foldName(key.trim());
  const places = listHomes(name);
  if (places.length > 0 && isPlan)
    return `\`${name}\` belongs ${joinList(places, 'or')}. Move it there; check the spaces before it: they decide what a key belongs to.`;
  return `Keys ${where}: ${known.map((name) => `\`${name}\``).join(', ')}. A key of your own begins with \`x-\`. If the key is right, this file needs a newer strat.`;
}

/**
 * Makes the fix that corrects a misspelt key, in its present quotes. There is none if the key may be another word, the
 * right key exists already or binds people, the value does not fit it, or the name is not on one line.
 */
function fixKeyName(
  key: string,
  meant: string,
  path: KeyPath,
  root: object,
  wanted: Schema | undefined,
  places: PlaceBook,
): { readonly fix?: Fix } {
  const owner = getValueAt(root, path);
  if (!isObject(owner) || isBinding([...path, meant])) return {};
  const isAnother = isKeyName(key) || findSynonym(key, [meant]) !== undefined;
  if (isAnother || !isMisspelling(key, meant) || !fitsApartFromKeys(wanted, getValueAt(owner, [key])))
    return {};
  const slot = places.slot(owner, key);
  const quotes = slot ? slot.keyEnd - slot.start - key.length : -1;
  if (!slot || (quotes !== 0 && quotes !== 2) || places.has(owner, meant)) return {};
  if (!places.isOnOneLine(slot.start, slot.keyEnd)) return {};
  const edit = { start: slot.start + quotes / 2, end: slot.keyEnd - quotes / 2, text: meant };
  return { fix: { description: `Write \`${meant}\` in place of ${quoteValue(key)}.`, edits: [edit] } };
}
