/** The interview of a check-in: at most three questions about a measure, two about anything else. Enter skips each. */
import { addAnswer, type DraftMap, type DraftValue } from '../model/draft.ts';
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
import { askLine, type LineInterview, type SaidMeasure } from './line-asking.ts';

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
      if (said) values.push(said);
    } else {
      const said = yield* ASKS[topic.is](topic);
      if (said !== undefined) more = addAnswer(more, { path: [SECTIONS[topic.is], topic.id], value: said });
    }
  }
  return { values, more };
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
  if (value === 'unknown') {
    const next = yield* askLine(
      { key: makeLineKey(topic, 'next'), ask: 'When will it be known?' },
      (text, on) => readNextDay(text, on, habits),
    );
    return { ...said, ...(next !== undefined && { next }) };
  }
  if (value === true) return addNote(said, yield* askNote(topic, 'What shows it?'));
  if (topic.isMet(value)) return said;
  const confidence =
    topic.askSure === undefined
      ? undefined
      : yield* askLine({ key: makeLineKey(topic, 'confidence'), ask: topic.askSure }, (text) =>
          readSureness(text, habits),
        );
  const note = yield* askNote(topic, 'What moved it, or what stands in the way?');
  return addNote({ ...said, ...(confidence !== undefined && { confidence }) }, note);
}

const addNote = (said: SaidMeasure, note: string | undefined): SaidMeasure => ({
  ...said,
  ...(note !== undefined && { note }),
});

function* askNote(topic: CheckinTopic, ask: string): LineInterview<string | undefined> {
  return yield* askLine({ key: makeLineKey(topic, 'note'), ask }, readNoteLine);
}

function* askValue(topic: MeasureTopic, habits: LineHabits): LineInterview<DatedValue | undefined> {
  const { ask, day, isMet } = topic;
  const read = (text: string, on: string, about: string) =>
    readDatedValue(text, { on, about }, topic, habits);
  const remark = (typed: string) => {
    const reading = read(typed.trim(), '9999-12-31', '');
    const value = reading.is === 'read' ? reading.value.value : 'unknown';
    return value !== 'unknown' && isMet(value) ? 'met' : '';
  };
  return yield* askLine({ key: makeLineKey(topic, 'value'), ask, day, remark }, read, (dated) =>
    checkValue(topic, dated),
  );
}

/** Has a value checked, and asks whether an unlikely one is right. @returns why it is not used; empty after a “no” */
function* checkValue(topic: MeasureTopic, dated: DatedValue): LineInterview<string | undefined> {
  const { wrong, doubt } = yield { is: 'check', value: { id: topic.id, ...dated } };
  if (wrong !== undefined || doubt === undefined) return wrong;
  yield { is: 'say', text: doubt };
  const shown = typeof dated.value === 'number' ? sayNumber(dated.value) : String(dated.value);
  const key = `${makeLineKey(topic, 'right')}.${shown}.${dated.at}`;
  const isRight = yield* askLine({ key, ask: `Is ${shown} right? yes or no` }, readYesNo);
  if (isRight === undefined) return 'You did not say whether it is right.';
  return isRight ? undefined : '';
}

const STATUS_WORDS = [
  { word: 'on-track', letter: 'o' },
  { word: 'at-risk', letter: 'r' },
  { word: 'off-track', letter: 'f' },
  { word: 'done', letter: 'd' },
] as const;

function* askWork(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const status = yield* askWord(topic, 'on track, at risk, off track, done?', STATUS_WORDS, DROPPING);
  if (status !== 'at-risk' && status !== 'off-track') return status;
  const note = yield* askNote(topic, 'What stands in the way?');
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
    hint: `type ${joinList(
      words.map(({ letter }) => letter),
      'or',
    )}`,
  };
  return yield* askLine({ key: makeLineKey(topic, 'word'), ask }, (text) =>
    dropping !== undefined && /^drop/i.test(text) ? { is: 'wrong', why: dropping } : readWord(text, words),
  );
}

const DROPPING = 'Dropping it is a change of the plan: set its `status` there.';

const ENDINGS = [
  { word: 'done', letter: 'd' },
  { word: 'drop', letter: 'drop' },
] as const;

function* askAction(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const ending = yield* askWord(topic, 'done, or drop?', ENDINGS);
  if (ending === undefined) return undefined;
  if (ending === 'done') return (yield* askNote(topic, 'What came of it?')) ?? true;
  const dropped = yield* askNote(topic, 'Why is it dropped? Without a reason it stays open.');
  return dropped === undefined ? undefined : { dropped };
}

const ASSUMPTION_WORDS = [
  { word: 'holds', letter: 'h' },
  { word: 'doubtful', letter: 'd' },
  { word: 'broken', letter: 'b' },
] as const;

function* askAssumption(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const state = yield* askWord(topic, 'holds, doubtful, broken?', ASSUMPTION_WORDS);
  if (state === undefined || state === 'holds') return state;
  const note = yield* askNote(topic, 'What shows it?');
  return note === undefined ? state : { state, note };
}

const LEVEL_WORDS = ['0', '1', '2', '3', '4'].map((word) => ({ word, letter: word }));

function* askCapability(topic: OtherTopic): LineInterview<DraftValue | undefined> {
  const level = yield* askWord(topic, 'level today, 0 to 4?', LEVEL_WORDS);
  return level === undefined ? undefined : Number(level);
}

const ASKS = {
  objectives: askWork,
  initiatives: askWork,
  actions: askAction,
  assumptions: askAssumption,
  capabilities: askCapability,
} as const;
