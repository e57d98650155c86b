import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { findPhrases } from '../../model/wording.ts';
import type { WordList } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const communicationMissing: Rule = {
  id: 'communication-missing',
  level: 'warn',
  kind: 'data',
  readsWords: true,
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
  whenNot:
    'A meeting every month or more often, such as an all-hands, is enough: people can answer there. The rule looks for such words in `channel:`.',
  many: (_, found) => `${found} audiences are told, but have no way to answer.`,
  *check({ strategy }, { words }) {
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
      const isHeard = words && OFTEN.has(audience.every ?? '') && meets(audience.channel, words.meeting);
      if (!hasText(audience.listen) && !isHeard)
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

/** The rhythms at which an answer does not come too late. */
const OFTEN: ReadonlySet<string> = new Set(['week', 'month']);

function meets(channel: string | undefined, meetings: WordList): boolean {
  return hasText(channel) && findPhrases(channel, meetings, NONE).length > 0;
}

const NONE: WordList = new Set<string>();
