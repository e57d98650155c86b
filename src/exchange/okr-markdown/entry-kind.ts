/** Decides what a heading or an item is by what is below it and beside it. */
import type { OutlineKind } from '../intake/outline.ts';
import type { EntryDraft, MarkdownReading } from './entry-draft.ts';
import { hasNumber } from './entry-draft.ts';
import { takeLineParts } from './line-parts.ts';
import { isContainer, type MarkdownNode } from './markdown-node.ts';
import { hasTitles } from './table-columns.ts';

/** What a node is: an entry, or text that belongs to the entry above. */
export type NodeRole = OutlineKind | 'text';

export interface Surroundings {
  readonly parent: EntryDraft['kind'];
  /** The kind that the heading above asks for, such as “Key results”. */
  readonly want?: OutlineKind;
  /** Whether the line above says that it is an objective. */
  readonly isLabelled: boolean;
  readonly beside: () => BesideNode;
  readonly reading: Pick<MarkdownReading, 'hasResults'>;
}

/** What the nodes below one heading are together. */
export interface BesideNode {
  /** Whether some have results, and none of these says that it is an objective. */
  readonly areObjectives: boolean;
  readonly haveHeadings: boolean;
}

/** Looks at the nodes below a heading. */
export function lookBeside(nodes: readonly MarkdownNode[]): BesideNode {
  const objectives = nodes.filter((one) => one.form === 'heading' && hasResults(one));
  const isLabelled = objectives.some(({ label }) => label?.name === 'title:objective');
  const haveHeadings = nodes.some((one) => one.form === 'heading' && !isContainer(one) && !isField(one));
  return { areObjectives: objectives.length > 0 && !isLabelled, haveHeadings };
}

/** Headings of texts about the plan, in five languages. */
const PROSE =
  /^(?:about|background|context|introduction|intro|overview|summary|notes?|legend|grading|scoring|how |what |appendix|links|references|table of contents|contents|hintergrund|einleitung|überblick|zusammenfassung|notizen|anhang|contexte|introduction|résumé|annexe|contexto|introducción|resumen|notas|anexo|背景|はじめに|概要|付録|メモ)/iu;

/** Decides what a node is. */
export function decideRole(node: MarkdownNode, around: Surroundings): NodeRole {
  const labelled = findLabelledKind(node, around.parent);
  if (labelled) return labelled;
  if (around.want) return isGroupOfWanted(node, around) ? 'group' : around.want;
  if (around.parent === 'plan' || around.parent === 'group')
    return node.form === 'heading' ? decideHeading(node, around) : decideTopItem(node, around);
  if (around.parent === 'objective')
    return !around.isLabelled && isObjectiveBelow(node) ? 'objective' : 'key-result';
  return isMeasured(around.parent) && node.form === 'item' ? 'initiative' : 'text';
}

/** Returns whether a heading below “Goals” is not a goal: a team or a theme, with goals below it. */
function isGroupOfWanted(node: MarkdownNode, around: Surroundings): boolean {
  if (around.want !== 'objective' || node.form !== 'heading') return false;
  return decideHeading(node, around) === 'group';
}

const isMeasured = (kind: EntryDraft['kind']) => kind === 'key-result' || kind === 'criterion';

function findLabelledKind({ label, form }: MarkdownNode, parent: EntryDraft['kind']): NodeRole | undefined {
  const kind = label?.name.startsWith('title:') ? label.name.slice('title:'.length) : undefined;
  if (label?.name === 'fact:metric' && !isMeasured(parent)) return 'indicator';
  if (kind === undefined || kind === 'entry') return undefined;
  if (kind === 'group') return form === 'heading' ? 'group' : undefined;
  return kind as OutlineKind;
}

/** Returns whether a heading below an objective is an objective itself: the one above has no label, and it has results. */
function isObjectiveBelow(node: MarkdownNode): boolean {
  return node.form === 'heading' && hasResults(node) && !node.below.some(isLabelledResult);
}

const isLabelledResult = ({ label }: MarkdownNode) => label?.name === 'title:key-result';

/** Returns whether a node names a field: “Owner: Ana”. */
export function isField({ label }: MarkdownNode): boolean {
  return label !== undefined && !label.name.startsWith('title:') && label.name !== 'fact:metric';
}

/** Lists the items directly below that are no fields. */
function listItems(node: MarkdownNode): readonly MarkdownNode[] {
  return node.below.filter((one) => one.form === 'item' && !isField(one));
}

/** Returns whether results are directly below a heading, in a list, a table, or below “Key results”. */
export function hasResults(node: MarkdownNode): boolean {
  if (listItems(node).length > 0 || node.tables.some((table) => hasTitles(table))) return true;
  return node.below.some((one) => one.label?.name === 'title:key-result');
}

/**
 * Returns whether the items below a heading are objectives: each has items below it that are counted or ticked, and is
 * not itself. Items below a key result are work otherwise: a result is counted where it stands.
 */
function holdsObjectives(node: MarkdownNode): boolean {
  const items = listItems(node);
  const inner = items.flatMap(listItems);
  if (items.length === 0 || items.some((item) => listItems(item).length === 0)) return false;
  return !items.some(isCounted) && inner.filter(isCounted).length * 2 > inner.length;
}

function isCounted({ text }: MarkdownNode): boolean {
  const { title, parts } = takeLineParts(text, () => false);
  return hasNumber(title) || parts.some(({ name }) => name === 'fact:done');
}

function hasHeadings(node: MarkdownNode): boolean {
  return node.below.some((one) => one.form === 'heading' && !isField(one));
}

function decideHeading(node: MarkdownNode, around: Surroundings): NodeRole {
  if (isTableOfObjectives(node) || holdsObjectives(node)) return 'group';
  if (hasResults(node)) return 'objective';
  if (hasHeadings(node)) return 'group';
  if (PROSE.test(node.text)) return 'text';
  if (!around.reading.hasResults)
    return node.paragraphs.length > 0 && !hasLabels(node) ? 'text' : 'objective';
  return around.beside().areObjectives ? 'objective' : 'text';
}

/** Returns whether the paragraphs below a heading say who owns it, or when it is due. */
function hasLabels(node: MarkdownNode): boolean {
  return node.below.some(isField);
}

/** Returns whether a heading has a table with a column of objectives, and no list. */
export function isTableOfObjectives({ tables, below }: MarkdownNode): boolean {
  return (
    tables.some((table) => hasTitles(table, 'title:objective')) && !below.some(({ form }) => form === 'item')
  );
}

/** A list without a heading of its own: those with items below are objectives, and so are those beside them. */
function decideTopItem(node: MarkdownNode, { beside }: Surroundings): NodeRole {
  return listItems(node).length > 0 || !beside().haveHeadings ? 'objective' : 'text';
}
