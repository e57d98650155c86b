/** Reads what our own export wrote about a capability. */
import { findChild, listChildren } from './element-texts.ts';
import type { XmlElement } from './parse-stratml.ts';
import { readStakeholders } from './read-people.ts';
import { readResults } from './result-values.ts';
import { chooseStratmlId, type StratmlReader, setDraft, takeElement } from './stratml-reader.ts';

/** Reads a capability from its objective: its words, its levels and who builds it. */
export function readCapability(reader: StratmlReader, element: XmlElement): void {
  const id = chooseStratmlId(reader, element, findChild(element, 'Name')?.text ?? '', 'capability', [
    'capabilities',
  ]);
  const path = ['capabilities', id];
  setDraft(reader, path, {});
  takeElement(reader, findChild(element, 'Description'), [...path, 'able_to']);
  readStakeholders(reader, element, path);
  const [indicator] = listChildren(element, 'PerformanceIndicator');
  if (indicator) {
    const today = readResults(indicator, 'ActualResult').find(({ isBaseline }) => isBaseline);
    const needed = readResults(indicator, 'TargetResult').at(-1);
    if (isLevel(today?.number)) setDraft(reader, [...path, 'today'], today?.number ?? 0);
    if (isLevel(needed?.number)) setDraft(reader, [...path, 'needed'], needed?.number ?? 0);
    if (needed?.day !== undefined) setDraft(reader, [...path, 'due'], needed.day);
  }
  for (const text of reader.texts.listBelow(element))
    if (!reader.intake.isAccounted(text)) reader.intake.map(text, path);
}

const isLevel = (number: number | undefined) =>
  number !== undefined && Number.isInteger(number) && number >= 0 && number <= 4;
