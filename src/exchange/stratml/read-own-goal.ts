/** Reads the goals of ours that hold criteria and capabilities. */
import { findChild, listChildren } from './element-texts.ts';
import { CAPABILITIES_GOAL, CRITERIA_GOAL, mapWritten, type OwnGoal } from './own-goal.ts';
import type { XmlElement } from './parse-stratml.ts';
import { readCapability } from './read-capability.ts';
import { readCriterionMeasure } from './read-measure.ts';
import { readStakeholders } from './read-people.ts';
import { readWords } from './read-words.ts';
import {
  chooseStratmlId,
  type DraftPath,
  keepElement,
  type StratmlReader,
  setDraft,
} from './stratml-reader.ts';

/** Reads a goal if it is one of ours; returns whether it is. */
export function readOwnGoal(reader: StratmlReader, goal: XmlElement): boolean {
  const own = [CRITERIA_GOAL, CAPABILITIES_GOAL].find((one) => isOwn(goal, one));
  const objectives = listChildren(goal, 'Objective').filter((one) => reader.texts.listBelow(one).length > 0);
  if (!own || objectives.length === 0) return false;
  const read = own === CRITERIA_GOAL ? readCriterion : readCapability;
  const [first = []] = objectives.map((one) => read(reader, one));
  mapGoal(reader, goal, own, first);
  return true;
}

/** Returns whether a goal is one of ours by its identifier and its name: others may use one of them. */
function isOwn(goal: XmlElement, { identifier, name }: OwnGoal): boolean {
  return findChild(goal, 'Identifier')?.text === identifier && findChild(goal, 'Name')?.text === name;
}

function mapGoal(
  reader: StratmlReader,
  goal: XmlElement,
  { name, description, identifier }: OwnGoal,
  path: DraftPath,
): void {
  mapWritten(
    reader,
    goal,
    { Name: name, Description: description, Identifier: identifier },
    path.slice(0, 1),
  );
  keepElement(reader, goal, path);
}

function readCriterion(reader: StratmlReader, element: XmlElement): DraftPath {
  const name = findChild(element, 'Name')?.text ?? '';
  const id = chooseStratmlId(reader, element, name, 'criterion', ['criteria']);
  const path = ['criteria', id];
  setDraft(reader, path, {});
  readWords(reader, element, path, 'outcome');
  readStakeholders(reader, element, path);
  const [first] = listChildren(element, 'PerformanceIndicator');
  if (first) {
    mapWritten(reader, first, { Identifier: `_${id}` }, path);
    readCriterionMeasure(reader, first, path);
  }
  keepElement(reader, element, path);
  return path;
}
