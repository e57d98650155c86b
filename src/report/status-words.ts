/** States in words: the sign, the name, and the sentence that explains it. */
import { type Day, sayDate } from '../model/dates.ts';
import { isPercent, sayNumber } from '../model/numbers.ts';
import { countNoun } from '../model/quote.ts';
import { sayTarget } from '../model/target.ts';
import type { StateName } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { reachesTarget } from '../track/reach.ts';

export const STATE_SIGNS: Readonly<Record<StateName, string>> = {
  'off-track': '▼',
  missed: '✗',
  'no-update': '–',
  'at-risk': '◐',
  open: '○',
  'no-data': '·',
  'on-track': '●',
  met: '✓',
};

/** Says a state for people: `off track`, `no data yet`. */
export function sayState(state: StateName): string {
  return state === 'no-data' ? 'no data yet' : state.replace('-', ' ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Says a day shortly: `30 Nov`, with the year where it is another than that of the day of the status. */
export function sayShortDay(day: Day, asOf: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const said = `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}`;
  return year === asOf.slice(0, 4) ? said : `${said} ${year}`;
}

/** Says a day in full: `9 August 2028`. */
export const sayLongDay = (day: Day): string => sayDate(day);

/** Says the end of a month by the month alone: `December 2028`. */
export function sayLastDay(day: Day): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  return next.slice(8, 10) === '01' ? sayDate(day.slice(0, 7)) : sayDate(day);
}

/** Says a computed number as roughly as people would: three digits, or whole from 1,000 on. */
export function sayRoughly(value: number): string {
  return sayNumber(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
}

/** Says a value with its unit: `36 hours`, `43 percent`, `43 %`. */
export function sayMeasured(value: number, unit: string | undefined): string {
  const name = unit?.trim() ?? '';
  return name === '' ? sayNumber(value) : `${sayNumber(value)} ${name}`;
}

/** Says where a measure stands, in one sentence part: `36 hours, 28 expected on 30 Nov`. */
export function sayWhere(one: MeasureStanding, asOf: Day): string {
  const { state, detail, facts } = one.standing;
  const { measure } = one;
  const last = one.series.values.at(-1);
  if (detail !== undefined && detail !== 'ahead') return sayDetail(one, asOf);
  if (facts.result)
    return `was due on ${sayShortDay(measure.due ?? asOf, asOf)}, and nobody has said whether it was met`;
  if (state === 'no-update') return sayNothingSince(one, asOf);
  if (state === 'no-data')
    return facts.owed ? `first value owed on ${sayShortDay(facts.owed, asOf)}` : 'no value yet';
  if (measure.isMilestone) return sayMilestone(one, asOf);
  const at = facts.at ?? last?.at;
  const value = typeof facts.value === 'number' ? sayMeasured(facts.value, one.placed.measure.unit) : '';
  const on = at === undefined ? '' : ` on ${sayShortDay(at, asOf)}`;
  return `${value}, ${sayCompared(one)}${on}`;
}

/** Says what a value is compared with: `28 expected`, `at most 0.6`, `target 85`. */
export function sayCompared({ placed, standing: { state, facts }, measure }: MeasureStanding): string {
  const target = placed.measure.target;
  if (measure.direction === 'maintain')
    return target === undefined ? '' : sayKept(target, measure.limit !== undefined);
  if (state === 'met' || state === 'missed' || facts.expected === undefined)
    return target === undefined ? 'no target' : `target ${sayTarget(target)}`;
  return `${sayRoughly(facts.expected)} expected`;
}

const sayKept = (target: number | string, isLimit: boolean) =>
  isLimit ? sayTarget(target) : `to stay at ${sayTarget(target)}`;

function sayDetail(one: MeasureStanding, asOf: Day): string {
  const { standing, measure, series } = one;
  const { detail, facts } = standing;
  if (detail === 'late')
    return `met ${countNoun(facts.daysLate ?? 0, 'day')} late${facts.at ? `, on ${sayShortDay(facts.at, asOf)}` : ''}`;
  if (detail === 'not-started') return `begins on ${sayLongDay(measure.start ?? asOf)}`;
  if (detail === 'awaiting')
    return `was due on ${sayShortDay(measure.due ?? asOf, asOf)}; known by ${sayShortDay(facts.knownBy ?? asOf, asOf)}`;
  if (detail === 'no-baseline') {
    const [first] = series.values;
    return first
      ? `first measured ${sayMeasured(Number(first.value), one.placed.measure.unit)}; where it began is unknown`
      : 'where it begins is unknown';
  }
  return sayCannot(one);
}

function sayCannot({ measure, placed }: MeasureStanding): string {
  if (measure.target === undefined && !measure.isMilestone) return 'has no target';
  if (measure.start === undefined) return 'has no start date';
  if (measure.due === undefined) return 'has no due date';
  return measure.target === measure.baseline
    ? 'target and baseline are the same'
    : `cannot be judged: write \`direction:\` for ${placed.id}`;
}

function sayNothingSince(
  { series, standing: { facts }, measure, placed }: MeasureStanding,
  asOf: Day,
): string {
  const last = series.values.at(-1) ?? series.grey.at(-1);
  const missed = facts.missed ?? 0;
  const since = last ? `nothing since ${sayShortDay(last.at, asOf)}` : 'nothing reported yet';
  const value =
    last === undefined || measure.isMilestone ? '' : sayMeasured(Number(last.value), placed.measure.unit);
  const was = facts.was === undefined || facts.was === 'no-data' ? '' : `was ${sayState(facts.was)}`;
  const inside = [value, was].filter(Boolean).join('; ');
  const owed = facts.owed === undefined ? '' : `, owed on ${sayShortDay(facts.owed, asOf)}`;
  return `${since}${inside ? ` (${inside})` : ''}${owed}${missed > 1 ? `, ${missed} values missed` : ''}`;
}

function sayMilestone({ standing: { state, facts } }: MeasureStanding, asOf: Day): string {
  const on = facts.at === undefined ? '' : `, ${sayShortDay(facts.at, asOf)}`;
  return state === 'open' ? `not yet${on}` : state === 'met' ? `met${on}` : `not met${on}`;
}

/** Lists what else is worth saying of a measure: `61 days late`, `confidence 0.4`, `−2 since 31 Oct`. */
export function listNotes(one: MeasureStanding, asOf: Day): readonly string[] {
  const { standing, series, kept } = one;
  const { facts, detail } = standing;
  return [
    ...(detail === 'ahead' ? ['ahead'] : []),
    ...(one.daysLate !== undefined && detail !== 'late' ? [`${countNoun(one.daysLate, 'day')} late`] : []),
    ...(facts.share !== undefined ? [`went ${sayShare(facts.share)} of the way`] : []),
    ...(facts.off !== undefined && facts.off > 0
      ? [`${sayRoughly(facts.off)} ${sayOffSide(one)}, ${sayNumber(facts.tolerance ?? 0)} allowed`]
      : []),
    ...(kept && kept.of > 1 ? [`kept ${kept.kept} of ${kept.of}`] : []),
    ...sayWasMet(one, asOf),
    ...sayChange(one, asOf),
    ...sayConfidence(series.values.at(-1)?.confidence, series.values.at(-2)?.confidence),
    ...(isRecordedLate(one) ? [sayRecordedLate(one, asOf)] : []),
  ];
}

/** Says which side of a limit a kept value is on; a range is measured from its middle. */
function sayOffSide({ measure, standing: { facts } }: MeasureStanding): string {
  if (measure.limit === 'within') return 'from the middle';
  return typeof facts.value === 'number' && facts.value < (measure.target ?? 0) ? 'under' : 'over';
}

/** Says a share so that rounding never completes it: 99.6 % is not 100 %. */
export function sayShare(share: number): string {
  const percent = share * 100;
  const rounded = Math.round(percent * 10) / 10;
  return `${sayNumber(rounded >= 100 && percent < 100 ? 99.9 : rounded)} %`;
}

/** Says when a target was reached that is no longer: `was met on 30 Sep`. */
function sayWasMet({ measure, series, standing }: MeasureStanding, asOf: Day): readonly string[] {
  const last = series.values.at(-1);
  if (measure.direction === 'maintain' || standing.state === 'met' || !last) return [];
  if (reachesTarget(measure, last.value)) return [];
  const met = series.values.findLast(({ value }) => reachesTarget(measure, value));
  return met ? [`was met on ${sayShortDay(met.at, asOf)}`] : [];
}

function sayChange({ series }: MeasureStanding, asOf: Day): readonly string[] {
  const [before, last] = series.values.slice(-2);
  if (typeof before?.value !== 'number' || typeof last?.value !== 'number') return [];
  const move = Number((last.value - before.value).toPrecision(12));
  const sign = move > 0 ? '+' : move < 0 ? '−' : '±';
  return [`${sign}${sayNumber(Math.abs(move))} since ${sayShortDay(before.at, asOf)}`];
}

/** A fall of the confidence by so much is said. */
const FALL = 0.2;

function sayConfidence(now: number | undefined, before: number | undefined): readonly string[] {
  if (now === undefined) return [];
  const fell = before !== undefined && before - now >= FALL - 1e-9;
  return [`confidence ${sayNumber(now)}${fell ? `, was ${sayNumber(before)}` : ''}`];
}

function isRecordedLate({ series }: MeasureStanding): boolean {
  const last = series.values.at(-1);
  return last?.knownOn !== undefined && last.knownOn > last.on;
}

function sayRecordedLate({ series }: MeasureStanding, asOf: Day): string {
  const last = series.values.at(-1);
  return last
    ? `said for ${sayShortDay(last.on, asOf)}, recorded ${sayShortDay(last.knownOn ?? last.on, asOf)}`
    : '';
}

/** Says where the last values lead: `at this pace 4 on 9 August 2028, due December 2028`. */
export function sayForecast({ forecast, measure, placed }: MeasureStanding, asOf: Day): string | undefined {
  const { due, target } = measure;
  if (!forecast || due === undefined || target === undefined) return undefined;
  const { reached } = forecast;
  const goal = sayNumber(target);
  if (reached === undefined) return 'at this pace never';
  if (reached <= asOf) return undefined;
  const isPercentUnit = isPercent(placed.measure.unit);
  if (reached <= due)
    return `at this pace ${goal}${isPercentUnit ? ' percent' : ''} on ${sayLongDay(reached)}, due ${sayLastDay(due)}`;
  return `at this pace ${sayRoughly(forecast.atDue)} at the end (${sayLastDay(due)}), ${goal} on ${sayLongDay(reached)}`;
}
