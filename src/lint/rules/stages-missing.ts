import { STAGES } from '../../model/choices.ts';
import { type PlaceName, UNSTAGED } from '../../model/objective-groups.ts';
import type { Plan } from '../../model/plan.ts';
import type { StageName } from '../../model/schema.ts';
import { isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

const MEANING: Readonly<Record<StageName, string>> = {
  incremental: 'what you can achieve with what you have',
  substantial: 'what takes new ways of working',
  transformational: 'what takes you to the destination',
};

export const stagesMissing: Rule = {
  id: 'stages-missing',
  level: 'warn',
  kind: 'data',
  summary: 'Each of the three stages has an objective.',
  why: 'A big change needs a first step that people can take now, and a last step that reaches the destination.',
  source: 'Breakthrough Model: incremental, substantial and transformational results',
  fix: 'Under `stages:`, give each of `incremental:`, `substantial:` and `transformational:` an objective with a `result:`.',
  whenNot:
    'If a team carries out one stage of a strategy that is in another file. It is silent while objectives are in no stage, and in a plan for a year or less.',
  bad: `
stages:
  incremental:
    objectives:
      twelve-clinics:
        result: Twelve clinics read each other’s records
  transformational:
    objectives:
      one-record:
        result: Every clinic and the hospital work from one record
`,
  good: `
stages:
  incremental:
    objectives:
      twelve-clinics:
        result: Twelve clinics read each other’s records
  substantial:
    objectives:
      no-fax:
        result: A referral reaches the hospital without fax or paper
  transformational:
    objectives:
      one-record:
        result: Every clinic and the hospital work from one record
`,
  *check(plan) {
    // `objectives-unstaged` reports these.
    if (isWalked(plan, UNSTAGED) || isForOneYear(plan)) return;
    const empty = STAGES.filter((name) => !isWalked(plan, name));
    if (empty.length === STAGES.length)
      yield {
        at: plan.strategy,
        missing: 'stages',
        message: 'No stage has an objective: nothing leads from today to the destination.',
      };
    else for (const name of empty) yield reportMissingStage(plan, name);
  },
};

/** Returns whether a stage has objectives that count: done ones were a step on the path, dropped ones were not. */
function isWalked(plan: Plan, name: PlaceName): boolean {
  return plan.objectives.some(
    ({ objective, in: stage }) => stage.name === name && objective.status !== 'dropped',
  );
}

function reportMissingStage({ strategy, stages }: Plan, name: StageName) {
  const stage = stages.find((planned) => planned.name === name)?.stage;
  return {
    at: stage ?? strategy.stages ?? strategy,
    missing: stage ? 'objectives' : name,
    message: `Stage \`${name}\` has no objective${stage?.objectives ? ' that is not dropped' : ''}.`,
    help: `Add an objective under \`${name}:\` with a \`result:\`: ${MEANING[name]}.`,
  };
}
