/**
 * The only way from text to model: bytes in; model with places, and syntax and shape findings, out. Nothing behind
 * it is used anywhere else, so that another reader can replace it.
 */

import type * as z from 'zod/mini';
import type { Finding } from '../model/finding.ts';
import { findEntryMaps } from '../model/key-kinds.ts';
import { type Strategy, strategySchema } from '../model/schema.ts';
import { findBlankKeys } from './blank-keys.ts';
import { dropFix, findBroken, readShape } from './broken.ts';
import { findEmptyEntries } from './empty-entries.ts';
import { findOwner, hasMarkerBytes, isMeantAsStrategy, isPlainMap, type Owner } from './marker.ts';
import { findBulletTroubles } from './shape/bullets.ts';
import { closeParts, listClosedParts } from './shape/closed.ts';
import { findFiscalTroubles } from './shape/fiscal.ts';
import { findThousandTroubles } from './shape/thousands.ts';
import type { KnownMeasures } from './shape/wrong-value.ts';
import { findTwins } from './twins.ts';
import { decodeText } from './yaml/decode.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';
import type { Comment } from './yaml/limits.ts';
import type { KeyPath, Places } from './yaml/places.ts';
import { readTree, type Tree } from './yaml/tree.ts';
import type { Trouble } from './yaml/trouble.ts';

export { type CutText, findCutTexts } from './cut-text.ts';
export { type Lines, makeLines } from './lines.ts';
export type { KnownMeasures } from './shape/wrong-value.ts';
export { makeAnchorFinder } from './yaml/anchor.ts';
export type { Comment } from './yaml/limits.ts';
export type { Key, KeyPath, Places, Slot } from './yaml/places.ts';

/** The most characters of a text that is looked at closely for slips in what can be read. */
const MOST_CLOSE = 100_000;

/** The result of reading one file. */
export interface Reading<T> {
  readonly file: string;
  /** The whole text, without a byte order mark. */
  readonly text: string;
  readonly places: Places;
  readonly comments: readonly Comment[];
  /** The understood part; undefined if nothing could be read. */
  readonly model: T | undefined;
  /** Whatever could not be understood, each with its place. */
  readonly findings: readonly Finding[];
}

export interface StrategyReading extends Reading<Strategy> {
  readonly is: Owner;
  /** The Markdown below the front matter of a `strategy.md`. */
  readonly narrative: string;
}

/**
 * Reads a strategy.
 * @param file its path for display; the ending `.md` means front matter
 */
export function parseStrategy(bytes: Uint8Array, file: string): StrategyReading {
  const { text, troubles } = decodeText(bytes);
  if (troubles.some(({ level }) => level !== 'warn'))
    return reportUnread(file, text, troubles, hasMarkerBytes(bytes));
  const split = file.endsWith('.md') ? splitFrontMatter(text) : undefined;
  if (file.endsWith('.md') && !split)
    return reportUnread(file, text, [NO_FRONT_MATTER, ...troubles], isMeantAsStrategy(text));
  const tree = split ? readTree(split.plan, text, split.offset) : readTree(text);
  const is = findOwner(tree, text);
  if (is !== 'strategy') return { ...reportUnread(file, text, [], false), is };
  const closed = listClosedParts(tree.value);
  const shape = readShape(tree, strategySchema);
  const broken = findBroken({ text, tree, shape, split, schema: strategySchema });
  if (broken?.isUnread)
    return {
      ...reportUnread(file, text, [...listElsewhere(troubles, broken.troubles), ...broken.troubles], true),
      narrative: split?.narrative ?? '',
    };
  closeParts(closed);
  const model = isPlainMap(tree.value) ? addRequired(tree.value) : undefined;
  const fiscal = model ? findFiscalTroubles(model, tree.places) : [];
  const formal = broken?.troubles ?? [...tree.troubles, ...listNewTroubles(shape, tree)];
  const isHuge = text.length > MOST_CLOSE;
  const all = [
    ...troubles,
    ...formal,
    ...findBlankKeys(text, tree.places, formal),
    ...(model && !isHuge ? findEmptyEntries(text, tree.places, model, strategySchema, formal) : []),
    ...fiscal,
    ...(model && !isHuge ? findTwins(tree.places) : []),
    ...(model && !broken && !isHuge ? findBulletTroubles(model, text, tree.places) : []),
    ...(model && !isHuge ? findThousandTroubles(model, text, tree.places) : []),
  ];
  return {
    file,
    text,
    is,
    narrative: split?.narrative ?? '',
    places: tree.places,
    comments: tree.comments,
    model,
    findings: (tree.isBroken ? all.map(dropFix) : all).map((trouble) => makeTroubleFinding(trouble, file)),
  };
}

