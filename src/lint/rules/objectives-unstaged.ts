import { UNSTAGED } from '../../model/objective-groups.ts';
import { listLiveObjectives } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const objectivesUnstaged: Rule = {
  id: 'objectives-unstaged',
  level: 'info',
  kind: 'data',
  summary: 'Each objective is in a stage.',
  why: 'Stages say what can be reached with what you have, and what has to come first. Without them every objective looks equally near.',
  source: 'Breakthrough Model: incremental, substantial and transformational results',
  fix: 'Move each objective from `objectives:` to `objectives:` of a stage: under `stages:`, `incremental:` for what you can reach with what you have, `substantial:` for what takes new ways of working, `transformational:` for what takes you to the destination. Keep its id.',
  bad: `
objectives:
  twelve-clinics:
    result: Twelve clinics read each other’s records
`,
  good: `
stages:
  incremental:
    objectives:
      twelve-clinics:
        result: Twelve clinics read each other’s records
`,
  *check(plan) {
    const { length } = listLiveObjectives(plan).filter((planned) => planned.in.name === UNSTAGED);
    if (length === 0) return;
    yield {
      at: plan.strategy,
      key: 'objectives',
      message: `${countNoun(length, 'objective')} ${length === 1 ? 'is' : 'are'} in no stage yet.`,
    };
  },
};
