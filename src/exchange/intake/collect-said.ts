/** What the entries of an outline say about days: values of measures, and how objectives and work stand. */
import type { Day } from '../../model/dates.ts';
import { addAnswer, type DraftMap, type DraftValue, getDraftValue } from '../../model/draft.ts';
import type { DateValue } from '../../model/schema.ts';
import { endOfDate, nameCheckinFile, type Said } from './build-checkins.ts';
import { readPeriod } from './fill-period.ts';
import type { FillContext } from './filler.ts';
import { findField, isMeasureNode, type Node } from './nodes.ts';
import type { FieldName, OutlineField, OutlineValue } from './outline.ts';
import { readDateValue, readNumber, readYesOrNo } from './read-value.ts';
import type { SourceText } from './source-text.ts';
import { readState } from './state-words.ts';

export interface SayContext extends FillContext {
  readonly asOf: Day;
  readonly fiscalStart?: number | undefined;
  /** The draft so far; targets over time are added to it. */
  draft: DraftMap;
}

/** Collects everything that entries say about days. */
export function collectSaid(nodes: readonly Node[], context: SayContext): readonly Said[] {
  return nodes.flatMap((node) => [
    ...node.entry.values.flatMap((value) => readSaidValue(node, value, context) ?? []),
    ...readCurrent(node, context),
  ]);
}

interface Measured {
  readonly node: Node;
  readonly context: SayContext;
  readonly unit: string | undefined;
}

function measuredBy(node: Node, context: SayContext): Measured {
  const unit = getDraftValue(context.draft, [...node.path, 'unit']);
  return { node, context, unit: typeof unit === 'string' ? unit : undefined };
}

/** Reads a value of a measure; undefined if it is none. */
function readMeasured({ node, context, unit }: Measured, text: SourceText): number | boolean | undefined {
  const { intake, habits, draft } = context;
  const isMilestone = getDraftValue(draft, [...node.path, 'met_when']) !== undefined;
  if (isMilestone) {
    const said = readYesOrNo(text.text);
    if (said === undefined) intake.keep(text, node.path, 'neither yes nor no');
    return said;
  }
  const reading = readNumber(text, { habits, unit });
  if (reading.is === 'asked') intake.doubt({ is: reading.about, text, readings: reading.readings });
  if (reading.is === 'kept') intake.keep(text, node.path, reading.why);
  if (reading.is !== 'read' || typeof reading.value !== 'number') return undefined;
  if (unit === undefined && reading.unit !== undefined) addUnit(node, context, reading.unit);
  return reading.value;
}

function addUnit({ path }: Node, context: SayContext, unit: string): void {
  const value = unit === '%' ? 'percent' : unit;
  context.draft = addAnswer(context.draft, { path: [...path, 'unit'], value });
}

/** Reads the day of a value; undefined if there is none, or it is still to come. */
function readDay(
  node: Node,
  text: SourceText,
  { intake, habits, asOf, fiscalStart }: SayContext,
): Day | undefined {
  const reading = readDateValue(text, habits);
  if (reading.is === 'asked') intake.doubt({ is: reading.about, text, readings: reading.readings });
  const period = reading.is === 'read' ? undefined : readPeriod(text.text, habits);
  const date = reading.is === 'read' ? (reading.value as DateValue) : period?.end;
  const day = date === undefined ? undefined : endOfDate(date, asOf, fiscalStart);
  if (day === undefined && reading.is !== 'asked')
    intake.keep(text, node.path, date === undefined ? 'not a date' : `a day after ${asOf}`);
  return day;
}

function readSaidValue(node: Node, value: OutlineValue, context: SayContext): Said | undefined {
  const { intake } = context;
  addTarget(node, value, context);
  if (!value.value) return undefined;
  const at = readDay(node, value.on, context);
  if (at === undefined) return void keepAll(node, value, context);
  const measured = readMeasured(measuredBy(node, context), value.value);
  if (measured === undefined) return undefined;
  const saidOn = value.fields.find(({ name }) => name === 'fact:said-on')?.text;
  const on = (saidOn && readDay(node, saidOn, context)) ?? at;
  const by = value.fields.find(({ name }) => name === 'fact:by')?.text;
  const file = value.fields.find(({ name }) => name === 'fact:file')?.text;
  const path = [nameCheckinFile(on, by?.text, file?.text), 'measures', node.id];
  for (const text of [value.value, value.on, saidOn, by, file]) if (text) intake.map(text, path);
  const more = readMore(value.fields, path, node, context);
  return {
    on,
    by: by?.text,
    file: file?.text,
    section: 'measures',
    id: node.id,
    value: writeValue(measured, { ...more, ...(at !== on && { at }) }),
  };
}

function keepAll(node: Node, { value, on, fields }: OutlineValue, { intake }: SayContext): void {
  for (const text of [value, on, ...fields.map((field) => field.text)])
    if (text && !intake.isAccounted(text)) intake.keep(text, node.path, 'no day that is known');
}

/** Writes a bare value where nothing else is known. */
function writeValue(value: DraftValue, more: DraftMap): DraftValue {
  return Object.values(more).every((one) => one === undefined) ? value : { value, ...more };
}

