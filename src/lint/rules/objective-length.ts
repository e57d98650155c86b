import { splitRuns } from '../../model/latin.ts';
import { hasText, listLiveObjectives } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { countWords } from '../../model/words.ts';
import type { Rule, Words } from '../rule.ts';

export const objectiveLength: Rule<{ min: number; max: number }> = {
  id: 'objective-length',
  level: 'warn',
  kind: 'text',
  summary: 'An objective is one sentence of 4–24 words.',
  why: 'Everyone reads a three-word heading differently. A sentence over 24 words usually holds two objectives.',
  source:
    'Our judgement, from fifteen real plans: the remark was right about all ten results with 25 words or more, and seldom about shorter ones',
  fix: 'Say in 4–24 words what will be true, and for whom. Put reasons in `why`, numbers in `indicators` and work in `initiatives`.',
  whenNot: 'Three words are enough if one of them is a verb: “Reduce repeat tests”.',
  options: {
    min: { default: 4, least: 1, says: 'fewest words in a `result` (our judgement)' },
    max: { default: 24, least: 1, says: 'most words in a `result` (our judgement)' },
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
  *check(plan, { options: { min, max }, words: lists }) {
    for (const { id, objective } of listLiveObjectives(plan)) {
      if (!hasText(objective.result)) {
        yield { at: objective, missing: 'result', message: `Objective \`${id}\` has no \`result\`.` };
        continue;
      }
      const words = countWords(objective.result);
      if (words === min - 1 && mayHaveVerb(objective.result, lists)) continue;
      if (words < min || words > max)
        yield {
          at: objective,
          key: 'result',
          message: `The result of \`${id}\` has ${countNoun(words, 'word')}. Aim for ${min}–${max} words.`,
        };
    }
  },
};

/** Returns whether a text has a verb, as far as the lists of its language can tell; true where they cannot. */
function mayHaveVerb(text: string, words: Words | undefined): boolean {
  if (words?.aim === undefined) return true;
  const { aim, work } = words;
  const runs = splitRuns(text).map(({ word }) => word);
  const first = runs[0] ?? '';
  if (aim.has(first) || work.verb.has(first)) return true;
  return runs.some(
    (word, at) =>
      work.predicate.has(word) || (work.predicateOfMany.has(word) && work.plural.test(runs[at - 1] ?? '')),
  );
}
