import { hasText, toList } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const destinationOneSided: Rule = {
  id: 'destination-one-sided',
  level: 'warn',
  kind: 'data',
  summary: 'The destination describes results in the market and in the organization.',
  why: 'Customers see results only if the organization can deliver them. And a capable organization is of no use if nobody outside notices.',
  source: 'Breakthrough Model: results in the marketplace and as an organization',
  fix: 'Under `destination:`, add `market:` (what customers, members or citizens will see) and `organization:` (what the organization will become).',
  bad: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  market: A patient tells the story of an illness once.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  market: A patient tells the story of an illness once.
  organization: Six clinics work as one, and any nurse can stand in at any of them.
`,
  *check({ strategy: { destination } }) {
    if (!destination || !hasText(destination.statement)) return;
    const missing = (['market', 'organization'] as const).filter(
      (key) => !toList(destination[key]).some(hasText),
    );
    if (missing.length === 0) return;
    const message =
      missing.length === 2
        ? 'The destination describes neither market results nor what the organization will become.'
        : missing[0] === 'market'
          ? 'The destination describes what the organization will become but no market results.'
          : 'The destination describes market results but not what the organization will become.';
    yield {
      at: destination,
      message,
      unlessDamaged: missing.map((key) => `destination.${key}`),
      help: HELP[missing.join()] ?? destinationOneSided.fix,
    };
  },
};

const HELP: Readonly<Record<string, string>> = {
  market: 'Under `destination:`, add `market:`: what customers, members or citizens will see.',
  organization: 'Under `destination:`, add `organization:`: what the organization will become.',
};
