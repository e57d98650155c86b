/** The entries of an outline with their places in the plan: ids, parents, and the keys that lead to each. */

import { STAGES } from '../../model/choices.ts';
import { makeId } from '../../model/make-id.ts';
import { sayNumber } from '../../model/numbers.ts';
import { ID_PATTERN } from '../../model/patterns.ts';
import { cutText, quoteValue } from '../../model/quote.ts';
import type { StageName } from '../../model/schema.ts';
import { COUNT_LIMIT } from '../../model/shapes.ts';
import { type EntryKind, findMapName, isMeasureKind } from './entry-places.ts';
import { foldHeading } from './field-names.ts';
import type { Intake } from './intake.ts';
import type { FieldName, Outline, OutlineEntry, OutlineField } from './outline.ts';
import { ImportProblem } from './reading.ts';
import type { SourceText } from './source-text.ts';
import { splitMeasure } from './split-measure.ts';

/** An entry with its place. A group has none, and is not among them. */
export interface Node {
  readonly entry: OutlineEntry;
  readonly kind: EntryKind;
  readonly id: string;
  /** The keys that lead to it. */
  readonly path: readonly string[];
  /** The entry that holds it, or that it serves. */
  readonly parent: Node | undefined;
  /** The titles of the groups around it. */
  readonly groups: readonly SourceText[];
}

/** The most entries of a plan: what is written has to be small enough to be read. */
const MOST_ENTRIES = 4000;

interface Found {
  readonly entry: OutlineEntry;
  readonly groups: readonly SourceText[];
  parent: Found | undefined;
  /** The text that names its parent, if it has one in the source. */
  named?: SourceText;
}

/** The ids of the plan, and which of them entries of the source have claimed. */
interface Ids {
  readonly taken: Set<string>;
  readonly claimed: Set<string>;
}

/** Places every entry of an outline. */
export function placeEntries(outline: Outline, intake: Intake): readonly Node[] {
  const found = outline.entries.flatMap((entry) => listFound(splitMeasure(entry), undefined, [], intake));
  linkParents(found, intake);
  const ids: Ids = { taken: new Set(listGivenIds(found)), claimed: new Set() };
  refuseTooMany(found);
  const nodes = new Map<Found, Node>();
  const place = (one: Found): Node => {
    const known = nodes.get(one);
    if (known) return known;
    const parent = one.parent && place(one.parent);
    const node = makeNode(one, parent, ids, intake);
    nodes.set(one, node);
    return node;
  };
  return found.map(place);
}

/** Refuses more entries than one map of a plan may hold. @throws ImportProblem */
function refuseTooMany(found: readonly Found[]): void {
  const counts = new Map<Found | undefined, number>();
  for (const { parent } of found) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most > COUNT_LIMIT || found.length > MOST_ENTRIES)
    throw new ImportProblem(
      `The file has ${sayNumber(found.length)} entries, and a plan has at most ${sayNumber(COUNT_LIMIT)} of a kind in one place.`,
      'Keep the rows of one plan, and import that.',
    );
}

function listFound(
  entry: OutlineEntry,
  parent: Found | undefined,
  groups: readonly SourceText[],
  intake: Intake,
): readonly Found[] {
  if (entry.kind === 'group') {
    const around = entry.title ? [...groups, entry.title] : groups;
    const periods = entry.fields.filter(({ name }) => name === 'fact:period');
    return entry.below.flatMap((one) =>
      listFound(addPeriod(splitMeasure(one), periods), parent, around, intake),
    );
  }
  const found: Found = { entry, parent, groups };
  return [found, ...entry.below.flatMap((one) => listFound(splitMeasure(one), found, groups, intake))];
}

/** The period of a group is that of its entries which have none. */
function addPeriod(entry: OutlineEntry, periods: readonly OutlineField[]): OutlineEntry {
  const hasOwn = entry.fields.some(({ name }) => name === 'fact:period');
  return hasOwn || periods.length === 0 ? entry : { ...entry, fields: [...entry.fields, ...periods] };
}

