/** Finds what is looked at more rarely, later or by fewer people than before. */
import { countNoun, joinList } from '../model/quote.ts';
import { CADENCES, type Cadence } from '../model/schema.ts';
import { nameItemRow, nameListItem, sayOfItem } from './edit-places.ts';
import { describeEntry, findEdit, listMatchedMeasures, type MatchedMeasure } from './matched.ts';
import type { Edit, Move, Pair } from './rule.ts';

/** Finds rarer check-ins, longer lags and more grace. What the whole strategy sets is one change, however many follow. */
export function* findSlowedWatch(pair: Pair): Iterable<Move> {
  const { before, after } = pair;
  if (before.strategy.tracking && !after.strategy.tracking) yield makeRemoval(pair);
  else yield* findSlowedRhythm(pair);
  for (const matched of listMatchedMeasures(pair)) {
    yield* findRarerMeasure(pair, matched);
    yield* findLongerLag(pair, matched);
  }
  yield* findRarerRhythms(pair);
  yield* findHidden(pair);
}

/** Finds what was shown to the public and is confidential now: fewer people can see whether it is kept. */
function* findHidden({ edits }: Pair): Iterable<Move> {
  for (const edit of edits) {
    const { match, field, from, to } = edit;
    if (!match || field !== 'confidential' || from === true || to !== true) continue;
    yield {
      edit,
      message: `${describeEntry(match)} is confidential now`,
      effect: 'the public no longer sees it',
    };
  }
}

/** Finds what is done less often than before, or at no set time, although it owes no value: a routine, a review. */
function* findRarerRhythms({ edits }: Pair): Iterable<Move> {
  for (const edit of edits) {
    const { match, field, from, to, after } = edit;
    // A section that is gone as a whole is one change.
    if (after.key !== 'every') continue;
    if (match || !/(?<!^tracking)\.every$/.test(field) || rankCadence(from) < 0) continue;
    const isSet = rankCadence(to) >= 0;
    if (isSet && rankCadence(to) <= rankCadence(from)) continue;
    const item = nameItemRow(edit);
    const what = item ? nameListItem(edit) : `The ${field.split('.')[0]}`;
    yield {
      edit,
      message: `${what} was due every ${from}, and is now due ${isSet ? `every ${to}` : 'at no set time'}`,
      short: sayOfItem(edit, isSet ? 'it happens less often' : 'no date is owed for it any more'),
      ...item,
    };
  }
}

/** Says that the section is gone, and takes the changes of its keys along. */
function makeRemoval(pair: Pair): Move {
  const covers = pair.edits.filter(({ match, field }) => !match && field.startsWith('tracking.'));
  return {
    field: 'tracking',
    covers,
    before: { at: pair.before.strategy, key: 'tracking' },
    message: 'The section `tracking` was removed',
    effect: `check-ins are due every ${getUsualCadence(pair, 'after')}, after 5 days of grace`,
    name: 'tracking',
    what: 'removed',
  };
}

function* findSlowedRhythm(pair: Pair): Iterable<Move> {
  const every = findEdit(pair, undefined, 'tracking.every');
  const followers = [...listMatchedMeasures(pair)].filter(
    ({ before, after }) => before.every === undefined && after.every === undefined,
  );
  if (every && isRarer(every, 'month'))
    yield {
      ...sayCadences(every, 'month'),
      message: `Check-ins are now due every ${every.to ?? 'month'} instead of every ${every.from ?? 'month'}`,
      effect: sayFollowers(followers),
    };
  const grace = findEdit(pair, undefined, 'tracking.grace');
  const [was, is] = [Number(grace?.from ?? 5), Number(grace?.to ?? 5)];
  if (grace && is > was)
    yield {
      edit: grace,
      message: `A check-in is now overdue after ${countNoun(is, 'day')} instead of ${countNoun(was, 'day')}`,
    };
  const survey = findEdit(pair, undefined, 'tracking.survey');
  if (survey && isRarer(survey, 'half-year'))
    yield {
      ...sayCadences(survey, 'half-year'),
      message: `People are now asked every ${survey.to ?? 'half-year'} instead of every ${survey.from ?? 'half-year'}`,
    };
}

/** The most names in one sentence. */
const MOST_NAMES = 5;

function sayFollowers(followers: readonly MatchedMeasure[]): string {
  if (followers.length === 0) return 'every measure has its own interval';
  const said = countNoun(followers.length, 'measure');
  return followers.length > MOST_NAMES
    ? `this affects ${said}`
    : `this affects ${said}: ${joinList(followers.map(({ id }) => id))}`;
}

function* findRarerMeasure(pair: Pair, { match, name, judged }: MatchedMeasure): Iterable<Move> {
  const edit = findEdit(pair, match, 'every');
  const [was, is] = [
    edit?.from ?? getUsualCadence(pair, 'before'),
    edit?.to ?? getUsualCadence(pair, 'after'),
  ];
  if (!edit || rankCadence(is) <= rankCadence(was)) return;
  const message = `A value of ${name} is now due every ${is} instead of every ${was}`;
  yield { ...judged, edit, message, values: `${was} → ${is}` };
}

function* findLongerLag(pair: Pair, { match, name, judged }: MatchedMeasure): Iterable<Move> {
  const edit = findEdit(pair, match, 'lag');
  const [was, is] = [Number(edit?.from ?? 0), Number(edit?.to ?? 0)];
  if (!edit || is <= was) return;
  yield {
    ...judged,
    edit,
    message: `A value of ${name} is now known after ${countNoun(is, 'day')} instead of ${countNoun(was, 'day')}`,
  };
}

function sayCadences(edit: Edit, usual: Cadence): Pick<Move, 'edit' | 'values'> {
  return { edit, values: `${edit.from ?? usual} → ${edit.to ?? usual}` };
}

function getUsualCadence(pair: Pair, side: 'before' | 'after'): Cadence {
  return pair[side].strategy.tracking?.every ?? 'month';
}

function isRarer({ from, to }: Edit, usual: Cadence): boolean {
  return rankCadence(to ?? usual) > rankCadence(from ?? usual);
}

/** Ranks a cadence, the most frequent first. */
function rankCadence(cadence: unknown): number {
  return CADENCES.indexOf(cadence as Cadence);
}
