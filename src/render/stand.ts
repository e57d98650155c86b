/** Where each entry of a strategy stands, in the words of a brief: what check-ins say of it. Empty where they say nothing. */
import { countDays, type Day } from '../model/dates.ts';
import type { TargetValue } from '../model/shapes.ts';
import type { StateName } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { ObjectiveStanding, SaidWord } from '../track/objective-standings.ts';
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

const NO_STATE: StateView = { state: '', sign: '', stateWord: '', tone: 'none' };

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
  const found = records?.standings.measures.find(({ placed }) => placed.id === id);
  if (!records?.isPublic) return found;
  const isOpen = found?.placed.kind === 'criterion' && plan.criteria.some(([open]) => open === id);
  return isOpen ? found : undefined;
}

/** Describes where a measure stands. @param unit as the audience may see it */
export function describeStand(id: string, unit: string, book: Sourcebook): StandView {
  const one = findStand(id, book);
  const { records, words } = book;
  if (!one || !records) return NO_STAND;
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
  ];
  return {
    ...shown,
    expected: describeExpected(one, words),
    where,
    notes: joinPresentParts(notes, '; '),
    ...describeFirstTarget(id, unit, book),
  };
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
  const age = words.number(countDays(at, records.standings.asOf));
  const isOld = standing.state === 'no-update';
  const latestOn = isOld ? words.say('{date}, {count} days ago', words.date(at), age) : words.date(at);
  return { latest, latestOn };
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

/** Where an objective stands. */
export interface ObjectiveStandView extends StateView {
  /** The measure that decides, and where that stands. */
  readonly because: string;
  /** `its owner says on track, 30 November 2027` */
  readonly says: string;
}

/** Describes where an objective stands; nothing for the public. */
export function describeObjectiveStand(id: string, book: Sourcebook): ObjectiveStandView {
  const { records, words } = book;
  const one = records?.isPublic ? undefined : records?.standings.objectives.find((found) => found.id === id);
  if (!one || !records) return { ...NO_STATE, because: '', says: '' };
  const { asOf } = records.standings;
  const decides = one.measures.find(({ measure }) => measure.id === one.because);
  const name = decides ? (book.refer([decides.measure.id])[0]?.text ?? '') : '';
  const where = decides ? track.sayWhereItStands(decides, asOf, makeBriefVoice(words)) : '';
  return {
    ...describeState(hasWord(one) ? one.state : undefined, words),
    because: decides ? `${name}: ${where}` : '',
    says: describeWord(one.says, words),
  };
}

/** Whether anything was measured or said of an objective: before that it has no state worth showing. */
function hasWord({ measures, says }: ObjectiveStanding): boolean {
  return says?.status !== undefined || measures.some(({ series }) => series.values.length > 0);
}

const SAID_WORDS = { 'on-track': 'on track', 'at-risk': 'at risk', 'off-track': 'off track', done: 'done' };

/** Says what an owner said last. */
export function describeWord(says: SaidWord | undefined, { say, date }: BriefWords): string {
  if (says?.status === undefined) return '';
  return say('its owner says {state}, {date}', say(SAID_WORDS[says.status]), date(says.statusOn ?? says.on));
}

/** Describes the level of a capability that was said last: the level from 0 to 4, and the day. */
export function findLevelStand(id: string, { records }: Sourcebook) {
  if (!records || records.isPublic) return undefined;
  const found = records.standings.capabilities.find((one) => one.id === id);
  return found?.saidOn === undefined ? undefined : { level: found.now, on: found.saidOn };
}

/** Says what the owner of an initiative said last. */
export function describeInitiativeStand(id: string, { records, words }: Sourcebook): string {
  if (!records || records.isPublic) return '';
  return describeWord(records.standings.initiatives.find((one) => one.id === id)?.says, words);
}

/** Says what the pilot of an initiative has shown. */
export function describePilot(id: string, { records, words }: Sourcebook): string {
  const heard = records?.standings.initiatives.find((one) => one.id === id)?.heard;
  if (!heard || records?.isPublic) return '';
  const result =
    heard.pilot === undefined ? '' : words.say(heard.pilot === 'worked' ? 'it worked' : 'it did not work');
  const learned = toVisibleText(heard.learned);
  return joinPresentParts([joinPresentParts([result, words.date(heard.on)]), learned], ': ');
}

/** Describes what was said last of an assumption. */
export function describeAssumption(id: string, { records, words }: Sourcebook) {
  const said = records?.isPublic ? undefined : records?.standings.assumptions.get(id);
  if (said?.state === undefined) return { holds: false, on: '', says: '' };
  const state = words.say(
    { holds: 'it holds', doubtful: 'it is doubtful', broken: 'it is broken' }[said.state],
  );
  const says = joinPresentParts(
    [joinPresentParts([state, words.date(said.on)]), toVisibleText(said.note)],
    ': ',
  );
  return { holds: said.state === 'holds', on: said.on, says };
}
