/** What the steps of reading a StratML document share. */
import type { Day } from '../../model/dates.ts';
import { addAnswer, type DraftMap, type DraftValue } from '../../model/draft.ts';
import { makeId } from '../../model/make-id.ts';
import { ID_PATTERN } from '../../model/patterns.ts';
import { TEXT_LIMIT } from '../../model/shapes.ts';
import type { Said } from '../intake/build-checkins.ts';
import type { OpenIntake } from '../intake/intake.ts';
import { isPlaceholder } from '../intake/read-value.ts';
import { type ElementTexts, findChild } from './element-texts.ts';
import type { XmlElement } from './parse-stratml.ts';

export interface StratmlReader {
  readonly texts: ElementTexts;
  readonly intake: OpenIntake;
  readonly taken: Set<string>;
  readonly said: Said[];
  readonly asOf: Day;
  /** Whether the place of a goal is more than the order of its entry: some goals have none, or several. */
  readonly hasPlaces: boolean;
  draft: DraftMap;
}

export type DraftPath = readonly string[];

/** Sets a value of the draft. */
export function setDraft(reader: StratmlReader, path: DraftPath, value: DraftValue): void {
  reader.draft = addAnswer(reader.draft, { path, value });
}

/** Takes the text of an element as the value at a path; returns whether it did. A placeholder is no value. */
export function takeElement(
  reader: StratmlReader,
  element: XmlElement | undefined,
  path: DraftPath,
  most = TEXT_LIMIT,
): boolean {
  const text = reader.texts.find(element);
  if (!text || text.text.length > most || isPlaceholder(text.text) || reader.intake.isAccounted(text))
    return false;
  setDraft(reader, path, text.text);
  reader.intake.map(text, path);
  return true;
}

/** Maps the text of an element to a path, and keeps it beside that, because it comes out in its own form only. */
export function readBeside(
  reader: StratmlReader,
  element: XmlElement | undefined,
  path: DraftPath,
  holder: DraftPath,
): void {
  for (const text of reader.texts.listBelow(element)) {
    if (reader.intake.isAccounted(text)) continue;
    reader.intake.map(text, path);
    reader.intake.copy(text, holder);
  }
}

/** Keeps everything below an element that nothing has taken. */
export function keepElement(reader: StratmlReader, element: XmlElement, path: DraftPath): void {
  for (const text of reader.texts.listBelow(element))
    if (!reader.intake.isAccounted(text))
      reader.intake.keep(text, path, isPlaceholder(text.text) ? 'a placeholder' : 'no key for it');
}

const ID = new RegExp(ID_PATTERN);
/** A number of another program, which nobody reads as a name. */
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;

/** Chooses the id of an entry: its identifier, if that is an id of ours, or one made of its words. */
export function chooseStratmlId(
  reader: StratmlReader,
  element: XmlElement,
  words: string,
  fallback: string,
  path: DraftPath,
): string {
  const identifier = findChild(element, 'Identifier');
  const text = reader.texts.find(identifier);
  const isOurs =
    text !== undefined && ID.test(text.text) && !UUID.test(text.text) && !reader.taken.has(text.text);
  const id = isOurs ? text.text : makeId(words, fallback, reader.taken);
  reader.taken.add(id);
  if (isOurs) reader.intake.map(text, [...path, id]);
  return id;
}
