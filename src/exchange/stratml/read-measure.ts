/** Reads a performance indicator as a measure: what is counted, from where to where, and its values. */
import { readTarget } from '../../model/target.ts';
import { findChild, holdsText } from './element-texts.ts';
import { readInformation } from './information-lines.ts';
import type { XmlElement } from './parse-stratml.ts';
import { readResults, type StratmlResult } from './result-values.ts';
import {
  chooseStratmlId,
  type DraftPath,
  keepElement,
  readBeside,
  type StratmlReader,
  setDraft,
  takeElement,
} from './stratml-reader.ts';

/** The most characters of a unit. */
const UNIT_LIMIT = 200;

/** Reads the measure of a criterion, whose entry is there already. */
export function readCriterionMeasure(reader: StratmlReader, indicator: XmlElement, path: DraftPath): void {
  fillMeasure(reader, indicator, path, CRITERION_LINES);
}

/** Reads an indicator of an objective. @param holder the objective */
export function readIndicator(reader: StratmlReader, indicator: XmlElement, holder: DraftPath): void {
  if (reader.texts.listBelow(indicator).length === 0) return;
  const lines = readInformation(findChild(indicator, 'OtherInformation')?.text ?? '') ?? [];
  const map = lines.some(({ label }) => label === 'Indicator') ? 'indicators' : 'key_results';
  const words = findChild(indicator, 'MeasurementDimension')?.text ?? '';
  const section = [...holder, map];
  const id = chooseStratmlId(
    reader,
    indicator,
    words,
    map === 'indicators' ? 'indicator' : 'key-result',
    section,
  );
  const path = [...section, id];
  setDraft(reader, path, {});
  fillMeasure(reader, indicator, path, [
    map === 'indicators' ? 'Indicator' : 'Outcome',
    'Owner',
    ...CRITERION_LINES,
  ]);
}

function fillMeasure(
  reader: StratmlReader,
  indicator: XmlElement,
  path: DraftPath,
  labels: readonly string[],
): void {
  takeElement(reader, findChild(indicator, 'MeasurementDimension'), [...path, 'measure']);
  takeElement(reader, findChild(indicator, 'UnitOfMeasurement'), [...path, 'unit'], UNIT_LIMIT);
  readLines(reader, indicator, path, labels);
  readTargets(reader, indicator, path);
  readActuals(reader, indicator, path);
  keepElement(reader, indicator, path);
}

const LABELS: Readonly<Record<string, string>> = {
  Outcome: 'outcome',
  Owner: 'owner',
  'Met when': 'met_when',
  Source: 'source',
  Indicator: 'kind',
};

/** The lines of a criterion; other measures have more before them. */
const CRITERION_LINES = ['Met when', 'Source'];

/** Reads the lines of ours in its other information. */
function readLines(
  reader: StratmlReader,
  indicator: XmlElement,
  path: DraftPath,
  labels: readonly string[],
): void {
  const element = findChild(indicator, 'OtherInformation');
  const lines = readInformation(element?.text ?? '');
  const text = reader.texts.find(element);
  const said = lines?.map(({ label }) => label);
  if (!text || !lines || said?.join() !== labels.filter((label) => said?.includes(label)).join()) return;
  for (const { label, text: value } of lines) {
    const key = LABELS[label] ?? '';
    if (key !== 'kind' || value !== 'lead') setDraft(reader, [...path, key], value);
  }
  reader.intake.map(text, path);
}

/** A target without a day is the last one. */
const NO_DAY = '9999';

/** Reads the last target; those before it are expected on the way. */
function readTargets(reader: StratmlReader, indicator: XmlElement, path: DraftPath): void {
  const all = readResults(indicator, 'TargetResult');
  const targets = all.filter(({ number }) => number !== undefined);
  const dated = [...targets].sort((a, b) => ((a.day ?? NO_DAY) < (b.day ?? NO_DAY) ? -1 : 1));
  const last = dated.at(-1);
  if (last?.number === undefined) return;
  const limit = findChild(last.element, 'Description')?.text ?? '';
  const isLimit = limit !== '' && readTarget(limit) !== undefined;
  // Beside another one it would come out in another place.
  const isOwn = all.length === 1 && hasOnlyPlain(last, isLimit);
  setDraft(reader, [...path, 'target'], isLimit ? limit : last.number);
  if (last.day !== undefined) setDraft(reader, [...path, 'due'], last.day);
  for (const one of dated) {
    if (one !== last && one.day !== undefined && one.day !== last.day && one.number !== undefined)
      setDraft(reader, [...path, 'expected', one.day], one.number);
    takeResult(reader, one, [...path, one === last ? 'target' : 'expected'], path, isOwn);
  }
}

/** Returns whether a result has only what we write ourselves, so that it comes out again. */
function hasOnlyPlain({ element, day, number }: StratmlResult, isLimit: boolean): boolean {
  const own: Readonly<Record<string, string | undefined>> = {
    NumberOfUnits: String(number),
    EndDate: day,
    ...(isLimit && { Description: findChild(element, 'Description')?.text }),
  };
  return (
    element.attributes.length === 0 &&
    listChildrenWithText(element).every(({ name, text }) => text !== '' && text === own[name])
  );
}

const listChildrenWithText = ({ children }: XmlElement) => children.filter(holdsText);

function takeResult(
  reader: StratmlReader,
  { element }: StratmlResult,
  path: DraftPath,
  holder: DraftPath,
  isOwn: boolean,
): void {
  if (!isOwn) {
    readBeside(reader, element, path, holder);
    return;
  }
  for (const text of reader.texts.listBelow(element))
    if (!reader.intake.isAccounted(text)) reader.intake.map(text, path);
}

/** Reads the baseline, and values as check-ins. */
function readActuals(reader: StratmlReader, indicator: XmlElement, path: DraftPath): void {
  const results = readResults(indicator, 'ActualResult');
  const baseline = results.find((one) => one.isBaseline && (one.number !== undefined || saysUnknown(one)));
  if (baseline) {
    setDraft(reader, [...path, 'baseline'], baseline.number ?? 'unknown');
    const isOnly = results.filter(({ isBaseline }) => isBaseline).length === 1;
    const isOwn = baseline === results[0] && isOnly && isOwnBaseline(baseline);
    takeResult(reader, baseline, [...path, 'baseline'], path, isOwn);
  }
  const last = new Map<string, StratmlResult>();
  for (const one of results)
    if (!one.isBaseline && one.number !== undefined && one.day !== undefined && one.day <= reader.asOf)
      last.set(one.day, one);
  const id = path.at(-1) ?? '';
  for (const [day, one] of last) {
    reader.said.push({ on: day, section: 'measures', id, value: one.number ?? 0 });
    readBeside(reader, one.element, [`checkins/${day}.yaml`, 'measures', id], path);
  }
}

const saysUnknown = ({ element }: StratmlResult) => findChild(element, 'Description')?.text === 'unknown';

function isOwnBaseline({ element, number }: StratmlResult): boolean {
  const said = listChildrenWithText(element);
  const [descriptor, ...more] = said.filter(({ name }) => name === 'Descriptor');
  const isOurs =
    descriptor?.children.filter(holdsText).length === 2 &&
    findChild(descriptor, 'DescriptorName')?.text === 'Status' &&
    findChild(descriptor, 'DescriptorValue')?.text === 'Baseline';
  const [name, text] = number === undefined ? ['Description', 'unknown'] : ['NumberOfUnits', String(number)];
  return (
    isOurs &&
    more.length === 0 &&
    element.attributes.length === 0 &&
    said.every((one) => one === descriptor || (one.name === name && one.text === text))
  );
}
