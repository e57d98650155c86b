import { listExecutionItems } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const executionMissing: Rule = {
  id: 'execution-missing',
  level: 'info',
  kind: 'data',
  summary: 'The strategy says how you run the work.',
  why: 'Plans rarely fail because of what you chose. They fail because decisions, systems, leaders, learning and meetings stay as they were.',
  source:
    'Execution framework: operating model, technology, leadership, capability building, performance routines',
  fix: 'Under `execution:`, add a list of `- what:` in at least one of `operating_model:`, `enabling_technology:`, `leadership_agenda:`, `capability_building:` and `performance_routines:`.',
  whenNot: 'If another strategy says how this team runs its work.',
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
      message: 'The strategy has nothing in `execution`: none of the 5 parts says how you run the work.',
    };
  },
};
