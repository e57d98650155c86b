/**
 * States in words: the sign, the name, and the sentence that explains it. The terminal and briefs say the same; each
 * has a voice of its own for numbers, days and languages.
 */
import type { Day } from '../model/dates.ts';
import { isPercent } from '../model/numbers.ts';
import type { TargetValue } from '../model/shapes.ts';
import type { StateName } from './measure.ts';
import type { MeasureStanding } from './measure-standing.ts';
import { reachesTarget } from './reach.ts';

/** How a medium says things. */
export interface Voice {
  /** Says one of our texts; each `{name}` in it is replaced by the next value. */
  readonly say: (english: string, ...values: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** Says a day as shortly as the medium does. */
  readonly day: (day: Day) => string;
  /** Says a day in full. */
  readonly fullDay: (day: Day) => string;
  /** Says the last day of something: the end of a month by the month alone. */
  readonly lastDay: (day: Day) => string;
  /** Says a target without its unit: `at most 0.6`. */
  readonly target: (target: TargetValue) => string;
}

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

/** The names of states for people, in English. */
export const STATE_WORDS: Readonly<Record<StateName, string>> = {
  'off-track': 'off track',
  missed: 'missed',
  'no-update': 'no update',
  'at-risk': 'at risk',
  open: 'open',
  'no-data': 'no data yet',
  'on-track': 'on track',
  met: 'met',
};

/** Says a computed number as roughly as people would: three digits, or whole from 1,000 on. */
export function sayAbout(value: number, { number }: Pick<Voice, 'number'>): string {
  return number(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
}

/** Says a value with its unit: `36 hours`, `43 percent`, `43 %`. */
export function sayWithUnit(
  value: number,
  unit: string | undefined,
  { number }: Pick<Voice, 'number'>,
): string {
  const name = unit?.trim() ?? '';
  return name === '' ? number(value) : `${number(value)} ${name}`;
}

/** Says a share so that rounding never completes it: 99.6 % is not 100 %. */
export function sayPercent(share: number, { number }: Pick<Voice, 'number'>): string {
  const percent = share * 100;
  const rounded = Math.round(percent * 10) / 10;
  return `${number(rounded >= 100 && percent < 100 ? 99.9 : rounded)} %`;
}

/** Says where a measure stands, in one sentence part: `36 hours, 28 expected on 30 Nov`. */
export function sayStanding(one: MeasureStanding, asOf: Day, voice: Voice): string {
  const { state, detail, facts } = one.standing;
  const { measure, series } = one;
  if (detail !== undefined && detail !== 'ahead') return sayDetail(one, asOf, voice);
  if (facts.result)
    return voice.say(
      'was due on {date}, and nobody has said whether it was met',
      voice.day(measure.due ?? asOf),
    );
  if (state === 'no-update') return saySilence(one, voice);
  if (state === 'no-data')
    return facts.owed
      ? voice.say('first value owed on {date}', voice.day(facts.owed))
      : voice.say('no value yet');
  if (measure.isMilestone) return sayMilestoneWord(one, voice);
  const at = facts.at ?? series.values.at(-1)?.at;
  const value =
    typeof facts.value === 'number' ? sayWithUnit(facts.value, one.placed.measure.unit, voice) : '';
  const said = joinWords([value, sayAgainst(one, voice)]);
  return at === undefined ? said : voice.say('{value} on {date}', said, voice.day(at));
}

const joinWords = (parts: readonly string[]) => parts.filter(Boolean).join(', ');

/** Says what a value is compared with: `28 expected`, `at most 0.6`, `target 85`. */
function sayAgainst({ placed, standing: { state, facts }, measure }: MeasureStanding, voice: Voice): string {
  const target = placed.measure.target;
  if (measure.direction === 'maintain') {
    if (target === undefined) return '';
    const level = voice.target(target);
    return measure.limit === undefined ? voice.say('to stay at {amount}', level) : level;
  }
  if (state === 'met' || state === 'missed' || facts.expected === undefined)
    return target === undefined ? voice.say('no target') : voice.say('target {amount}', voice.target(target));
  return voice.say('{amount} expected', sayAbout(facts.expected, voice));
}

function sayDetail(one: MeasureStanding, asOf: Day, voice: Voice): string {
  const { say, day, fullDay } = voice;
  const { standing, measure, series } = one;
  const { detail, facts } = standing;
  if (detail === 'late') {
    const late = sayDays('met {count} day late', 'met {count} days late', facts.daysLate ?? 0, voice);
    return joinWords([late, facts.at ? say('on {date}', day(facts.at)) : '']);
  }
  if (detail === 'not-started') return say('begins on {date}', fullDay(measure.start ?? asOf));
  if (detail === 'awaiting')
    return say('was due on {date}; known by {day}', day(measure.due ?? asOf), day(facts.knownBy ?? asOf));
  if (detail !== 'no-baseline') return sayCannot(one, voice);
  const [first] = series.values;
  if (!first) return say('where it begins is unknown');
  const value = sayWithUnit(Number(first.value), one.placed.measure.unit, voice);
  return say('first measured {value}; where it began is unknown', value);
}

function sayCannot({ measure, placed }: MeasureStanding, { say }: Voice): string {
  if (measure.target === undefined && !measure.isMilestone) return say('has no target');
  if (measure.start === undefined) return say('has no start date');
  if (measure.due === undefined) return say('has no due date');
  return measure.target === measure.baseline
    ? say('target and baseline are the same')
    : say('cannot be judged: write `direction:` for {id}', placed.id);
}

function saySilence({ series, standing: { facts }, measure, placed }: MeasureStanding, voice: Voice): string {
  const { say, day } = voice;
  const last = series.values.at(-1) ?? series.grey.at(-1);
  const missed = facts.missed ?? 0;
  const since = last ? say('nothing since {date}', day(last.at)) : say('nothing reported yet');
  const value =
    last === undefined || measure.isMilestone
      ? ''
      : sayWithUnit(Number(last.value), placed.measure.unit, voice);
  const was =
    facts.was === undefined || facts.was === 'no-data' ? '' : say('was {state}', say(STATE_WORDS[facts.was]));
  const inside = [value, was].filter(Boolean).join('; ');
  return joinWords([
    `${since}${inside ? ` (${inside})` : ''}`,
    facts.owed === undefined ? '' : say('owed on {date}', day(facts.owed)),
    missed > 1 ? say('{count} values missed', voice.number(missed)) : '',
  ]);
}

function sayMilestoneWord({ standing: { state, facts } }: MeasureStanding, { say, day }: Voice): string {
  const word = say(state === 'open' ? 'not yet' : state === 'met' ? 'met' : 'not met');
  return joinWords([word, facts.at === undefined ? '' : day(facts.at)]);
}

const sayDays = (one: string, many: string, count: number, { say, number }: Voice) =>
  say(count === 1 ? one : many, number(count));

/** Lists what else is worth saying of a measure: `61 days late`, `confidence 0.4`, `−2 since 31 Oct`. */
export function listStandingNotes(one: MeasureStanding, asOf: Day, voice: Voice): readonly string[] {
  const { say, number } = voice;
  const { facts, detail } = one.standing;
  return [
    detail === 'ahead' ? say('ahead') : '',
    one.daysLate !== undefined && detail !== 'late'
      ? sayDays('{count} day late', '{count} days late', one.daysLate, voice)
      : '',
    facts.share === undefined ? '' : say('went {share} of the way', sayPercent(facts.share, voice)),
    sayOff(one, voice),
    one.kept && one.kept.of > 1
      ? say('kept {count} of {all}', number(one.kept.kept), number(one.kept.of))
      : '',
    sayWasMet(one, voice),
    sayChange(one, voice),
    sayConfidence(one, voice),
    sayRecordedLate(one, asOf, voice),
  ].filter(Boolean);
}

/** Says how far a kept value is off, and on which side of its limit; a range is measured from its middle. */
function sayOff({ measure, standing: { facts } }: MeasureStanding, voice: Voice): string {
  if (facts.off === undefined || facts.off <= 0) return '';
  const isUnder = typeof facts.value === 'number' && facts.value < (measure.target ?? 0);
  const text =
    measure.limit === 'within'
      ? '{amount} from the middle, {tolerance} allowed'
      : isUnder
        ? '{amount} under, {tolerance} allowed'
        : '{amount} over, {tolerance} allowed';
  return voice.say(text, sayAbout(facts.off, voice), voice.number(facts.tolerance ?? 0));
}

/** Says when a target was reached that is no longer: `was met on 30 Sep`. */
function sayWasMet({ measure, series, standing }: MeasureStanding, { say, day }: Voice): string {
  const last = series.values.at(-1);
  if (measure.direction === 'maintain' || standing.state === 'met' || !last) return '';
  if (reachesTarget(measure, last.value)) return '';
  const met = series.values.findLast(({ value }) => reachesTarget(measure, value));
  return met ? say('was met on {date}', day(met.at)) : '';
}

function sayChange({ series }: MeasureStanding, { say, number, day }: Voice): string {
  const [before, last] = series.values.slice(-2);
  if (typeof before?.value !== 'number' || typeof last?.value !== 'number') return '';
  const move = Number((last.value - before.value).toPrecision(12));
  const sign = move > 0 ? '+' : move < 0 ? '−' : '±';
  return say('{change} since {date}', `${sign}${number(Math.abs(move))}`, day(before.at));
}

/** A fall of the confidence by so much is said. */
const FALL = 0.2;

function sayConfidence({ series }: MeasureStanding, { say, number }: Voice): string {
  const [now, before] = [series.values.at(-1)?.confidence, series.values.at(-2)?.confidence];
  if (now === undefined) return '';
  const fell = before !== undefined && before - now >= FALL - 1e-9;
  return fell
    ? say('confidence {number}, was {before}', number(now), number(before))
    : say('confidence {number}', number(now));
}

function sayRecordedLate({ series }: MeasureStanding, asOf: Day, { say, day }: Voice): string {
  const last = series.values.at(-1);
  if (last?.knownOn === undefined || last.knownOn <= last.on || last.knownOn > asOf) return '';
  return say('said for {date}, recorded {day}', day(last.on), day(last.knownOn));
}

/** Says where the last values lead: `at this pace 4 on 9 August 2028, due December 2028`. */
export function sayPace(one: MeasureStanding, asOf: Day, voice: Voice): string | undefined {
  const { forecast, measure, placed } = one;
  const { due, target } = measure;
  if (!forecast || due === undefined || target === undefined) return undefined;
  const { reached } = forecast;
  const { say, number, fullDay, lastDay } = voice;
  if (reached === undefined) return say('at this pace never');
  if (reached <= asOf) return undefined;
  if (reached <= due) {
    const goal = isPercent(placed.measure.unit) ? say('{amount} percent', number(target)) : number(target);
    return say('at this pace {amount} on {date}, due {day}', goal, fullDay(reached), lastDay(due));
  }
  const atDue = sayAbout(forecast.atDue, voice);
  return say(
    'at this pace {amount} at the end ({day}), {goal} on {date}',
    ...[atDue, lastDay(due), number(target), fullDay(reached)],
  );
}
