import type { DatedCheckin } from '../../model/dated-checkin.ts';
import { type Day, sayDate } from '../../model/dates.ts';
import { makeExampleCheckin } from '../../model/example-record.ts';
import { hasText, type Plan } from '../../model/plan.ts';
import type { PlanRecords } from '../../model/plan-records.ts';
import { makeIdFinder } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const assumptionBroken: Rule = {
  id: 'assumption-broken',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  timed: true,
  summary:
    'When a check-in reports an assumption as broken, an amendment or a meeting says what you change because of it.',
  why: 'If the plan ignores a broken assumption, it no longer fits the facts.',
  source: 'Breakthrough Model: reality',
  fix: 'Change what depends on the assumption, and name its id in the reason: `strat amend <id> --why "bureau-in-time is broken: the interface opens in 2028"`. Or record a decision `of: bureau-in-time` in the minutes of a meeting, or delete the assumption. If it holds again, write `assumptions: { bureau-in-time: holds }` in a later check-in.',
  bad: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 2 }
assumptions:
  bureau-in-time: { belief: The bureau opens its interface in 2027, signal: No test access by September, owner: jon }
`,
  good: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
assumptions:
  bureau-in-time: { belief: The bureau opens its interface in 2027, signal: No test access by September, owner: jon }
`,
  checkin: {
    bad: 'assumptions: { bureau-in-time: broken }\n',
    good: [
      makeExampleCheckin('2026-12-31', 'nadia', 'assumptions: { bureau-in-time: broken }\n'),
      {
        name: 'amendments/2027-01-08-loan-time.md',
        text: `---
strat: 1
kind: amendment
on: 2027-01-08
by: nadia
changes: [{ of: loan-time, field: target, from: 2, to: 4 }]
---
bureau-in-time is broken: the interface opens in 2028, so officers still check by hand.
`,
      },
    ],
  },
  many: (these) => `${these} are broken, and the plan has not answered.`,
  *check(plan, { records }) {
    const findId = makeIdFinder(plan);
    const brokenSince = findBroken(records.checkins, findId);
    for (const [id, assumption] of Object.entries(plan.strategy.assumptions ?? {})) {
      const since = brokenSince.get(id);
      if (since === undefined || isAnswered(plan, records, id, since, findId)) continue;
      const then = hasText(assumption.then) ? ` You agreed to: ${assumption.then.trim()}` : '';
      yield {
        at: assumption,
        message: `The assumption \`${id}\` has been broken since ${sayDate(since)}, but no amendment or decision responds to it.${then}`,
        help: `Change what depends on it, and name \`${id}\` in the reason: \`strat amend <id> --why "…"\`. Or delete the assumption. If it holds again, write \`assumptions: { ${id}: holds }\` in a later check-in.`,
      };
    }
  },
};

/** Finds the assumptions that are broken by the last word, with the first day of that. */
function findBroken(
  checkins: readonly DatedCheckin[],
  findId: (id: string) => string,
): ReadonlyMap<string, Day> {
  const since = new Map<string, Day>();
  for (const { on, checkin } of checkins)
    for (const [named, said] of Object.entries(checkin.assumptions ?? {})) {
      const [id, state] = [findId(named), typeof said === 'string' ? said : said.state];
      if (state === undefined) continue;
      if (state !== 'broken') since.delete(id);
      else if (!since.has(id)) since.set(id, on);
    }
  return since;
}

/** Returns whether an amendment or the decision of a meeting answers a broken assumption. */
function isAnswered(
  plan: Plan,
  { amendments, meetings }: PlanRecords,
  id: string,
  since: Day,
  findId: (id: string) => string,
): boolean {
  const isDecided = ({ of }: { readonly of?: string | undefined }) => of !== undefined && findId(of) === id;
  return (
    amendments.some((one) => answers(one, id, since, plan, findId)) ||
    meetings.some(
      ({ on, record }) =>
        on >= since &&
        Object.values(record.decisions ?? {}).some((one) => typeof one === 'object' && isDecided(one)),
    )
  );
}

/** Returns whether an amendment changes an assumption, or names it in its text, once it is broken. */
function answers(
  { on, changes = [], narrative = '' }: PlanRecords['amendments'][number],
  id: string,
  since: Day,
  plan: Plan,
  findId: (id: string) => string,
): boolean {
  if ((plan.span(on)?.last ?? '') < since) return false;
  const isChanged = changes.some(({ of }) => of !== undefined && findId(of) === id);
  return isChanged || narrative.split(/[^\p{L}\p{N}_-]+/u).includes(id);
}