/** Reads how sure somebody was, and a note. */
function readMore(
  fields: readonly OutlineField[],
  path: readonly string[],
  node: Node,
  { intake, habits }: SayContext,
): DraftMap {
  const find = (name: FieldName) =>
    fields.find((field) => field.name === name && !intake.isAccounted(field.text))?.text;
  const note = find('fact:note');
  const sure = find('fact:confidence');
  const confidence = sure && readConfidence(sure, { habits });
  if (note) intake.map(note, [...path, 'note']);
  if (sure && confidence !== undefined) intake.map(sure, [...path, 'confidence']);
  else if (sure) intake.keep(sure, node.path, 'not a share from 0 to 1');
  return { ...(confidence !== undefined && { confidence }), ...(note && { note: note.text }) };
}

/** Reads a share: `0.7`, `70 %`; `7` and `7/10` are of ten. */
function readConfidence(
  text: SourceText,
  context: { readonly habits: FillContext['habits'] },
): number | undefined {
  const ofTen = /^(\d{1,2}) ?(?:\/|of|out of) ?10$/.exec(text.text)?.[1];
  const reading = ofTen === undefined ? readNumber(text, context) : undefined;
  const number =
    ofTen === undefined ? (reading?.is === 'read' ? Number(reading.value) : Number.NaN) : Number(ofTen) / 10;
  const share = text.text.includes('%')
    ? number / 100
    : number > 1 && number <= 10
      ? number / 10
      : number > 10
        ? number / 100
        : number;
  return share >= 0 && share <= 1 ? Math.round(share * 100) / 100 : undefined;
}

/** A target for a day becomes an expected value; the last one is the target itself, if there is none. */
function addTarget(node: Node, { on, fields }: OutlineValue, context: SayContext): void {
  const text = fields.find(({ name }) => name === 'key:target')?.text;
  if (!text || context.intake.isAccounted(text)) return;
  const date = readDateValue(on, context.habits);
  const reading = readNumber(text, { habits: context.habits, unit: measuredBy(node, context).unit });
  if (date.is !== 'read' || reading.is !== 'read') {
    context.intake.keep(text, node.path, 'not a number for a day');
    return;
  }
  const path = [...node.path, 'expected', String(date.value)];
  context.draft = addAnswer(context.draft, { path, value: reading.value });
  context.intake.map(text, path);
  if (!context.intake.isAccounted(on)) context.intake.map(on, path);
}

/** Reads the value of today, a tick, or a word for how it stands. */
function readCurrent(node: Node, context: SayContext): readonly Said[] {
  const { intake, asOf } = context;
  const dated = findField(node.entry, 'fact:current-on');
  const open = (name: FieldName) => {
    const text = findField(node.entry, name);
    return text && !intake.isAccounted(text) ? text : undefined;
  };
  const current =
    open('fact:current') ??
    (isMeasureNode(node)
      ? ((getDraftValue(context.draft, [...node.path, 'met_when']) ? open('fact:done') : undefined) ??
        readShare(node, context))
      : undefined);
  const state = open('fact:state');
  const said = state && readState(state.text)?.said;
  const isSaid = isMeasureNode(node)
    ? current !== undefined
    : said !== undefined && ['objective', 'initiative'].includes(node.kind);
  if (!isSaid) return [];
  const on = (dated ? readDay(node, dated, context) : undefined) ?? findPeriodEnd(node, context) ?? asOf;
  const section = isMeasureNode(node) ? 'measures' : `${node.kind}s`;
  const path = [nameCheckinFile(on, undefined), section, node.id];
  const value = isMeasureNode(node) ? current && readMeasured(measuredBy(node, context), current) : said;
  if (value === undefined) return [];
  if (dated && !intake.isAccounted(dated)) intake.map(dated, path);
  const text = isMeasureNode(node) ? current : state;
  if (text && !intake.isAccounted(text)) intake.map(text, path);
  const more = readMore(node.entry.fields, path, node, context);
  if (!isMeasureNode(node)) {
    const { note } = more;
    return [{ on, section, id: node.id, value: note === undefined ? value : { status: value, note } }];
  }
  return [{ on, section, id: node.id, value: writeValue(value, more) }];
}

/** Progress is the value itself where the measure goes from 0 to 100. */
function readShare(node: Node, { draft, intake }: SayContext): SourceText | undefined {
  const text = findField(node.entry, 'fact:progress');
  const entry = getDraftValue(draft, node.path);
  const isShare =
    getDraftValue(draft, [...node.path, 'baseline']) === 0 &&
    getDraftValue(draft, [...node.path, 'target']) === 100;
  return text && entry && isShare && !intake.isAccounted(text) ? text : undefined;
}

/** A period that is over dates the value of its row. */
function findPeriodEnd(node: Node, { habits, asOf, fiscalStart }: SayContext): Day | undefined {
  const text = findField(node.entry, 'fact:period');
  const period = text && readPeriod(text.text, habits);
  return period && endOfDate(period.end, asOf, fiscalStart);
}
