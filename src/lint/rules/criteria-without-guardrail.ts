import { findDirection } from '../../model/ambition.ts';
import { hasText } from '../../model/plan.ts';
import type { Criterion } from '../../model/schema.ts';
import type { Rule, UnitWords } from '../rule.ts';

export const criteriaWithoutGuardrail: Rule = {
  id: 'criteria-without-guardrail',
  level: 'info',
  kind: 'data',
  needsWords: true,
  summary: 'A criterion about volume or speed has a guardrail: what must not get worse.',
  why: 'People can improve any number at the cost of another. Those who do the work notice that cost before those who set the target.',
  source: 'Grove, High Output Management: paired measures',
  fix: 'Add `guardrail:` with what must not get worse: a sentence, or the id of an indicator or criterion.',
  whenNot:
    'If nothing can get worse. The rule is silent where another criterion measures how well it goes: a share, a score or a number that must fall. It also skips counts that start at 0, because they count work.',
  bad: `
criteria:
  results-time:
    outcome: A lab result is seen in every clinic within a day.
    measure: Time from sample to result
    unit: hours
    baseline: 70
    target: 24
`,
  good: `
criteria:
  results-time:
    outcome: A lab result is seen in every clinic within a day.
    measure: Time from sample to result
    unit: hours
    baseline: 70
    target: 24
    guardrail: The number of results that have to be corrected afterwards does not rise.
`,
  many: (these) => `${these} do not say what must not get worse.`,
  *check({ criteria }, { words }) {
    if (!words) return;
    const isBalanced = criteria.some(([, criterion]) => isCounterweight(criterion, words.units));
    if (isBalanced) return;
    for (const [id, criterion] of criteria) {
      const kind = hasText(criterion.guardrail) ? undefined : classifyCriterion(criterion, words.units);
      if (kind !== undefined)
        yield {
          at: criterion,
          key: 'measure',
          missing: 'guardrail',
          message: `Criterion \`${id}\` measures ${kind} but has no \`guardrail\`: nothing says what must not get worse.`,
        };
    }
  },
};

/**
 * Classifies a criterion: a time that falls is speed, a count that rises is volume. Without a baseline, a time is speed if
 * the words say that something is to be done within it.
 */
function classifyCriterion(criterion: Criterion, words: UnitWords): 'speed' | 'volume' | undefined {
  const name = criterion.unit?.trim() ?? '';
  const way = findDirection(criterion);
  if (name === '') return undefined;
  if (words.time.test(name)) {
    const isFast = way === undefined && criterion.target !== undefined && saysSpeed(criterion, words);
    return way === 'decrease' || isFast ? 'speed' : undefined;
  }
  // What starts at 0 counts the work that the plan does.
  if (criterion.baseline === 0) return undefined;
  return way === 'increase' && !words.noVolume.test(name) ? 'volume' : undefined;
}

/** Returns whether a criterion measures how well it goes: a share or a score, or a count that must fall. */
function isCounterweight(criterion: Criterion, { noVolume, time, percent }: UnitWords): boolean {
  const name = criterion.unit?.trim() ?? '';
  if (name === '' || criterion.target === undefined || DONE.test(name)) return false;
  // `% more bandwidth` is how fast, not how well.
  if (/^%/.test(name) && !percent.test(name)) return false;
  return noVolume.test(name) || (!time.test(name) && findDirection(criterion) === 'decrease');
}

/** Steps of the work: they say how far it is, not how well it goes. */
const DONE = /^(?:milestones?|phases?|steps?)\b/i;

function saysSpeed({ outcome = '', measure = '' }: Criterion, { speed }: UnitWords): boolean {
  return speed?.test(`${outcome} ${measure}`) === true;
}
