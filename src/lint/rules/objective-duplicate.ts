import { listObjectiveGroups } from '../../model/objective-groups.ts';
import { isLive, listLiveObjectives } from '../../model/plan.ts';
import { formatPercent } from '../../model/quote.ts';
import {
  type ComparedText,
  type KnownWords,
  prepareText,
  type RepeatLimits,
  repeatsText,
} from '../../model/repeats.ts';
import { measureInclusion } from '../../model/words.ts';
import type { Problem, Rule } from '../rule.ts';

/** A text, and the objective that it is in. */
interface PlacedText {
  readonly at: object;
  readonly id: string;
  readonly for: object;
  readonly text: ComparedText;
}

export const objectiveDuplicate: Rule<{ overlap: number; words: number }> = {
  id: 'objective-duplicate',
  level: 'warn',
  kind: 'text',
  readsWords: true,
  summary: 'No two objectives have the same result or the same measure.',
  why: 'Two owners of one result wait for each other, or do the work twice.',
  source: 'Our judgement: only near copies with the same numbers are reported',
  fix: 'Reword them so that the difference is clear, or merge them.',
  whenNot:
    'If units in different places have the same objective on purpose. The rule is silent if the numbers differ, or if two texts of one length differ in one word.',
  options: {
    overlap: {
      default: 0.85,
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
stages:
  incremental:
    objectives:
      fast-loans:
        result: Members have a loan decision on the same day
      loan-decisions:
        result: On the same day, members have a decision on a loan
`,
  good: `
stages:
  incremental:
    objectives:
      fast-loans:
        result: Members have a loan decision on the same day
      clear-refusals:
        result: Members who are refused know what they can change
`,
  many: (these) => `${these} repeat another entry.`,
  *check(plan, { words, options }) {
    const compare = { known: words, limits: options };
    const prepare = (text = '') => prepareText(text, words, plan.strategy.lang);
    const results = listLiveObjectives(plan).map(({ id, objective: at }) => ({
      at,
      id,
      for: at,
      text: prepare(at.result),
    }));
    yield* findRepeated(results, 'result', compare);
    for (const { name } of listObjectiveGroups(plan.strategy)) {
      const measures = plan.indicators
        .filter(([, , by]) => by.section === 'objectives' && by.in.name === name && isLive(by.work))
        .map(([id, at, by]) => ({ at, id, for: by.work, text: prepare(at.measure) }));
      yield* findRepeated(measures, 'measure', compare);
    }
  },
};

type Key = 'result' | 'measure';
const VERB: Readonly<Record<Key, string>> = { result: 'repeats', measure: 'counts the same as' };

/** A longer list is not a strategy, and comparing all of it would only take time. */
const MOST_COMPARED = 300;

interface Comparing {
  readonly known: KnownWords | undefined;
  readonly limits: RepeatLimits;
}

/** Finds texts that repeat an earlier one of another objective. */
function* findRepeated(
  all: readonly PlacedText[],
  key: Key,
  { known, limits }: Comparing,
): Generator<Problem> {
  const compared = all.slice(0, MOST_COMPARED);
  for (const [index, later] of compared.entries()) {
    const before = compared.find(
      (other, at) =>
        at < index && other.for !== later.for && repeatsText(later.text, other.text, limits, known),
    );
    if (before) yield reportDuplicate(later, before, key, limits.overlap);
  }
}

function reportDuplicate(later: PlacedText, before: PlacedText, key: Key, overlap: number): Problem {
  const share = formatPercent(measureInclusion(later.text.words, before.text.words));
  return {
    at: later.at,
    key,
    about: before.id,
    message: `\`${later.id}\` ${VERB[key]} \`${before.id}\` (${share} of the key words are the same; the limit is ${formatPercent(overlap)}).`,
    related: [{ at: before.at, key, message: `\`${before.id}\` is here.` }],
  };
}
