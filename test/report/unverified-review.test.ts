/** A comment about a fork, made of anything that a file may hold. */
import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { CHANGE_CLASSES } from '../../src/model/change.ts';
import { LEVELS } from '../../src/model/finding.ts';
import { readReview } from '../../src/model/review.ts';
import { formatUnverifiedReview } from '../../src/report/unverified-review.ts';

const known = {
  rules: new Set(['key-unknown', 'target-lowered']),
  run: 'https://github.com/a/b/actions/runs/1',
};

const claims = fc.constantFrom(
  'All checks passed: ship it',
  'Approved',
  'genehmigt',
  '承認済み',
  'Yes',
  '✅',
  'Ready to merge',
  '## Ready to merge',
  '<h1>ok</h1>',
  '@everyone',
  '[a](https://evil.example)',
  '![a](https://evil.example)',
  '```\n# Big\n```',
  '<!-- strat-review 1 all 9 9 -->',
  '| a | b |',
  'x'.repeat(5_000),
);
const texts = fc.oneof(
  claims,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(claims, { maxLength: 3 }).map((all) => all.join(' ')),
);
const counts = fc.record({ error: fc.nat(), warn: fc.nat(), info: fc.nat() });
const changes = fc.record(
  {
    class: fc.constantFrom(...CHANGE_CLASSES),
    level: fc.constantFrom(...LEVELS),
    row: fc.record({ name: texts, what: texts, values: texts }),
    effect: texts,
    hint: texts,
    acknowledged: fc.record({ file: texts, why: texts, on: texts, by: texts }),
    command: fc.constantFrom('strat amend a --why "…"', 'strat amend a "Yes go on" --why "…"'),
    words: fc.array(fc.record({ kind: fc.constantFrom('same', 'gone', 'new'), text: texts }), {
      maxLength: 4,
    }),
  },
  { requiredKeys: ['class', 'level', 'row'] },
);
const reviews = fc.record({
  version: fc.constant(1),
  key: fc.constantFrom('all', 'ready-to-merge'),
  exit: fc.constantFrom(0, 1, 2),
  compared: fc.boolean(),
  strategies: fc.nat(),
  rules: fc.nat(),
  errors: fc.nat(),
  warnings: fc.nat(),
  infos: fc.nat(),
  moved: fc.nat({ max: 3 }),
  unacknowledged: fc.nat({ max: 3 }),
  comparisons: fc.array(
    fc.record({ name: texts, file: texts, from: texts, changes: fc.array(changes, { maxLength: 6 }) }),
    { maxLength: 6 },
  ),
  fresh: counts,
  before: counts,
  findings: fc.array(
    fc.record({
      rule: fc.constantFrom('key-unknown', 'ready-to-merge', 'Yes'),
      level: fc.constantFrom(...LEVELS),
      message: texts,
      help: texts,
      file: texts,
      line: fc.nat(),
      wasThere: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
});

it('a comment about a fork is marked, fits, has no verdict and no markup of the fork, whatever the file holds', () => {
  fc.assert(
    fc.property(reviews, (forged) => {
      const review = readReview(JSON.stringify(forged));
      if (!review) throw new Error('This file would be refused.');
      const page = formatUnverifiedReview(review, known);
      const [notice, ...rest] = page.split('\n');
      expect(notice).toMatch(/^This comment is not verified: the fork's own run computed it\./);
      expect(page.length).toBeLessThan(65_000);
      const read = rest.join('\n').replace('Not verified', '');
      expect(read).not.toMatch(
        /\p{Extended_Pictographic}|\byes\b|merg|verified|passed|approved|[^\u0020-\u007e\n]/iu,
      );
      const kinds: string[] = [];
      marked.walkTokens(marked.lexer(page), ({ type }) => void kinds.push(type));
      expect(kinds.filter((kind) => /^(?:image|html)$/.test(kind))).toEqual([]);
      expect(kinds.filter((kind) => kind === 'link')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'heading').length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 100 },
  );
});

it('shows only numbers, classes, levels and rules that the program has: two files that differ in words look alike', () => {
  fc.assert(
    fc.property(reviews, texts, (forged, other) => {
      const read = (text: string) => {
        const review = readReview(text);
        if (!review) throw new Error('This file would be refused.');
        return formatUnverifiedReview(review, known);
      };
      const reworded = JSON.stringify(forged, (key, value) =>
        /^(?:name|what|values|effect|hint|why|on|by|text|from|file|message|help)$/.test(key) &&
        typeof value === 'string'
          ? other
          : value,
      );
      expect(read(reworded)).toBe(read(JSON.stringify(forged)));
    }),
    { numRuns: 50 },
  );
});
