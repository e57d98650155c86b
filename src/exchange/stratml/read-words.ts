/** Reads the sentence and the short name of an entry. */
import { LABEL_LIMIT, writeIdAsWords } from '../../model/short-name.ts';
import { findChild } from './element-texts.ts';
import type { XmlElement } from './parse-stratml.ts';
import { type DraftPath, type StratmlReader, takeElement } from './stratml-reader.ts';

/** Takes the description as the sentence, and the name as the short name or, alone, as the sentence of an objective. */
export function readWords(reader: StratmlReader, element: XmlElement, path: DraftPath, key: string): void {
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
