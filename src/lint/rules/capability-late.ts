import type { Day } from '../../model/dates.ts';
import { findObjectiveDay, hasEnded, listLiveObjectives, type Plan } from '../../model/plan.ts';
import type { Capability } from '../../model/schema.ts';
import type { Problem, Rule } from '../rule.ts';

export const capabilityLate: Rule = {
  id: 'capability-late',
  level: 'warn',
  kind: 'data',
  timedInPart: true,
  summary:
    'A capability is due no later than the objective that needs it, and at its `needed:` level once that objective has started.',
  why: 'If people must reach a result before they are able to, they stop believing in the plan.',
  source: 'Breakthrough Model: what we must be able to do, over time',
  fix: 'Set an earlier `due:` for the capability, or a later one for the objective (without `due:`, its stage’s `by:` counts). If the objective has already started, update `today:`, or set a later `start:` for the objective.',
  whenNot: 'If the objective begins by building the capability, leave out the objective’s `start:`.',
  bad: `
stages:
  incremental:
    by: 2027-06
    objectives:
      one-record:
        result: Twelve clinics read each other’s records
        needs: [read-any-record]
capabilities:
  read-any-record:
    able_to: read a patient’s record from any other clinic
    due: 2027-12
`,
  good: `
stages:
  incremental:
    by: 2027-06
    objectives:
      one-record:
        result: Twelve clinics read each other’s records
        needs: [read-any-record]
capabilities:
  read-any-record:
    able_to: read a patient’s record from any other clinic
    due: 2027-03
`,
  many: (these) => `${these} come later than the objectives that need them.`,
  *check(plan, { asOf }) {
    const users = listUsers(plan);
    const isOver = plan.strategy.status === 'closed' || hasEnded(plan, asOf);
    for (const [id, capability] of plan.capabilities) {
      const due = plan.span(capability.due)?.last;
      for (const user of users.get(id) ?? []) {
        const isDueLater = due !== undefined && user.day !== undefined && due > user.day;
        if (isDueLater) yield reportLaterDue(id, capability, due, user);
        else if (!isOver) yield* reportTooLow(id, capability, user, asOf);
      }
    }
  },
};

/** An objective that needs a capability, with its days. */
interface User {
  readonly id: string;
  readonly at: object;
  readonly start: Day | undefined;
  readonly day: Day | undefined;
}

/** Lists the objectives that need each capability, without those that wait. */
function listUsers(plan: Plan): ReadonlyMap<string, readonly User[]> {
  const users = new Map<string, User[]>();
  for (const planned of listLiveObjectives(plan)) {
    const { id, objective } = planned;
    if (objective.status === 'paused') continue;
    const start = plan.span(objective.start)?.first;
    const user = { id, at: objective, start, day: findObjectiveDay(plan, planned) };
    for (const need of new Set(objective.needs)) {
      const list = users.get(need);
      if (list) list.push(user);
      else users.set(need, [user]);
    }
  }
  return users;
}

function reportLaterDue(id: string, at: Capability, due: Day, user: User): Problem {
  return {
    at,
    key: 'due',
    about: user.id,
    message: `Capability \`${id}\` is due on ${due}, but objective \`${user.id}\`, which needs it, is due on ${user.day}.`,
    related: [{ at: user.at, message: `Objective \`${user.id}\` is here.` }],
  };
}

function* reportTooLow(id: string, at: Capability, user: User, asOf: Day): Iterable<Problem> {
  const { today, needed } = at;
  if (today === undefined || needed === undefined || today >= needed) return;
  if (user.start === undefined || user.start > asOf) return;
  yield {
    at,
    key: 'today',
    about: user.id,
    timed: true,
    message: `Capability \`${id}\` is at level ${today} and needs ${needed}, but objective \`${user.id}\`, which depends on it, began on ${user.start}.`,
    help: 'Write the current level in `today:`, or set a later `start:` for the objective.',
    related: [{ at: user.at, message: `Objective \`${user.id}\` is here.` }],
  };
}
