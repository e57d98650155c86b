/** The gap between today and the destination: one row per criterion. */
import type { Criterion, Indicator } from '../model/schema.ts';
import { sayAsk, sayQuantity } from './numbers.ts';
import { type Sourcebook, titleOf } from './sourcebook.ts';
import { dateOf, textOf } from './wording.ts';
import type { Words } from './words.ts';

export interface GapRow {
  readonly id: string;
  readonly outcome: string;
  readonly measure: string;
  readonly today: string;
  readonly target: string;
  /** The ambition: the movement from baseline to target. Empty if it cannot be computed. */
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
    ...movementOf(criterion, book.words),
    due: dateOf(criterion.due ?? book.plan.strategy.end, book.words),
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

/** Describes the movement from baseline to target, for criteria and indicators. The unit appears once, with the target. */
export function movementOf(moved: Criterion | Indicator, words: Words): Movement {
  const met = 'met_when' in moved ? textOf(moved.met_when) : '';
  const unit = textOf(moved.unit);
  return {
    today: todayOf(moved, unit, met, words),
    target: moved.target === undefined ? met || words.say('not set') : sayQuantity(moved.target, unit, words),
    ask: askOf(moved, unit, words),
  };
}

function todayOf(moved: Criterion | Indicator, unit: string, met: string, words: Words): string {
  if (typeof moved.baseline === 'number')
    return moved.target === undefined
      ? sayQuantity(moved.baseline, unit, words)
      : words.number(moved.baseline);
  if (moved.baseline === undefined) return words.say(met ? 'not yet' : 'not stated');
  const by = 'measure_by' in moved ? dateOf(moved.measure_by, words) : '';
  return by ? words.say('not known until {date}', by) : words.say('not known');
}

function askOf({ baseline, target, direction }: Criterion | Indicator, unit: string, words: Words): string {
  if (direction === 'maintain') return words.say('hold');
  return typeof baseline === 'number' && target !== undefined ? sayAsk(baseline, target, unit, words) : '';
}
