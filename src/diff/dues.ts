/** Finds due dates that moved, and how far. */

import { sayValues } from '../model/ambition-words.ts';
import { STAGES } from '../model/choices.ts';
import { countDays, type Day, sayDate } from '../model/dates.ts';
import { capitalizeFirst, NOUN } from '../model/names.ts';
import { findStageDate, UNSTAGED } from '../model/objective-groups.ts';
import type { Plan, Section } from '../model/plan.ts';
import { countNoun, joinList } from '../model/quote.ts';
import type { DateValue, StageName } from '../model/schema.ts';
import { sayShift } from '../model/shift.ts';
import { describeCumulativeSlip } from './cumulative.ts';
import { listHolderMoves } from './links.ts';
import {
  findEdit,
  joinEffects,
  listMatchedCriteria,
  listMatchedMeasures,
  listMatchedResults,
  type MatchedMeasure,
} from './matched.ts';
import type { Edit, Held, Match, Move, Pair } from './rule.ts';
import { findDefaultDate } from './values.ts';

type Way = 'slipped' | 'advanced';

interface Due {
  readonly written: DateValue | undefined;
  readonly day: Day | undefined;
  /** What sets the day of an entry without a date of its own: `when the strategy ends`. */
  readonly derived?: string | undefined;
}

/** Finds the dates that moved this way: of criteria, indicators, the strategy, and its stages and objectives. */
export function* findDueMoves(pair: Pair, wanted: Way): Iterable<Move> {
  for (const move of findAllDueMoves(pair)) if (move.way === wanted) yield move.move;
}

interface Directed {
  readonly way: Way;
  readonly move: Move;
}

function* findAllDueMoves(pair: Pair): Iterable<Directed> {
  yield* findMeasureMoves(pair);
  yield* findEndMoves(pair);
  for (const stage of STAGES) yield* findStageMoves(pair, stage);
  for (const match of pair.matches) {
    if (match.section === 'objectives') yield* findObjectiveMoves(pair, match);
    if (WORK.has(match.section)) yield* findWorkMoves(pair, match);
  }
}

/** Sections below the objectives whose dates are promised, too: without one of its own, an entry has no date. */
const WORK: ReadonlySet<Section> = new Set(['capabilities', 'initiatives']);

/** Finds moved due dates of work; a first date is no move. */
function* findWorkMoves(pair: Pair, match: Match): Iterable<Directed> {
  const edit = findEdit(pair, match, 'due');
  if (edit?.from === undefined) return;
  const was = addLastDay(pair.before, edit.from as DateValue);
  const is = addLastDay(pair.after, edit.to as DateValue | undefined);
  yield* compareDueDates(was, is, `${NOUN[match.section]} \`${match.id}\``, { edit, atMost: 'warn' });
}

/** Finds days of measurement that were put off while the baseline is still not known. */
export function* findMeasureByMoves(pair: Pair): Iterable<Move> {
  for (const { match, name, after } of listMatchedResults(pair)) {
    const edit = findEdit(pair, match, 'measure_by');
    if (edit?.from === undefined || typeof after.baseline === 'number') continue;
    const was = addLastDay(pair.before, edit.from as DateValue);
    const is = addLastDay(pair.after, edit.to as DateValue | undefined);
    for (const { way, move } of compareDueDates(was, is, '', { edit }))
      if (way === 'slipped')
        yield {
          ...move,
          message: `The date for measuring the baseline of ${name} ${sayDateMove(was, is)}`,
        };
  }
}

/**
 * Finds moved due dates of criteria and indicators; one without a date is due with what it belongs to. An indicator that
 * guards a criterion is named also where only that has moved, and so is a measure that belongs to other work now.
 */
function* findMeasureMoves(pair: Pair): Iterable<Directed> {
  const moved = new Set(listHolderMoves(pair).map(({ match }) => match));
  for (const matched of listMatchedMeasures(pair)) {
    const { match, before, after, name, judged, guards } = matched;
    const edit = findEdit(pair, match, 'due');
    // The course of a measure with numbers says it already.
    const isMoved = moved.has(match) && typeof before.baseline !== 'number';
    if (!edit && !guards && !isMoved) continue;
    const [was, is] = [findDue(pair.before, before, match.before), findDue(pair.after, after, match.after)];
    for (const { way, move } of compareDueDates(was, is, name, { ...judged, ...findDateBase(match, edit) })) {
      const added = describeCumulativeSlip(pair, matched, [was.day, is.day]);
      const along = edit ? undefined : sayAlong(match);
      yield { way, move: { ...move, effect: joinEffects(matched, move.effect, along, added) } };
    }
  }
}

function findDateBase(match: Match, edit: Edit | undefined): Base {
  return edit ? { edit } : { match, field: 'due' };
}

function sayAlong({ after }: Match): string {
  const { section, id } = after?.holder ?? { section: 'objectives', id: '' };
  return `it is due with ${NOUN[section]} \`${id}\``;
}

function* findStageMoves(pair: Pair, stage: StageName): Iterable<Directed> {
  const edit = findEdit(pair, undefined, `stages.${stage}.by`);
  if (!edit) return;
  const by = (plan: Plan) => addLastDay(plan, findStageDate(plan.strategy, stage));
  yield* compareDueDates(by(pair.before), by(pair.after), `stage \`${stage}\``, { edit, atMost: 'warn' });
}

/** Returns whether an objective is in no stage and has no date of its own, so that it is not due yet. */
function isUndated({ stage, value }: Held): boolean {
  return stage === UNSTAGED && value.due === undefined;
}

