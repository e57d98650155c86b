import { hasText } from '../../model/plan.ts';
import { isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const rolesMissing: Rule = {
  id: 'roles-missing',
  level: 'info',
  kind: 'data',
  summary: 'The destination says how each role contributes.',
  why: 'People who do not find their own work in the destination think that it is somebody else’s.',
  source: 'Breakthrough Model: how each role contributes',
  fix: 'Under `destination:`, add `roles:` with one line for each role: what people in that role do to reach the destination.',
  whenNot: 'It is silent in a plan for a year or less.',
  bad: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  roles:
    Nurse: Writes the history once, so that the next clinic can rely on it.
    Lab: Sends each result to the record within a day.
`,
  *check(plan) {
    const { destination } = plan.strategy;
    if (!destination || !hasText(destination.statement) || isForOneYear(plan)) return;
    if (Object.values(destination.roles ?? {}).some(hasText)) return;
    yield {
      at: destination,
      missing: 'roles',
      message: 'The destination has no `roles`: it does not say how each role contributes.',
    };
  },
};
