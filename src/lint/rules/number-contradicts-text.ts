import { nameUnit } from '../../model/amount-units.ts';
import { type Amount, findAmounts, mayHoldAmount } from '../../model/amounts.ts';
import type { Day } from '../../model/dates.ts';
import { findMeasureDay, findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { sayNumber } from '../../model/numbers.ts';
import {
  findObjectiveDay,
  hasText,
  listLiveObjectives,
  type Plan,
  type PlannedObjective,
} from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { readTarget, sayTarget } from '../../model/target.ts';
import { listContentWords, type WordList } from '../../model/words.ts';
import type { Problem, Rule } from '../rule.ts';

export const numberContradictsText: Rule = {
  id: 'number-contradicts-text',
  level: 'warn',
  kind: 'text',
  readsWords: true,
  summary: 'The number in a sentence is the number in its fields.',
  why: 'People quote the sentence, and the check-in counts against the field. With two numbers, each side believes it was right.',
  source: 'Our reading of real plans: a target changes, and its sentence stays as it was',
  fix: 'Write the same number in the sentence and in `target:`.',
  whenNot:
    'The rule compares a sentence only with a target in the same unit, or a share such as “four in five” with a percent. It skips changes, such as “20 % fewer”.',
  bad: `
criteria:
  answered:
    outcome: We answer 80 % of all calls at once.
    measure: Calls answered at once
    unit: "%"
    baseline: 40
    target: 60
`,
  good: `
criteria:
  answered:
    outcome: We answer 60 % of all calls at once.
    measure: Calls answered at once
    unit: "%"
    baseline: 40
    target: 60
`,
  many: (these) => `${these} say one number in the sentence and another in the fields.`,
  *check(plan, { words }) {
    const measures = listLiveMeasures(plan).filter(({ measure }) => readTarget(measure.target));
    for (const placed of measures) {
      const outcome = findOutcome(placed);
      const amount = hasText(outcome) ? findContradiction(plan, outcome, [placed]) : undefined;
      if (amount) yield reportOutcome(placed, amount);
    }
    const byId = new Map(measures.map((placed) => [placed.id, placed]));
    for (const planned of listLiveObjectives(plan))
      yield* checkObjective(plan, planned, byId, words?.stop ?? new Set());
  },
};

/** Finds the number of a sentence that is none of the numbers of its measures. */
function findContradiction(plan: Plan, text: string, all: readonly PlacedMeasure[]): Amount | undefined {
  const { lang } = plan.strategy;
  if (!mayHoldAmount(text, lang)) return undefined;
  const units = new Set(all.flatMap(({ measure }) => nameUnit(measure.unit) ?? []));
  if (units.size === 0) return undefined;
  const isStart = (amount: Amount) => all.some(({ measure }) => isBaseline(amount, measure.baseline));
  const found = findAmounts(text, lang, units);
  const isSaid = (amount: Amount) => all.some((placed) => saysTarget(amount, placed));
  // Most sentences say one number, and it is the target.
  if (found.length === 1 && found.every(isSaid)) return undefined;
  const amounts = found.filter((amount) => !amount.isChange && !isStart(amount));
  if (amounts.length === 0) return undefined;
  if (amounts.some((amount) => isSaid(amount) || all.some((placed) => isWithin(amount, placed))))
    return undefined;
  const named = all.flatMap(({ measure }) => findAmounts(measure.measure ?? '', lang, units));
  const others = amounts.filter(
    (amount) =>
      !all.some((placed) => isOnTheWay(amount, placed)) &&
      !named.some(({ unit, values }) => unit === amount.unit && isNear(amount, values)),
  );
  return others.length > 1 ? others.find(({ isGoal }) => isGoal) : others[0];
}

/** Returns whether a sentence says the target. */
function saysTarget(amount: Amount, { measure }: PlacedMeasure): boolean {
  const target = readTarget(measure.target);
  if (!target || nameUnit(measure.unit) !== amount.unit) return false;
  const { number, half } = target;
  return isNear(amount, half === undefined ? [number] : [number - half, number, number + half]);
}

/** Returns whether a sentence says a limit that the target satisfies. */
function isWithin(amount: Amount, { measure }: PlacedMeasure): boolean {
  const target = readTarget(measure.target);
  if (!target || nameUnit(measure.unit) !== amount.unit) return false;
  const { number } = target;
  if (amount.limit === 'over') return amount.values.some((value) => number >= value);
  return amount.limit === 'under' && amount.values.some((value) => number <= value);
}

function isBaseline({ values }: Amount, baseline: number | string | undefined): boolean {
  return typeof baseline === 'number' && values.includes(baseline);
}

function isOnTheWay(amount: Amount, { measure }: PlacedMeasure): boolean {
  const numbers = [measure.baseline, ...Object.values(measure.expected ?? {})];
  return isNear(
    amount,
    numbers.filter((number) => typeof number === 'number'),
  );
}

/** How far a share in words may be from the number, in points: “four in five” is also said of 81 %. */
const SHARE_SLACK = 2;

/**
 * Returns whether an amount is one of some numbers: rounded as it is written, as the rest of a hundred, or in thousands or
 * millions.
 */
function isNear({ values, unit, isShare }: Amount, numbers: readonly number[]): boolean {
  const meant = unit === 'percent' ? numbers.flatMap((one) => [one, 100 - one, one * 100]) : numbers;
  return values.some((value) => {
    const decimals = String(value).split('.')[1]?.length ?? 0;
    const slack = isShare ? SHARE_SLACK : 0.5 * 10 ** -decimals;
    const scales = unit === 'percent' ? [1] : [1, 1e3, 1e6, 1e9];
    return meant.some((one) => scales.some((scale) => Math.abs(value / scale - one) <= slack / scale));
  });
}

function reportOutcome(placed: PlacedMeasure, amount: Amount): Problem {
  const { measure } = placed;
  return {
    at: measure,
    key: 'outcome',
    unlessDamagedBelow: ['target'],
    message: `${capitalizeFirst(nameMeasure(placed))} says ${sayAmount(amount)}, but its target is ${sayTarget(measure.target ?? '')}.`,
    help: `Write the same number in \`outcome:\` and in \`target:\`.`,
    related: [{ at: measure, key: 'target', message: 'The target is here.' }],
  };
}

function sayAmount({ text, values, isShare }: Amount): string {
  const [percent = 0] = values;
  return isShare ? `${quoteValue(text)} (${sayNumber(Math.round(percent))} %)` : quoteValue(text);
}

/** Compares the result of an objective with what counts it, if both are due together: earlier, it is a step on the way. */
function* checkObjective(
  plan: Plan,
  planned: PlannedObjective,
  byId: ReadonlyMap<string, PlacedMeasure>,
  stop: WordList,
): Iterable<Problem> {
  const { id, objective } = planned;
  const { result, advances = [], key_results, indicators } = objective;
  if (!hasText(result) || !mayHoldAmount(result, plan.strategy.lang)) return;
  const ids = [...advances, ...Object.keys(key_results ?? {}), ...Object.keys(indicators ?? {})];
  const all = ids.flatMap((one) => byId.get(one) ?? []);
  const day = findObjectiveDay(plan, planned);
  const linked = all.filter(
    (placed) => isDueBy(plan, placed, day) && isNamedIn(result, placed.measure.measure, stop),
  );
  const amount = linked.length > 0 ? findContradiction(plan, result, all) : undefined;
  const [counted] = linked.filter(({ measure }) => nameUnit(measure.unit) === amount?.unit);
  if (!amount || !counted) return;
  const target = sayTarget(counted.measure.target ?? '');
  yield {
    at: objective,
    key: 'result',
    message: `Objective \`${id}\` says ${sayAmount(amount)}, but the target of ${nameMeasure(counted)} is ${target}.`,
    help: 'Write the same number in `result:` and in `target:`, or name the measure that has this target.',
    related: [{ at: counted.measure, key: 'target', message: 'The target is here.' }],
  };
}

function isDueBy(plan: Plan, placed: PlacedMeasure, day: Day | undefined): boolean {
  const due = findMeasureDay(plan, placed);
  return day !== undefined && due !== undefined && due <= day;
}

/** The share of the words of a measure that a sentence must have to be about it, and their number. */
const NAMED = { share: 0.6, words: 2 };

function isNamedIn(text: string, measure: string | undefined, stop: WordList): boolean {
  const said = listContentWords(text, stop);
  const wanted = [...listContentWords(measure ?? '', stop)];
  const shared = wanted.filter((word) => said.has(word)).length;
  return shared >= NAMED.words && shared >= wanted.length * NAMED.share;
}
