/** `strat status --explain`: how the state of a measure was found, with every number. */

import { addDays } from '../model/cadence.ts';
import { countDays } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import { findPersonName } from '../model/plan.ts';
import { countNoun } from '../model/quote.ts';
import { sayTarget } from '../model/target.ts';
import { listCoursePoints } from '../track/course.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { sayFirstTarget } from './first-target.ts';
import type { StrategyStatus } from './status.ts';
import { paintState, type TextLook, wrapLine } from './status-look.ts';
import { sayLongDay, sayMeasured, sayRoughly, sayShare, sayShortDay, sayWhere } from './status-words.ts';
import { revealOnOneLine } from './terminal.ts';

type Row = readonly [name: string, text: string | undefined];

const NAME_WIDTH = 14;

/** Writes everything that decided the state of a measure. */
export function writeExplanation(one: MeasureStanding, status: StrategyStatus, look: TextLook): string {
  const { placed, standing } = one;
  const written = placed.measure;
  const name = ('outcome' in written ? written.outcome : undefined) ?? written.measure ?? '';
  const head = `${look.paint.strong(placed.id)}   ${revealOnOneLine(written.measure ?? name)}`;
  const rows = listRows(one, status).flatMap(([key, text]) => {
    if (text === undefined || text === '') return [];
    const indent = ' '.repeat(NAME_WIDTH);
    return [`  ${key.padEnd(NAME_WIDTH - 2)}${wrapLine(revealOnOneLine(text), look.columns, indent)}`];
  });
  return `${[head, `  ${'now'.padEnd(NAME_WIDTH - 2)}${paintState(standing.state, look).trimEnd()}`, ...rows].join('\n')}\n`;
}

function listRows(one: MeasureStanding, status: StrategyStatus): readonly Row[] {
  const { asOf } = status.standings;
  return [
    ['target', [sayAimed(one), sayFirstTarget(one, status)].filter(Boolean).join('; ')],
    ['course', sayCourse(one)],
    ['expected', sayExpected(one)],
    ['measured', sayLast(one, status)],
    ['note', one.series.values.at(-1)?.note],
    ['movement', sayMovement(one)],
    ['state', sayDecision(one, status)],
    [
      'kept',
      one.kept && one.kept.of > 0 ? `${one.kept.kept} of ${countNoun(one.kept.of, 'value')}` : undefined,
    ],
    ['because', isDecidedByLimits(one) ? undefined : sayWhere(one, asOf)],
    ['late', sayLate(one)],
    ['next', sayNext(one)],
    ['confidence', sayConfidences(one, asOf)],
    ['forecast', sayPace(one, status)],
    ['slopes', saySlopes(one)],
    [
      'before',
      one.series.grey.length === 0
        ? undefined
        : `${countNoun(one.series.grey.length, 'value')} from before it was redefined: not compared`,
    ],
  ];
}

/** Whether the limits of the state decide, and not silence, a date or the result. */
function isDecidedByLimits({ standing: { state, facts } }: MeasureStanding): boolean {
  const isCompared = facts.onTrackTo !== undefined || facts.tolerance !== undefined;
  return isCompared && state !== 'no-update';
}

function sayAimed({ placed, measure }: MeasureStanding): string {
  const { target, baseline, unit, met_when } = placed.measure;
  const span = [measure.start, measure.due]
    .map((day) => (day === undefined ? 'no date' : sayLongDay(day)))
    .join(' to ');
  if (measure.isMilestone) return `met when: ${met_when ?? ''} (${span})`;
  if (target === undefined) return `none (${span})`;
  if (measure.direction === 'maintain') return `${sayMeasuredTarget(target, unit)} to be kept, ${span}`;
  const from = typeof baseline === 'number' ? sayNumber(baseline) : 'unknown';
  const ambition =
    typeof baseline === 'number' && measure.target !== undefined
      ? ` (ambition ${saySigned(measure.target - baseline)})`
      : '';
  return `${from} → ${sayMeasuredTarget(target, unit)}, ${span}${ambition}`;
}

