/**
 * The one door from text to model: bytes in; model with places, and what is wrong with its form, out. Nothing behind
 * this door is used anywhere else, so that another reader can take its place.
 */

import type * as z from 'zod/mini';
import { spanOf } from '../model/dates.ts';
import type { Finding } from '../model/finding.ts';
import { quoted } from '../model/quote.ts';
import { type Strategy, strategySchema } from '../model/schema.ts';
import { decode } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Comment } from './guard.ts';
import type { Path, PlaceBook, Places } from './places.ts';
import { mendShape } from './shape.ts';
import { readTree, type Tree } from './tree.ts';
import type { Trouble } from './trouble.ts';

export type { Comment } from './guard.ts';
export type { Key, Path, Places, Slot } from './places.ts';

/** What was read of one file. */
export interface Reading<T> {
  readonly file: string;
  /** The whole text, without a byte order mark. */
  readonly text: string;
  readonly places: Places;
  readonly comments: readonly Comment[];
  /** What could be understood; undefined where nothing could. */
  readonly model: T | undefined;
  /** What could not be understood, each with its place. */
  readonly findings: readonly Finding[];
}

export interface StrategyReading extends Reading<Strategy> {
  /** `foreign`: a file of another program that happens to have this name. `newer`: a format of a later version. */
  readonly is: 'strategy' | 'foreign' | 'newer';
  /** The Markdown below the front matter of a `strategy.md`. */
  readonly narrative: string;
}

/** Reads a strategy. @param file its path as it is to be shown; the ending `.md` means front matter */
export function parseStrategy(bytes: Uint8Array, file: string): StrategyReading {
  const { text, troubles } = decode(bytes);
  if (troubles.some(({ level }) => level !== 'warn'))
    return unread(file, text, troubles, ownText(text, bytes));
  const split = file.endsWith('.md') ? splitFrontMatter(text) : undefined;
  if (file.endsWith('.md') && !split) return unread(file, text, troubles, false);
  const tree = split ? readTree(split.plan, text, split.offset) : readTree(text);
  const is = whose(tree, text);
  if (is !== 'strategy') return { ...unread(file, text, [], false), is };
  const shape = isMap(tree.value) ? mendShape(tree.value, strategySchema, tree.places) : [notAMap(tree)];
  const model = isMap(tree.value) ? (tree.value as unknown as Strategy) : undefined;
  const fiscal = model ? fiscalTroubles(model, tree.places) : [];
  const all = [
    ...troubles,
    ...tree.troubles,
    ...(tree.value === undefined && tree.troubles.length > 0 ? [] : shape),
    ...fiscal,
  ];
  return {
    file,
    text,
    is,
    narrative: split?.narrative ?? '',
    places: tree.places,
    comments: tree.comments,
    model,
    findings: all.map((trouble) => findingOf(trouble, file)),
  };
}

/** Reads any other file of ours: a configuration, the answers to an interview, a record. */
export function parseData<S extends z.ZodMiniType>(
  bytes: Uint8Array,
  file: string,
  schema: S,
): Reading<z.infer<S>> {
  const { text, troubles } = decode(bytes);
  const tree = readTree(text);
  const shape = isMap(tree.value) ? mendShape(tree.value, schema, tree.places) : [notAMap(tree)];
  return {
    file,
    text,
    places: tree.places,
    comments: tree.comments,
    model: isMap(tree.value) ? (tree.value as z.infer<S>) : undefined,
    findings: [...troubles, ...(tree.troubles.length > 0 ? tree.troubles : shape)].map((trouble) =>
      findingOf(trouble, file),
    ),
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Our files begin with `strat:`, also when the rest of them is broken. */
function whose(tree: Tree, text: string): StrategyReading['is'] {
  if (!isMap(tree.value)) return hasMarker(text) ? 'strategy' : 'foreign';
  const marker = Object.hasOwn(tree.value, 'strat') ? tree.value.strat : undefined;
  if (marker === undefined) return hasMarker(text) && tree.troubles.length > 0 ? 'strategy' : 'foreign';
  return typeof marker === 'number' && Number.isInteger(marker) && marker > 1 ? 'newer' : 'strategy';
}

function hasMarker(text: string): boolean {
  return /^["']?strat["']?[ \t]*:/m.test(text);
}

function ownText(text: string, bytes: Uint8Array): boolean {
  return hasMarker(text === '' ? Buffer.from(bytes.subarray(0, 4096)).toString('latin1') : text);
}

function unread(file: string, text: string, troubles: readonly Trouble[], ours: boolean): StrategyReading {
  const tree = readTree('');
  return {
    file,
    text,
    is: ours ? 'strategy' : 'foreign',
    narrative: '',
    places: tree.places,
    comments: [],
    model: undefined,
    findings: troubles.map((trouble) => findingOf(trouble, file)),
  };
}

function notAMap(tree: Tree): Trouble {
  return {
    rule: 'schema',
    message:
      tree.value === undefined || tree.value === null
        ? 'The file is empty.'
        : 'The file is not made of keys and values.',
    help: 'Begin with `strat: 1` and `name:`; `strat init` writes a first draft.',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    path: [],
  };
}

const ID_MAPS = new Set([
  'criteria',
  'objectives',
  'indicators',
  'obstacles',
  'capabilities',
  'initiatives',
  'assumptions',
  'risks',
]);

/** `criteria/loan-time` and the key in it, out of the path to a value. */
export function entityAt(path: Path): { readonly entity?: string; readonly field?: string } {
  let entity: string | undefined;
  let from = 0;
  for (let index = 0; index < path.length - 1; index++) {
    const [key, id] = [path[index], path[index + 1]];
    if (typeof key !== 'string' || typeof id !== 'string' || !ID_MAPS.has(key) || index < from) continue;
    [entity, from] = [`${key}/${id}`, index + 2];
  }
  const rest = path.slice(from).filter((key) => entity === undefined || typeof key === 'string');
  const field = rest.length > 0 ? rest.join('.') : undefined;
  return { ...(entity !== undefined && { entity }), ...(field !== undefined && { field }) };
}

function findingOf({ path, level, ...trouble }: Trouble, file: string): Finding {
  return { ...trouble, level: level ?? 'error', file, ...entityAt(path), related: [] };
}

/** Fiscal dates need to know when the fiscal year begins. */
function fiscalTroubles(model: Strategy, places: PlaceBook): Trouble[] {
  if (model.fiscal_year_starts !== undefined) return [];
  const troubles: Trouble[] = [];
  const look = (at: object) => {
    for (const [key, value] of Object.entries(at)) {
      if (typeof value === 'object' && value !== null) look(value);
      else if (typeof value === 'string' && DATE_KEYS.has(key) && value.startsWith('FY') && !spanOf(value)) {
        const path = [...places.path(at), key];
        const range = places.range(at, key);
        const message = `${quoted(value)} is a fiscal date, but the file does not say when a fiscal year begins.`;
        troubles.push({
          rule: 'schema',
          message,
          help: 'Add `fiscal_year_starts:` with the month, 1–12.',
          range,
          path,
        });
      }
    }
  };
  look(model);
  for (const { path } of troubles) places.damage(path);
  return troubles;
}

const DATE_KEYS = new Set(['start', 'end', 'due', 'by', 'measure_by', 'check_by', 'learn_by', 'on', 'last']);
