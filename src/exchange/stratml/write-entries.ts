/** Writes objectives, criteria and capabilities as goals. */
import { type DraftMap, isDraftList, isDraftMap } from '../../model/draft.ts';
import { writeIdAsWords } from '../../model/short-name.ts';
import { writeInformation } from './information-lines.ts';
import { addChild, addMissing, findMade, type MadeElement } from './made-element.ts';
import { listKeptTexts, putKeptTexts } from './put-kept.ts';
import { CAPABILITIES_GOAL, CRITERIA_GOAL, PLACE_KEY } from './read-entries.ts';
import { fillIndicator, type StratmlValue, writeLastDay, writeText } from './write-measure.ts';

/** The values of measures, by their ids. */
export type ValuesOf = (id: string) => readonly StratmlValue[];

/** An entry, the map that holds it, and the stage of an objective. */
export interface StratmlEntry {
  readonly id: string;
  readonly entry: DraftMap;
  readonly stage?: string | undefined;
}

/** Lists the entries of a map. */
export function listEntries(map: unknown, stage?: string): readonly StratmlEntry[] {
  const entries = map as DraftMap | undefined;
  return isDraftMap(entries)
    ? Object.entries(entries).flatMap(([id, entry]) =>
        isDraftMap(entry) ? [{ id, entry, ...(stage !== undefined && { stage }) }] : [],
      )
    : [];
}

/** Adds a person with a role that import reads back. */
export function addPeople(element: MadeElement, { owner, with: helpers }: DraftMap): void {
  const people = [
    ...(typeof owner === 'string' ? [['Owner', owner] as const] : []),
    ...(isDraftList(helpers) ? helpers.map((one) => ['Helper', String(one)] as const) : []),
  ];
  for (const [role, name] of people) {
    if (
      element.children.some((child) => child.name === 'Stakeholder' && findMade(child, 'Name')?.text === name)
    )
      continue;
    const stakeholder = addChild(element, 'Stakeholder');
    stakeholder.attributes.set('StakeholderTypeType', 'Person');
    addChild(stakeholder, 'Name', name);
    const made = addChild(stakeholder, 'Role');
    addChild(made, 'Name', role);
    addChild(made, 'RoleType', 'Performer');
  }
}

const IN_GOAL = /^StrategicPlanCore\/Goal(?:\[\d+\])?\//;
const IN_INDICATOR = /^.*\/PerformanceIndicator(?:\[\d+\])?\//;

/** Writes objectives as goals; those that stood below a goal go back there. */
export function writeGoals(core: MadeElement, entries: readonly StratmlEntry[], valuesOf: ValuesOf): void {
  const goals = new Map<string, MadeElement>();
  for (const [at, one] of entries.entries()) {
    const place = one.entry[PLACE_KEY];
    const [, goalPath] =
      /^(Goal(?:\[\d+\])?)\/Objective(?:\[\d+\])?$/.exec(typeof place === 'string' ? place : '') ?? [];
    if (goalPath === undefined) {
      const goal = addChild(core, 'Goal');
      putKeptTexts(goal, listKeptTexts(one.entry), IN_GOAL);
      fillObjective(goal, one, at + 1);
      addIndicators(goal, one, valuesOf, true);
      continue;
    }
    const goal = goals.get(goalPath) ?? addChild(core, 'Goal');
    goals.set(goalPath, goal);
    const objective = addChild(goal, 'Objective');
    const own = new RegExp(`^StrategicPlanCore/${escapePath(String(place))}/`);
    const others = putKeptTexts(objective, listKeptTexts(one.entry), own);
    putKeptTexts(goal, others, new RegExp(`^StrategicPlanCore/${escapePath(goalPath)}/`));
    fillObjective(objective, one, undefined);
    addIndicators(objective, one, valuesOf, false);
  }
}

const escapePath = (path: string) => path.replace(/[[\]]/g, '\\$&');

