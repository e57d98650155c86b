import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const communicationMissing: Rule = {
  id: 'communication-missing',
  level: 'warn',
  kind: 'data',
  summary: 'The plan says who hears what, and how you hear back from them.',
  why: 'People act on a plan when they know about it and have a say in it. Otherwise they wait for it to pass.',
  source: 'Four steps to total strategic alignment, step 4',
  fix: 'Under `communication:`, add `- audience:` with `listen:` (how they answer you). If you can, also add `message:`, `channel:`, `every:` and `owner:`.',
  bad: `
communication:
  - audience: Loan officers
    message: Which checks we drop in June, and why
    every: month
`,
  good: `
communication:
  - audience: Loan officers
    message: Which checks we drop in June, and why
    every: month
    listen: Each branch names its slowest step, and hears back within a month.
`,
  many: (_, found) => `${found} audiences are told, but have no way to answer.`,
  *check({ strategy }) {
    const told = strategy.communication ?? [];
    if (told.length === 0)
      yield {
        at: strategy,
        missing: 'communication',
        message: 'The strategy has nothing in `communication`: it does not say who hears about it.',
      };
    for (const [index, audience] of told.entries()) {
      const name = hasText(audience.audience)
        ? `The audience ${quoteValue(audience.audience)}`
        : `Entry ${index + 1} of \`communication\``;
      if (!hasText(audience.listen))
        yield {
          at: audience,
          missing: 'listen',
          level: 'info',
          message: `${name} has no \`listen\`: the plan does not say how they answer.`,
          help: 'Add `listen:`: how they answer, and when they hear what came of it.',
        };
    }
  },
};
