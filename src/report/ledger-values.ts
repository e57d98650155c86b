/** The values of a measure as rows of the ledger: what was said, what was expected, and what came of it. */
import type { Day } from '../model/dates.ts';
import { countNoun, cutText } from '../model/quote.ts';
import type { SaidValue, StateName } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { ToldValue, ValueStory } from '../track/value-story.ts';
import {
  STATE_SIGNS,
  sayComparison,
  sayLongDay,
  sayMeasured,
  sayOff,
  sayShare,
  sayState,
  sayWhere,
} from './status-words.ts';

/** A row beside the steps of a commitment. Its texts are untrusted. */
export interface StoryRow {
  readonly on: Day;
  /** Undefined where nothing can be said, or where the row is not about a state. */
  readonly state?: StateName | undefined;
  readonly says: string;
  /** Who said it, and in which file. */
  readonly who?: string | undefined;
  /** A note, or the reason of a correction. */
  readonly more?: string | undefined;
}

/** How the rows of a story are chosen and said. */
export interface StoryView {
  readonly asOf: Day;
  /** The most values that are shown, counted from the last. */
  readonly most: number;
  /** Returns the name of a person by their handle. */
  nameOf(by: string): string;
  /** Returns what is remarkable about the file of a value: that it is not committed, or was imported. */
  remarkOn(file: string): string | undefined;
}

