import { hasText, listLiveObjectives } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { countWords } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const objectiveLength: Rule<{ min: number; max: number }> = {
  id: 'objective-length',
  level: 'warn',
  kind: 'text',
  summary: 'An objective is one sentence of 4–18 words.',
  why: 'Everyone reads a three-word heading differently. A sentence over 18 words usually holds two objectives.',
  source:
    'Our judgement, from the 15–20 words of a destination (alignment step 2): a step is shorter than the whole way',
  fix: 'Say in 4–18 words what will be true, and for whom. Put reasons in `why`, numbers in `indicators` and work in `initiatives`.',
  options: {
    min: { default: 4, least: 1, says: 'fewest words in a `result` (our judgement)' },
    max: { default: 18, least: 1, says: 'most words in a `result` (our judgement)' },
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
  many: (these) => `${these} are too long or too short to say one thing clearly.`,
  *check(plan, { options: { min, max } }) {
    for (const { id, objective } of listLiveObjectives(plan)) {
      if (!hasText(objective.result)) {
        yield { at: objective, missing: 'result', message: `Objective \`${id}\` has no \`result\`.` };
        continue;
      }
      const words = countWords(objective.result);
      if (words < min || words > max)
        yield {
          at: objective,
          key: 'result',
          message: `The result of \`${id}\` has ${countNoun(words, 'word')}. Aim for ${min}–${max} words.`,
        };
    }
  },
};