function fillObjective(
  element: MadeElement,
  { id, entry, stage }: StratmlEntry,
  number: number | undefined,
): void {
  addMissing(element, 'Name', writeText(entry.label) ?? writeIdAsWords(id));
  addMissing(element, 'Description', writeText(entry.result));
  addMissing(element, 'Identifier', id);
  if (number !== undefined) addMissing(element, 'SequenceIndicator', String(number));
  addPeople(element, entry);
  if (stage !== undefined)
    addMissing(element, 'OtherInformation', writeInformation([{ label: 'Stage', text: stage }]));
}

/** Adds the measures of an objective: a goal has them in an objective of its own, which import folds back. */
function addIndicators(
  element: MadeElement,
  { id, entry }: StratmlEntry,
  valuesOf: ValuesOf,
  isGoal: boolean,
): void {
  const measures = [
    ...listEntries(entry.key_results).map((one) => ({ ...one, isIndicator: false })),
    ...listEntries(entry.indicators).map((one) => ({ ...one, isIndicator: true })),
  ];
  if (measures.length === 0) return;
  const holder = isGoal ? addChild(element, 'Objective') : element;
  if (isGoal) {
    addChild(holder, 'Name', findMade(element, 'Name')?.text ?? '');
    addChild(holder, 'Identifier', `_${id}`);
  }
  for (const { id: of, entry: measure, isIndicator } of measures) {
    const indicator = addChild(holder, 'PerformanceIndicator');
    putKeptTexts(indicator, listKeptTexts(measure), IN_INDICATOR);
    fillIndicator(indicator, of, measure, valuesOf(of), {
      ...(isIndicator ? { Indicator: measure.kind ?? 'lead' } : { Outcome: measure.outcome }),
      Owner: measure.owner,
      'Met when': measure.met_when,
      Source: measure.source,
    });
  }
}

/** Writes the success criteria as one goal. */
export function writeCriteria(core: MadeElement, entries: readonly StratmlEntry[], valuesOf: ValuesOf): void {
  if (entries.length === 0) return;
  const goal = addOwnGoal(
    core,
    CRITERIA_GOAL,
    'Success criteria',
    'The measurable outcomes that show that the destination is reached.',
  );
  for (const { id, entry } of entries) {
    const objective = addEntryObjective(
      goal,
      id,
      writeText(entry.label) ?? writeIdAsWords(id),
      entry,
      'outcome',
    );
    const indicator = addChild(objective, 'PerformanceIndicator');
    const { owner: _, ...measure } = entry;
    fillIndicator(indicator, `_${id}`, measure, valuesOf(id), {
      'Met when': entry.met_when,
      Source: entry.source,
    });
  }
}

/** Writes the capabilities as one goal, each with its levels. */
export function writeCapabilities(core: MadeElement, entries: readonly StratmlEntry[]): void {
  if (entries.length === 0) return;
  const goal = addOwnGoal(
    core,
    CAPABILITIES_GOAL,
    'Capabilities',
    'What the organization must be able to do.',
  );
  for (const { id, entry } of entries) {
    const objective = addEntryObjective(goal, id, writeIdAsWords(id), entry, 'able_to');
    const indicator = addChild(objective, 'PerformanceIndicator');
    indicator.attributes.set('ValueChainStage', 'Input');
    const levels: DraftMap = {
      measure: writeText(entry.able_to),
      unit: 'level from 0 to 4',
      baseline: entry.today,
      target: entry.needed,
      due: writeLastDay(entry.due) || undefined,
    };
    fillIndicator(indicator, `_${id}`, levels, [], {});
  }
}

function addOwnGoal(core: MadeElement, identifier: string, name: string, description: string): MadeElement {
  const goal = addChild(core, 'Goal');
  addChild(goal, 'Name', name);
  addChild(goal, 'Description', description);
  addChild(goal, 'Identifier', identifier);
  return goal;
}

function addEntryObjective(
  goal: MadeElement,
  id: string,
  name: string,
  entry: DraftMap,
  key: string,
): MadeElement {
  const objective = addChild(goal, 'Objective');
  addChild(objective, 'Name', name);
  addMissing(objective, 'Description', writeText(entry[key]));
  addChild(objective, 'Identifier', id);
  addPeople(objective, entry);
  return objective;
}
