import { EVIDENCE_KINDS } from '../../model/choices.ts';
import { hasText } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const realityWithoutEvidence: Rule = {
  id: 'reality-without-evidence',
  level: 'warn',
  kind: 'data',
  summary: 'The strategy backs its view of today with at least three of four kinds of evidence.',
  why: 'Figures do not show what people go through. Conversations do not show how often it happens. One kind alone is often wrong.',
  source: 'Execution-gap assessment: performance, employees, customers, market',
  fix: 'Under `reality:`, add `evidence:` with one entry for each `kind:` (`performance`, `employees`, `customers` and `market`). Give each one `finding:` and `source:`.',
  whenNot:
    'If kinds cannot exist: a legal monopoly has no market. The rule is silent where only one of the four kinds is missing.',
  bad: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
`,
  good: `
reality:
  today: Six clinics keep six records, and one test in six is a repeat.
  evidence:
    - { kind: performance, finding: 16 % of tests were done twice within 30 days, source: lab feed }
    - { kind: employees, finding: Nurses name double entry as their main reason for leaving, source: exit interviews }
    - { kind: customers, finding: Four in ten patients brought their own paper copies, source: count in May }
    - { kind: market, finding: The private group next door has shared its records since 2024, source: its report }
`,
  *check({ strategy: { reality } }) {
    if (!reality) return;
    const evidence = (reality.evidence ?? []).filter(({ finding }) => hasText(finding));
    const kinds = new Set(evidence.flatMap(({ kind }) => kind ?? []));
    const missing = EVIDENCE_KINDS.filter((kind) => !kinds.has(kind));
    const has = kinds.size === 0 ? 'names no `kind`, so it lacks' : `covers ${joinList([...kinds])} but not`;
    if (evidence.length === 0)
      yield { at: reality, key: 'evidence', missing: 'evidence', message: '`reality` has no evidence.' };
    else if (missing.length > 1)
      yield {
        at: reality.evidence ?? reality,
        level: 'info',
        unlessDamaged: ['reality.evidence'],
        message: `The evidence ${has} ${joinList(missing, kinds.size === 0 ? 'and' : 'or')}.`,
        help: `Add an entry with \`kind: ${missing[0]}\`, and one for each of the others.`,
      };
  },
};
