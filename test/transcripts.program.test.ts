import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../scripts/generated.ts';
import { replayed } from '../scripts/transcripts.ts';

// The longest page runs some hundred commands.
describe('transcripts in the documentation', { timeout: 120_000 }, () => {
  it.each(pages())('match the program in %s: otherwise run `npm run generate`', (path) => {
    const text = readFileSync(path, 'utf8');
    expect(replayed(text)).toBe(text);
  });

  it('fail when they are out of date', () => {
    const page = '```console\n$ strat --version\n9.9.9\n```\n';
    expect(replayed(page)).not.toBe(page);
  });
});
