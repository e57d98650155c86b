import { makeExampleRetro } from '../../model/example-record.ts';
import { hasText } from '../../model/plan.ts';
import type { Breakdown } from '../../model/retro.ts';
import type { Rule } from '../rule.ts';

export const breakdownWithoutAction: Rule = {
  id: 'breakdown-without-action',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'Each breakdown in a retrospective has an action with an owner and a date.',
  why: 'A breakdown that is only described comes back. Somebody has to do something about it, by a day.',
  source: 'Vision, strategy, execution',
  fix: 'Add `action: { what: …, owner: …, due: … }` to the breakdown, or the id of an initiative of the plan.',
  bad: `
start: 2026-01
end: 2028-12
tracking: {}
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
start: 2026-01
end: 2028-12
tracking: {}
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: [
      makeExampleRetro(
        '2027-01-10',
        'breakdowns:\n  - { id: august-silent, layer: execution, of: [loan-time], what: Nobody reported in August. }\n',
      ),
    ],
    good: [
      makeExampleRetro(
        '2027-01-10',
        'breakdowns:\n  - { id: august-silent, layer: execution, of: [loan-time], what: Nobody reported in August., action: { what: Each owner checks in, owner: nadia, due: 2027-02 } }\n',
      ),
    ],
  },
  many: (_, found) => `${found} breakdowns have no action with an owner and a date.`,
  *check(_, { records }) {
    for (const { name, record, isNew } of records.retros)
      for (const one of record.breakdowns ?? []) {
        const lack = findLack(one);
        if (lack === undefined) continue;
        yield {
          at: typeof one.action === 'object' ? one.action : one,
          record: name,
          ...(!isNew && { level: 'info' as const }),
          message: `The breakdown${one.id === undefined ? '' : ` \`${one.id}\``} has ${lack}.`,
        };
      }
  },
};

/** Says what the action of a breakdown lacks; undefined if it is whole, or an initiative. */
function findLack({ action }: Breakdown): string | undefined {
  if (typeof action === 'string') return undefined;
  if (action === undefined) return 'no action';
  const lacks = [...(hasText(action.owner) ? [] : ['owner']), ...(action.due === undefined ? ['date'] : [])];
  return lacks.length === 0 ? undefined : `an action without ${lacks.join(' and ')}`;
}
