/** Writes objectives, criteria and capabilities as goals. */
import { type DraftMap, isDraftList, isDraftMap } from '../../model/draft.ts';
import { writeIdAsWords } from '../../model/short-name.ts';
import { writeInformation } from './information-lines.ts';
import { addChild, addMissing, findMade, type MadeElement, makeElement, needChild } from './made-element.ts';
import { listKeptTexts, putKeptTexts } from './put-kept.ts';
import { PLACE_KEY } from './read-entries.ts';
import { fillIndicator, type StratmlValue, writeText } from './write-measure.ts';

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

export const IN_GOAL = /^StrategicPlanCore\/Goal(?:\[\d+\])?\//;
export const IN_INDICATOR = /^.*\/PerformanceIndicator(?:\[\d+\])?\//;

/** Writes objectives as goals; those that stood below a goal go back there. */
export function writeGoals(core: MadeElement, entries: readonly StratmlEntry[], valuesOf: ValuesOf): void {
  const goals = new Map<string, MadeElement>();
  for (const [at, one] of entries.entries()) {
    const place = one.entry[PLACE_KEY];
    const [stood, goalPath = '', goalNumber, below, number] = PLACE.exec(String(place)) ?? [];
    if (below === undefined) {
      const goal = addNumbered(core, 'Goal', stood === undefined ? LAST_PLACE : Number(goalNumber ?? 1));
      putKeptTexts(goal, listKeptTexts(one.entry), IN_GOAL);
      fillObjective(goal, one, at + 1);
      addIndicators(goal, one, valuesOf, true);
      continue;
    }
    const goal = goals.get(goalPath) ?? addNumbered(core, 'Goal', Number(goalNumber ?? 1));
    goals.set(goalPath, goal);
    const objective = addNumbered(goal, 'Objective', Number(number ?? 1));
    const own = new RegExp(`^StrategicPlanCore/${escapePath(String(place))}/`);
    const others = putKeptTexts(objective, listKeptTexts(one.entry), own);
    putKeptTexts(goal, others, new RegExp(`^StrategicPlanCore/${escapePath(goalPath)}/`));
    fillObjective(objective, one, undefined);
    addIndicators(objective, one, valuesOf, false);
  }
}

/** A place in the document that an entry comes from: `Goal[2]`, `Goal[2]/Objective[1]`. */
const PLACE = /^(Goal(?:\[(\d+)\])?)(\/Objective(?:\[(\d+)\])?)?$/;

/** The number of what is new: it comes behind what was in the document. */
export const LAST_PLACE = Number.MAX_SAFE_INTEGER;

/** Adds a child that stands at a number among its siblings. */
function addNumbered(parent: MadeElement, name: string, number: number): MadeElement {
  const child = makeElement(name, '', number);
  parent.children.push(child);
  return child;
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
  const holder = isGoal ? needChild(element, 'Objective') : element;
  if (isGoal) {
    addMissing(holder, 'Name', findMade(element, 'Name')?.text);
    addMissing(holder, 'Identifier', `_${id}`);
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
