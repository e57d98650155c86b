import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

export const communicationMissing: Rule = {
  id: 'communication-missing',
  level: 'warn',
  kind: 'data',
  summary: 'It is planned who is told, and how they are heard.',
  why: 'People carry out what they know of and could say something to; the rest they wait out.',
  source: 'Four steps to total strategic alignment, step 4',
  fix: 'Under `communication:`, add `- audience:` with `message:`, `channel:`, `every:`, `owner:` and `listen:`.',
  bad: `
communication:
  - audience: Loan officers
    message: Which checks fall away in June, and why
    every: month
`,
  good: `
communication:
  - audience: Loan officers
    message: Which checks fall away in June, and why
    every: month
    listen: Each branch names its slowest step, and hears back within a month.
`,
  *check({ strategy }) {
    const told = strategy.communication ?? [];
    if (told.length === 0)
      yield {
        at: strategy,
        missing: 'communication',
        message: 'The strategy has nothing in `communication`: nobody is told of it.',
      };
    for (const audience of told)
      if (!hasText(audience.listen))
        yield {
          at: audience,
          missing: 'listen',
          level: 'info',
          message: `${quoteValue(audience.audience ?? 'communication')} is told, and nothing says how it is heard.`,
          help: 'Add `listen:` with how they answer, and when they hear what came of it.',
        };
  },
};
