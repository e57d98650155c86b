/** New check-ins in words: what each says, by measure, in few lines. */
import { type Day, sayDate } from '../model/dates.ts';
import { sayBothNumbers, sayNumber } from '../model/numbers.ts';
import { countNoun, cutText } from '../model/quote.ts';
import type {
  CheckinNews,
  NewAction,
  NewCheckin,
  NewCorrection,
  NewEnding,
  NewUnknown,
  NewValue,
  SaidStanding,
} from './checkin-news.ts';
import type { StateMove } from './status.ts';
import { STATE_SIGNS, sayComparison, sayMeasured, sayState } from './status-words.ts';

/** A check-in as a title and the lines below it. */
export interface NewsGroup {
  readonly title: string;
  readonly items: readonly string[];
}

/** New check-ins as texts; none of them is escaped yet. */
export interface ToldNews {
  /** How many check-ins are new. */
  readonly checkins: number;
  readonly groups: readonly NewsGroup[];
  /** How many lines were left out. */
  readonly left: number;
  readonly moves: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** How many measures have another state. */
  readonly moved: number;
}

/** The most lines about check-ins, and the most measures whose state is another one. */
const MOST_LINES = 15;
const MOST_MOVES = 10;

/** Tells new check-ins in a few lines; what does not fit is counted. */
export function tellNews({ asOf, checkins, moves }: CheckinNews): ToldNews {
  const groups: NewsGroup[] = [];
  let room = MOST_LINES;
  let left = 0;
  for (const one of checkins) {
    const items = listItems(one, asOf);
    const shown = items.slice(0, Math.max(0, items.length > 1 ? room - 1 : room));
    left += room > 0 ? items.length - shown.length : Math.max(1, items.length);
    if (room > 0) groups.push({ title: sayTitle(one, asOf), items: shown });
    room -= shown.length + (items.length === 1 ? 0 : 1);
  }
  const told = moves.slice(0, MOST_MOVES).map(sayMove);
  return { checkins: checkins.length, groups, left, moves: told, moved: moves.length };
}

/** Says how much of the news is left out; undefined if nothing is. */
export function sayLeftNews({ left, moves, moved }: ToldNews): string | undefined {
  const parts = [
    ...(left > 0 ? [countNoun(left, 'more line')] : []),
    ...(moved > moves.length ? [countNoun(moved - moves.length, 'more state')] : []),
  ];
  return parts.length === 0
    ? undefined
    : `And ${parts.join(' and ')}. To see them all, run \`strat status\`.`;
}

function sayMove({ id, from, to }: StateMove) {
  return { id, from: `${STATE_SIGNS[from]} ${sayState(from)}`, to: `${STATE_SIGNS[to]} ${sayState(to)}` };
}

function sayTitle({ on, by }: NewCheckin, asOf: Day): string {
  return `Check-in of ${sayDay(on, asOf)}${by === undefined ? '' : ` by ${by}`}`;
}

/** Says a day in full, with the year where it is another than that of the day of the comparison. */
function sayDay(day: Day, asOf: Day): string {
  const said = sayDate(day);
  return day.slice(0, 4) === asOf.slice(0, 4) ? said.replace(/ \d{4}$/, '') : said;
}

function listItems(checkin: NewCheckin, asOf: Day): readonly string[] {
  const { on, values, unknowns, corrections, actions, done, said, summary } = checkin;
  return [
    ...(summary === undefined ? [] : [quote(summary)]),
    ...values.map((one) => sayNewValue(one, on, asOf)),
    ...unknowns.map((one) => sayUnknown(one, on, asOf)),
    ...corrections.map((one) => sayCorrection(one, asOf)),
    ...actions.map((one) => sayAction(one, asOf)),
    ...done.map(sayEnding),
    ...saySaid(said),
  ];
}

const sayOtherDay = (at: Day | undefined, on: Day | undefined, asOf: Day) =>
  at === undefined || at === on ? '' : ` for ${sayDay(at, asOf)}`;

