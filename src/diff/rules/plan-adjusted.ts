import { sayNumber } from '../../model/numbers.ts';
import { describeEditPlace, nameItemRow, sayOfItem } from '../edit-places.ts';
import { quoteFieldValue } from '../matched.ts';
import { type ChangeRule, type Edit, FOLDED, type Move } from '../rule.ts';

const NOTHING = 'no promise moves';

export const planAdjusted: ChangeRule = {
  id: 'plan-adjusted',
  class: 'scope',
  levels: FOLDED,
  direction: 'undecidable',
  effect: NOTHING,
  summary: 'A detail of the work changed: a number, date, choice or link.',
  why: 'Budgets, current levels of capabilities, choices and links change all the time. These are not promises, but readers want to see such changes.',
  source: 'The format: typed fields that are no commitments',
  fix: 'You do not have to do anything.',
  example: {
    before: 'initiatives:\n  form: { what: One form, budget: 50000 }\n',
    after: 'initiatives:\n  form: { what: One form, budget: 80000 }\n',
  },
  isLast: true,
  *check({ edits }) {
    for (const edit of edits)
      if (!edit.isText)
        yield { edit, message: describeAdjustment(edit), ...nameAdjustment(edit), ...sayEffort(edit) };
  },
};

/** Says which item of a list it is, beside what every detail does. */
function nameAdjustment(edit: Edit): Partial<Move> {
  const row = edit.isItem ? undefined : nameItemRow(edit);
  return row ? { ...row, short: sayOfItem(edit, NOTHING) } : {};
}

function describeAdjustment(edit: Edit): string {
  const { from, to, isItem } = edit;
  if (isItem)
    return `${quoteFieldValue(from ?? to)} was ${from === undefined ? 'added to' : 'removed from'} ${describeEditPlace(edit)}`;
  if (from === undefined)
    return `The ${describeEditPlace(edit)} was set to ${quoteFieldValue(to)}; there was none before`;
  return to === undefined
    ? `The ${describeEditPlace(edit)} was removed; it was ${quoteFieldValue(from)}`
    : `The ${describeEditPlace(edit)} went from ${quoteFieldValue(from)} to ${quoteFieldValue(to)}`;
}

/** The keys of an initiative that say how much it takes. */
const EFFORT: ReadonlySet<string> = new Set(['people', 'budget']);

/** Says how much more or less an initiative takes: `12 times as much`. */
function sayEffort({ match, field, from, to }: Edit): Pick<Move, 'direction' | 'effect'> {
  if (match?.section !== 'initiatives' || !EFFORT.has(field)) return {};
  if (typeof from !== 'number' || typeof to !== 'number' || from === to) return {};
  const direction = to > from ? 'harder' : 'easier';
  if (from <= 0 || to <= 0) return { direction };
  const times = to / from;
  const effect =
    times >= 2
      ? `${sayNumber(Number(times.toPrecision(2)))} times as much`
      : `${sayNumber(Math.max(1, Math.round(Math.abs(times - 1) * 100)))} % ${times > 1 ? 'more' : 'less'}`;
  return { direction, effect };
}