/** Says how late a value is: `36 was expected on 30 September 2027: 61 days late`. */
function sayLate({ daysLate, standing: { facts, detail } }: MeasureStanding): string | undefined {
  if (daysLate === undefined) return undefined;
  const days = `${countNoun(daysLate, 'day')} late`;
  if (detail === 'late' || facts.at === undefined || typeof facts.value !== 'number') return days;
  return `${sayNumber(facts.value)} was expected on ${sayLongDay(addDays(facts.at, -daysLate))}, so it is ${days}`;
}

const sayMeasuredTarget = (target: number | string, unit: string | undefined) =>
  `${sayTarget(target)} ${unit ?? ''}`.trim();

function saySigned(move: number): string {
  return `${move < 0 ? '−' : '+'}${sayNumber(Math.abs(Number(move.toPrecision(12))))}`;
}

function sayCourse({ measure }: MeasureStanding): string | undefined {
  if (measure.isMilestone || measure.direction === 'maintain') return undefined;
  const points = listCoursePoints(measure)?.slice(1) ?? [];
  if (points.length < 2) return points.length === 1 ? 'a straight line' : undefined;
  const said = points.map(({ day, value }) => `${sayLongDay(day)}: ${sayNumber(value)}`).join(' · ');
  return measure.shape === 'steps' ? `${said} (steps)` : said;
}

/** Shows how the expected value was computed: `48 + (24 − 48) × 153 ÷ 184 = 28.04`. */
function sayExpected({ measure, standing: { facts }, series }: MeasureStanding): string | undefined {
  const at = series.values.at(-1)?.at;
  if (facts.expected === undefined || at === undefined || measure.direction === 'maintain') return undefined;
  const result = sayNumber(Number(facts.expected.toFixed(2)));
  const points = listCoursePoints(measure) ?? [];
  const after = points.findIndex(({ day }) => day > at);
  const [from, to] = [points[after - 1], points[after]];
  if (!from || !to || measure.shape === 'steps') return `on ${sayLongDay(at)}: ${result}`;
  const days = `${countDays(from.day, at)} ÷ ${countDays(from.day, to.day)}`;
  return `on ${sayLongDay(at)}: ${sayNumber(from.value)} + (${sayNumber(to.value)} − ${sayNumber(from.value)}) × ${days} = ${result}`;
}

function sayLast({ series, placed }: MeasureStanding, { standings }: StrategyStatus): string {
  const last = series.values.at(-1);
  if (!last) return 'nothing yet';
  const value =
    typeof last.value === 'number'
      ? sayMeasured(last.value, placed.measure.unit)
      : last.value
        ? 'yes'
        : 'not yet';
  const by = last.by === undefined ? '' : `, ${findPersonName(standings.plan.strategy, last.by)}`;
  const said = last.on === last.at ? '' : `, said on ${sayLongDay(last.on)}`;
  const recorded =
    last.knownOn !== undefined && last.knownOn > last.on ? `, recorded ${sayLongDay(last.knownOn)}` : '';
  return `${value} on ${sayLongDay(last.at)} (${last.file}${by}${said}${recorded})`;
}

function sayMovement({ measure, standing: { facts } }: MeasureStanding): string | undefined {
  const { progress, expectedProgress, ratio, shortfall, value, off, tolerance } = facts;
  if (facts.share !== undefined) return `went ${sayShare(facts.share)} of the way by the last day`;
  if (off !== undefined) return `${sayRoughly(off)} off, ${sayNumber(tolerance ?? 0)} allowed`;
  if (progress === undefined || expectedProgress === undefined || typeof value !== 'number') return undefined;
  const { baseline = 0, target = 0 } = measure;
  const [top, low] = measure.direction === 'decrease' ? [baseline, value] : [value, baseline];
  const moved = `(${sayNumber(top)} − ${sayNumber(low)}) ÷ ${sayNumber(Math.abs(target - baseline))} = ${sayShare(progress)} of the ambition`;
  const short =
    (shortfall ?? 0) >= 0 ? `${sayShare(shortfall ?? 0)} short` : `${sayShare(-(shortfall ?? 0))} more`;
  return `${moved}, where ${sayShare(expectedProgress)} was expected: ${ratio === undefined ? '' : `ratio ${sayShare(ratio)}, `}${short}`;
}

