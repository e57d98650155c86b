/** What a reader of the numbers would ask about, in sentences. Nothing here changes a state. */
import type { Day } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import { joinList } from '../model/quote.ts';
import type { MeasureRemark } from '../track/remarks.ts';
import type { WorkRemark } from '../track/work-remarks.ts';
import type { StrategyStatus } from './status.ts';
import { sayRoughly, sayShare, sayShortDay, sayState } from './status-words.ts';
import { saySurveyRemarks } from './survey-remark-words.ts';

/** What the line of an objective or initiative says already. */
const SAID_ABOVE: ReadonlySet<WorkRemark['kind']> = new Set(['says-better', 'says-done']);

/**
 * Lists the remarks on the measures that are shown, and on objectives, initiatives and surveys where all are shown; what
 * their own lines say is left out.
 */
export function listRemarks({
  shown,
  standings,
  isNarrowed,
}: Pick<StrategyStatus, 'shown' | 'standings' | 'isNarrowed'>): readonly string[] {
  const { asOf, remarks, people } = standings;
  return [
    ...shown.flatMap((one) => one.remarks.map((remark) => `${remark.id}: ${sayMeasureRemark(remark, asOf)}`)),
    ...(isNarrowed
      ? []
      : remarks
          .filter(({ kind }) => !SAID_ABOVE.has(kind))
          .map((remark) => `${remark.id}: ${sayWorkRemark(remark, asOf)}`)),
    ...(isNarrowed ? [] : saySurveyRemarks(people.surveys, asOf)),
  ];
}

function sayMeasureRemark(remark: MeasureRemark, asOf: Day): string {
  switch (remark.kind) {
    case 'wrong-side':
      return `${sayNumber(remark.value)} on ${sayShortDay(remark.at, asOf)} is worse than the start (${sayNumber(remark.baseline)})`;
    case 'moved-away':
      return `moved away from the target twice in a row (${sayValues(remark.values)})`;
    case 'unchanged':
      return `the same value ${remark.values.length} times in a row (${sayValues(remark.values.slice(-1))})`;
    case 'confidence-high':
      return `confidence is ${sayMean(remark.mean)} on average this early: the target may be too easy`;
    case 'confidence-low':
      return `confidence is ${sayMean(remark.mean)} on average this early: the target may be out of reach`;
    case 'on-track-in-doubt':
      return `on track, but its owner's confidence is only ${sayNumber(remark.confidence)}`;
    case 'off-track-but-sure':
      return `off track, but its owner's confidence is ${sayNumber(remark.confidence)}`;
    case 'confidence-fell':
      return `confidence fell from ${sayNumber(remark.from)} to ${sayNumber(remark.to)} on ${sayShortDay(remark.at, asOf)}`;
    case 'guardrail-off-track':
      return `off track, and it guards ${joinList(remark.guards)}`;
  }
}

const sayValues = (values: readonly { readonly value: number | boolean }[]) =>
  values.map(({ value }) => sayNumber(Number(value))).join(', ');

const sayMean = (mean: number) => sayNumber(Number(mean.toFixed(2)));

/** Says a remark on an objective or an initiative. */
export function sayWorkRemark(remark: WorkRemark, asOf: Day): string {
  switch (remark.kind) {
    case 'says-better':
      return `its owner says ${remark.says.replace('-', ' ')}, but ${remark.because} is ${sayState(remark.state)}`;
    case 'says-done':
      return 'its owner says done, but the plan does not: set `status: done` there';
    case 'not-ready':
      return `starts in ${sayWeeks(remark.weeks)} (${sayShortDay(remark.start, asOf)}) without ${joinList(remark.lacks.map(({ id, level, needed }) => `${id} (level ${level ?? 0} of ${needed ?? 0})`))}`;
    case 'overspent':
      return `spent ${sayRoughly(remark.spent)} of ${sayNumber(remark.budget)} (${sayShare(remark.share)}) in ${sayShare(remark.time)} of its time`;
  }
}

const sayWeeks = (weeks: number) => (weeks === 1 ? 'a week' : `${weeks} weeks`);
