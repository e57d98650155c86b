import { suggestNearest } from '../../model/nearest.ts';
import { listNamedItems, type Plan } from '../../model/plan.ts';
import type { PlanRecords } from '../../model/plan-records.ts';
import { listNamedIds, type NamedId } from '../../model/record-ids.ts';
import type { Rule } from '../rule.ts';

export const recordReferenceUnknown: Rule = {
  id: 'record-reference-unknown',
  level: 'error',
  kind: 'data',
  summary: 'A check-in names what the plan has, or had.',
  why: 'A value under a mistyped id is lost: no status counts it, and its owner looks silent.',
  source: 'Referential integrity',
  fix: 'Write the id as the plan does. An entry that was renamed keeps its history with `renamed_from`.',
  bad: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: { bad: 'measures: { loan-tine: 60 }\n', good: 'measures: { loan-time: 60 }\n' },
  *check(plan, { records }) {
    const known = collectKnownIds(plan, records);
    for (const dated of records.checkins)
      for (const named of listNamedIds(dated)) {
        if (known.has(named.id)) continue;
        yield {
          record: dated.name,
          at: named.at,
          key: named.key,
          about: named.id,
          message: `${describeHolder(named)} \`${named.id}\`, which is not in the plan and never was.${suggestNearest(named.id, [...known])}`,
        };
      }
  },
};

const HOLDERS: Readonly<Record<string, string>> = {
  measures: 'A value is given for',
  objectives: 'A status is given for',
  initiatives: 'A status is given for',
  capabilities: 'A level is given for',
  assumptions: 'A state is given for',
  actions: 'An action is about',
  done: '`done` names',
};

const describeHolder = ({ section }: NamedId) => HOLDERS[section] ?? 'The check-in names';

/** Collects the ids that a check-in may name: now in the plan, formerly in it, in an amendment, or of an action. */
function collectKnownIds(plan: Plan, { checkins, amendments, formerIds }: PlanRecords): ReadonlySet<string> {
  const entries = plan.entries.flatMap(({ id, within }) => {
    const entry = (within as Readonly<Record<string, unknown>>)[id];
    const former =
      typeof entry === 'object' && entry !== null && 'renamed_from' in entry ? entry.renamed_from : undefined;
    return typeof former === 'string' ? [id, former] : [id];
  });
  const amended = amendments.flatMap(({ changes = [] }) => changes.flatMap(({ of }) => of ?? []));
  const actions = checkins.flatMap(({ checkin }) => Object.keys(checkin.actions ?? {}));
  return new Set([
    ...entries,
    ...listNamedItems(plan.strategy).map(({ id }) => id),
    ...amended,
    ...actions,
    ...formerIds,
  ]);
}
