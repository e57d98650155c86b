import { listExecutionItems } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const executionMissing: Rule = {
  id: 'execution-missing',
  level: 'info',
  kind: 'data',
  summary: 'The strategy says how the work is run.',
  why: 'Plans fail less on what was chosen than on how decisions, systems, leaders, learning and meetings went on as before.',
  source:
    'Execution framework: operating model, technology, leadership, capability building, performance routines',
  fix: 'Under `execution:`, add at least one of `operating_model:`, `enabling_technology:`, `leadership_agenda:`, `capability_building:` and `performance_routines:`, each a list of `- what:`.',
  whenNot: 'For a team whose work is run by the strategy above it.',
  bad: `
stages:
  incremental:
    objectives:
      one-record:
        result: Twelve clinics read each other’s records
`,
  good: `
stages:
  incremental:
    objectives:
      one-record:
        result: Twelve clinics read each other’s records
execution:
  operating_model:
    - what: The three clinic heads decide together on what the record shows
      owner: r.ortiz
`,
  *check({ strategy }) {
    if (listExecutionItems(strategy).length > 0) return;
    yield {
      at: strategy,
      missing: 'execution',
      message: 'The strategy has nothing in `execution`: 0 of 5 parts say how the work is run.',
    };
  },
};
