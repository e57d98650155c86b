/** An entry without its id, or without its dash, is one finding and not one for each of its keys. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../src/source/parse.ts';

const PLAN = readFileSync('examples/ten-people/strategy.yaml', 'utf8');

describe('an entry whose beginning is lost', () => {
  it.each<readonly [what: string, from: string, to: string, before: string, message: RegExp, help: string]>([
    [
      'an id',
      '  winter-savings:\n    outcome: On 1 March',
      '    outcome: On 1 March',
      '',
      /^The id above line \d+ is missing: .* `same-evening` twice\.$/,
      '`  next-id:`',
    ],
    [
      'a dash',
      '    - { kind: performance',
      '    - kind: customers\n      finding: One\n      kind: market\n      finding: Two\n    - { kind: performance',
      '      kind: market',
      /^Line \d+ begins another entry of the list, but has no dash\.$/,
      '`    - kind: …`',
    ],
  ])('%s', (_, from, to, before, message, help) => {
    expect(PLAN.split(from)).toHaveLength(2);
    const text = PLAN.replace(from, () => to);
    const { findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
    const at = text.indexOf(before === '' ? to : before);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.help).toContain(help);
    expect(findings[0]?.range.start.line).toBe(text.slice(0, at).split('\n').length);
  });
});
