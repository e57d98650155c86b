import { hasText } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import { EVIDENCE_KINDS } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

export const realityWithoutEvidence: Rule = {
  id: 'reality-without-evidence',
  level: 'warn',
  kind: 'data',
  summary: 'The reality rests on evidence of four kinds.',
  why: 'Figures alone miss what people go through; talk alone misses how much. What only one of them shows is often wrong.',
  source: 'Execution-gap assessment: performance, employees, customers, market',
  fix: 'Add to `evidence:` of `reality:` an entry for each `kind:`, `performance`, `employees`, `customers` and `market`, with `finding:` and `source:`.',
  whenNot: 'Where a kind cannot exist: a monopoly by law has no market.',
  bad: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
`,
  good: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  evidence:
    - { kind: performance, finding: 16 % of tests were done twice within 30 days, source: lab feed }
    - { kind: employees, finding: Nurses name double entry as their first reason to leave, source: exit talks }
    - { kind: customers, finding: Four in ten patients brought their own paper copies, source: count in May }
    - { kind: market, finding: The private group next door has shared its records since 2024, source: its report }
`,
  *check({ strategy: { reality } }) {
    if (!reality) return;
    const evidence = (reality.evidence ?? []).filter(({ finding }) => hasText(finding));
    const kinds = new Set(evidence.flatMap(({ kind }) => kind ?? []));
    const missing = EVIDENCE_KINDS.filter((kind) => !kinds.has(kind));
    if (evidence.length === 0)
      yield { at: reality, key: 'evidence', missing: 'evidence', message: 'The reality has no evidence.' };
    else if (missing.length > 0)
      yield {
        at: reality.evidence ?? reality,
        level: 'info',
        unlessDamaged: ['reality.evidence'],
        message: `The evidence has ${joinList([...kinds]) || 'no kind named'}, and nothing on ${joinList(missing)}.`,
        help: `Add an entry with \`kind: ${missing[0]}\`${missing.length > 1 ? ', and so for the others' : ''}.`,
      };
  },
};
