/** Writes a strategy as StratML Part 2 (ANSI/AIIM 22:2017): valid, and with everything that an import of StratML kept. */
import { STAGES } from '../../model/choices.ts';
import { parseDateSpan } from '../../model/dates.ts';
import { type DraftMap, isDraftList, isDraftMap } from '../../model/draft.ts';
import type { DateValue } from '../../model/schema.ts';
import { keepWritable } from '../writable-text.ts';
import { useCalendarDates } from './calendar-dates.ts';
import { makeValid } from './content-model.ts';
import { PART_2, USUAL_TYPE } from './dialect.ts';
import {
  addChild,
  addMissing,
  findMade,
  type MadeElement,
  makeElement,
  needChild,
  putText,
} from './made-element.ts';
import { writePlanInformation } from './plan-information.ts';
import { listKeptTexts } from './put-kept.ts';
import { settleIdentifiers } from './settle-identifiers.ts';
import { addPeople, listEntries, type ValuesOf, writeGoals } from './write-entries.ts';
import { writeLastDay, writeText } from './write-measure.ts';
import { writeCapabilities, writeCriteria } from './write-own-goals.ts';

export interface WrittenStratml {
  readonly text: string;
  /** Texts of an earlier import that the standard does not take, with their paths. */
  readonly left: readonly { readonly path: string; readonly text: string }[];
}

/** Writes a document. @param given the plan @param valuesOf the values of a measure over time */
export function writeStratml(given: DraftMap, valuesOf: ValuesOf): WrittenStratml {
  const plan = useCalendarDates(given);
  const root = makeElement('PerformancePlanOrReport');
  for (const { at, text } of listKeptTexts(plan))
    putText(root, at.replace(/^AdministrativeInformation\/Submitter/, 'Submitter'), text);
  fillPlan(root, plan);
  const core = needChild(root, 'StrategicPlanCore');
  const objectives = [
    ...STAGES.flatMap((stage) => listEntries(findStage(plan, stage), stage)),
    ...listEntries(plan.objectives),
  ];
  writeGoals(core, objectives, valuesOf);
  writeCriteria(core, listEntries(plan.criteria), valuesOf);
  writeCapabilities(core, listEntries(plan.capabilities));
  needGoal(core);
  const left: { path: string; text: string }[] = [];
  const valid = makeValid(settleIdentifiers(root), '', (path, text) => void left.push({ path, text }));
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...writeElement(valid, '', ` xmlns="${PART_2}"`)];
  return { text: `${lines.join('\n')}\n`, left };
}

const findStage = ({ stages }: DraftMap, stage: string) => {
  const section = isDraftMap(stages) ? stages[stage] : undefined;
  return isDraftMap(section) ? section.objectives : undefined;
};

function fillPlan(root: MadeElement, plan: DraftMap): void {
  if (!root.attributes.has('Type')) root.attributes.set('Type', USUAL_TYPE);
  addMissing(root, 'Name', writeText(plan.name));
  addMissing(root, 'OtherInformation', writePlanInformation(plan));
  const core = needChild(root, 'StrategicPlanCore');
  const statement = isDraftMap(plan.destination) ? writeText(plan.destination.statement) : undefined;
  if (statement) addMissing(needChild(core, 'Vision'), 'Description', statement);
  if (plan.mission) addMissing(needChild(core, 'Mission'), 'Description', writeText(plan.mission));
  const values = isDraftList(plan.values)
    ? plan.values
    : typeof plan.values === 'string'
      ? [plan.values]
      : [];
  for (const [at, value] of values.entries()) putText(core, `Value[${at + 1}]/Name`, String(value));
  if (typeof plan.owner === 'string') addPeople(needChild(core, 'Organization'), { owner: plan.owner });
  const start = parseDateSpan(plan.start as DateValue | undefined)?.first;
  const end = writeLastDay(plan.end);
  if (start !== undefined) addMissing(needChild(root, 'AdministrativeInformation'), 'StartDate', start);
  if (end !== '') addMissing(needChild(root, 'AdministrativeInformation'), 'EndDate', end);
}

/** The standard wants at least one goal; import takes this one for a placeholder. */
function needGoal(core: MadeElement): void {
  if (!findMade(core, 'Goal')) addChild(addChild(core, 'Goal'), 'Name', '[To be determined]');
}

/** Writes an element on lines of its own, with its attributes in the order of their names. */
function writeElement(
  { name, attributes, text, children }: MadeElement,
  indent: string,
  more = '',
): readonly string[] {
  const written = [...attributes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, value]) => ` ${key}="${escapeXml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
    );
  const begin = `${indent}<${name}${more}${written.join('')}`;
  if (children.length > 0)
    return [
      `${begin}>`,
      ...children.flatMap((child) => writeElement(child, `${indent}  `)),
      `${indent}</${name}>`,
    ];
  return [text === '' ? `${begin}/>` : `${begin}>${escapeXml(text)}</${name}>`];
}

function escapeXml(text: string): string {
  return keepWritable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
