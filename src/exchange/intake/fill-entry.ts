/** Fills the keys of an entry: each field at its key, read as the schema wants it, or kept with the reason. */
import type { DraftMap } from '../../model/draft.ts';
import { findKeyKind, type KeyKind } from '../../model/key-kinds.ts';
import { cutText, quoteValue } from '../../model/quote.ts';
import { isAbout } from '../../model/typed-number.ts';
import { splitItems } from '../cell-list.ts';
import { findKindOfEntries, findTitleKey } from './entry-places.ts';
import { putPeople } from './fill-people.ts';
import { fillPeriod } from './fill-period.ts';
import { addDerived, type FillContext, type Filler, keepText, setValue } from './filler.ts';
import { isMeasureNode, type Node } from './nodes.ts';
import type { FieldName, OutlineField } from './outline.ts';
import { readSentenceNumbers } from './read-sentence.ts';
import { readKeyValue, readYesOrNo } from './read-value.ts';
import type { SourceText } from './source-text.ts';
import { readState } from './state-words.ts';

/** Fills an entry. @returns its keys */
export function fillEntry(node: Node, context: FillContext): DraftMap {
  const { entry, kind } = node;
  const filler: Filler = { node, of: findKindOfEntries(kind), context, draft: {} };
  if (entry.title) putKey(filler, findTitleKey(kind), entry.title);
  fillFields(filler, entry.fields);
  if (isMeasureNode(node) && !context.isExact) completeMeasure(filler);
  // Whatever is below another entry is found with it.
  if (!node.parent) for (const group of node.groups) setTags(filler, [group.text], group);
  if (!context.isExact) serveParent(filler);
  return filler.draft;
}

/** Fills each field at its key. */
export function fillFields(filler: Filler, fields: readonly OutlineField[]): void {
  for (const field of [...fields].sort((a, b) => rankField(a) - rankField(b))) putField(filler, field);
}

/** The unit comes first, because it helps to read the numbers; a period fills what has no dates of its own. */
const rankField = ({ name }: OutlineField) => (name === 'key:unit' ? 0 : name === 'fact:period' ? 2 : 1);

function putField(filler: Filler, { name, text }: OutlineField): void {
  if (filler.context.intake.isAccounted(text)) return;
  if (name.startsWith('key:')) putKey(filler, name.slice('key:'.length), text);
  else if (name === 'fact:tag') setTags(filler, splitItems(text.text.replaceAll(',', ';')), text);
  else if (name === 'fact:period') fillPeriod(filler, text);
  else if (name === 'fact:stage' && (filler.node.path[0] === 'stages' || filler.context.isExact))
    filler.context.intake.map(text, filler.node.path);
  else if (name === 'fact:state') putStatus(filler, text);
  else if (name === 'fact:done') putTick(filler, text);
  else if (name === 'fact:again') filler.context.intake.map(text, filler.node.path);
  else if (name === 'fact:computed')
    filler.context.intake.leave(text, 'strat works it out from the check-ins');
}

function setTags(filler: Filler, tags: readonly string[], text: SourceText): void {
  if (filler.context.intake.isAccounted(text)) addDerivedTags(filler, tags);
  else
    putKeyValue(filler, ['tags'], text, () =>
      setValue(
        filler,
        ['tags'],
        tags.filter((tag) => tag !== ''),
        text,
      ),
    );
}

/** The title of a group is one text, and a tag of every entry in the group. */
function addDerivedTags(filler: Filler, tags: readonly string[]): void {
  const old = filler.draft.tags;
  if (filler.of.keys.includes('tags'))
    filler.draft = { ...filler.draft, tags: [...new Set([...(Array.isArray(old) ? old : []), ...tags])] };
}

function putKeyValue(filler: Filler, keys: readonly string[], text: SourceText, put: () => void): void {
  if (findKeyKind(filler.of, keys)) put();
  else keepText(filler, text, 'no key for it');
}

