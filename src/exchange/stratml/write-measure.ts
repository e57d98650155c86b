/** Writes a measure as a performance indicator. */
import type { Day } from '../../model/dates.ts';
import { parseDateSpan } from '../../model/dates.ts';
import type { DraftMap, DraftValue } from '../../model/draft.ts';
import { isDraftMap } from '../../model/draft.ts';
import type { DateValue } from '../../model/schema.ts';
import type { TargetValue } from '../../model/shapes.ts';
import { readTargetNumber } from '../../model/target.ts';
import { writeInformation } from './information-lines.ts';
import { addChild, addMissing, findMade, type MadeElement, needChild } from './made-element.ts';

/** A value of a measure, for a day. */
export interface StratmlValue {
  readonly at: Day;
  readonly value: number;
}

/** Returns the last day of a date as the standard writes it; empty if there is none. */
export function writeLastDay(date: DraftValue | undefined): string {
  return parseDateSpan(date as DateValue | undefined)?.last ?? '';
}

/** Fills an indicator with what a measure says, where what an import kept does not say it. */
export function fillIndicator(
  element: MadeElement,
  id: string,
  measure: DraftMap,
  values: readonly StratmlValue[],
  lines: Readonly<Record<string, DraftValue | undefined>>,
): void {
  addMissing(element, 'MeasurementDimension', writeText(measure.measure));
  addMissing(element, 'UnitOfMeasurement', writeText(measure.unit));
  addMissing(element, 'Identifier', id);
  addTargets(element, measure);
  addBaseline(element, measure.baseline);
  for (const { at, value } of values) addActual(element, at, value);
  const said = Object.entries(lines).flatMap(([label, text]) =>
    typeof text === 'string' && text !== '' ? [{ label, text }] : [],
  );
  if (said.length > 0) addMissing(element, 'OtherInformation', writeInformation(said));
}

export const writeText = (value: DraftValue | undefined) => (typeof value === 'string' ? value : undefined);

/** Lists results that are there already. */
function listResults(element: MadeElement, name: string): readonly MadeElement[] {
  return element.children
    .filter((child) => child.name === 'MeasurementInstance')
    .flatMap(({ children }) => children.filter((one) => one.name === name));
}

const readText = (element: MadeElement, name: string) =>
  findMade(element, name)?.text.replace(/,/g, '') ?? '';

function hasNumber(results: readonly MadeElement[], number: number, day = ''): boolean {
  return results.some(
    (one) =>
      readText(one, 'NumberOfUnits') !== '' &&
      Number(readText(one, 'NumberOfUnits')) === number &&
      (day === '' ||
        [readText(one, 'EndDate'), readText(one, 'StartDate')].some((date) => date.startsWith(day))),
  );
}

function addTargets(element: MadeElement, { target, due, expected }: DraftMap): void {
  const number = readTargetNumber(target as TargetValue | undefined);
  const there = listResults(element, 'TargetResult');
  if (isDraftMap(expected) && target !== undefined)
    for (const [date, value] of Object.entries(expected)) {
      const day = writeLastDay(date);
      if (typeof value === 'number' && day !== '' && !hasNumber(there, value, day))
        addResult(element, 'TargetResult', { day, number: value });
    }
  const range = typeof target === 'string' ? target : '';
  if (number === undefined ? range === '' : hasNumber(there, number)) return;
  addResult(element, 'TargetResult', { day: writeLastDay(due), number, description: range });
}

interface MadeResult {
  readonly day?: string;
  readonly number?: number | undefined;
  readonly description?: string;
}

/** Adds a result after those of its name that are there. @returns the result */
function addResult(
  element: MadeElement,
  name: string,
  { day = '', number, description = '' }: MadeResult,
): MadeElement {
  const result = addChild(needChild(element, 'MeasurementInstance'), name);
  if (day !== '') addChild(result, 'EndDate', day);
  if (number !== undefined) addChild(result, 'NumberOfUnits', writeDecimal(number));
  if (description !== '') addChild(result, 'Description', description);
  return result;
}

/** Writes a number as the standard does: without an exponent. */
function writeDecimal(number: number): string {
  const text = String(number);
  return /e/i.test(text)
    ? number
        .toFixed(Math.min(100, Math.max(0, Number(/e-(\d+)/i.exec(text)?.[1] ?? 0) + 15)))
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
    : text;
}

function addBaseline(element: MadeElement, baseline: DraftValue | undefined): void {
  if (typeof baseline !== 'number' && baseline !== 'unknown') return;
  const there = listResults(element, 'ActualResult').filter((one) =>
    one.children.some(
      (child) =>
        child.name === 'Descriptor' && /baseline/i.test(findMade(child, 'DescriptorValue')?.text ?? ''),
    ),
  );
  if (there.length > 0) return;
  const number = typeof baseline === 'number' ? baseline : undefined;
  const result = addResult(element, 'ActualResult', {
    number,
    description: number === undefined ? 'unknown' : '',
  });
  const descriptor = addChild(result, 'Descriptor');
  addChild(descriptor, 'DescriptorName', 'Status');
  addChild(descriptor, 'DescriptorValue', 'Baseline');
}

function addActual(element: MadeElement, at: Day, value: number): void {
  if (!hasNumber(listResults(element, 'ActualResult'), value, at))
    addResult(element, 'ActualResult', { day: at, number: value });
}
