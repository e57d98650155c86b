import { sayDate } from '../../model/dates.ts';
import { makeIdFinder } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const assumptionBroken: Rule = {
  id: 'assumption-broken',
  level: 'warn',
  kind: 'data',
  timed: true,
  summary: 'When an assumption breaks, the plan answers.',
  why: 'A plan that goes on as if its ground still held is a plan for another world.',
  source: 'Breakthrough Model: reality',
  fix: 'Change what rests on it with an amendment, or drop the assumption. A later check-in may say that it holds again.',
  bad: `
assumptions:
  bureau-in-time: { belief: The bureau opens its interface in 2027, signal: No test access by September, owner: jon }
`,
  good: `
assumptions:
  bureau-in-time: { belief: The bureau opens its interface in 2027, signal: No test access by September, owner: jon }
`,
  checkin: {
    bad: 'assumptions: { bureau-in-time: broken }\n',
    good: 'assumptions: { bureau-in-time: doubtful }\n',
  },
  *check(plan, { records }) {
    const findId = makeIdFinder(plan);
    const states = new Map<string, { readonly state: string | undefined; readonly on: string }>();
    for (const { on, checkin } of records.checkins)
      for (const [id, said] of Object.entries(checkin.assumptions ?? {}))
        states.set(findId(id), { state: typeof said === 'string' ? said : said.state, on });
    for (const [id, assumption] of Object.entries(plan.strategy.assumptions ?? {})) {
      const last = states.get(id);
      if (last?.state !== 'broken') continue;
      const answered = records.amendments.some(
        ({ on, changes = [] }) =>
          (plan.span(on)?.last ?? '') >= last.on &&
          changes.some(({ of }) => of !== undefined && findId(of) === id),
      );
      if (answered) continue;
      const then = assumption.then === undefined ? '' : ' Agreed in advance: see `then:`.';
      yield {
        at: assumption,
        message: `The assumption \`${id}\` is broken since ${sayDate(last.on)}, and the plan has not answered.${then}`,
      };
    }
  },
};
