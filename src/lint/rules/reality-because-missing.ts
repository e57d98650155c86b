import { hasText } from '../../model/plan.ts';
import { splitSentences } from '../../model/reading-grade.ts';
import { findPhrases } from '../../model/wording.ts';
import type { WordList } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const realityBecauseMissing: Rule = {
  id: 'reality-because-missing',
  level: 'warn',
  kind: 'data',
  readsWords: true,
  summary: 'The strategy says what caused today’s situation, and why it cannot last.',
  why: 'A cause that nobody names is never removed. If staying costs nothing, people wait.',
  source: 'Breakthrough Model: current reality, its causes, and the need to change',
  fix: 'Add `because:` (what caused today’s situation) and `must_change:` (what staying costs) to `reality:`.',
  whenNot:
    'Where `why` or `today` already says in a number what staying costs: the rule does not ask for `must_change:` then.',
  bad: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
`,
  good: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  because: Each clinic bought its own system, and no one was asked to make them fit.
  must_change: Repeats cost the county 2.1 million a year, and because of them two clinics cannot find staff.
`,
  *check({ strategy }, { words }) {
    const { reality } = strategy;
    if (!reality) return;
    if (!hasText(reality.because))
      yield {
        at: reality,
        key: 'because',
        missing: 'because',
        message: '`reality` has no `because`: it does not say what caused today’s situation.',
        help: 'Add `because:` to `reality:`: what caused today’s situation.',
      };
    if (!hasText(reality.must_change) && !saysCost([strategy.destination?.why, reality.today], words?.loss))
      yield {
        at: reality,
        key: 'must_change',
        missing: 'must_change',
        message: '`reality` has no `must_change`: it does not say what staying costs.',
        help: 'Add `must_change:` to `reality:`: what staying costs, and why it cannot last.',
      };
  },
};

/** Returns whether a sentence says in a number what something costs. */
function saysCost(texts: readonly (string | undefined)[], losses: WordList | undefined): boolean {
  if (!losses) return false;
  return texts.some((text) =>
    splitSentences(text ?? '').some((one) => NUMBER.test(one) && findPhrases(one, losses, NONE).length > 0),
  );
}

/** A number that is no year. */
const NUMBER = /(?<![\d.,-])(?!(?:19|20)\d\d(?![\d.,]))\d/;
const NONE: WordList = new Set<string>();
