import type { Rule } from '../rule.ts';

export const capabilityUnused: Rule = {
  id: 'capability-unused',
  level: 'warn',
  kind: 'data',
  summary: 'Every capability is needed by an objective.',
  why: 'A capability that no objective needs takes people and money away from one that an objective does need.',
  source: 'Breakthrough Model: capabilities follow from the results',
  fix: 'Add its id to `needs:` of the objective that needs it, or delete the capability.',
  whenNot: 'If the law requires the capability, whatever the strategy says.',
  bad: `
stages:
  incremental:
    objectives:
      one-record:
        result: Twelve clinics read each other’s records
capabilities:
  read-any-record:
    able_to: read a patient’s record from any other clinic
`,
  good: `
stages:
  incremental:
    objectives:
      one-record:
        result: Twelve clinics read each other’s records
        needs: [read-any-record]
capabilities:
  read-any-record:
    able_to: read a patient’s record from any other clinic
`,
  many: (these) => `${these} are needed by no objective.`,
  *check({ capabilities, objectives }) {
    const wanted = objectives.filter(({ objective }) => objective.status !== 'dropped');
    if (wanted.length === 0) return;
    const needed = new Set(wanted.flatMap(({ objective }) => objective.needs ?? []));
    for (const [id, capability] of capabilities)
      if (!needed.has(id))
        yield {
          at: capability,
          unlessDamaged: ['stages', 'objectives'],
          message: `No objective needs capability \`${id}\`.`,
        };
  },
};
