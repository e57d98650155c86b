import { findDirection } from '../../model/ambition.ts';
import { findCountedWork } from '../../model/counted-work.ts';
import { findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { listNameWords } from '../../model/own-words.ts';
import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { WordList } from '../../model/words.ts';
import { findWork } from '../../model/work-verb.ts';
import type { Rule, Words } from '../rule.ts';

export const measureCountsWork: Rule = {
  id: 'measure-counts-work',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'A measure counts what changes, not what was done.',
  why: 'Events, reports and milestones can all be delivered on time while nothing changes for anybody.',
  source:
    'Google’s OKR playbook: measure outcomes, not activities; found in 4 of 9 published plans that we read',
  fix: 'Count what the work is for: who does something new, how much, how fast. Keep the number of events as a date or a note of the initiative.',
  whenNot:
    'If the law or the contract asks for the number itself. The rule is silent where the number must fall.',
  bad: `
criteria:
  fairs:
    measure: Number of job fairs held
    baseline: 0
    target: 48
`,
  good: `
criteria:
  jobs:
    measure: People who found a job at a fair
    baseline: 0
    target: 900
`,
  many: (these) => `${these} count work, not its effect.`,
  *check(plan, { words }) {
    if (!words) return;
    const names = listNameWords(plan.strategy.name);
    const all = listLiveMeasures(plan).map((placed) => ({
      placed,
      counted: findWorkIn(placed, words, names),
    }));
    const withResult = new Set(
      all.flatMap(({ placed, counted }) => (counted === undefined ? [placed.of] : [])),
    );
    for (const { placed, counted } of all)
      if (counted !== undefined)
        yield {
          at: placed.measure,
          key: 'measure',
          // An indicator of work is an early sign where another one shows what the work changes.
          level: placed.kind === 'indicator' && withResult.has(placed.of) ? 'info' : 'warn',
          message: `${capitalizeFirst(nameMeasure(placed))} counts work (${quoteValue(counted)}), not what it changes.`,
        };
  },
};

/** Finds the work that a measure counts and wants more of, unless its outcome is reported as work. */
function findWorkIn(placed: PlacedMeasure, words: Words, names: WordList): string | undefined {
  const { measure } = placed.measure;
  const outcome = findOutcome(placed);
  const direction = findDirection(placed.measure);
  if (!hasText(measure) || direction === 'decrease' || direction === 'maintain') return undefined;
  const counted = findCountedWork(measure, words);
  if (counted === undefined) return undefined;
  return hasText(outcome) && findWork(outcome, words.work, names) ? undefined : counted;
}
