import {
  findPersonName,
  hasText,
  listLiveObjectives,
  type Plan,
  type PlannedObjective,
} from '../../model/plan.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const ownerOverloaded: Rule<{ max: number }> = {
  id: 'owner-overloaded',
  level: 'warn',
  kind: 'data',
  summary: 'Nobody owns more than four objectives that are not yet done or dropped, in all stages together.',
  why: 'A person with five objectives looks after two. The others stop moving, although nobody decided that.',
  source: 'Advice of OKR vendors (Tability, Quantive): three to four objectives a person',
  fix: 'Give some of them to other people, or write `status: dropped` for those that you give up. Objectives with `status: paused` still count.',
  options: {
    max: { default: 4, least: 1, says: 'most live objectives per person (Tability, Quantive)' },
  },
  bad: `
people:
  a.ncube: { name: Anna Ncube }
stages:
  incremental:
    objectives:
      waiting-list: { result: Every clinic sees who waits, owner: a.ncube }
      one-form: { result: A referral takes one form, owner: a.ncube }
      sms: { result: Patients are reminded the day before, owner: Anna Ncube }
  substantial:
    objectives:
      no-fax: { result: No referral comes by fax, owner: a.ncube }
      same-week: { result: Urgent referrals are seen in a week, owner: a.ncube }
`,
  good: `
people:
  a.ncube: { name: Anna Ncube }
  r.ortiz: { name: Rosa Ortiz }
stages:
  incremental:
    objectives:
      waiting-list: { result: Every clinic sees who waits, owner: a.ncube }
      one-form: { result: A referral takes one form, owner: a.ncube }
      sms: { result: Patients are reminded the day before, owner: Rosa Ortiz }
  substantial:
    objectives:
      no-fax: { result: No referral comes by fax, owner: a.ncube }
      same-week: { result: Urgent referrals are seen in a week, owner: r.ortiz }
`,
  many: (_, found) => `${found} people own too much at once.`,
  *check(plan, { options: { max: most } }) {
    for (const owned of groupByOwner(plan)) {
      const over = owned[most];
      if (!over) continue;
      yield {
        at: over.objective,
        key: 'owner',
        message: `${quoteValue(over.objective.owner)} owns ${countNoun(owned.length, 'objective')} that are not done yet; the limit is ${most}.`,
        help: `Give at least ${owned.length - most} of them to other people, or write \`status: dropped\` for those that you give up.`,
        related: owned
          .filter((planned) => planned !== over)
          .map(({ id, objective }) => ({ at: objective, key: 'owner', message: `Owner of \`${id}\`.` })),
      };
    }
  },
};

/** Groups the objectives by person; a handle and its name are one person. */
function groupByOwner(plan: Plan): Iterable<readonly PlannedObjective[]> {
  const owners = new Map<string, PlannedObjective[]>();
  for (const planned of listLiveObjectives(plan)) {
    const { owner } = planned.objective;
    if (!hasText(owner)) continue;
    const person = findPersonName(plan.strategy, owner.trim()).trim().normalize('NFC').toLowerCase();
    owners.set(person, [...(owners.get(person) ?? []), planned]);
  }
  return owners.values();
}
