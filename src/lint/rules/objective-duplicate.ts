import { listObjectiveGroups } from '../../model/objective-groups.ts';
import { type Holder, isLive, listLiveObjectives } from '../../model/plan.ts';
import { cutText, formatPercent } from '../../model/quote.ts';
import { listContentWords, measureLikeness, type WordList } from '../../model/words.ts';
import type { Problem, Rule } from '../rule.ts';

type Texts = ReadonlySet<string>;
type Limits = { overlap: number; words: number };

/** The words of a text, and its objective. */
interface ComparedText {
  readonly at: object;
  readonly id: string;
  readonly for: object;
  readonly words: Texts;
}

export const objectiveDuplicate: Rule<Limits> = {
  id: 'objective-duplicate',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'No two objectives have the same result or the same measure.',
  why: 'Two owners of one result wait for each other, or do the work twice.',
  source: 'Our judgement: the limit is so high that only near copies are reported',
  fix: 'Reword them so that the difference is clear, or merge them.',
  whenNot: 'If units in different places have the same objective on purpose.',
  options: {
    overlap: {
      default: 0.85,
      least: 0,
      most: 1,
      says: 'smallest share of shared key words that counts as the same, 0–1, measured on the longer text (our judgement)',
    },
    words: {
      default: 3,
      least: 1,
      says: 'fewest key words in a text that is compared (our judgement: shorter texts match by chance)',
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
    if (!words) return;
    const results = listLiveObjectives(plan).map((by) =>
      listComparedTexts(by.objective, by, by.objective.result, words.stop),
    );
    yield* findRepeated(results, 'result', options);
    for (const { name } of listObjectiveGroups(plan.strategy)) {
      const measures = plan.indicators
        .filter(([, , by]) => by.section === 'objectives' && by.in.name === name && isLive(by.work))
        .map(([id, indicator, by]) =>
          listComparedTexts(indicator, { ...by, id }, indicator.measure, words.stop),
        );
      yield* findRepeated(measures, 'measure', options);
    }
  },
};

type Key = 'result' | 'measure';
const VERB: Readonly<Record<Key, string>> = { result: 'repeats', measure: 'counts the same as' };

/** The limits of the comparison: a longer list is not a strategy, and comparing all of it would only take time. */
const MOST_COMPARED = 300;
const MOST_CHARACTERS = 500;

function listComparedTexts(
  at: object,
  { id, work }: Holder,
  text: string | undefined,
  stop: WordList,
): ComparedText {
  return { at, id, for: work, words: listContentWords(cutText(text ?? '', MOST_CHARACTERS), stop) };
}

/** Finds texts that repeat an earlier one of another objective. */
function* findRepeated(all: readonly ComparedText[], key: Key, options: Limits): Generator<Problem> {
  const compared = all.slice(0, MOST_COMPARED);
  for (const [index, later] of compared.entries()) {
    const before = compared.find(
      (other, at) => at < index && other.for !== later.for && isAlike(later.words, other.words, options),
    );
    if (before) yield reportDuplicate(later, before, key, options.overlap);
  }
}

function isAlike(left: Texts, right: Texts, { overlap, words }: Limits): boolean {
  const [fewer, more] = [Math.min(left.size, right.size), Math.max(left.size, right.size)];
  if (fewer < more * overlap) return false;
  const share = measureLikeness(left, right);
  return share === 1 || (share >= overlap && fewer >= words && joinNumbers(left) === joinNumbers(right));
}

/** Joins the numbers of a text: “12 clinics” and “40 clinics” are two steps on one way. */
function joinNumbers(words: Texts): string {
  return [...words]
    .filter((word) => /^\d/.test(word))
    .sort()
    .join(' ');
}

function reportDuplicate(later: ComparedText, before: ComparedText, key: Key, overlap: number): Problem {
  const share = formatPercent(measureLikeness(later.words, before.words));
  return {
    at: later.at,
    key,
    about: before.id,
    message: `\`${later.id}\` ${VERB[key]} \`${before.id}\` (${share} of the key words are the same; the limit is ${formatPercent(overlap)}).`,
    related: [{ at: before.at, key, message: `\`${before.id}\` is here.` }],
  };
}