function sayNewValue(one: NewValue, on: Day, asOf: Day): string {
  const { confidence, note } = one;
  const sure = confidence === undefined ? '' : `confidence ${sayNumber(confidence)}`;
  const quoted = note === undefined ? '' : quote(note);
  return [sayValueAlone(one, on, asOf), sure, quoted].filter(Boolean).join('; ');
}

const quote = (text: string) => `“${sayShortly(text)}”`;

function sayValueAlone({ id, value, at, standing, was, unit }: NewValue, on: Day, asOf: Day): string {
  const said = typeof value === 'number' ? sayMeasured(value, unit) : value ? 'yes' : 'not yet';
  const begun = `${id} ${said}${sayOtherDay(at, on, asOf)}`;
  if (!standing) return begun;
  const { state } = standing.standing;
  const compared = typeof value === 'number' ? sayComparison(standing) : '';
  const inside = compared === '' || state === 'no-data' ? '' : ` (${compared})`;
  if (was === state) return `${begun}${inside}: still ${sayState(state)}`;
  return `${begun}${inside}: ${sayState(state)}${was === undefined || was === 'no-data' ? '' : `, was ${sayState(was)}`}`;
}

function sayUnknown({ id, at, next }: NewUnknown, on: Day, asOf: Day): string {
  const until = next === undefined ? '' : `, expected by ${sayDay(next, asOf)}`;
  return `${id} is unknown${sayOtherDay(at, on, asOf)}${until}`;
}

function sayCorrection({ id, at, from, to, why }: NewCorrection, asOf: Day): string {
  const reason = why === undefined ? '' : `: ${sayShortly(why)}`;
  return `correction of ${id}${sayOtherDay(at, undefined, asOf)}, ${sayStep(from, to)}${reason}`;
}

function sayStep(from: NewCorrection['from'], to: NewCorrection['to']): string {
  if (to === undefined) return from === undefined ? 'withdrawn' : `${sayGiven(from)} withdrawn`;
  if (typeof from === 'number' && typeof to === 'number') return sayBothNumbers(from, to).join(' → ');
  return `${from === undefined ? 'nothing' : sayGiven(from)} → ${sayGiven(to)}`;
}

const sayGiven = (value: number | boolean | string) =>
  typeof value === 'number' ? sayNumber(value) : String(value);

function sayAction({ id, what, owner, due }: NewAction, asOf: Day): string {
  const by = [owner, due === undefined ? undefined : `by ${sayDay(due, asOf)}`].filter(Boolean).join(', ');
  return `new action ${id}${by === '' ? '' : ` (${by})`}${what === undefined ? '' : `: ${sayShortly(what)}`}`;
}

function sayEnding({ id, is, note }: NewEnding): string {
  return `${id} ${is}${note === undefined ? '' : `: ${sayShortly(note)}`}`;
}

/** The most characters of a text that somebody wrote. */
const MOST_CHARACTERS = 160;

function sayShortly(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > MOST_CHARACTERS ? `${cutText(flat, MOST_CHARACTERS - 1)}…` : flat;
}

/** The most entries on one line. */
const MOST_ENTRIES = 5;

/** Says how work, abilities and assumptions stand in their owners' words, a line for each section. */
function saySaid(said: readonly SaidStanding[]): readonly string[] {
  const sections = [...new Set(said.map(({ section }) => section))];
  return sections.map((section) => {
    const own = said.filter((one) => one.section === section);
    const named = own.slice(0, MOST_ENTRIES).map((one) => `${one.id} ${saySaidWord(one)}`);
    const more = own.length > MOST_ENTRIES ? [`${own.length - MOST_ENTRIES} more`] : [];
    return `${section}: ${[...named, ...more].join(', ')}`;
  });
}

function saySaidWord({ section, said, more }: SaidStanding): string {
  const word = section === 'capabilities' && said !== '' ? `at level ${said}` : said.replace('-', ' ');
  const rest = more.length === 0 ? '' : ` (${sayShortly(more.join('; '))})`;
  return `${word}${rest}`.trim();
}
