/** What a look back says, in English sentences; text, Markdown and the form say the same. */
import { type Day, type Span, sayDate } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import type { Plan } from '../model/plan.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { readTarget, sayTarget } from '../model/target.ts';
import type { NamedAgain } from '../track/retro-again.ts';
import type { Belief } from '../track/retro-belief.ts';
import type { KnownEvent } from '../track/retro-events.ts';
import type { RetroFacts, RetroMeasure } from '../track/retro-facts.ts';
import type { FirstPromise, PromiseMove } from '../track/retro-promises.ts';
import type { RetroRhythm } from '../track/retro-rhythm.ts';
import { sayLongDay, sayOff, sayShortDay, sayState } from './status-words.ts';

/** Says from when to when: `1 January to 15 December 2027`. */
export function sayRetroSpan(from: Day, to: Day): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  const first = isOneYear ? sayLongDay(from).replace(/ \d{4}$/, '') : sayLongDay(from);
  return `${first} to ${sayLongDay(to)}`;
}

type Promise = Pick<FirstPromise, 'baseline' | 'target' | 'due'>;

/** Says a promise: `72 → 2, Dec 2028`, `at most 0.6`, `yes by June 2029`. */
export function sayRetroPromise({ one, first }: RetroMeasure, promise: Promise, plan: Plan): string {
  const { isMilestone } = one.measure;
  const isMoved = first.moves.some(({ field }) => field === 'due');
  const due = sayDue(promise.due, plan, isMoved || isMilestone);
  if (isMilestone) return due === undefined ? 'yes' : `yes by ${due}`;
  if (promise.target === undefined) return 'no target';
  const stated = readTarget(promise.target);
  const target = stated?.limit === undefined ? sayValue(promise.target) : sayTarget(promise.target);
  const isLimit = stated?.limit !== undefined || one.measure.direction === 'maintain';
  const way = isLimit ? target : `${sayValue(promise.baseline)} → ${target}`;
  return due === undefined ? way : `${way}, ${due}`;
}

function sayValue(value: Promise['target']): string {
  if (value === undefined) return '?';
  return typeof value === 'number' ? sayNumber(value) : value;
}

/** Says a due date shortly; nothing where it is the last day of the strategy, unless it was moved. */
function sayDue(due: Promise['due'], plan: Plan, isAlways: boolean): string | undefined {
  const day = plan.span(due ?? plan.strategy.end)?.last;
  if (day === undefined) return undefined;
  if (!isAlways && day === plan.span(plan.strategy.end)?.last) return undefined;
  const said = sayShortDay(day, '');
  return plan.span(day.slice(0, 7))?.last === day ? said.replace(/^\d+ /, '') : said;
}

/** Says what is promised now; `the same` if nothing moved. */
export function sayRetroPromiseNow(measure: RetroMeasure, plan: Plan): string {
  const { baseline, target, due } = measure.one.placed.measure;
  const now = sayRetroPromise(measure, { baseline, target, due }, plan);
  return now === sayRetroPromise(measure, measure.first, plan) ? 'the same' : now;
}

/** Says the last value: `36 on 30 Nov`, `not yet`. */
export function sayLatest({ latest }: RetroMeasure, to: Day): string {
  if (latest === undefined) return 'no value';
  if (latest.value === false) return 'not yet';
  const value = latest.value === true ? 'met' : sayNumber(latest.value);
  return `${value} on ${sayShortDay(latest.at, to)}`;
}

/** Says a share in whole percent, so that rounding never completes it. */
export function sayWholeShare(share: number): string {
  const whole = Math.round(share * 100);
  return `${whole >= 100 && share < 1 ? 99 : whole} %`;
}

/** Says how a measure stands, and what a reader has to know about it: one remark. */
export function sayRetroRemark({ one, first, sure }: RetroMeasure): string {
  const ahead = one.standing.detail === 'ahead' ? ['ahead'] : [];
  const state = [sayState(one.standing.state), ...ahead].join(', ');
  const moved = sayMoves(first.moves);
  const off = sayOff(one).map((text) => text.replace(/, [^,]* allowed$/, ''));
  const doubt =
    one.measure.isMilestone && sure && sure[0] !== sure[1] ? [`confidence ${sure[0]} → ${sure[1]}`] : [];
  return [state, ...(moved === undefined ? [...off, ...doubt] : [moved])].filter(Boolean).join('; ');
}

const TIMES = ['never', 'once', 'twice'];