/** Lists the warnings about lines that have no error. */
function listElsewhere(warnings: readonly Trouble[], errors: readonly Trouble[]): readonly Trouble[] {
  const lines = new Set(errors.map(({ range }) => range.start.line));
  return warnings.filter(({ level, range }) => level !== 'warn' || !lines.has(range.start.line));
}

/** Adds required values that are missing, as empty texts. */
function addRequired(value: Record<string, unknown>): Strategy {
  value.strat = 1;
  value.name ??= '';
  return value as unknown as Strategy;
}

/** A record: a file beside the plan, with a narrative if it is Markdown. */
export interface RecordReading<T> extends Reading<T> {
  readonly narrative: string;
}

/**
 * Reads any other file of ours: a configuration, the answers to an interview, a record.
 * @param file its path for display; the ending `.md` means front matter
 */
export function parseData<S extends z.ZodMiniType>(
  bytes: Uint8Array,
  file: string,
  schema: S,
  plan?: KnownMeasures,
): RecordReading<z.infer<S>> {
  const { text, troubles } = decodeText(bytes);
  const unreadable = troubles.some(({ level }) => level !== 'warn');
  const split = file.endsWith('.md') ? splitFrontMatter(text) : { plan: text, offset: 0, narrative: '' };
  const tree = unreadable || !split ? readTree('') : readTree(split.plan, text, split.offset);
  const missing = split ? [] : [NO_FRONT_MATTER];
  const shape = readShape(tree, schema, plan);
  const broken = unreadable || !split ? undefined : findBroken({ text, tree, shape, split, schema });
  const formal =
    broken?.troubles ?? (tree.troubles.length > 0 ? tree.troubles : unreadable || !split ? missing : shape);
  const blank =
    broken?.isUnread || !isPlainMap(tree.value)
      ? []
      : [
          ...findBlankKeys(text, tree.places, formal),
          ...findEmptyEntries(text, tree.places, tree.value, schema, formal),
        ];
  return {
    file,
    text,
    narrative: split?.narrative ?? '',
    places: tree.places,
    comments: tree.comments,
    model: isPlainMap(tree.value) && !broken?.isUnread ? (tree.value as z.infer<S>) : undefined,
    findings: [...listElsewhere(troubles, formal), ...formal, ...blank].map((trouble) =>
      makeTroubleFinding(trouble, file),
    ),
  };
}

/** Lists entries of a record that are there twice. A configuration has ids of its own, and says so itself. */
export function listTwinFindings({ places, file }: Reading<unknown>): readonly Finding[] {
  return findTwins(places).map((trouble) => makeTroubleFinding(trouble, file));
}

const NO_FRONT_MATTER: Trouble = {
  rule: 'syntax',
  message: 'The file does not begin with a plan between two lines of `---`.',
  help: 'Write `---` above `strat: 1` and below the last line of the plan; the narrative follows.',
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  path: [],
};

/** Lists wrong shapes that are not merely the result of a syntax error. */
function listNewTroubles(shape: readonly Trouble[], tree: Tree): readonly Trouble[] {
  if (tree.value === undefined && tree.troubles.length > 0) return [];
  const told = new Set(tree.troubles.map(({ path }) => JSON.stringify(path)));
  return shape.filter(({ path }) => path.length === 0 || !told.has(JSON.stringify(path)));
}

function reportUnread(
  file: string,
  text: string,
  troubles: readonly Trouble[],
  ours: boolean,
): StrategyReading {
  const tree = readTree('');
  return {
    file,
    text,
    is: ours ? 'strategy' : 'foreign',
    narrative: '',
    places: tree.places,
    comments: [],
    model: undefined,
    findings: troubles.map((trouble) => makeTroubleFinding(trouble, file)),
  };
}

/** Splits the path to a value into its entry, such as `criteria/loan-time`, and the field. */
export function splitEntityPath(path: KeyPath): { readonly entity?: string; readonly field?: string } {
  let entity: string | undefined;
  let from = 0;
  for (let index = 0; index < path.length - 1; index++) {
    const [key, id] = [path[index], path[index + 1]];
    if (typeof key !== 'string' || typeof id !== 'string' || !findEntryMaps().has(key) || index < from)
      continue;
    [entity, from] = [`${key}/${id}`, index + 2];
  }
  const rest = path.slice(from).filter((key) => entity === undefined || typeof key === 'string');
  const field = rest.length > 0 ? rest.join('.') : undefined;
  return { ...(entity !== undefined && { entity }), ...(field !== undefined && { field }) };
}

function makeTroubleFinding({ path, level, ...trouble }: Trouble, file: string): Finding {
  return { ...trouble, level: level ?? 'error', file, ...splitEntityPath(path), related: [] };
}
