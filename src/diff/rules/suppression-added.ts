import type { ChangeRule } from '../rule.ts';

export const suppressionAdded: ChangeRule = {
  id: 'suppression-added',
  class: 'checks',
  levels: { before: 'off', during: 'info', after: 'info' },
  direction: 'none',
  effect: 'its findings there are no longer reported',
  summary: 'A comment now suppresses a finding.',
  why: 'A suppression is a decision not to follow a rule. Reviewers should see it when somebody makes it.',
  source: 'Our judgement: a change must not switch off the check that it fails',
  fix: 'Read the reason in the comment.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, target: 60 }\n',
    after:
      'criteria:\n  # strat-ignore criterion-without-baseline: measured from May\n  fees: { measure: Fee, target: 60 }\n',
  },
  *check({ beside }) {
    const left = new Map<string, number>();
    for (const name of beside.before.ignored.flatMap(({ rules }) => rules))
      left.set(name, (left.get(name) ?? 0) + 1);
    for (const ignored of beside.after.ignored)
      for (const name of ignored.rules) {
        const known = left.get(name) ?? 0;
        left.set(name, known - 1);
        if (known <= 0)
          yield {
            after: ignored,
            name,
            what: 'suppressed',
            message: `A comment now suppresses findings of rule \`${name}\``,
          };
      }
  },
};