/** Finds a field of an entry. */
export function findField({ fields }: OutlineEntry, name: FieldName): SourceText | undefined {
  return fields.find((field) => field.name === name)?.text;
}

/** Puts entries below the ones that they name as their parents, by id or by title. */
function linkParents(all: readonly Found[], intake: Intake): void {
  const byName = new Map<string, Found>();
  for (const one of [...all].reverse()) {
    const id = findField(one.entry, 'fact:id');
    if (one.entry.title) byName.set(fold(one.entry.title.text), one);
    if (id) byName.set(fold(id.text), one);
  }
  for (const one of all) {
    const named = findField(one.entry, 'fact:parent');
    if (!named) continue;
    const parent = findNamed(named.text, byName);
    if (!parent || parent === one) continue;
    if (isBelow(parent, one)) {
      intake.remark(`Two entries are each other’s parent, so ${quoteTitle(one)} stays on its own.`, named);
      continue;
    }
    one.parent = parent;
    one.named = named;
  }
}

const fold = (text: string) => foldHeading(text) || text.trim();
const quoteTitle = ({ entry }: Found) => quoteValue(cutText(entry.title?.text ?? '', 40));

/** Finds an entry by a cell that names it, alone or among other words: `1.0, 2036845`. */
function findNamed(text: string, byName: ReadonlyMap<string, Found>): Found | undefined {
  const parts = text.split(/[,;\n]/).map(fold);
  return [fold(text), ...parts].map((name) => byName.get(name)).find((one) => one !== undefined);
}

function isBelow(one: Found | undefined, above: Found): boolean {
  for (let at = one; at; at = at.parent) if (at === above) return true;
  return false;
}

const ID = new RegExp(ID_PATTERN);

/** Lists the ids of the source that are ids of ours: no other entry gets them. */
function listGivenIds(all: readonly Found[]): readonly string[] {
  return all.flatMap(({ entry }) => {
    const id = findField(entry, 'fact:id')?.text;
    return id !== undefined && ID.test(id) ? [id] : [];
  });
}

function makeNode(one: Found, parent: Node | undefined, ids: Ids, intake: Intake): Node {
  const { entry } = one;
  const kind = settleKind(entry, parent);
  const given = findField(entry, 'fact:id');
  const id = chooseId(entry, given, kind, ids);
  const path = [...findHolder(kind, parent, findStage(entry)), id];
  if (given?.text === id) intake.map(given, path);
  if (one.named) intake.map(one.named, path);
  return { entry, kind, id, path, parent, groups: one.groups };
}

function chooseId(
  entry: OutlineEntry,
  given: SourceText | undefined,
  kind: EntryKind,
  { taken, claimed }: Ids,
): string {
  if (given && ID.test(given.text) && !claimed.has(given.text)) {
    claimed.add(given.text);
    return given.text;
  }
  const id = makeId(entry.title?.text ?? '', kind, taken);
  taken.add(id);
  return id;
}

/** A result below no objective is a criterion, and so is an early sign below nothing that can have one. */
function settleKind({ kind }: OutlineEntry, parent: Node | undefined): EntryKind {
  if (kind === 'key-result') return parent?.kind === 'objective' ? kind : 'criterion';
  if (kind === 'indicator') return parent && holdsIndicators(parent.kind) ? kind : 'criterion';
  return kind === 'group' ? 'objective' : kind;
}

const holdsIndicators = (kind: EntryKind) => kind === 'objective' || kind === 'initiative';

function findStage(entry: OutlineEntry): StageName | undefined {
  const said = findField(entry, 'fact:stage');
  return STAGES.find((stage) => said && fold(said.text).includes(stage));
}

function findHolder(
  kind: EntryKind,
  parent: Node | undefined,
  stage: StageName | undefined,
): readonly string[] {
  const map = findMapName(kind);
  if (kind === 'key-result' || kind === 'indicator') return parent ? [...parent.path, map] : [map];
  if (kind === 'objective' && stage) return ['stages', stage, map];
  return kind === 'obstacle' ? ['reality', map] : [map];
}

/** Returns whether an entry has values over time. */
export function isMeasureNode({ kind }: Node): boolean {
  return isMeasureKind(kind);
}
