import { hasText, listLiveObjectives } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { countWords } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const objectiveLength: Rule<{ min: number; max: number }> = {
  id: 'objective-length',
  level: 'warn',
  kind: 'text',
  summary: 'An objective is one sentence of 4–18 words.',
  why: 'Three words are a heading that each reads in another way; over eighteen there are mostly two objectives in it.',
  source:
    'Our judgement, after the 15–20 words of a destination (alignment step 2): a step is shorter than the way',
  fix: 'Say in 4–18 words what will be true for whom; reasons belong in `why`, numbers in `indicators`, work in `initiatives`.',
  options: {
    min: { default: 4, least: 1, says: 'fewest words of a `result` (our judgement)' },
    max: { default: 18, least: 1, says: 'most words of a `result` (our judgement)' },
  },
  bad: `
stages:
  incremental:
    objectives:
      digital:
        result: Digital channels
`,
  good: `
stages:
  incremental:
    objectives:
      digital:
        result: Half of our members pay their bills without coming to a branch
`,
  *check(plan, { options: { min, max } }) {
    for (const { id, objective } of listLiveObjectives(plan)) {
      if (!hasText(objective.result)) {
        yield { at: objective, missing: 'result', message: `Objective \`${id}\` does not say its result.` };
        continue;
      }
      const words = countWords(objective.result);
      if (words < min || words > max)
        yield {
          at: objective,
          key: 'result',
          message: `The result of \`${id}\` has ${countNoun(words, 'word')}; ${min}–${max} say one thing clearly.`,
        };
    }
  },
};
