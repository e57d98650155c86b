import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const capabilityOnlyIndividual: Rule = {
  id: 'capability-only-individual',
  level: 'info',
  kind: 'data',
  summary: 'At least one capability belongs to the organization, not only to individuals.',
  why: 'Skilled people leave and take their skills with them. What the organization can do depends on how people work together.',
  source: 'Breakthrough Model: competencies are not capabilities',
  fix: 'Ask what you must be able to do together, and add that capability with `kind: organizational`.',
  bad: `
capabilities:
  lending-skill:
    able_to: judge whether a household can carry a loan
    kind: individual
`,
  good: `
capabilities:
  lending-skill:
    able_to: judge whether a household can carry a loan
    kind: individual
  decide-at-the-desk:
    able_to: decide a loan while the member waits
    kind: organizational
`,
  *check({ strategy, capabilities }) {
    if (capabilities.length === 0 || capabilities.some(([, { kind }]) => kind !== 'individual')) return;
    yield {
      at: strategy,
      key: 'capabilities',
      missing: 'capabilities',
      message: `\`capabilities\` has ${countNoun(capabilities.length, 'individual capability', 'individual capabilities')} but no organizational one.`,
    };
  },
};
