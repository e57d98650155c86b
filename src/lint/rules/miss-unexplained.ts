import type { Day } from '../../model/dates.ts';
import { makeExampleCheckin, makeExampleRetro } from '../../model/example-record.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanRecords } from '../../model/plan-records.ts';
import { DEFAULT_STATUS_SETTINGS } from '../../track/measure.ts';
import { listExplained, listShortMeasures } from '../../track/retro-facts.ts';
import { findRetroScope } from '../../track/retro-scope.ts';
import { makeStandings } from '../../track/standings.ts';
import { makeIdFinder } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

const OFF_TRACK = makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 70 }\n');

export const missUnexplained: Rule = {
  id: 'miss-unexplained',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'A retrospective explains each criterion that was missed, off track or without a value.',
  why: 'What went well is easy to write. A look back is honest only if it names what fell short.',
  source: 'Vision, strategy, execution: honest about mistakes',
  fix: 'Add a breakdown, and name the criterion in its `of:`.',
  bad: `
start: 2026-01
end: 2027-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
start: 2026-01
end: 2027-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: [OFF_TRACK, makeExampleRetro('2027-01-10', 'to: 2027-01-10\nworked: The lists are in use.\n')],
    good: [
      OFF_TRACK,
      makeExampleRetro(
        '2027-01-10',
        'to: 2027-01-10\nbreakdowns:\n  - { id: one-desk-stayed, layer: strategy, of: [loan-time], what: The desk at headquarters stayed. }\n',
      ),
    ],
  },
  many: (these) => `${these} fell short, and no breakdown explains them.`,
  *check(plan, { records }) {
    const findId = makeIdFinder(plan);
    for (const { name, on, record, isNew } of records.retros) {
      const named = new Set(listExplained(records.retros, on).map(findId));
      for (const id of listShortCriteria(plan, records, record.to ?? on, record.covers))
        if (!named.has(id))
          yield {
            at: record,
            record: name,
            ...(!isNew && { level: 'info' as const }),
            key: record.breakdowns === undefined ? 'on' : 'breakdowns',
            about: id,
            message: `Criterion \`${id}\` fell short, but no breakdown explains why.`,
            help: `Add a breakdown with \`of: [${id}]\`.`,
          };
    }
  },
};

/** Lists the criteria that fell short on a day, by what was known then. */
function listShortCriteria(
  plan: Plan,
  records: PlanRecords,
  to: Day,
  covers: string | undefined,
): readonly string[] {
  const scope = findRetroScope(plan, covers) ?? findRetroScope(plan);
  const ids = new Set(scope?.measures.flatMap(({ id, kind }) => (kind === 'criterion' ? [id] : [])));
  const { checkins, amendments } = records;
  const settings = DEFAULT_STATUS_SETTINGS;
  // A strategy that is closed now was not so then.
  const then = { plan, checkins, amendments, asOf: to, settings, isNow: false };
  return listShortMeasures(makeStandings(then).measures).filter((id) => ids.has(id));
}
