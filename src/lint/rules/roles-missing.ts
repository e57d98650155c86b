import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const rolesMissing: Rule = {
  id: 'roles-missing',
  level: 'info',
  kind: 'data',
  summary: 'People in each role are told how they contribute.',
  why: 'Whoever does not find their own work in the destination takes it for somebody else’s.',
  source: 'Breakthrough Model: how each role contributes',
  fix: 'Add `roles:` to `destination:`, with a line for each role on what the people in it do for the destination.',
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
  *check({ strategy: { destination } }) {
    if (!destination || !hasText(destination.statement)) return;
    if (Object.values(destination.roles ?? {}).some(hasText)) return;
    yield {
      at: destination,
      missing: 'roles',
      message: 'The destination tells no role how it contributes.',
    };
  },
};
