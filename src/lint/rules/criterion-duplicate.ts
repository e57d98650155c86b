import { findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { isSameUnit } from '../../model/numbers.ts';
import { hasText } from '../../model/plan.ts';
import {
  type ComparedText,
  type KnownWords,
  prepareText,
  type RepeatLimits,
  repeatsText,
} from '../../model/repeats.ts';
import { readTargetNumber } from '../../model/target.ts';
import type { Problem, Rule } from '../rule.ts';

/** A measure, and its texts. */
interface Compared extends PlacedMeasure {
  readonly outcome: () => ComparedText | undefined;
  readonly counted: () => ComparedText | undefined;
}

export const criterionDuplicate: Rule<{ overlap: number; words: number }> = {
  id: 'criterion-duplicate',
  level: 'warn',
  kind: 'text',
  readsWords: true,
  summary: 'No two criteria or key results say the same, and no indicator counts the same as a criterion.',
  why: 'Two targets for one thing drift apart, and one result counts twice. An early sign that is the result itself comes too late.',
  source: 'Our judgement: only near copies with the same numbers and units are reported',
  fix: 'Merge them, or reword them so that the difference is clear. For an indicator, count something that moves earlier.',
  whenNot:
    'The rule is silent if targets, units or numbers differ, such as for one measure in two steps, or if two texts of one length differ in one word.',
  options: {
    overlap: {
      default: 0.9,
      least: 0,
      most: 1,
      says: 'smallest share of shared key words that counts as the same, 0–1, measured on the shorter text (our judgement)',
    },
    words: {
      default: 3,
      least: 1,
      says: 'fewest key words in texts that are not the same in full (our judgement: shorter texts match by chance)',
    },
  },
  bad: `
criteria:
  told-once:
    outcome: Patients tell the story of an illness only once.
  one-story:
    outcome: Patients tell the story of an illness only once at every clinic.
`,
  good: `
criteria:
  told-once:
    outcome: Patients tell the story of an illness only once.
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
`,
  many: (these) => `${these} say the same as another.`,
  *check(plan, { words, options }) {
    const all = listLiveMeasures(plan)
      .slice(0, MOST_COMPARED)
      .map((placed) => prepareMeasure(placed, words, plan.strategy.lang));
    const results = all.filter(({ kind }) => kind !== 'indicator');
    for (const [index, later] of all.entries()) {
      const before = results.find(
        (other, at) => (at < index || later.kind === 'indicator') && isRepeated(later, other, options, words),
      );
      if (before) yield reportRepeated(later, before);
    }
  },
};

/** A longer list is not a strategy, and comparing all of it would only take time. */
const MOST_COMPARED = 100;

function prepareMeasure(
  placed: PlacedMeasure,
  known: KnownWords | undefined,
  lang: string | undefined,
): Compared {
  // Most measures differ in their numbers, so that their texts are never compared.
  const prepare = (text: string | undefined) => {
    let made: ComparedText | undefined;
    return () => {
      if (hasText(text)) made ??= prepareText(text, known, lang);
      return made;
    };
  };
  return { ...placed, outcome: prepare(findOutcome(placed)), counted: prepare(placed.measure.measure) };
}

function isRepeated(
  later: Compared,
  before: Compared,
  limits: RepeatLimits,
  known: KnownWords | undefined,
): boolean {
  const isSame = (a: ComparedText | undefined, b: ComparedText | undefined) =>
    a !== undefined && b !== undefined && repeatsText(a, b, limits, known);
  // One measure may show two outcomes, such as a score among members and among staff.
  if (!haveSameNumbers(later, before)) return false;
  const [one, other] = [later.outcome(), before.outcome()];
  return one && other ? isSame(one, other) : isSame(later.counted() ?? one, before.counted() ?? other);
}

/** Returns whether no target and no unit of two measures differ. */
function haveSameNumbers({ measure: a }: PlacedMeasure, { measure: b }: PlacedMeasure): boolean {
  const [one, other] = [readTargetNumber(a.target), readTargetNumber(b.target)];
  if (one !== undefined && other !== undefined && one !== other) return false;
  return !hasText(a.unit) || !hasText(b.unit) || isSameUnit(a.unit, b.unit);
}

function reportRepeated(later: Compared, before: Compared): Problem {
  const key = later.outcome() ? 'outcome' : 'measure';
  return {
    at: later.measure,
    key,
    about: before.id,
    message: `${capitalizeFirst(nameMeasure(later))} ${later.kind === 'indicator' ? 'counts the same as' : 'says the same as'} ${nameMeasure(before)}.`,
    related: [
      {
        at: before.measure,
        key: before.outcome() ? 'outcome' : 'measure',
        message: `\`${before.id}\` is here.`,
      },
    ],
  };
}
