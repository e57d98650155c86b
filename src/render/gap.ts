/** The gap between the start and the destination: one row per criterion. */
import { findDirection } from '../model/ambition.ts';
import type { PlannedObjective } from '../model/plan.ts';
import type { Criterion, DateValue, Indicator, KeyResult } from '../model/schema.ts';
import { readTargetNumber } from '../model/target.ts';
import { sayBriefAmbition, sayQuantity, sayTargetQuantity } from './numbers.ts';
import { chooseTitle, type Sourcebook } from './sourcebook.ts';
import { describeStand, type StandView } from './stand.ts';
import { formatBriefDate, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';

export interface GapRow extends StandView {
  readonly id: string;
  readonly outcome: string;
  /** The short name; empty where the plan gives none. */
  readonly label: string;
  readonly measure: string;
  /** Where it started: the baseline. */
  readonly start: string;
  /** The same: the name of 0.1.0, which layouts still use. */
  readonly today: string;
  readonly target: string;
  /** The ambition: the movement from baseline to target. Empty if it cannot be computed. */
  readonly ambition: string;
  /** The same: the name of 0.1.0, which layouts still use. */
  readonly ask: string;
  readonly due: string;
  readonly owner: string;
  /** The names of those who help: `Ana Ncube, Tom Reyes`. */
  readonly with: string;
  readonly source: string;
  readonly guardrail: string;
}

/** A result of an objective with a target of its own. */
export interface KeyResultRow extends GapRow {
  /** `58 → 85 percent`, or what would prove it. */
  readonly movement: string;
}

export function listGapRows(book: Sourcebook): readonly GapRow[] {
  const { end } = book.plan.strategy;
  return book.plan.criteria.map(([id, criterion]) => makeGapRow(id, criterion, { due: end }, book));
}

/** Lists the key results of one objective; owner and due date are the objective’s where absent. */
export function listKeyResultRows(
  { objective, in: { stage } }: PlannedObjective,
  book: Sourcebook,
): readonly KeyResultRow[] {
  const fallback = { owner: objective.owner, due: objective.due ?? stage.by };
  return Object.entries(objective.key_results ?? {}).map(([id, result]) => {
    const row = makeGapRow(id, result, fallback, book);
    const isProved = result.target === undefined && toVisibleText(result.met_when) !== '';
    return { ...row, movement: isProved ? row.target : `${row.start} → ${row.target}` };
  });
}

interface Fallback {
  readonly owner?: string | undefined;
  readonly due: DateValue | undefined;
}

function makeGapRow(
  id: string,
  criterion: Criterion | KeyResult,
  fallback: Fallback,
  book: Sourcebook,
): GapRow {
  const outcome = chooseTitle(id, criterion.outcome, criterion.measure);
  const measure = toVisibleText(criterion.measure);
  return {
    id,
    outcome,
    label: toVisibleText(criterion.label),
    measure: measure === outcome ? '' : measure,
    ...describeMovement(criterion, book.words),
    ...describeStand(id, toVisibleText(criterion.unit), book),
    due: formatBriefDate(criterion.due ?? fallback.due, book.words),
    owner: book.who(criterion.owner ?? fallback.owner),
    with: book.whoHelps(criterion.with),
    source: toVisibleText(criterion.source),
    guardrail: describeGuardrail(criterion.guardrail, book),
  };
}

/** Describes what must not get worse: the text, or the entry that it names. */
export function describeGuardrail(guardrail: string | undefined, book: Sourcebook): string {
  const id = guardrail?.trim() ?? '';
  return book.knows(id) ? (book.refer([id])[0]?.text ?? '') : toVisibleText(guardrail);
}

type Movement = Pick<GapRow, 'start' | 'today' | 'target' | 'ambition' | 'ask'>;

/** Describes the movement from baseline to target, for criteria and indicators. The unit appears once, with the target. */
export function describeMovement(moved: Criterion | Indicator, words: BriefWords): Movement {
  const met = 'met_when' in moved ? toVisibleText(moved.met_when) : '';
  const unit = toVisibleText(moved.unit);
  const ambition = formatGapAmbition(moved, unit, words);
  const start = formatStart(moved, unit, met, words);
  return {
    start,
    today: start,
    target:
      moved.target === undefined ? met || words.say('not set') : sayTargetQuantity(moved.target, unit, words),
    ambition,
    ask: ambition,
  };
}

function formatStart(moved: Criterion | Indicator, unit: string, met: string, words: BriefWords): string {
  if (typeof moved.baseline === 'number')
    return moved.target === undefined
      ? sayQuantity(moved.baseline, unit, words)
      : words.number(moved.baseline);
  if (moved.baseline === undefined) return words.say(met ? 'not yet' : 'not stated');
  const by = 'measure_by' in moved ? formatBriefDate(moved.measure_by, words) : '';
  return by ? words.say('not known until {date}', by) : words.say('not known');
}

function formatGapAmbition(moved: Criterion | Indicator, unit: string, words: BriefWords): string {
  const { baseline } = moved;
  if (findDirection(moved) === 'maintain') return words.say('hold');
  const target = readTargetNumber(moved.target);
  return typeof baseline === 'number' && target !== undefined
    ? sayBriefAmbition(baseline, target, unit, words)
    : '';
}
