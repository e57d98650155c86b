import { splitRuns } from '../../model/latin.ts';
import { findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { hasText } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import { namesMeasure, namesUnit } from '../../model/said-measure.ts';
import { findPhrases } from '../../model/wording.ts';
import type { Problem, Rule, Words } from '../rule.ts';

export const criterionNotMeasurable: Rule = {
  id: 'criterion-not-measurable',
  level: 'error',
  kind: 'data',
  summary: 'Every criterion and key result can be measured, or says what would prove it.',
  why: 'If nobody can measure a criterion, the loudest person decides whether it is met.',
  source: 'A key performance indicator must have a target and a way to quantify it (alignment step 3)',
  fix: 'Add `measure:`, `unit:` and `target:`. If the outcome is either met or not, add `met_when:` instead.',
  whenNot:
    'A measure that names its unit (“Number of clinics”) needs no `unit:`. An outcome that names its target or unit needs no `measure:`. An outcome that is done or not (“The county has signed the contract”) is info.',
  bad: `
criteria:
  satisfaction:
    outcome: Improve satisfaction.
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    measure: Tests repeated within 30 days
    unit: percent
    baseline: 16
    target: 6
  one-record-law:
    outcome: The county may keep one record for all clinics.
    met_when: The state has signed the agreement on shared records.
`,
  many: (these) => `${these} lack a measure, a unit or a target.`,
  *check(plan, { words }) {
    for (const placed of listLiveMeasures(plan)) {
      if (placed.kind === 'indicator' || hasText(placed.measure.met_when)) continue;
      const missing = listMissingKeys(placed, words);
      if (missing.length > 0) yield reportMissing(placed, missing, words);
    }
  },
};

type Key = 'measure' | 'unit' | 'target';

function listMissingKeys(placed: PlacedMeasure, words: Words | undefined): readonly Key[] {
  const { measure, unit, target } = placed.measure;
  const has = { measure: hasText(measure), unit: hasText(unit), target: target !== undefined };
  const missing = (['measure', 'unit', 'target'] as const).filter((key) => !has[key]);
  if (missing.length !== 1) return missing;
  const isSaid =
    (missing[0] === 'unit' && namesUnit(measure ?? '', words?.units)) ||
    (missing[0] === 'measure' && namesMeasure(findOutcome(placed) ?? '', placed.measure, words));
  return isSaid ? [] : missing;
}

function reportMissing(placed: PlacedMeasure, missing: readonly Key[], words: Words | undefined): Problem {
  const { measure: at } = placed;
  const name = capitalizeFirst(nameMeasure(placed));
  const unlessDamagedBelow = [...missing, 'met_when'];
  if (missing.length === 3 && isDoneOrNot(findOutcome(placed) ?? '', words))
    return {
      at,
      unlessDamagedBelow,
      level: 'info',
      message: `${name} is either met or not, but has no \`met_when\`: nothing says what would prove it.`,
      help: 'Add `met_when:` with what would prove it, such as a signed contract or a published version.',
    };
  return {
    at,
    unlessDamagedBelow,
    message: `${name} has ${joinList(missing.map((key) => `no \`${key}\``))}.`,
    help: `Add ${joinList(missing.map((key) => `\`${key}:\``))}. If the outcome is either met or not, add \`met_when:\` instead.`,
  };
}

/** A name within a sentence, or a version. */
const hasName = (text: string) => /\S\s+[\p{Lu}\d]/u.test(text);

/** Returns whether an outcome says that a definite thing has been done. */
function isDoneOrNot(outcome: string, words: Words | undefined): boolean {
  if (!words?.done?.perfect.test(outcome)) return false;
  const { definite } = words.done;
  if (!hasName(outcome) && !splitRuns(outcome).some(({ word }) => definite.has(word))) return false;
  return findPhrases(outcome, words.vague, words.innocent).length === 0;
}
