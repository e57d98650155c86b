/**
 * States in words: the sign, the name, and the sentence that explains it. The terminal and briefs say the same; each
 * has a voice of its own for numbers, days and languages.
 */
import type { Day } from '../model/dates.ts';
import type { TargetValue } from '../model/shapes.ts';
import type { StateName } from './measure.ts';
import type { MeasureStanding } from './measure-standing.ts';

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
export function sayWhereItStands(one: MeasureStanding, asOf: Day, voice: Voice): string {
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
      ? voice.say('first value due on {date}', voice.day(facts.owed))
      : voice.say('no value yet');
  if (measure.isMilestone) return sayMilestoneWord(one, voice);
  const at = facts.at ?? series.values.at(-1)?.at;
  const value =
    typeof facts.value === 'number' ? sayWithUnit(facts.value, one.placed.measure.unit, voice) : '';
  const said = joinWords([value, sayComparedWith(one, voice)]);
  return at === undefined ? said : voice.say('{value} on {date}', said, voice.day(at));
}

const joinWords = (parts: readonly string[]) => parts.filter(Boolean).join(', ');

/** Says what a value is compared with: `28 expected`, `at most 0.6`, `target 85`. */
export function sayComparedWith(
  { placed, standing: { state, facts }, measure }: MeasureStanding,
  voice: Voice,
): string {
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
  if (detail === 'awaiting') return sayAwaited(one, asOf, voice);
  if (detail !== 'no-baseline') return sayCannot(one, voice);
  const [first] = series.values;
  if (!first) return say('start unknown');
  const value = sayWithUnit(Number(first.value), one.placed.measure.unit, voice);
  return say('first measured {value}; start unknown', value);
}

/** Says that a result is still to come, and when it is known where that is later than the last day. */
function sayAwaited(
  { measure, standing: { facts } }: MeasureStanding,
  asOf: Day,
  { say, day }: Voice,
): string {
  const due = measure.due ?? asOf;
  return facts.knownBy === undefined || facts.knownBy <= due
    ? say('was due on {date}; no result yet', day(due))
    : say('was due on {date}; known by {day}', day(due), day(facts.knownBy));
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
    facts.owed === undefined ? '' : say('due on {date}', day(facts.owed)),
    missed > 1 ? say('{count} values missed', voice.number(missed)) : '',
  ]);
}

function sayMilestoneWord({ standing: { state, facts } }: MeasureStanding, { say, day }: Voice): string {
  const word = say(state === 'open' ? 'not yet' : state === 'met' ? 'met' : 'not met');
  return joinWords([word, facts.at === undefined ? '' : day(facts.at)]);
}

/** Says a number of days, or another amount that has a singular. */
export const sayDays = (one: string, many: string, count: number, { say, number }: Voice) =>
  say(count === 1 ? one : many, number(count));
