/** A strategy with next to nothing in it: missing parts leave no empty frame behind. */
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { HARBOR, strategyOf } from './fixture.ts';
import { markdownOf, NAMES, pageOf } from './pages.ts';

const EMPTY = [
  '',
  'stages: { incremental: { by: 2027-06 } }',
  'criteria: { use: { outcome: More people come. } }',
].map((more) => strategyOf(`strat: 1\nname: Nothing yet\n${more}\n`));

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

describe.each(NAMES)('the %s brief of an empty strategy', (name) => {
  it.each(['internal', 'public'] as const)('has no empty table, for the %s audience', (audience) => {
    for (const strategy of EMPTY) {
      const tables = marked.lexer(markdownOf(strategy, name, { audience })).filter(isTable);
      expect(tables.filter(({ rows }) => rows.length === 0)).toEqual([]);
      expect(pageOf(strategy, name, { audience })).not.toMatch(/<tbody>\s*<\/tbody>|<(?:ul|ol|dl)>\s*<\//);
    }
  });
});

it('no layout puts a comma where the public does not see the name before it', () => {
  for (const name of NAMES) {
    const text = markdownOf(strategyOf(HARBOR), name, { audience: 'public' });
    expect(text, name).not.toMatch(/(?:^|\|)\s*,/m);
    expect(pageOf(strategyOf(HARBOR), name, { audience: 'public' }), name).not.toMatch(/>\s*, /);
  }
});
