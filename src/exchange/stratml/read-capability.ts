/** Reads what our own export wrote about a capability. */
import { writeIdAsWords } from '../../model/short-name.ts';
import { findChild, listChildren } from './element-texts.ts';
import { LEVEL_UNIT, mapWritten } from './own-goal.ts';
import type { XmlElement } from './parse-stratml.ts';
import { readStakeholders } from './read-people.ts';
import { readResults, type StratmlResult } from './result-values.ts';
import {
  chooseStratmlId,
  type DraftPath,
  keepElement,
  type StratmlReader,
  setDraft,
  takeElement,
} from './stratml-reader.ts';

/** Reads a capability from its objective: its words, its levels and who builds it. */
export function readCapability(reader: StratmlReader, element: XmlElement): DraftPath {
  const id = chooseStratmlId(reader, element, findChild(element, 'Name')?.text ?? '', 'capability', [
    'capabilities',
  ]);
  const path = ['capabilities', id];
  setDraft(reader, path, {});
  takeElement(reader, findChild(element, 'Description'), [...path, 'able_to']);
  readStakeholders(reader, element, path);
  const [indicator] = listChildren(element, 'PerformanceIndicator');
  if (indicator) readLevels(reader, indicator, path, findChild(element, 'Description')?.text);
  mapWritten(reader, element, { Name: writeIdAsWords(id) }, path);
  keepElement(reader, element, path);
  return path;
}

function readLevels(
  reader: StratmlReader,
  indicator: XmlElement,
  path: DraftPath,
  words: string | undefined,
): void {
  const today = readResults(indicator, 'ActualResult').find(({ isBaseline }) => isBaseline);
  const needed = readResults(indicator, 'TargetResult').at(-1);
  if (isLevel(today)) setDraft(reader, [...path, 'today'], today.number);
  if (isLevel(needed)) setDraft(reader, [...path, 'needed'], needed.number);
  if (isLevel(needed) && needed.day !== undefined) setDraft(reader, [...path, 'due'], needed.day);
  const instance = 'MeasurementInstance';
  const level = isLevel(today)
    ? {
        [`${instance}/ActualResult/NumberOfUnits`]: String(today.number),
        [`${instance}/ActualResult/Descriptor/DescriptorName`]: 'Status',
        [`${instance}/ActualResult/Descriptor/DescriptorValue`]: 'Baseline',
      }
    : {};
  const target = isLevel(needed)
    ? {
        [`${instance}/TargetResult/NumberOfUnits`]: String(needed.number),
        [`${instance}/TargetResult/EndDate`]: needed.day,
      }
    : {};
  const own = { MeasurementDimension: words, UnitOfMeasurement: LEVEL_UNIT, '@ValueChainStage': 'Input' };
  mapWritten(reader, indicator, { ...own, Identifier: `_${path.at(-1)}`, ...level, ...target }, path);
}

type Level = StratmlResult & { readonly number: number };

const isLevel = (result: StratmlResult | undefined): result is Level => {
  const { number = -1 } = result ?? {};
  return Number.isInteger(number) && number >= 0 && number <= 4;
};