/** Lists the rows of a story, the first day first. Of a long one, the last values, and how many are left out. */
export function listStoryRows(story: ValueStory, view: StoryView): readonly StoryRow[] {
  const { values, cuts, result } = story;
  const shown = values.slice(-view.most);
  const rows = [
    ...sayPathsLeftOut(values.slice(0, values.length - shown.length), shown[0]),
    ...shown.map((told) => makeValueRow(told, view)),
    ...cuts.map(({ on, older }) => ({
      on,
      says: `the measure changed here, so ${countNoun(older, 'older value')} cannot be compared`,
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return result ? [...rows, makeResultRow(result, view)] : rows;
}

function sayPathsLeftOut(left: readonly ToldValue[], next: ToldValue | undefined): readonly StoryRow[] {
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last || !next) return [];
  const span =
    first === last
      ? `of ${sayLongDay(first.knownOn)}`
      : `from ${sayLongDay(first.knownOn)} to ${sayLongDay(last.knownOn)}`;
  return [
    {
      on: next.knownOn,
      says: `${countNoun(left.length, 'earlier value')} ${span} left out: add \`--all\` to show ${left.length === 1 ? 'it' : 'them'}`,
    },
  ];
}

function makeValueRow(told: ToldValue, view: StoryView): StoryRow {
  const { said, standing, why } = told;
  const note = why === undefined ? said.note : `because: ${why}`;
  return {
    on: told.knownOn,
    state: readState(standing),
    says: sayTold(told),
    who: sayWho(told, view),
    more: note === undefined ? undefined : flatten(note),
  };
}

/** A value says how the measure stood, also if nothing was heard for long. */
function readState(standing: MeasureStanding | undefined): StateName | undefined {
  return standing && (standing.standing.facts.was ?? standing.standing.state);
}

const LONGEST_NOTE = 300;

function flatten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > LONGEST_NOTE ? `${cutText(flat, LONGEST_NOTE)}…` : flat;
}

/** Says a value: `41,520 for 30 April 2027 in place of 43,100, 42,195 expected; confidence 0.6`. */
function sayTold(told: ToldValue): string {
  const { said, standing, inPlaceOf } = told;
  const day = said.at === said.on ? '' : ` for ${sayLongDay(said.at)}`;
  if (said.withdrawn)
    return inPlaceOf ? `${sayPlainValue(inPlaceOf)}${day} withdrawn` : `no value${day}: withdrawn`;
  if (said.value === 'unknown') {
    const next = said.next === undefined ? '' : `; known by ${sayLongDay(said.next)}`;
    return `not known${day}${next}`;
  }
  const value = sayGiven(told);
  const before = inPlaceOf ? ` in place of ${sayPlainValue(inPlaceOf)}` : '';
  const against = standing && typeof said.value === 'number' ? `, ${sayComparison(standing)}` : '';
  const rest = [
    ...(standing ? sayOff(standing) : []),
    ...(said.confidence === undefined ? [] : [`confidence ${said.confidence}`]),
    ...(told.counts ? [] : [standing ? 'replaced later' : 'not counted']),
  ].map((part) => `; ${part}`);
  return `${value}${day}${before}${against}${sayLate(standing)}${rest.join('')}`;
}

function sayGiven({ said, unit, standing }: ToldValue): string {
  // A number for a milestone, or true for a number, is printed as it stands.
  if (!standing && typeof said.value === 'boolean') return String(said.value);
  return typeof said.value === 'number' ? sayMeasured(said.value, unit) : sayPlainValue(said);
}

function sayPlainValue({ value }: SaidValue): string {
  if (typeof value === 'number') return sayMeasured(value, undefined);
  return value === true ? 'met' : 'not yet';
}

function sayLate(standing: MeasureStanding | undefined): string {
  if (standing?.standing.detail !== 'late') return '';
  return `, ${countNoun(standing.standing.facts.daysLate ?? 0, 'day')} late`;
}

function sayWho({ said, knownOn }: ToldValue, view: StoryView): string | undefined {
  const parts = [
    said.by === undefined ? undefined : view.nameOf(said.by),
    said.file === '' ? undefined : said.file,
    knownOn === said.on ? undefined : `said for ${sayLongDay(said.on)}, recorded ${sayLongDay(knownOn)}`,
    view.remarkOn(said.file),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** Says the result: `went 96 % of the way: 96, target 100`, `met 74 days late`. */
function makeResultRow(
  { on, standing: one }: NonNullable<ValueStory['result']>,
  { asOf }: Pick<StoryView, 'asOf'>,
): StoryRow {
  const { state, detail, facts } = one.standing;
  const isPlain = facts.final === true && facts.share !== undefined && state === 'missed';
  const where = isPlain
    ? `went ${sayShare(facts.share ?? 0)} of the way: ${sayWhere(one, asOf)}`
    : sayWhere(one, asOf);
  const kept = one.kept && one.kept.of > 1 ? [`kept ${one.kept.kept} of ${one.kept.of}`] : [];
  const share =
    detail === 'late' && facts.share !== undefined
      ? [`went ${sayShare(facts.share)} of the way in time`]
      : [];
  return { on, state, says: `result: ${[where, ...share, ...kept].join('; ')}` };
}

/** Says in one row what a story holds: `10 values since 31 January 2027; last 36 hours on 30 November 2027`, and the result. */
export function summarizeStory(
  story: ValueStory,
  id: string,
  view: Pick<StoryView, 'asOf'>,
): readonly StoryRow[] {
  const counted = story.values
    .filter(({ counts }) => counts)
    .sort((a, b) => (a.said.at < b.said.at ? -1 : 1));
  const [first, last] = [counted[0], counted.at(-1)];
  const result = story.result ? [makeResultRow(story.result, view)] : [];
  if (!first || !last) return result;
  const since = first === last ? '' : ` since ${sayLongDay(first.said.at)}`;
  const value = `last ${sayGiven(last)} on ${sayLongDay(last.said.at)}`;
  const says = `${countNoun(counted.length, 'value')}${since}, ${value}: run \`strat log ${id}\` to see ${first === last ? 'it' : 'them'}`;
  return [{ on: last.knownOn, state: readState(last.standing), says }, ...result];
}

/** Writes a row as cells of a table: the state with its sign before the words, the note after them. */
export function toMarkdownRow({ on, state, says, who = '', more }: StoryRow) {
  const sign = state === undefined ? '' : `${STATE_SIGNS[state]} ${sayState(state)}: `;
  return { on, says: `${sign}${says}${more === undefined ? '' : ` (${more})`}`, who };
}