/** Puts a text at a key, which may have a point in it. */
function putKey(filler: Filler, key: string, text: SourceText): void {
  const keys = key.split('.');
  const kind = findKeyKind(filler.of, keys);
  if (!kind) {
    keepText(filler, text, 'no key for it');
    return;
  }
  if (kind.kind === 'person' || kind.kind === 'persons') {
    putPeople(filler, key, text);
    return;
  }
  if (kind.kind === 'reference') {
    putReferences(filler, keys, kind, text);
    return;
  }
  const { unit } = filler.draft;
  const { habits, intake, isExact } = filler.context;
  const known = typeof unit === 'string' ? unit : undefined;
  const reading = readKeyValue(keys.at(-1) ?? '', kind, text, { habits, unit: known, isExact });
  if (reading.is === 'asked') {
    intake.doubt({ is: reading.about, text, readings: reading.readings });
    return;
  }
  if (reading.is === 'kept') {
    keepText(filler, text, reading.why);
    return;
  }
  setValue(filler, keys, reading.value, text);
  if (kind.kind === 'number' && text.written === undefined && isAbout(text.text))
    intake.remark(
      `${quoteValue(cutText(text.text, 40))} is written as ${String(reading.value)}: a plan has exact numbers.`,
      text,
    );
  if (reading.unit !== undefined) addDerived(filler, 'unit', nameUnit(reading.unit));
}

const nameUnit = (unit: string) => (unit === '%' ? 'percent' : unit);

/** An id, or one of another strategy. */
const REFERENCE = /^(?:[\w./-]+#)?[a-z][a-z0-9-]*$/;

/** Puts references to other entries; the text is kept if one of them is in no entry. */
function putReferences(filler: Filler, keys: readonly string[], kind: KeyKind, text: SourceText): void {
  const parts = splitItems(text.text);
  if (filler.context.isExact) {
    setValue(filler, keys, parts, text);
    return;
  }
  const named = parts.flatMap((part) => {
    const found = filler.context.findEntry(part);
    return found && (!kind.to || kind.to.includes(found.path.at(-2) ?? '')) ? [found.id] : [];
  });
  const isFree = kind.to?.includes('parent') ?? false;
  if (named.length === parts.length) setValue(filler, keys, named, text);
  else if (isFree && parts.every((part) => REFERENCE.test(part))) setValue(filler, keys, parts, text);
  else keepText(filler, text, 'no entry of that name');
}

/** Puts a word such as “in progress” at `status`, where the entry has that key and the word says it. */
function putStatus(filler: Filler, text: SourceText): void {
  const status = readState(text.text)?.status;
  if (status !== undefined && filler.of.keys.includes('status')) setValue(filler, ['status'], status, text);
}

/** A tick says that an objective or work is done; an empty box says nothing. A milestone takes both as its value. */
function putTick(filler: Filler, text: SourceText): void {
  const isDone = readYesOrNo(text.text);
  if (filler.of.keys.includes('status') && isDone) setValue(filler, ['status'], 'done', text);
  else if (isDone === false && filler.of.keys.includes('status'))
    filler.context.intake.map(text, filler.node.path);
}

/** Adds what the sentence of a measure says in numbers, and what would prove a result without any. */
function completeMeasure(filler: Filler): void {
  const { node, context } = filler;
  const title = node.entry.title?.text ?? '';
  const { baseline, target } = filler.draft;
  if (baseline === undefined && target === undefined) {
    const said = readSentenceNumbers(title, context.habits);
    const hasUnit = filler.draft.unit !== undefined;
    addDerived(filler, 'baseline', said.baseline);
    addDerived(filler, 'target', said.target);
    if (!hasUnit && said.unit !== undefined) addDerived(filler, 'unit', nameUnit(said.unit));
    addDerived(filler, 'due', said.due);
  }
  if (filler.draft.target === undefined && filler.draft.baseline === undefined && saysDone(filler))
    addDerived(filler, 'met_when', title);
}

/** Returns whether somebody ticks this result off, and so it is either there or not. One that is counted is neither. */
function saysDone({ node, draft }: Filler): boolean {
  const says = (name: FieldName) => node.entry.fields.find((field) => field.name === name)?.text.text;
  const [ticked, current] = [says('fact:done'), says('fact:current')];
  const isCounted = current !== undefined && readYesOrNo(current) === undefined;
  return (
    ticked !== undefined && readYesOrNo(ticked) !== undefined && !isCounted && draft.measure === undefined
  );
}

/** Work serves the entry above it. */
function serveParent(filler: Filler): void {
  const { kind, parent } = filler.node;
  if (kind === 'objective' && parent) {
    addDerivedTags(filler, [parent.id]);
    return;
  }
  const served = parent?.kind === 'key-result' ? parent.parent : parent;
  if (kind !== 'initiative' || !served) return;
  if (findKeyKind(filler.of, ['serves'])?.to?.includes(served.path.at(-2) ?? ''))
    addDerived(filler, 'serves', [served.id]);
  if (served !== parent && parent)
    filler.context.intake.remark(
      `\`${filler.node.id}\` serves the objective \`${served.id}\`, because work cannot serve the key result \`${parent.id}\`.`,
      filler.node.entry.title,
    );
}