function sayDecision(
  { standing }: MeasureStanding,
  { standings: { settings } }: StrategyStatus,
): string | undefined {
  const { facts, detail } = standing;
  const state = facts.was ?? standing.state;
  const so = `so ${facts.was === undefined ? '' : 'then '}${state.replace('-', ' ')}${detail === 'ahead' ? ', ahead' : ''}`;
  if (facts.tolerance !== undefined)
    return `on track to ${sayNumber(facts.tolerance)} off, at risk to ${sayNumber(Number((facts.tolerance * 3).toPrecision(12)))}, ${so}`;
  if (facts.onTrackTo === undefined || facts.atRiskTo === undefined) return undefined;
  const { onTrack, atRisk, slack } = settings;
  return `on track to ${sayShare(facts.onTrackTo)} short, at risk to ${sayShare(facts.atRiskTo)}, ${so} [status.on_track ${onTrack}, at_risk ${atRisk}, slack ${slack}]`;
}

function sayNext({ owed, measure }: MeasureStanding): string | undefined {
  if (!owed) return undefined;
  const overdue = sayLongDay(addDays(owed.day, measure.grace + 1));
  const lag = measure.lag > 0 ? `, lag ${measure.lag}` : '';
  const missed = owed.missed > 0 ? `; ${countNoun(owed.missed, 'value')} missed` : '';
  return `due on ${sayLongDay(owed.day)} (every ${measure.every}${lag}), overdue from ${overdue}${missed}`;
}

function sayConfidences({ series }: MeasureStanding, asOf: string): string | undefined {
  const [now, before] = [series.values.at(-1), series.values.at(-2)];
  if (now?.confidence === undefined) return undefined;
  const was =
    before?.confidence === undefined
      ? ''
      : ` (${sayShortDay(before.at, asOf)}: ${sayNumber(before.confidence)})`;
  return sayNumber(now.confidence) + was;
}

function sayPace(
  { forecast, measure, placed }: MeasureStanding,
  { standings: { settings } }: StrategyStatus,
): string | undefined {
  if (!forecast) {
    const isMoving =
      measure.target !== undefined && measure.direction !== 'maintain' && measure.shape !== 'steps';
    return isMoving
      ? `none: a forecast needs ${settings.leastValues} values over two cadences, and a target that is not met yet`
      : undefined;
  }
  const { perMonth, reached, earliest, latest, values, atDue } = forecast;
  const pace =
    `last ${countNoun(values, 'value')}: ${saySigned(Number(perMonth.toFixed(2)))} ${placed.measure.unit ?? ''} a month`.replace(
      '  ',
      ' ',
    );
  const end = measure.due === undefined ? '' : `, due ${sayLongDay(measure.due)}`;
  if (reached === undefined)
    return `${pace}; never at this pace (${sayRoughly(atDue)} on the last day${end})`;
  const range =
    earliest === undefined || latest === undefined
      ? ''
      : ` (${sayLongDay(earliest)} to ${sayLongDay(latest)})`;
  return `${pace}; ${sayNumber(measure.target ?? 0)} on ${sayLongDay(reached)}${range}${end}`;
}

function saySlopes({ forecast }: MeasureStanding): string | undefined {
  if (!forecast) return undefined;
  return `${forecast.slopes.map((slope) => saySigned(Number((slope * (365.25 / 12)).toPrecision(3)))).join(' ')} a month; the middle one counts`;
}
