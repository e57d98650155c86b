/** Makes a draft, its check-ins and the account of all texts from the outline of a file of another tool. */
import type { Day } from '../../model/dates.ts';
import { addAnswer, type DraftMap, getDraftValue, isDraftMap } from '../../model/draft.ts';
import { getStrategyKinds } from '../../model/key-kinds.ts';
import { orderKeys } from '../../model/key-order.ts';
import type { TypedHabits } from '../../model/typed.ts';
import { chooseSourceHabits } from './all-habits.ts';
import { buildCheckins } from './build-checkins.ts';
import { collectSaid, type SayContext } from './collect-said.ts';
import { foldHeading } from './field-names.ts';
import { fillEntry } from './fill-entry.ts';
import { addSpan, addTargets, fillPlan } from './fill-plan.ts';
import type { FillContext } from './filler.ts';
import { settleFiscalYear } from './fiscal-dates.ts';
import { type Intake, openIntake } from './intake.ts';
import { keepWhatDoesNotFit } from './keep-unfit.ts';
import { type Node, placeEntries } from './nodes.ts';
import type { FieldName, Outline } from './outline.ts';
import { readYesOrNo } from './read-value.ts';
import type { ImportReading } from './reading.ts';
import type { SourceText } from './source-text.ts';

export interface BuildOptions {
  /** The name of the plan where the source has none. */
  readonly name: string;
  readonly asOf: Day;
  readonly habits: TypedHabits;
  /** The month, 1–12, in which a fiscal year begins. */
  readonly fiscalStart?: number | undefined;
}

/** Builds a draft. @throws ImportDoubts if a text has two readings */
export function buildDraft(
  outline: Outline,
  { name, asOf, habits, fiscalStart }: BuildOptions,
): ImportReading {
  const intake = openIntake();
  for (const { text, why } of outline.silent) intake.leave(text, why);
  for (const { says, text } of outline.remarks) intake.remark(says, text);
  const nodes = placeEntries(outline, intake);
  const context: FillContext = {
    intake,
    habits: outline.isOwn ? { decimal: 'point' } : chooseSourceHabits(outline, habits, intake),
    isExact: outline.isOwn ?? false,
    findEntry: makeFinder(nodes),
  };
  const saying: SayContext = {
    ...context,
    asOf,
    fiscalStart,
    draft: fillPlan(outline.fields, name, context),
  };
  for (const node of nodes) saying.draft = addEntry(saying.draft, node, context);
  const said = collectSaid(nodes, saying);
  keepRest(outline, nodes, intake);
  const targeted = context.isExact ? saying.draft : addTargets(saying.draft, nodes);
  const draft = addSpan(targeted, { nodes, intake, habits: context.habits });
  const closed = intake.close(
    settleFiscalYear(keepWhatDoesNotFit(draft, intake), fiscalStart, outline.texts),
    outline.texts,
  );
  return {
    ...closed,
    draft: orderKeys(closed.draft, getStrategyKinds()) as DraftMap,
    narrative: '',
    records: buildCheckins(said, String(draft.owner ?? 'import')),
  };
}

/** Adds an entry; entries below it may be there already. */
function addEntry(draft: DraftMap, node: Node, context: FillContext): DraftMap {
  const below = getDraftValue(draft, node.path);
  const value = { ...fillEntry(node, context), ...(isDraftMap(below) && below) };
  return addAnswer(draft, { path: node.path, value });
}

function makeFinder(nodes: readonly Node[]): FillContext['findEntry'] {
  const byName = new Map<string, Node>();
  for (const node of [...nodes].reverse())
    if (node.entry.title) byName.set(foldHeading(node.entry.title.text), node);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (text) => byId.get(text.trim()) ?? byName.get(foldHeading(text));
}

/** Why a fact has no key, where that is not plain. */
const WHY_KEPT: Partial<Record<FieldName, string>> = {
  'fact:id': 'the id in the other tool',
  'fact:state': 'strat works out how a result stands',
  'fact:progress': 'a grade, and no value',
  'fact:done': 'a tick, where a number is wanted',
};

function keepOne(
  intake: Intake,
  text: SourceText,
  name: FieldName | undefined,
  path: readonly string[],
): void {
  if (name === 'fact:done' && readYesOrNo(text.text) === false) intake.leave(text, 'an empty box');
  else intake.keep(text, path, WHY_KEPT[name ?? 'other'] ?? 'no key for it');
}

/** Keeps what no step has used at the entry that it belongs to. */
function keepRest(outline: Outline, nodes: readonly Node[], intake: Intake): void {
  for (const { entry, path } of nodes) {
    const values = entry.values.flatMap(({ value, on, fields }) => [
      value,
      on,
      ...fields.map(({ text }) => text),
    ]);
    const names = new Map(entry.fields.map(({ name, text }) => [text, name]));
    for (const text of [entry.title, ...entry.fields.map((field) => field.text), ...values])
      if (text && !intake.isAccounted(text)) keepOne(intake, text, names.get(text), path);
  }
  for (const { text } of outline.fields)
    if (!intake.isAccounted(text)) intake.keep(text, [], 'no key for it');
}
