/** Reads goals and objectives as objectives, and our own goals of criteria and capabilities as these. */
import { STAGES } from '../../model/choices.ts';
import { LABEL_LIMIT, writeIdAsWords } from '../../model/short-name.ts';
import { isPlaceholder } from '../intake/read-value.ts';
import { findChild, listChildren } from './element-texts.ts';
import { readInformation } from './information-lines.ts';
import type { XmlElement } from './parse-stratml.ts';
import { readCapability } from './read-capability.ts';
import { isInput, readCriterionMeasure, readIndicator } from './read-measure.ts';
import { readStakeholders } from './read-people.ts';
import {
  chooseStratmlId,
  type DraftPath,
  keepElement,
  type StratmlReader,
  setDraft,
  takeElement,
} from './stratml-reader.ts';

/** The key that remembers where an objective stood, so that it is written there again. */
export const PLACE_KEY = 'x-stratml';
/** The identifiers of the goals that hold what StratML has no element for. */
export const CRITERIA_GOAL = '_criteria';
export const CAPABILITIES_GOAL = '_capabilities';

/** Reads a goal with everything below it. */
export function readGoal(reader: StratmlReader, goal: XmlElement, number: number): void {
  const identifier = findChild(goal, 'Identifier')?.text;
  if (!saysSomething(reader, goal)) return;
  const objectives = listChildren(goal, 'Objective').filter((one) => saysSomething(reader, one));
  if (identifier === CRITERIA_GOAL || identifier === CAPABILITIES_GOAL) {
    for (const one of objectives)
      if (identifier === CRITERIA_GOAL) readCriterion(reader, one);
      else readCapability(reader, one);
    mapOwnGoal(reader, goal, [identifier === CRITERIA_GOAL ? 'criteria' : 'capabilities']);
    return;
  }
  const [first, ...more] = objectives;
  const isFolded =
    first !== undefined && more.length === 0 && findChild(first, 'Identifier')?.text === `_${identifier}`;
  if (!first || isFolded) {
    const path = readObjective(reader, goal, first ?? goal);
    if (first) mapOwnGoal(reader, first, path);
    const order = reader.texts.find(findChild(goal, 'SequenceIndicator'));
    if (order?.text === String(number)) reader.intake.map(order, path);
    keepElement(reader, goal, path);
    return;
  }
  const [firstPath] = objectives.map((one) => readBelowGoal(reader, one, goal));
  keepElement(reader, goal, firstPath ?? []);
}

/** Returns whether an element says more than identifiers and placeholders: forms leave such parts behind. */
function saysSomething(reader: StratmlReader, element: XmlElement): boolean {
  return reader.texts
    .listBelow(element)
    .some(
      ({ name, text }) =>
        !name.startsWith('@') && !/^(?:Identifier|SequenceIndicator)$/.test(name) && !isPlaceholder(text),
    );
}

/** Our own elements around entries say nothing that is not in the plan. */
function mapOwnGoal(reader: StratmlReader, element: XmlElement, path: DraftPath): void {
  for (const child of element.children)
    for (const text of child.name === 'Objective' ? [] : reader.texts.listBelow(child))
      if (!reader.intake.isAccounted(text)) reader.intake.map(text, path);
  for (const text of reader.texts.listBelow(element))
    if (text.name.startsWith('@') && !reader.intake.isAccounted(text)) reader.intake.map(text, path);
}

/** Reads an objective below a goal: it is tagged with what the goal is called. */
function readBelowGoal(reader: StratmlReader, element: XmlElement, goal: XmlElement): DraftPath {
  const path = readObjective(reader, element, element);
  const name = findChild(goal, 'Name')?.text || findChild(goal, 'Identifier')?.text;
  if (name) setDraft(reader, [...path, 'tags'], [name.slice(0, 200)]);
  setDraft(reader, [...path, PLACE_KEY], element.path.replace(/^StrategicPlanCore\//, ''));
  keepElement(reader, element, path);
  return path;
}

/** Reads an objective. @param measured the element with its indicators */
function readObjective(reader: StratmlReader, element: XmlElement, measured: XmlElement): DraftPath {
  const lines = readInformation(findChild(element, 'OtherInformation')?.text ?? '') ?? [];
  const stage = STAGES.find((one) => lines.some(({ label, text }) => label === 'Stage' && text === one));
  const section = stage ? ['stages', stage, 'objectives'] : ['objectives'];
  const name = findChild(element, 'Name')?.text ?? '';
  const words = name || (findChild(element, 'Description')?.text ?? '');
  const id = chooseStratmlId(reader, element, words, 'objective', section);
  const path = [...section, id];
  setDraft(reader, path, {});
  readWords(reader, element, path, 'result');
  const information = reader.texts.find(findChild(element, 'OtherInformation'));
  if (information && stage && lines.length === 1) reader.intake.map(information, path);
  readStakeholders(reader, element, path);
  for (const indicator of listChildren(measured, 'PerformanceIndicator'))
    if (!isInput(indicator)) readIndicator(reader, indicator, path);
  return path;
}

/** Reads the sentence and the short name of an entry. */
function readWords(reader: StratmlReader, element: XmlElement, path: DraftPath, key: string): void {
  const [name, description] = [findChild(element, 'Name'), findChild(element, 'Description')];
  const id = path.at(-1) ?? '';
  const hasSentence = takeElement(reader, description, [...path, key]);
  const text = reader.texts.find(name);
  if (!text) return;
  if (text.text === writeIdAsWords(id) && findChild(element, 'Identifier')?.text === id)
    reader.intake.map(text, path);
  else if (!hasSentence && key === 'result') {
    if (takeElement(reader, name, [...path, key])) reader.intake.copy(text, path);
  } else takeElement(reader, name, [...path, 'label'], LABEL_LIMIT);
}

function readCriterion(reader: StratmlReader, element: XmlElement): void {
  const id = chooseStratmlId(reader, element, findChild(element, 'Name')?.text ?? '', 'criterion', [
    'criteria',
  ]);
  const path = ['criteria', id];
  setDraft(reader, path, {});
  readWords(reader, element, path, 'outcome');
  readStakeholders(reader, element, path);
  const [first, ...more] = listChildren(element, 'PerformanceIndicator');
  if (first) readCriterionMeasure(reader, first, path);
  for (const one of more) keepElement(reader, one, path);
  mapOwnGoal(reader, element, path);
}
