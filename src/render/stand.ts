/** Where each entry of a strategy stands, in the words of a brief: what check-ins say of it. Empty where they say nothing. */
import { countDays, type Day } from '../model/dates.ts';
import type { TargetValue } from '../model/shapes.ts';
import type { StateName } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { listStandingNotes, sayPace } from '../track/standing-notes.ts';
import * as track from '../track/standing-words.ts';
import { sayTargetQuantity } from './numbers.ts';
import type { Sourcebook } from './sourcebook.ts';
import { joinPresentParts, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';

/** A state for readers: shape, word and colour together. */
export interface StateView {
  /** `off-track`; empty where nothing is known. */
  readonly state: string;
  /** `▼` */
  readonly sign: string;
  /** `off track`, in the language of the brief. */
  readonly stateWord: string;
  /** How it is coloured: `good`, `warning`, `bad`, `quiet` (no update) or `none`. */
  readonly tone: string;
}

/** Where a measure stands. For the public only its state, its latest value and the day of that. */
export interface StandView extends StateView {
  /** `36 hours` */
  readonly latest: string;
  /** The day for which that is true; with its age where it is older than the rhythm. */
  readonly latestOn: string;
  /** The value that was expected on that day. */
  readonly expected: string;
  /** `36 hours, 28 expected on 30 November 2027` */
  readonly where: string;
  /** `61 days late; confidence 0.4` */
  readonly notes: string;
  /** The first target, where the target was moved since: `2 hours`. */
  readonly firstTarget: string;
  /** The day on which it was moved last. */
  readonly movedOn: string;
}

/** A state of which nothing is known. */
export const NO_STATE: StateView = { state: '', sign: '', stateWord: '', tone: 'none' };

/** A measure of which nothing is known. */
export const NO_STAND: StandView = {
  ...NO_STATE,
  latest: '',
  latestOn: '',
  expected: '',
  where: '',
  notes: '',
  firstTarget: '',
  movedOn: '',
};

const TONES: Readonly<Record<StateName, string>> = {
  met: 'good',
  'on-track': 'good',
  'at-risk': 'warning',
  'off-track': 'bad',
  missed: 'bad',
  'no-update': 'quiet',
  open: 'none',
  'no-data': 'none',
};

/** Returns how a state is shown. */
export function describeState(state: StateName | undefined, { say }: BriefWords): StateView {
  if (state === undefined) return NO_STATE;
  const word = say(track.STATE_WORDS[state]);
  return { state, sign: track.STATE_SIGNS[state], stateWord: word, tone: TONES[state] };
}

/** Says things in the language of a brief, with full days. */
export function makeBriefVoice(words: BriefWords): track.Voice {
  return {
    say: words.say,
    number: words.number,
    day: words.date,
    fullDay: words.date,
    lastDay: (day) => words.date(isMonthEnd(day) ? day.slice(0, 7) : day),
    target: (target) => sayTargetQuantity(target, '', words),
  };
}

const isMonthEnd = (day: Day) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(8, 10) === '01';

/** Finds where a measure stands that this brief may show: the public sees only criteria that it may know of. */
export function findStand(id: string, { records, plan }: Sourcebook): MeasureStanding | undefined {
  if (!records?.standings.lastCheckin) return undefined;
  const found = records.standings.measures.find(({ placed }) => placed.id === id);
  if (!records.isPublic) return found;
  const isOpen = found?.placed.kind === 'criterion' && plan.criteria.some(([open]) => open === id);
  return isOpen ? found : undefined;
}

/** Describes where a measure stands. @param unit as the audience may see it */
export function describeStand(id: string, unit: string, book: Sourcebook): StandView {
  const one = findStand(id, book);
  const { records, words } = book;
  const first = records?.isPublic ? {} : describeFirstTarget(id, unit, book);
  if (!one || !records) return { ...NO_STAND, ...first };
  const { asOf } = records.standings;
  const shown = {
    ...NO_STAND,
    ...describeState(one.standing.state, words),
    ...describeLatest(one, unit, book),
  };
  if (records.isPublic) return shown;
  const voice = makeBriefVoice(words);
  const where = track.sayWhereItStands(one, asOf, voice);
  const notes = [
    isTold(one) ? where : '',
    ...listStandingNotes(one, asOf, voice),
    sayPace(one, asOf, voice) ?? '',
    quoteNote(one),
  ];
  return {
    ...shown,
    expected: describeExpected(one, words),
    where,
    notes: joinPresentParts(notes, '; '),
    ...first,
  };
}

/** Quotes what was noted with the latest value. */
function quoteNote({ series }: MeasureStanding): string {
  const note = toVisibleText(series.values.at(-1)?.note);
  return note === '' ? '' : `“${note}”`;
}

/** Whether the columns of a table do not say all: a silence, a result, a measure that cannot be judged. */
function isTold({ standing: { state, detail, facts } }: MeasureStanding): boolean {
  const isPlain = detail === undefined || detail === 'ahead';
  return !isPlain || facts.result === true || state === 'no-update' || state === 'no-data';
}

function describeLatest({ series, standing }: MeasureStanding, unit: string, { words, records }: Sourcebook) {
  const last = series.values.at(-1);
  if (!last || !records) return {};
  const { value, at } = last;
  const latest =
    typeof value === 'number' ? track.sayWithUnit(value, unit, words) : words.say(value ? 'yes' : 'not yet');
  const isOld = standing.state === 'no-update';
  const latestOn = isOld ? sayAge(at, records.standings.asOf, words) : words.date(at);
  return { latest, latestOn };
}

/** From so many days on, an age is said in months. */
const LONG_AGO = 61;

/** Says a day with its age: `31 July 2027, 41 days ago`. */
function sayAge(at: Day, asOf: Day, { say, date, number }: BriefWords): string {
  const days = countDays(at, asOf);
  return days < LONG_AGO
    ? say('{date}, {count} days ago', date(at), number(days))
    : say('{date}, {count} months ago', date(at), number(Math.floor(days / 30.44)));
}

function describeExpected({ standing: { facts }, measure }: MeasureStanding, words: BriefWords): string {
  if (facts.expected === undefined || measure.direction === 'maintain') return '';
  return track.sayAbout(facts.expected, words);
}

/** Says what the target was at first, where amendments moved it. */
function describeFirstTarget(id: string, unit: string, { records, words }: Sourcebook) {
  const moves = (records?.amendments ?? []).flatMap(({ on, changes = [] }) =>
    changes.flatMap(({ of, field, from }) => (of === id && field === 'target' ? [{ on, from }] : [])),
  );
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last || !isTarget(first.from)) return {};
  return {
    firstTarget: sayTargetQuantity(first.from, unit, words),
    movedOn: last.on === undefined ? '' : words.date(last.on),
  };
}

const isTarget = (value: unknown): value is TargetValue =>
  typeof value === 'number' || typeof value === 'string';