/** Finds moved due dates of objectives, also of one that is due with another stage now. */
function findObjectiveMoves(pair: Pair, match: Match): Iterable<Directed> {
  const edit = findEdit(pair, match, 'due');
  if (!match.before || !match.after || (!edit && match.before.stage === match.after.stage)) return [];
  if (!edit && (isUndated(match.before) || isUndated(match.after))) return [];
  const due = (plan: Plan, { value, stage }: Held): Due => {
    const by = findStageDate(plan.strategy, stage);
    if (value.due !== undefined) return addLastDay(plan, value.due as DateValue);
    const derived = by === undefined ? STRATEGY_ENDS : `with stage \`${stage}\``;
    return { ...addLastDay(plan, by ?? plan.strategy.end), derived };
  };
  const [was, is] = [due(pair.before, match.before), due(pair.after, match.after)];
  const base: Base = { ...findDateBase(match, edit), atMost: 'warn' };
  return compareDueDates(was, is, `${NOUN[match.section]} \`${match.id}\``, base);
}

function findEndMoves(pair: Pair): Iterable<Directed> {
  const edit = findEdit(pair, undefined, 'end');
  if (!edit) return [];
  const end = (plan: Plan) => addLastDay(plan, plan.strategy.end);
  const [was, is] = [end(pair.before), end(pair.after)];
  const along = [...listMatchedCriteria(pair)]
    .filter(({ before, after }) => before.due === undefined && after.due === undefined)
    .map(({ id }) => id);
  const also = along.length === 0 ? '' : `, and with it ${joinList(along)}`;
  return compareDueDates(was, is, 'the strategy', { edit, what: 'end' }, also);
}

const STRATEGY_ENDS = 'when the strategy ends';

function findDue(plan: Plan, owner: MatchedMeasure['before'], held: Held | undefined): Due {
  if (owner.due !== undefined) return addLastDay(plan, owner.due);
  const { holder } = held ?? {};
  const derived = holder ? `with ${NOUN[holder.section]} \`${holder.id}\`` : STRATEGY_ENDS;
  return { ...addLastDay(plan, findDefaultDate(plan, owner)), derived };
}

function addLastDay(plan: Plan, written: DateValue | undefined): Due {
  return { written, day: plan.span(written)?.last };
}

type Base = Omit<Move, 'message'>;

function* compareDueDates(was: Due, is: Due, who: string, base: Base, also = ''): Iterable<Directed> {
  if (was.day === is.day) return;
  const way = is.day === undefined || (was.day !== undefined && is.day > was.day) ? 'slipped' : 'advanced';
  const [from, to] = sayBothDates(was, is);
  const what = base.what === 'end' ? 'end' : 'due date';
  yield {
    way,
    move: {
      ...base,
      from: was.written,
      to: is.written,
      message: sayOwnDate(was, is, who) ?? `The ${what} of ${who} ${sayDateMove(was, is)}`,
      effect: `${sayDueShift(was, is) ?? (to === undefined ? 'no longer has a date' : 'now has a date')}${sayOwnGone(was, is)}${also}`,
      values: sayValues(from, to),
    },
  };
}

function sayDateMove(was: Due, is: Due): string {
  const [from, to] = sayBothDates(was, is);
  return to === undefined ? `was removed; it was ${from}` : `moved from ${from ?? 'no date'} to ${to}`;
}

function sayBothDates(was: Due, is: Due): readonly (string | undefined)[] {
  const isSame = String(was.written) === String(is.written);
  return [was, is].map(({ written, day, derived }) => {
    if (written === undefined) return undefined;
    if (derived !== undefined && isOwnGivenOrGone(was, is)) return `${sayDate(day ?? written)} (${derived})`;
    return sayDate((isSame && day) || written);
  });
}

/** Returns whether an entry was given a date of its own, or lost it. */
function isOwnGivenOrGone(was: Due, is: Due): boolean {
  return (was.derived === undefined) !== (is.derived === undefined);
}

/** Says that only the date around an entry is left; empty otherwise. */
function sayOwnGone(was: Due, is: Due): string {
  return isOwnGivenOrGone(was, is) && was.derived === undefined && is.day !== undefined
    ? ', with no date of its own any more'
    : '';
}

/** Says that an entry was given a date of its own or lost it; undefined if it kept one, or has no other. */
function sayOwnDate(was: Due, is: Due, who: string): string | undefined {
  const other = was.derived === undefined ? is : was;
  if (!isOwnGivenOrGone(was, is) || other.day === undefined) return undefined;
  const derived = `${sayDate(other.day)}, ${other.derived}`;
  const own = sayDate((other === is ? was : is).written ?? '');
  return other === is
    ? `The due date of ${who} was removed; it was ${own}, and is now ${derived}`
    : `${capitalizeFirst(who)} now has a due date of its own, ${own}; it was due ${derived}`;
}

/** The days up to which a date that is given or removed is not rounded to months; a quarter is our choice. */
const FEW_DAYS = 92;

function sayDueShift(was: Due, is: Due): string | undefined {
  const [from, to] = [was.day, is.day];
  const said = sayShift(from, to);
  if (from === undefined || to === undefined || !isOwnGivenOrGone(was, is)) return said;
  const days = countDays(from, to);
  if (!said?.startsWith('about ') || Math.abs(days) > FEW_DAYS) return said;
  return `${countNoun(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}`;
}
