/** The interview of a check-in: at most three questions about a measure, two about anything else. Enter skips each. */
import { sayDate } from '../model/dates.ts';
import { type Answer, addAnswer, type DraftMap, type DraftValue } from '../model/draft.ts';
import { sayNumber } from '../model/numbers.ts';
import { joinList } from '../model/quote.ts';
import { type CheckinTopic, type MeasureTopic, makeLineKey, type OtherTopic } from './checkin-topics.ts';
import {
  type DatedValue,
  type LineHabits,
  type LineWord,
  readDatedValue,
  readNextDay,
  readNoteLine,
  readSureness,
  readWord,
  readYesNo,
} from './line-answers.ts';
import { askLine, type Correcting, type LineInterview, type SaidMeasure } from './line-asking.ts';

/** Everything that was said. */
export interface SaidThings {
  readonly values: readonly SaidMeasure[];
  /** The other keys of a check-in: `objectives`, `done`. */
  readonly more: DraftMap;
}

/** Asks about each topic in turn. */
export function* runCheckinInterview(
  topics: readonly CheckinTopic[],
  habits: LineHabits,
): LineInterview<SaidThings> {
  const values: SaidMeasure[] = [];
  let more: DraftMap = {};
  for (const topic of topics) {
    if (topic.is === 'measure') {
      const said = yield* askMeasure(topic, habits);
      if (said?.correction) more = addAnswer(more, writeCorrection(said, said.correction));
      else if (said) values.push(said);
    } else {
      const said = yield* ASKS[topic.is](topic);
      if (said !== undefined) more = addAnswer(more, { path: [SECTIONS[topic.is], topic.id], value: said });
    }
  }
  return { values, more };
}

/** Writes what replaces a value that was wrong. */
export function writeCorrection({ id, at, value }: SaidMeasure, { from, why }: Correcting): Answer {
  return { path: ['corrections'], value: { of: id, at, from, to: value, why }, isItem: true };
}

/** The keys of a check-in that hold what is said. */
const SECTIONS = {
  objectives: 'objectives',
  initiatives: 'initiatives',
  actions: 'done',
  assumptions: 'assumptions',
  capabilities: 'capabilities',
} as const;

function* askMeasure(topic: MeasureTopic, habits: LineHabits): LineInterview<SaidMeasure | undefined> {
  yield { is: 'topic', topic };
  const dated = yield* askValue(topic, habits);
  if (!dated) return undefined;
  const { value } = dated;
  const said = { id: topic.id, ...dated };
  if (dated.correction) return said;
  if (value === 'unknown') {
    const next = yield* askLine(
      { key: makeLineKey(topic, 'next'), ask: 'When will you know it?' },
      (text, on) => readNextDay(text, on, habits),
    );
    return { ...said, ...(next !== undefined && { next }) };
  }
  if (value === true) return addNote(said, yield* askNote(topic, 'What is the evidence?'));
  if (topic.isMet(value)) return said;
  const confidence =
    topic.askSure === undefined
      ? undefined
      : yield* askLine({ key: makeLineKey(topic, 'confidence'), ask: topic.askSure }, (text) =>
          readSureness(text, habits),
        );
  const note = yield* askNote(topic, 'What changed it, or what is in the way?');
  return addNote({ ...said, ...(confidence !== undefined && { confidence }) }, note);
}

const addNote = (said: SaidMeasure, note: string | undefined): SaidMeasure => ({
  ...said,
  ...(note !== undefined && { note }),
});

function* askNote(topic: CheckinTopic, ask: string): LineInterview<string | undefined> {
  return yield* askLine({ key: makeLineKey(topic, 'note'), ask }, readNoteLine);
}

type GivenValue = DatedValue & { readonly correction?: Correcting };

function* askValue(topic: MeasureTopic, habits: LineHabits): LineInterview<GivenValue | undefined> {
  const { ask, day, isMet } = topic;
  let named: string | undefined;
  let correction: Correcting | undefined;
  const read = (text: string, on: string, about: string) => {
    const reading = readDatedValue(text, { on, about }, topic, habits);
    named = reading.is === 'read' && reading.value.at !== about ? reading.value.at : undefined;
    return reading;
  };
  const remark = (typed: string) => {
    const reading = read(typed.trim(), '9999-12-31', '');
    const value = reading.is === 'read' ? reading.value.value : 'unknown';
    return value !== 'unknown' && isMet(value) ? 'met' : '';
  };
  const dated = yield* askLine(
    { key: makeLineKey(topic, 'value'), ask, day, remark },
    read,
    function* (value) {
      const { taken, wrong } = yield* checkValue(topic, value);
      if (taken !== undefined) correction = yield* askCorrection(topic, value, taken);
      if (named !== undefined && wrong === undefined)
        yield { is: 'say', text: `Recorded for ${sayDate(named)}.` };
      return taken !== undefined && !correction ? '' : wrong;
    },
  );
  return dated && { ...dated, ...(correction && { correction }) };
}

