/** Writes criteria and capabilities, for which StratML has no elements, as goals that import folds back. */
import type { DraftMap } from '../../model/draft.ts';
import { writeIdAsWords } from '../../model/short-name.ts';
import { addChild, addMissing, type MadeElement, makeElement, needChild } from './made-element.ts';
import { CAPABILITIES_GOAL, CRITERIA_GOAL, LEVEL_UNIT, type OwnGoal } from './own-goal.ts';
import { listKeptTexts, putKeptTexts } from './put-kept.ts';
import { addPeople, IN_GOAL, LAST_PLACE, type StratmlEntry, type ValuesOf } from './write-entries.ts';
import { fillIndicator, writeLastDay, writeText } from './write-measure.ts';

const IN_OBJECTIVE = /^StrategicPlanCore\/Goal(?:\[\d+\])?\/Objective(?:\[\d+\])?\//;

/** Writes the success criteria as one goal. */
export function writeCriteria(core: MadeElement, entries: readonly StratmlEntry[], valuesOf: ValuesOf): void {
  if (entries.length === 0) return;
  const goal = addOwnGoal(core, CRITERIA_GOAL);
  for (const { id, entry } of entries) {
    const objective = addEntryObjective(
      goal,
      id,
      writeText(entry.label) ?? writeIdAsWords(id),
      entry,
      'outcome',
    );
    const indicator = needChild(objective, 'PerformanceIndicator');
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
  const goal = addOwnGoal(core, CAPABILITIES_GOAL);
  for (const { id, entry } of entries) {
    const objective = addEntryObjective(goal, id, writeIdAsWords(id), entry, 'able_to');
    const indicator = needChild(objective, 'PerformanceIndicator');
    if (!indicator.attributes.has('ValueChainStage')) indicator.attributes.set('ValueChainStage', 'Input');
    const levels: DraftMap = {
      measure: writeText(entry.able_to),
      unit: LEVEL_UNIT,
      baseline: entry.today,
      target: entry.needed,
      due: writeLastDay(entry.due) || undefined,
    };
    fillIndicator(indicator, `_${id}`, levels, [], {});
  }
}

function addOwnGoal(core: MadeElement, { identifier, name, description }: OwnGoal): MadeElement {
  const goal = makeElement('Goal', '', LAST_PLACE);
  core.children.push(goal);
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
  putKeptTexts(goal, putKeptTexts(objective, listKeptTexts(entry), IN_OBJECTIVE), IN_GOAL);
  addMissing(objective, 'Name', name);
  addMissing(objective, 'Description', writeText(entry[key]));
  addMissing(objective, 'Identifier', id);
  addPeople(objective, entry);
  return objective;
}
