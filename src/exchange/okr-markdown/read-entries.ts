/** Reads the nodes of a Markdown text as entries of an outline. */
import { makeLate } from '../../model/late.ts';
import type { HeadingName } from '../intake/field-names.ts';
import type { FieldName, OutlineKind } from '../intake/outline.ts';
import { makeSourceText } from '../intake/source-text.ts';
import {
  addField,
  addLabelled,
  addParts,
  addPeriod,
  type EntryDraft,
  findOwnField,
  type MarkdownReading,
  makeEntry,
  placeLine,
  setTitle,
} from './entry-draft.ts';
import { decideRole, isField, lookBeside, type Surroundings } from './entry-kind.ts';
import { takePeriod } from './heading-period.ts';
import { readLabel } from './line-label.ts';
import { takeLineParts } from './line-parts.ts';
import { isContainer, type MarkdownNode, type MarkdownParagraph } from './markdown-node.ts';
import { readTableRows } from './read-table-rows.ts';
import { hasTitles } from './table-columns.ts';

interface BodySurroundings {
  readonly reading: MarkdownReading;
  readonly want?: OutlineKind;
}

/** Reads what is below a heading or an item into its entry. */
export function readBody(node: MarkdownNode, entry: EntryDraft, around: BodySurroundings): void {
  const { reading, want } = around;
  for (const paragraph of node.paragraphs) readParagraph(paragraph, entry);
  const usual = want ?? getUsualKind(entry.kind);
  for (const table of node.tables) readTableRows(table, entry, { usual, reading });
  const beside = makeLate(() => lookBeside(node.below));
  const isLabelled = node.label?.name === 'title:objective';
  for (const one of node.below) readBelow(one, entry, { ...around, isLabelled, beside });
}

function getUsualKind(kind: EntryDraft['kind']): OutlineKind {
  if (kind === 'plan' || kind === 'group') return 'objective';
  return kind === 'objective' ? 'key-result' : 'initiative';
}

function readBelow(
  node: MarkdownNode,
  entry: EntryDraft,
  around: BodySurroundings & Pick<Surroundings, 'isLabelled' | 'beside'>,
): void {
  const { reading } = around;
  const field =
    node.label && !node.label.name.startsWith('title:') && findOwnField(node.label.name, entry.kind);
  if (field) {
    readTables(node, entry, reading);
    readFieldNode(node, field, entry);
    return;
  }
  const kind = isContainer(node) ? readContainerKind(node.label?.name) : undefined;
  if (kind) {
    readContainer(node, kind, entry, reading);
    return;
  }
  const role = decideRole(node, { ...around, parent: entry.kind });
  if (role === 'text') {
    readTables(node, entry, reading);
    readProse(node, entry);
    return;
  }
  const made = makeEntry(role);
  readHead(node, made, reading);
  readBody(node, made, { reading });
  entry.below.push(made);
}

/** Reads the tables of objectives below a heading such as “Notes”. */
function readTables(node: MarkdownNode, entry: EntryDraft, reading: MarkdownReading): void {
  for (const table of node.tables.filter((one) => hasTitles(one, 'title:objective'))) {
    node.tables.splice(node.tables.indexOf(table), 1);
    readTableRows(table, entry, { usual: getUsualKind(entry.kind), reading });
  }
  for (const one of node.below) readTables(one, entry, reading);
}

/** Reads the line of an entry: its number, its period, its title. */
function readHead(node: MarkdownNode, entry: EntryDraft, reading: MarkdownReading): void {
  const { label, line, form } = node;
  const at = placeLine(line);
  const isId = label?.isCode === true && reading.ids.has(label.label);
  if (label && isId) addField(entry, 'fact:id', makeSourceText(label.label, at, 'number'));
  const period = entry.kind === 'group' ? takePeriod(node.text) : undefined;
  if (period) addPeriod(entry, period.period, line);
  const name = isId ? '' : (label?.label ?? '');
  const text = period?.rest ?? node.text;
  if (text.trim() !== '') setTitle(entry, { text, at, name }, reading.trust(form));
  else readTitleBelow(node, entry, reading);
}

/** “Objective 1” alone: the first paragraph below is its sentence. */
function readTitleBelow(node: MarkdownNode, entry: EntryDraft, reading: MarkdownReading): void {
  const { label } = node;
  const first = label && node.paragraphs.find(({ text }) => readLabel(text) === undefined);
  if (first) {
    node.paragraphs.splice(node.paragraphs.indexOf(first), 1);
    setTitle(
      entry,
      { text: first.text, at: placeLine(first.line), name: label.label },
      reading.trust('heading'),
    );
  } else if (label && !entry.fields.some(({ name }) => name === 'fact:id')) {
    const text = makeSourceText(label.label, placeLine(node.line));
    if (text) entry.title = text;
  }
}

