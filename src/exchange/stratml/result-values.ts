/** The results of a performance indicator: its baseline, its targets, its values. */
import type { Day } from '../../model/dates.ts';
import { parseDateSpan } from '../../model/dates.ts';
import { findChild, listChildren } from './element-texts.ts';
import type { XmlElement } from './parse-stratml.ts';

export interface StratmlResult {
  readonly element: XmlElement;
  readonly number: number | undefined;
  /** Its last day, or its only one. */
  readonly day: Day | undefined;
  readonly isBaseline: boolean;
}

/** Reads the results of one name: `TargetResult` or `ActualResult`. */
export function readResults(indicator: XmlElement, name: string): readonly StratmlResult[] {
  return listChildren(indicator, 'MeasurementInstance')
    .flatMap((instance) => listChildren(instance, name))
    .map((element) => {
      const number = findChild(element, 'NumberOfUnits')?.text.replace(/,/g, '') ?? '';
      return {
        element,
        number: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(number) ? Number(number) : undefined,
        day: readDay(findChild(element, 'EndDate')) ?? readDay(findChild(element, 'StartDate')),
        isBaseline: listChildren(element, 'Descriptor').some(saysBaseline),
      };
    });
}

/** Reads a day; undefined if the element holds none. */
export function readDay(element: XmlElement | undefined): Day | undefined {
  const text = element?.text.slice(0, 10) ?? '';
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? parseDateSpan(text)?.last : undefined;
  return day !== undefined && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : undefined;
}

/** The only convention for a baseline that documents have: a descriptor that says so. */
function saysBaseline(descriptor: XmlElement): boolean {
  return /\bbaseline\b/i.test(findChild(descriptor, 'DescriptorValue')?.text ?? '');
}
