/** Reads goals and objectives as objectives, and our own goals of criteria and capabilities as these. */
import { STAGES } from '../../model/choices.ts';
import { isPlaceholder } from '../intake/read-value.ts';
import { type ElementTexts, findChild, holdsText, listChildren } from './element-texts.ts';
import { readInformation } from './information-lines.ts';
import { mapWritten } from './own-goal.ts';
import type { XmlElement } from './parse-stratml.ts';
import { readIndicator } from './read-measure.ts';
import { readOwnGoal } from './read-own-goal.ts';
import { readStakeholders } from './read-people.ts';
import { readWords } from './read-words.ts';
import {
  chooseStratmlId,
  type DraftPath,
  keepElement,
  type StratmlReader,
  setDraft,
} from './stratml-reader.ts';

/** The key that remembers where an objective stood, so that it is written there again. */
export const PLACE_KEY = 'x-stratml';

/** Returns whether a goal is one entry, as in what export writes. */
export function isSingleGoal(texts: ElementTexts, goal: XmlElement): boolean {
  const objectives = listChildren(goal, 'Objective').filter((one) => saysSomething(texts, one));
  return (
    saysSomething(texts, goal) && objectives.every((one) => isFolded(goal, one)) && objectives.length < 2
  );
}

/** Returns whether an objective only holds the measures of its goal. */
function isFolded(goal: XmlElement, objective: XmlElement): boolean {
  return (
    findChild(objective, 'Identifier')?.text === `_${findChild(goal, 'Identifier')?.text}` &&
    listChildren(objective, 'PerformanceIndicator').some(holdsText)
  );
}

/** Reads a goal with everything below it. */
export function readGoal(reader: StratmlReader, goal: XmlElement, number: number): void {
  if (!saysSomething(reader.texts, goal) || readOwnGoal(reader, goal)) return;
  const objectives = listChildren(goal, 'Objective').filter((one) => saysSomething(reader.texts, one));
  const [first, ...more] = objectives;
  if (!first || (more.length === 0 && isFolded(goal, first))) {
    const path = readObjective(reader, goal, first ?? goal);
    const name = findChild(goal, 'Name')?.text;
    if (first) mapWritten(reader, first, { Name: name, Identifier: `_${path.at(-1)}` }, path);
    const order = reader.texts.find(findChild(goal, 'SequenceIndicator'));
    if (order?.text === String(number)) reader.intake.map(order, path);
    if (reader.hasPlaces)
      setDraft(reader, [...path, PLACE_KEY], goal.path.replace(/^StrategicPlanCore\//, ''));
    keepElement(reader, goal, path);
    return;
  }
  const [firstPath] = objectives.map((one) => readBelowGoal(reader, one, goal));
  keepElement(reader, goal, firstPath ?? []);
}

/** Returns whether an element says more than identifiers and placeholders: forms leave such parts behind. */
export function saysSomething(texts: ElementTexts, element: XmlElement): boolean {
  return texts
    .listBelow(element)
    .some(
      ({ name, text }) =>
        !name.startsWith('@') && !/^(?:Identifier|SequenceIndicator)$/.test(name) && !isPlaceholder(text),
    );
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
    readIndicator(reader, indicator, path);
  return path;
}
