/** What a board looks at: what has moved since its last meeting, and what it has to decide. */
import { addMonths, type Day } from '../model/dates.ts';
import { listMeasures } from '../model/measures.ts';
import { isLive } from '../model/plan.ts';
import type { DateValue } from '../model/schema.ts';
import {
  describeAssumption,
  describeInitiativeStand,
  describeObjectiveStand,
  describePilot,
} from './last-words.ts';
import { chooseTitle, type Sourcebook, shortenReference } from './sourcebook.ts';
import { describeStand, findStand } from './stand.ts';
import { joinPresentParts, toVisibleText } from './wording.ts';

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
  /** The last value, or what its owner says; empty where nothing is known. */
  readonly known: string;
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
    ...listPastOutcomes(book, asOf),
    ...listOverdueWork(book, asOf),
    ...listDueTests(book),
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
    decisions: decisions.map(({ text, known, question, date, owner, last, isSettled = false }) => ({
      text: shortenReference(text),
      known: book.records?.isPublic ? '' : known,
      question: book.words.say(question),
      when: date === undefined ? '' : book.words.date(date),
      owner: book.who(owner),
      isLate: last !== '' && last < asOf && !isSettled,
    })),
  };
}

interface Due {
  readonly text: string;
  readonly known: string;
  readonly question: string;
  readonly date: DateValue | undefined;
  readonly owner: string | undefined;
  /** Whether its result is known and good, so that it is not late. */
  readonly isSettled?: boolean;
}

/** Lists the strategy itself if it is not agreed yet: that is the first decision. */
function listOpenAgreement({ plan: { strategy } }: Sourcebook): readonly Due[] {
  if (strategy.status !== 'draft' && strategy.status !== 'proposed') return [];
  return [
    { text: strategy.name, known: '', question: 'Is this agreed?', date: undefined, owner: strategy.owner },
  ];
}

/** The question about an outcome that is past its day, where its result is known. */
const PAST_QUESTIONS: Readonly<Record<string, string>> = {
  met: 'Met: what follows from it?',
  missed: 'Missed: new date, or drop?',
};

/** Lists outcomes and key results that are past their day, however old they are. */
function listPastOutcomes(book: Sourcebook, asOf: Day): readonly Due[] {
  const { plan } = book;
  const end = plan.strategy.end;
  const measures = [
    ...plan.criteria.map(([id, measure]) => ({ id, measure, due: measure.due ?? end, owner: measure.owner })),
    ...plan.keyResults
      .filter(([, , { objective }]) => isLive(objective))
      .map(
        ([
          id,
          measure,
          {
            objective,
            in: { stage },
          },
        ]) => ({
          id,
          measure,
          due: measure.due ?? objective.due ?? stage.by,
          owner: measure.owner ?? objective.owner,
        }),
      ),
  ];
  return measures
    .filter(({ due }) => (plan.span(due)?.last ?? asOf) < asOf)
    .map(({ id, measure, due, owner }) => ({
      stand: describeStand(id, measure.unit ?? '', book),
      text: chooseTitle(id, measure.outcome, measure.measure),
      date: due,
      owner,
    }))
    .map(({ stand, ...rest }) => ({
      ...rest,
      known: stand.where,
      question: PAST_QUESTIONS[stand.state] ?? 'Met, new date, or drop?',
      isSettled: stand.state === 'met',
    }));
}

/** Lists objectives and initiatives that are past their due date. */
function listOverdueWork(book: Sourcebook, asOf: Day): readonly Due[] {
  const { plan } = book;
  const question = 'Done, new date, or drop?';
  const objectives = plan.objectives
    .filter(({ objective }) => isLive(objective))
    .map(({ id, objective, in: { stage } }) => ({
      text: chooseTitle(id, objective.result),
      known: sayObjective(id, book),
      question,
      date: objective.due ?? stage.by,
      owner: objective.owner,
    }));
  const initiatives = plan.initiatives
    .filter(([, initiative]) => isLive(initiative))
    .map(([id, { what, due, owner }]) => ({
      text: chooseTitle(id, what),
      known: describeInitiativeStand(id, book),
      question,
      date: due,
      owner,
    }));
  return [...objectives, ...initiatives].filter(({ date }) => (plan.span(date)?.last ?? asOf) < asOf);
}

function sayObjective(id: string, book: Sourcebook): string {
  const { stateWord, because, says } = describeObjectiveStand(id, book);
  return joinPresentParts([because === '' ? stateWord : because, says], '; ');
}

/** Lists pilots, also those whose day is long past: a test that nobody has decided is still open. */
function listDueTests(book: Sourcebook): readonly Due[] {
  return book.plan.initiatives
    .filter(([, initiative]) => isLive(initiative) && initiative.pilot?.learn_by !== undefined)
    .map(([id, { what, pilot, owner }]) => ({
      text: chooseTitle(id, what),
      known: describePilot(id, book),
      question: 'The small test: go on, change or stop?',
      date: pilot?.learn_by,
      owner,
    }));
}

/** Lists beliefs to look at; one that was looked at since its day and still holds is answered. */
function listDueAssumptions(book: Sourcebook): readonly Due[] {
  return Object.entries(book.plan.strategy.assumptions ?? {}).flatMap(([id, assumption]) => {
    const { belief, check_by, owner } = assumption;
    const stand = describeAssumption(id, book);
    const isAnswered = stand.holds && stand.on >= (book.plan.span(check_by)?.first ?? '');
    if (check_by === undefined || isAnswered) return [];
    const agreed = stand.isBroken ? toVisibleText(assumption.then) : '';
    return [
      {
        text: chooseTitle(id, belief),
        known: joinPresentParts(
          [stand.says, agreed && book.words.say('agreed for then: {text}', agreed)],
          '; ',
        ),
        question: stand.isBroken ? 'It no longer holds: what do we do now?' : 'Does this still hold?',
        date: check_by,
        owner,
      },
    ];
  });
}

function listOpenUnknowns(book: Sourcebook): readonly Due[] {
  return listMeasures(book.plan)
    .filter(({ measure: { baseline, measure_by } }) => baseline === 'unknown' && measure_by !== undefined)
    .map(({ id, of, measure }) => ({
      known: findStand(id, book)?.series.values.length ? describeStand(id, '', book).where : '',
      text: chooseTitle(id, 'outcome' in measure ? measure.outcome : undefined, measure.measure),
      question: 'Where do we start from? It is not measured yet.',
      date: measure.measure_by,
      owner: measure.owner ?? of?.work.owner,
    }));
}
