/** Dates by which something is to be reached, and how far they moved. */

import { sayValues } from '../model/ask.ts';
import { type Day, sayDate } from '../model/dates.ts';
import { NOUN } from '../model/names.ts';
import type { Plan } from '../model/plan.ts';
import { listed } from '../model/quote.ts';
import { type DateValue, STAGES } from '../model/schema.ts';
import { sayShift } from '../model/shift.ts';
import { criteriaOf, editOf } from './matched.ts';
import type { Edit, Match, Move, Pair } from './rule.ts';

type Way = 'slipped' | 'advanced';

interface Due {
  readonly written: DateValue | undefined;
  readonly day: Day | undefined;
}

/** The dates that moved this way: of criteria, of the strategy, and of stages and objectives on the way there. */
export function* dueMoves(pair: Pair, wanted: Way): Iterable<Move> {
  for (const move of allMoves(pair)) if (move.way === wanted) yield move.move;
}

interface Directed {
  readonly way: Way;
  readonly move: Move;
}

function* allMoves(pair: Pair): Iterable<Directed> {
  const { before, after } = pair;
  for (const { match, id, ...both } of criteriaOf(pair)) {
    if (both.before.due === undefined && both.after.due === undefined) continue;
    const edit = editOf(pair, match, 'due');
    const [was, is] = [dueOf(before, both.before.due), dueOf(after, both.after.due)];
    if (edit || isCalendarMoved(pair))
      yield* moved(was, is, `criterion \`${id}\``, { edit, match, field: 'due' });
  }
  yield* endMoves(pair);
  for (const stage of STAGES) {
    const edit = editOf(pair, undefined, `stages.${stage}.by`);
    if (!edit) continue;
    const [was, is] = [before, after].map((plan) => ({ written: plan.strategy.stages?.[stage]?.by, plan }));
    const dueAt = (of: typeof was) => (of ? withDay(of.plan, of.written) : NEVER);
    yield* moved(dueAt(was), dueAt(is), `stage \`${stage}\``, { edit, atMost: 'warn' });
  }
  for (const match of pair.matches) {
    const edit = match.section === 'objectives' ? editOf(pair, match, 'due') : undefined;
    if (edit) yield* objectiveMoves(pair, match, edit);
  }
}

const NEVER: Due = { written: undefined, day: undefined };

function objectiveMoves({ before, after }: Pair, match: Match, edit: Edit): Iterable<Directed> {
  const due = (plan: Plan, own: unknown, held: Match['before']) =>
    withDay(
      plan,
      (own as DateValue | undefined) ??
        (held?.stage && plan.strategy.stages?.[held.stage]?.by) ??
        plan.strategy.end,
    );
  const [was, is] = [due(before, edit.from, match.before), due(after, edit.to, match.after)];
  return moved(was, is, `${NOUN[match.section]} \`${match.id}\``, { edit, atMost: 'warn' });
}

function endMoves(pair: Pair): Iterable<Directed> {
  const edit = editOf(pair, undefined, 'end');
  if (!edit) return [];
  const [was, is] = [dueOf(pair.before, undefined), dueOf(pair.after, undefined)];
  const along = [...criteriaOf(pair)]
    .filter(({ before, after }) => before.due === undefined && after.due === undefined)
    .map(({ id }) => id);
  const also = along.length === 0 ? '' : `, and with it ${listed(along)}`;
  return moved(was, is, 'the strategy', { edit, what: 'end' }, also);
}

/** The same words can mean other days, where the fiscal year begins in another month. */
function isCalendarMoved({ before, after }: Pair): boolean {
  return before.strategy.fiscal_year_starts !== after.strategy.fiscal_year_starts;
}

function dueOf(plan: Plan, own: DateValue | undefined): Due {
  return withDay(plan, own ?? plan.strategy.end);
}

function withDay(plan: Plan, written: DateValue | undefined): Due {
  return { written, day: plan.span(written)?.last };
}

type Base = Omit<Move, 'message' | 'edit'> & { readonly edit?: Edit | undefined };

function* moved(was: Due, is: Due, who: string, { edit, ...base }: Base, also = ''): Iterable<Directed> {
  if (was.day === is.day) return;
  const way = is.day === undefined || (was.day !== undefined && is.day > was.day) ? 'slipped' : 'advanced';
  const [from, to] = inWords(was, is);
  const what = base.what === 'end' ? 'end' : 'due date';
  const said = to === undefined ? `is gone; it was ${from}` : `moved from ${from ?? 'no date'} to ${to}`;
  yield {
    way,
    move: {
      ...base,
      ...(edit && { edit }),
      ...{ from: was.written, to: is.written },
      message: `The ${what} of ${who} ${said}`,
      effect: `${sayShift(was.day, is.day) ?? (to === undefined ? 'has no date any more' : 'has a date now')}${also}`,
      values: sayValues(from, to),
    },
  };
}

function inWords(was: Due, is: Due): readonly (string | undefined)[] {
  const isSame = String(was.written) === String(is.written);
  return [was, is].map(({ written, day }) =>
    written === undefined ? undefined : sayDate((isSame && day) || written),
  );
}
