import type { Rule } from '../rule.ts';

export const capabilityUnused: Rule = {
  id: 'capability-unused',
  level: 'warn',
  kind: 'data',
  summary: 'Each capability is needed by an objective.',
  why: 'An ability that no result needs takes the same people and money from those that one does.',
  source: 'Breakthrough Model: abilities follow from the results',
  fix: 'Name its id in `needs:` of the objective that it is for, or take it out.',
  whenNot: 'For an ability that the law asks for, whatever the strategy is.',
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
  *check({ capabilities, objectives }) {
    const wanted = objectives.filter(({ objective }) => objective.status !== 'dropped');
    if (wanted.length === 0) return;
    const needed = new Set(wanted.flatMap(({ objective }) => objective.needs ?? []));
    for (const [id, capability] of capabilities)
      if (!needed.has(id))
        yield {
          at: capability,
          unlessDamaged: ['stages'],
          message: `Capability \`${id}\` is needed by no objective.`,
        };
  },
};
