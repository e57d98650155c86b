import { findOutcome } from '../../model/measures.ts';
import { hasAmount, listNameWords } from '../../model/own-words.ts';
import { hasText, listLiveObjectives, type Plan, type PlannedObjective } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import type { Criterion, Indicator, KeyResult } from '../../model/schema.ts';
import { findVagueWords } from '../../model/vague.ts';
import { findWork } from '../../model/work-verb.ts';
import type { Rule, Words } from '../rule.ts';

export const objectiveVague: Rule<{ share: number }> = {
  id: 'objective-vague',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'An objective says what will be true, or numbers say it.',
  why: 'Nobody can miss an objective such as “accelerate innovation”, so nobody can plan for it or say that it was reached.',
  source:
    'Femmer et al., Rapid quality assurance with requirements smells; found in 5 of 9 published plans that we read',
  fix: 'Say in `result:` who will have, do or see what, or how much. Or add a key result with a target.',
  whenNot:
    'If the objective only names a theme on purpose. The rule is silent where at least half of its criteria, key results and indicators have a target.',
  options: {
    share: {
      default: 0.5,
      least: 0,
      most: 1,
      says: 'smallest share of its criteria, key results and indicators with a target that makes a vague result clear, 0–1 (our judgement)',
    },
  },
  bad: `
stages:
  incremental:
    objectives:
      innovation:
        result: Encourage better use of the shared record.
`,
  good: `
stages:
  incremental:
    objectives:
      innovation:
        result: Doctors open the shared record in nine of ten visits.
`,
  many: (these) => `${these} give a direction but no result.`,
  *check(plan, { words, options }) {
    if (!words) return;
    const names = listNameWords(plan.strategy.name);
    for (const planned of listLiveObjectives(plan)) {
      const { id, objective } = planned;
      // Work is reported as work.
      if (!hasText(objective.result) || findWork(objective.result, words.work, names)) continue;
      const found = findVagueWords(objective.result, words, names);
      if (found.length === 0) continue;
      const measures = listOwnMeasures(plan, planned);
      const exact = measures.filter((measure) => isExact(measure, words)).length;
      if (exact > 0 && exact >= options.share * measures.length) continue;
      yield {
        at: objective,
        key: 'result',
        message: `The result of objective \`${id}\` says ${joinList(found.map(quoteValue))} but gives no number${describeMeasures(exact, measures.length)}.`,
      };
    }
  },
};

type Measure = Criterion | KeyResult | Indicator;

/** Lists what an objective is measured by: the criteria that it advances, its key results and its indicators. */
function listOwnMeasures({ criteria }: Plan, { objective }: PlannedObjective): readonly Measure[] {
  const advanced = new Set(objective.advances ?? []);
  return [
    ...criteria.flatMap(([id, criterion]) => (advanced.has(id) ? [criterion] : [])),
    ...Object.values(objective.key_results ?? {}),
    ...Object.values(objective.indicators ?? {}),
  ];
}

/** Returns whether a measure says when it is reached, in a field or in an outcome that is not work. */
function isExact(measure: Measure, { number, work }: Words): boolean {
  if (measure.target !== undefined || hasText(measure.met_when)) return true;
  const outcome = findOutcome({ measure });
  return hasText(outcome) && hasAmount(outcome, number, work) && !findWork(outcome, work);
}

function describeMeasures(exact: number, all: number): string {
  if (all === 0) return ', and nothing measures it';
  return exact === 0
    ? ', and none of its measures has a target'
    : `, and only ${exact} of its ${all} measures ${exact === 1 ? 'has' : 'have'} a target`;
}