/** Asks why a value that a day has already was wrong. @returns undefined if it stays */
function* askCorrection(
  topic: MeasureTopic,
  { value, at }: DatedValue,
  from: number | boolean,
): LineInterview<Correcting | undefined> {
  const [was, is] = [from, value].map(sayValue);
  yield { is: 'say', text: `${topic.id} already has the value ${was} for ${sayDate(at)}.` };
  const ask = `Why is ${is} right, and not ${was}? Press Enter to keep ${was}.`;
  const key = `${makeLineKey(topic, 'corrected')}.${was}.${is}.${at}`;
  const why = yield* askLine({ key, ask }, readNoteLine, function* (reason) {
    if (reason === undefined) return undefined;
    const correction = { from, why: reason };
    return (yield { is: 'check', value: { id: topic.id, value, at, correction } }).wrong;
  });
  return why === undefined ? undefined : { from, why };
}

const sayValue = (value: DatedValue['value']) =>
  typeof value === 'number' ? sayNumber(value) : String(value);

interface CheckedValue {
  /** Why it is not used; empty after a “no”. */
  readonly wrong?: string | undefined;
  /** The value that the day has already. */
  readonly taken?: number | boolean | undefined;
}

/** Has a value checked, and asks whether an unlikely one is right. */
function* checkValue(topic: MeasureTopic, dated: DatedValue): LineInterview<CheckedValue> {
  const { wrong, doubt, taken } = yield { is: 'check', value: { id: topic.id, ...dated } };
  if (wrong !== undefined || taken !== undefined || doubt === undefined) return { wrong, taken };
  yield { is: 'say', text: doubt };
  const shown = sayValue(dated.value);
  const key = `${makeLineKey(topic, 'right')}.${shown}.${dated.at}`;
  const isRight = yield* askLine({ key, ask: `Is ${shown} right? Yes or no` }, readYesNo);
  if (isRight === undefined) return { wrong: 'You did not say whether this value is right.' };
  return { wrong: isRight ? undefined : '' };
}

const STATUS_WORDS = [
  { word: 'on-track', letter: 'o' },
  { word: 'at-risk', letter: 'r' },
  { word: 'off-track', letter: 'f' },
  { word: 'done', letter: 'd' },
] as const;

function* askWork(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const status = yield* askWord(topic, 'On track, at risk, off track or done?', STATUS_WORDS, DROPPING);
  if (status !== 'at-risk' && status !== 'off-track') return status;
  const note = yield* askNote(topic, 'What is in the way?');
  return note === undefined ? status : { status, note };
}

function* askWord<W extends string>(
  topic: CheckinTopic,
  ask: string,
  words: readonly LineWord<W>[],
  dropping?: string,
): LineInterview<W | undefined> {
  yield {
    is: 'topic',
    topic,
    hint: `Type ${joinList(
      words.map(({ letter, word }) =>
        letter === word ? `\`${letter}\`` : `\`${letter}\` for ${word.replace('-', ' ')}`,
      ),
      'or',
    )}`,
  };
  return yield* askLine({ key: makeLineKey(topic, 'word'), ask }, (text) =>
    dropping !== undefined && /^drop/i.test(text) ? { is: 'wrong', why: dropping } : readWord(text, words),
  );
}

const DROPPING = 'To drop it, change the plan: set `status: dropped` there.';

const ENDINGS = [
  { word: 'done', letter: 'd' },
  { word: 'drop', letter: 'drop' },
] as const;

function* askAction(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const ending = yield* askWord(topic, 'Done or drop?', ENDINGS);
  if (ending === undefined) return undefined;
  if (ending === 'done') return (yield* askNote(topic, 'What was the result?')) ?? true;
  const dropped = yield* askNote(topic, 'Why drop it? Without a reason it stays open.');
  return dropped === undefined ? undefined : { dropped };
}

const ASSUMPTION_WORDS = [
  { word: 'holds', letter: 'h' },
  { word: 'doubtful', letter: 'd' },
  { word: 'broken', letter: 'b' },
] as const;

function* askAssumption(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const state = yield* askWord(topic, 'Does it hold, is it doubtful, or is it broken?', ASSUMPTION_WORDS);
  if (state === undefined || state === 'holds') return state;
  const note = yield* askNote(topic, 'What is the evidence?');
  return note === undefined ? state : { state, note };
}

const LEVEL_WORDS = ['0', '1', '2', '3', '4'].map((word) => ({ word, letter: word }));

function* askCapability(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const level = yield* askWord(topic, 'What is the level today, 0 to 4?', LEVEL_WORDS);
  return level === undefined ? undefined : Number(level);
}

const ASKS = {
  objectives: askWork,
  initiatives: askWork,
  actions: askAction,
  assumptions: askAssumption,
  capabilities: askCapability,
} as const;
