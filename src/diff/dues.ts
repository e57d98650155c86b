/** Finds due dates that moved, and how far. */

import { sayValues } from '../model/ask.ts';
import { type Day, sayDate } from '../model/dates.ts';
import { NOUN } from '../model/names.ts';
import type { Plan, Section } from '../model/plan.ts';
import { joinList } from '../model/quote.ts';
import { type DateValue, STAGES, type StageName } from '../model/schema.ts';
import { sayShift } from '../model/shift.ts';
import { describeCumulativeSlip } from './cumulative.ts';
import { findEdit, listMatchedCriteria } from './matched.ts';
import type { Edit, Match, Move, Pair } from './rule.ts';

type Way = 'slipped' | 'advanced';

interface Due {
  readonly written: DateValue | undefined;
  readonly day: Day | undefined;
}

/** Finds the dates that moved this way: of criteria, of the strategy, and of its stages and objectives. */
export function* findDueMoves(pair: Pair, wanted: Way): Iterable<Move> {
  for (const move of findAllDueMoves(pair)) if (move.way === wanted) yield move.move;
}

interface Directed {
  readonly way: Way;
  readonly move: Move;
}

function* findAllDueMoves(pair: Pair): Iterable<Directed> {
  yield* findCriterionMoves(pair);
  yield* findEndMoves(pair);
  for (const stage of STAGES) yield* findStageMoves(pair, stage);
  for (const match of pair.matches) {
    const edit = match.section === 'objectives' ? findEdit(pair, match, 'due') : undefined;
    if (edit) yield* findObjectiveMoves(pair, match, edit);
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
  for (const { match, id, after } of listMatchedCriteria(pair)) {
    const edit = findEdit(pair, match, 'measure_by');
    if (edit?.from === undefined || typeof after.baseline === 'number') continue;
    const was = addLastDay(pair.before, edit.from as DateValue);
    const is = addLastDay(pair.after, edit.to as DateValue | undefined);
    for (const { way, move } of compareDueDates(was, is, '', { edit }))
      if (way === 'slipped')
        yield {
          ...move,
          message: `The day by which the baseline of criterion \`${id}\` is measured ${sayDateMove(was, is)}`,
        };
  }
}

/** Finds moved due dates of criteria; a criterion without a date is due at the end of the strategy. */
function* findCriterionMoves(pair: Pair): Iterable<Directed> {
  for (const matched of listMatchedCriteria(pair)) {
    const { match, id, before, after } = matched;
    const edit = findEdit(pair, match, 'due');
    if (!edit) continue;
    const [was, is] = [findDue(pair.before, before.due), findDue(pair.after, after.due)];
    for (const { way, move } of compareDueDates(was, is, `criterion \`${id}\``, { edit })) {
      const added = describeCumulativeSlip(pair, matched, [was.day, is.day]);
      yield { way, move: { ...move, effect: [move.effect, added].filter(Boolean).join('; ') } };
    }
  }
}

function* findStageMoves(pair: Pair, stage: StageName): Iterable<Directed> {
  const edit = findEdit(pair, undefined, `stages.${stage}.by`);
  if (!edit) return;
  const by = (plan: Plan) => addLastDay(plan, plan.strategy.stages?.[stage]?.by);
  yield* compareDueDates(by(pair.before), by(pair.after), `stage \`${stage}\``, { edit, atMost: 'warn' });
}

function findObjectiveMoves({ before, after }: Pair, match: Match, edit: Edit): Iterable<Directed> {
  const due = (plan: Plan, own: unknown, held: Match['before']) =>
    addLastDay(
      plan,
      (own as DateValue | undefined) ??
        (held?.stage && plan.strategy.stages?.[held.stage]?.by) ??
        plan.strategy.end,
    );
  const [was, is] = [due(before, edit.from, match.before), due(after, edit.to, match.after)];
  return compareDueDates(was, is, `${NOUN[match.section]} \`${match.id}\``, { edit, atMost: 'warn' });
}

function findEndMoves(pair: Pair): Iterable<Directed> {
  const edit = findEdit(pair, undefined, 'end');
  if (!edit) return [];
  const [was, is] = [findDue(pair.before, undefined), findDue(pair.after, undefined)];
  const along = [...listMatchedCriteria(pair)]
    .filter(({ before, after }) => before.due === undefined && after.due === undefined)
    .map(({ id }) => id);
  const also = along.length === 0 ? '' : `, and with it ${joinList(along)}`;
  return compareDueDates(was, is, 'the strategy', { edit, what: 'end' }, also);
}

function findDue(plan: Plan, own: DateValue | undefined): Due {
  return addLastDay(plan, own ?? plan.strategy.end);
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
      message: `The ${what} of ${who} ${sayDateMove(was, is)}`,
      effect: `${sayShift(was.day, is.day) ?? (to === undefined ? 'has no date any more' : 'has a date now')}${also}`,
      values: sayValues(from, to),
    },
  };
}

function sayDateMove(was: Due, is: Due): string {
  const [from, to] = sayBothDates(was, is);
  return to === undefined ? `is gone; it was ${from}` : `moved from ${from ?? 'no date'} to ${to}`;
}

function sayBothDates(was: Due, is: Due): readonly (string | undefined)[] {
  const isSame = String(was.written) === String(is.written);
  return [was, is].map(({ written, day }) =>
    written === undefined ? undefined : sayDate((isSame && day) || written),
  );
}
