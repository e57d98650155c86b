/** What a board looks at: what has moved since its last meeting, and what it has to decide. */
import { addMonths, type Day } from '../model/dates.ts';
import { listMeasures } from '../model/measures.ts';
import { isLive } from '../model/plan.ts';
import type { DateValue } from '../model/schema.ts';
import { chooseTitle, type Sourcebook, shortenReference } from './sourcebook.ts';

/** A change, in words: what was changed, from what to what, and why. */
export interface MoveView {
  /** The name of the entry, or its id if it was removed. */
  readonly name: string;
  /** The field, or what happened to the entry. */
  readonly what: string;
  /** `2 → 4 hours` */
  readonly values: string;
  /** `ambition down 3 % (−70 → −68 hours)` */
  readonly effect: string;
  /** Empty if no reason is given. */
  readonly reason: string;
  /** Whether a commitment was changed without a reason. */
  readonly isOpen: boolean;
}

/** What has changed since a day or a revision. */
export interface Movement {
  /** What the strategy is compared with, in the reader’s words. */
  readonly since: string;
  readonly moves: readonly MoveView[];
}

export interface DecisionView {
  readonly text: string;
  /** What the board has to decide. */
  readonly question: string;
  readonly when: string;
  readonly owner: string;
  readonly isLate: boolean;
}

export interface BoardView {
  /** Empty if nothing was compared. */
  readonly since: string;
  readonly movement: readonly MoveView[];
  readonly decisions: readonly DecisionView[];
}

/** How far a board looks ahead: to its next meeting, which is at most a quarter away. */
const MONTHS = 3;

export function makeBoardView(book: Sourcebook, asOf: Day, movement: Movement | undefined): BoardView {
  const decisions = [
    ...listOpenAgreement(book),
    ...listOverdueWork(book, asOf),
    ...listDueTests(book, asOf),
    ...listDueAssumptions(book),
    ...listOpenUnknowns(book),
  ]
    .map((decision) => ({ ...decision, last: book.plan.span(decision.date)?.last ?? '' }))
    .filter(({ last }) => last <= addMonths(asOf, MONTHS))
    .sort((one, other) => (one.last < other.last ? -1 : one.last > other.last ? 1 : 0));
  return {
    since: movement ? book.words.date(movement.since) : '',
    movement: (movement?.moves ?? []).map((move) => ({
      ...move,
      name: book.knows(move.name) ? (book.refer([move.name])[0]?.text ?? '') : move.name,
    })),
    decisions: decisions.map(({ text, question, date, owner, last }) => ({
      text: shortenReference(text),
      question: book.words.say(question),
      when: date === undefined ? '' : book.words.date(date),
      owner: book.who(owner),
      isLate: last !== '' && last < asOf,
    })),
  };
}

interface Due {
  readonly text: string;
  readonly question: string;
  readonly date: DateValue | undefined;
  readonly owner: string | undefined;
}

/** Lists the strategy itself if it is not agreed yet: that is the first decision. */
function listOpenAgreement({ plan: { strategy } }: Sourcebook): readonly Due[] {
  if (strategy.status !== 'draft' && strategy.status !== 'proposed') return [];
  return [{ text: strategy.name, question: 'Is this agreed?', date: undefined, owner: strategy.owner }];
}

/** Lists objectives and initiatives that are past their due date. */
function listOverdueWork({ plan }: Sourcebook, asOf: Day): readonly Due[] {
  const question = 'Is it reached, does it get a new date, or is it let go?';
  const objectives = plan.objectives
    .filter(({ objective }) => isLive(objective))
    .map(({ id, objective, in: { stage } }) => ({
      text: chooseTitle(id, objective.result),
      question,
      date: objective.due ?? stage.by,
      owner: objective.owner,
    }));
  const initiatives = plan.initiatives
    .filter(([, initiative]) => isLive(initiative))
    .map(([id, { what, due, owner }]) => ({ text: chooseTitle(id, what), question, date: due, owner }));
  return [...objectives, ...initiatives].filter(({ date }) => (plan.span(date)?.last ?? asOf) < asOf);
}

/** Lists pilots. An old result is left out: later work has already decided it. */
function listDueTests({ plan }: Sourcebook, asOf: Day): readonly Due[] {
  const isNear = (date: DateValue | undefined) => (plan.span(date)?.last ?? '') >= addMonths(asOf, -MONTHS);
  return plan.initiatives
    .filter(([, initiative]) => isLive(initiative) && isNear(initiative.pilot?.learn_by))
    .map(([id, { what, pilot, owner }]) => ({
      text: chooseTitle(id, what),
      question: 'The small test: go on, change or stop?',
      date: pilot?.learn_by,
      owner,
    }));
}

function listDueAssumptions({ plan }: Sourcebook): readonly Due[] {
  return Object.entries(plan.strategy.assumptions ?? {})
    .filter(([, { check_by }]) => check_by !== undefined)
    .map(([id, { belief, check_by, owner }]) => ({
      text: chooseTitle(id, belief),
      question: 'Does this still hold?',
      date: check_by,
      owner,
    }));
}

function listOpenUnknowns({ plan }: Sourcebook): readonly Due[] {
  return listMeasures(plan)
    .filter(({ measure: { baseline, measure_by } }) => baseline === 'unknown' && measure_by !== undefined)
    .map(({ id, of, measure }) => ({
      text: chooseTitle(id, 'outcome' in measure ? measure.outcome : undefined, measure.measure),
      question: 'Where do we start from? It is not measured yet.',
      date: measure.measure_by,
      owner: measure.owner ?? of?.objective.owner,
    }));
}