/** Says how often a promise was moved, and why: `lowered once: The bureau is a year late.` */
function sayMoves(moves: readonly PromiseMove[]): string | undefined {
  if (moves.length === 0) return undefined;
  const count = (some: readonly PromiseMove[]) => TIMES[some.length] ?? `${some.length} times`;
  const targets = moves.filter(({ field }) => field !== 'due');
  const dues = moves.filter(({ field }) => field === 'due');
  const down = targets.filter(({ isLess }) => isLess === true);
  const up = targets.filter(({ isLess }) => isLess === false);
  const other = targets.filter(({ isLess }) => isLess === undefined);
  const later = dues.filter(({ isLess }) => isLess !== false);
  const words = [
    ...(down.length > 0 ? [`lowered ${count(down)}`] : []),
    ...(up.length > 0 ? [`raised ${count(up)}`] : []),
    ...(other.length > 0 ? [`changed ${count(other)}`] : []),
    ...(later.length > 0 ? [`put off ${count(later)}`] : []),
    ...(dues.length > later.length ? ['brought forward'] : []),
  ];
  const why = moves.findLast((move) => move.why !== undefined)?.why;
  const said = joinList(words);
  return why === undefined ? `${said}, without a reason` : `${said}: ${takeSentence(why)}`;
}

/** Takes the first sentence of a text. */
function takeSentence(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return /^.*?[.!?](?= |$)/.exec(line)?.[0] ?? line;
}

/** Says whether people said in time where they stood. */
export function sayRhythm(
  { every, checkins, periods, silent, late }: RetroRhythm,
  to: Day,
): readonly string[] {
  const nouns: Readonly<Record<string, readonly [string, string]>> = {
    'half-year': ['half-year', 'half-years'],
  };
  const [noun, many] = nouns[every] ?? [every, `${every}s`];
  if (checkins === 0) return ['Nobody checked in.'];
  const gaps =
    silent.length === 0 ? '' : ` Nothing in ${joinList(silent.map((span) => sayPeriod(span, every, to)))}.`;
  const whole = countNoun(periods.length, noun, many);
  return [
    `${countNoun(checkins, 'check-in')} in ${whole}.${gaps}`,
    ...late.map(({ on, recordedOn }) => `Said for ${sayLongDay(on)}, recorded on ${sayLongDay(recordedOn)}.`),
  ];
}

function sayPeriod({ first, last }: Span, every: string, to: Day): string {
  if (every !== 'month' || !first.endsWith('-01')) return `the ${every} to ${sayShortDay(last, to)}`;
  const month = sayDate(first.slice(0, 7));
  return first.slice(0, 4) === to.slice(0, 4) ? month.replace(/ \d{4}$/, '') : month;
}

/** Says what was known from a day on, with the note that somebody wrote. */
export function sayEvent(event: KnownEvent, facts: Pick<RetroFacts, 'to'>): string {
  const note = event.kind === 'moved' ? undefined : event.note?.trim();
  return [sayBareEvent(event, facts), note].filter(Boolean).join(' ');
}

/** Says what was known from a day on. */
export function sayBareEvent(event: KnownEvent, facts: Pick<RetroFacts, 'to'>): string {
  const day = sayShortDay(event.on, facts.to);
  if (event.kind === 'moved') {
    const { field, from, to } = event.move;
    return `${day}: the ${field} of ${event.id} moved from ${sayValue(from)} to ${sayValue(to)}.`;
  }
  const state = event.state.replace('-', ' ');
  return `${day}: the ${event.kind} ${event.id} was ${state}.`;
}

/** Says whether people believed in the date. */
export function sayBelief(beliefs: readonly Belief[], to: Day): string | undefined {
  const [first] = beliefs;
  if (!first) return undefined;
  const said = beliefs.map(({ on, group, share }, at) => {
    const who = beliefs[at - 1]?.group === group ? '' : ` of ${group}`;
    return `${sayWholeShare(share)}${who} in ${sayMonth(on, to)}`;
  });
  const asked = beliefs.every(({ isStatement }) => isStatement)
    ? '“We can be there by then”'
    : 'They believe in the goal';
  return `${asked}: ${said.join(', ')}.`;
}

function sayMonth(day: Day, to: Day): string {
  const month = sayDate(day.slice(0, 7));
  return day.slice(0, 4) === to.slice(0, 4) ? month.replace(/ \d{4}$/, '') : month;
}

/** Says that something was named before: `one-desk (strategy): 1 January 2027 and 15 December 2027`. */
export function sayNamedAgain({ id, layer, days }: NamedAgain): string {
  return `${id} (${layer}): ${joinList(days.map(sayLongDay))}.`;
}
