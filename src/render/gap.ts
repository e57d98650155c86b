/** The gap between today and the destination: one row for each criterion. */
import type { Criterion, Indicator } from '../model/schema.ts';
import { sayAsk, sayNumber, sayQuantity } from './numbers.ts';
import { type Sourcebook, titleOf } from './sourcebook.ts';
import { dateOf, textOf } from './wording.ts';

export interface GapRow {
  readonly id: string;
  readonly outcome: string;
  readonly measure: string;
  readonly today: string;
  readonly target: string;
  /** The movement that it demands; empty where it cannot be said. */
  readonly ask: string;
  readonly due: string;
  readonly owner: string;
  readonly source: string;
  readonly guardrail: string;
}

export function gapOf(book: Sourcebook): readonly GapRow[] {
  return book.plan.criteria.map(([id, criterion]) => rowOf(id, criterion, book));
}

function rowOf(id: string, criterion: Criterion, book: Sourcebook): GapRow {
  const outcome = titleOf(id, criterion.outcome, criterion.measure);
  const measure = textOf(criterion.measure);
  return {
    id,
    outcome,
    measure: measure === outcome ? '' : measure,
    ...movementOf(criterion),
    due: dateOf(criterion.due ?? book.plan.strategy.end),
    owner: book.who(criterion.owner),
    source: textOf(criterion.source),
    guardrail: guardrailOf(criterion.guardrail, book),
  };
}

function guardrailOf(guardrail: string | undefined, book: Sourcebook): string {
  const id = guardrail?.trim() ?? '';
  return book.knows(id) ? (book.refer([id])[0]?.text ?? '') : textOf(guardrail);
}

type Movement = Pick<GapRow, 'today' | 'target' | 'ask'>;

/** From what to what: shared by criteria and indicators. The unit is said once, with the target. */
export function movementOf(moved: Criterion | Indicator): Movement {
  const met = 'met_when' in moved ? textOf(moved.met_when) : '';
  const unit = textOf(moved.unit);
  return {
    today: todayOf(moved, unit, met),
    target: moved.target === undefined ? met || 'not set' : sayQuantity(moved.target, unit),
    ask: askOf(moved, unit),
  };
}

function todayOf(moved: Criterion | Indicator, unit: string, met: string): string {
  if (typeof moved.baseline === 'number')
    return moved.target === undefined ? sayQuantity(moved.baseline, unit) : sayNumber(moved.baseline);
  if (moved.baseline === undefined) return met ? 'not yet' : 'not stated';
  const by = 'measure_by' in moved ? dateOf(moved.measure_by) : '';
  return by ? `not known until ${by}` : 'not known';
}

function askOf({ baseline, target, direction }: Criterion | Indicator, unit: string): string {
  if (direction === 'maintain') return 'hold';
  return typeof baseline === 'number' && target !== undefined ? sayAsk(baseline, target, unit) : '';
}
