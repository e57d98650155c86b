import type { ChangeRule } from '../rule.ts';

export const suppressionAdded: ChangeRule = {
  id: 'suppression-added',
  class: 'checks',
  levels: { before: 'off', during: 'info', after: 'info' },
  summary: 'A finding is now let pass by a comment.',
  why: 'A suppression is a decision not to follow a rule. A reviewer should see it when it is made.',
  source: 'Our reading: a change cannot exempt itself',
  fix: 'Read the reason that it gives.',
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
            message: `A comment now lets findings of rule \`${name}\` pass`,
          };
      }
  },
};