/** Reads one field: its text, and all that is below it. */
function readFieldNode(node: MarkdownNode, name: FieldName, entry: EntryDraft): void {
  const label = node.label?.label ?? '';
  const { line } = node;
  if (node.text.trim() !== '') addLabelled(entry, { name, text: node.text, label, line });
  const below = listTexts(node, label);
  if (node.text.trim() === '' && below.length === 0)
    addField(entry, 'other', makeSourceText(label, placeLine(line), 'text'));
  for (const text of below) addField(entry, name, makeSourceText(text.text, text.at, label));
}

/** Reads “Key results” and the like: what is below are entries of that kind, of the entry above. */
function readContainer(
  node: MarkdownNode,
  want: OutlineKind,
  entry: EntryDraft,
  reading: MarkdownReading,
): void {
  const isResult = want === 'key-result' && (entry.kind === 'group' || entry.kind === 'plan');
  const home = (isResult && entry.below.findLast(({ kind }) => kind === 'objective')) || entry;
  const name = node.label?.label ?? '';
  const hasEntries = node.below.some((one) => !isField(one) && !isContainer(one)) || node.tables.length > 0;
  const isOpen = !hasEntries && node.paragraphs.length > 0;
  const text = makeSourceText(name, placeLine(node.line));
  if (text) reading.silent.push({ text, why: 'a heading that says what is below it' });
  if (!isOpen) {
    readBody(node, home, { reading, want });
    return;
  }
  for (const { text: said, line } of node.paragraphs.splice(0)) {
    const made = makeEntry(want);
    setTitle(made, { text: said, at: placeLine(line), name }, reading.trust('heading'));
    home.below.push(made);
  }
  readBody(node, home.below.at(-1) ?? home, { reading });
}

function readContainerKind(name: HeadingName | undefined): OutlineKind | undefined {
  if (name === 'fact:metric') return 'indicator';
  const kind = name?.startsWith('title:') ? name.slice('title:'.length) : undefined;
  return kind === undefined || kind === 'entry' ? undefined : (kind as OutlineKind);
}

/** Keeps a heading or an item, and all below it, as texts of the entry above. */
function readProse(node: MarkdownNode, entry: EntryDraft): void {
  const heading = node.form === 'heading' ? node.text : 'text';
  const whole = node.label ? `${node.label.label}: ${node.text}` : node.text;
  addField(entry, 'other', makeSourceText(whole, placeLine(node.line), 'text'));
  for (const { text, at } of listTexts(node, heading))
    addField(entry, 'other', makeSourceText(text, at, heading));
}

/** Lists the texts below a node, each as it stands. */
function listTexts(
  node: MarkdownNode,
  name: string,
): readonly { readonly text: string; readonly at: string }[] {
  const paragraphs = node.paragraphs.map(({ text, line }) => ({ text, at: placeLine(line) }));
  const cells = node.tables.flatMap(({ header, rows, line }) =>
    [header, ...rows].flatMap((row, at) =>
      row.map((text) => ({ text, at: placeLine(at === 0 ? line : line + 1 + at) })),
    ),
  );
  const below = node.below.flatMap((one) => {
    const whole = one.label ? `${one.label.label}: ${one.text}` : one.text;
    return [{ text: whole, at: placeLine(one.line) }, ...listTexts(one, name)];
  });
  return [...paragraphs, ...cells, ...below].filter(({ text }) => text.trim() !== '');
}

/** Reads a paragraph: a field with its label, or a text without a key. */
function readParagraph({ text, line }: MarkdownParagraph, entry: EntryDraft): void {
  const label = readLabel(text);
  const name = label && !label.name.startsWith('title:') ? findOwnField(label.name, entry.kind) : undefined;
  if (label && name && label.rest.trim() !== '')
    addLabelled(entry, { name, text: label.rest, label: label.label, line });
  else if (label?.name === 'title:entry' && !entry.title && label.rest.trim() !== '') {
    const title = makeSourceText(label.rest, placeLine(line), label.label);
    if (title && entry.kind === 'plan') addField(entry, 'key:name', title);
    else if (title) entry.title = title;
  } else readLoose(text, line, entry);
}

/** A line of fields without a label before it, such as “@ana | Due: June”, or a text. */
function readLoose(text: string, line: number, entry: EntryDraft): void {
  const { title, parts } = takeLineParts(text, () => false);
  const isFields = title === '' && parts.length > 0;
  if (isFields) addParts(entry, parts, placeLine(line));
  else addField(entry, 'other', makeSourceText(text, placeLine(line), 'text'));
}
