import type { DatedSurvey } from '../../model/dated-record.ts';
import { makeExampleSurvey } from '../../model/example-record.ts';
import type { Plan } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import type { GapFinding } from '../../model/survey.ts';
import { listMissingKinds } from '../../people/gap-findings.ts';
import type { Problem, Rule } from '../rule.ts';

const PLAN = `
tracking: { every: month }
reality:
  obstacles:
    one-desk: { what: Every case goes to one desk at headquarters, layer: strategy }
`;

const EVIDENCE = `evidence:
  - { kind: performance, finding: Median 72 hours from application to decision, source: loan system, gap: 4, points_to: one-desk }
  - { kind: employees, finding: Officers spend a third of their time on papers, source: time sheets, gap: 3, points_to: one-desk }
  - { kind: customers, finding: One in three gives up before the decision, source: loan system, gap: 3, points_to: one-desk }
`;

export const gapKindMissing: Rule = {
  id: 'gap-kind-missing',
  level: 'info',
  kind: 'data',
  readsRecords: true,
  summary:
    'A gap assessment looks at performance, employees, customers and the market, and each finding points to an obstacle.',
  why: 'Leaders see most clearly what they look at most. A gap that nobody looked for is still there, and a gap without a cause leads to no work.',
  source: 'Execution support, step 1: the gap assessment',
  fix: 'Add a finding of the kind that is missing, or write `points_to:` with the id of an obstacle.',
  bad: PLAN,
  good: PLAN,
  checkin: {
    bad: [makeExampleSurvey('2027-01-08', 'gap', EVIDENCE)],
    good: [
      makeExampleSurvey(
        '2027-01-08',
        'gap',
        `${EVIDENCE}  - { kind: market, finding: Two lenders answer within the hour, source: we applied ourselves, gap: 2, points_to: one-desk }\n`,
      ),
    ],
  },
  many: (_, found) => `${found} parts of the gap assessment are missing.`,
  *check(plan, { records }) {
    const dated = records.surveys.findLast(({ record }) => record.instrument === 'gap');
    if (!dated) return;
    const missing = listMissingKinds(dated.record);
    if (missing.length > 0)
      yield {
        record: dated.name,
        at: dated.record,
        ...(dated.record.evidence && { key: 'evidence' }),
        unlessDamagedBelow: ['evidence'],
        message: `The gap assessment has no finding about ${joinList(missing, 'or')}.`,
        help: `Add one: \`- { kind: ${missing[0]}, finding: …, source: …, gap: 2, points_to: … }\`.`,
      };
    yield* findUnpointed(plan, dated);
  },
};

/** Finds what points to no obstacle; where there is no gap, none is needed. */
function* findUnpointed(plan: Plan, { name, record }: DatedSurvey): Iterable<Problem> {
  const obstacles = plan.entries.filter(({ section }) => section === 'obstacles').map(({ id }) => id);
  for (const [at, finding] of (record.evidence ?? []).entries()) {
    const { points_to: to, gap } = finding;
    if (gap === 0 || (to !== undefined && obstacles.includes(to))) continue;
    yield {
      record: name,
      at: finding,
      ...(to === undefined ? { missing: 'points_to' } : { key: 'points_to' }),
      message: sayUnpointed(finding, at),
      help: `Write \`points_to:\` with ${obstacles.length === 0 ? 'the id of an obstacle, which the plan does not have yet' : `one of ${joinList(obstacles.slice(0, 5), 'or')}`}.`,
    };
  }
}

function sayUnpointed({ points_to: to }: GapFinding, at: number): string {
  return to === undefined
    ? `Finding ${at + 1} of the gap assessment points to no obstacle.`
    : `Finding ${at + 1} of the gap assessment points to ${quoteValue(to)}, which is not an obstacle of the plan.`;
}
