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
      /^The id above line \d+ is missing\.$/,
      ': `  winter-savings:`',
    ],
    [
      'a dash',
      '    - { kind: performance',
      '    - kind: customers\n      finding: One\n      kind: market\n      finding: Two\n    - { kind: performance',
      '      kind: market',
      /^Line \d+ begins another entry of the list, but has no dash\.$/,
      'Begin the line with `    - kind:`.',
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

/** Deletes the only line of the plan that is such, and returns what is found. */
function findWithout(line: string) {
  const lines = PLAN.split('\n');
  const at = lines.findIndex((one) => one === line || one.startsWith(`${line} #`));
  expect(at).toBeGreaterThan(0);
  const text = lines.toSpliced(at, 1).join('\n');
  return { at, ...parseStrategy(new TextEncoder().encode(text), 'strategy.yaml') };
}

describe('an id that is named elsewhere', () => {
  it.each(['  same-evening:', '  winter-savings:', '  judge-in-ten-minutes:', '      seen-at-the-door:'])(
    'is shown where it is missing: %s',
    (line) => {
      const { at, findings } = findWithout(line);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.range.start.line).toBe(at + 1);
      expect(findings[0]?.help).toContain(`Write the id of the entry above line ${at + 1}: \`${line}\`.`);
    },
  );
});

it('an id that is only misspelt elsewhere is not taken for a lost one', () => {
  const text = PLAN.replace('[empty-winters]', '[empty-winter]').replace('  bench-nights:\n', '');
  const { findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  expect(findings[0]?.help).toContain('such as `  next-id:`');
});

it('a handle that is named elsewhere is shown where it is missing', () => {
  const text =
    'strat: 1\nname: A\nowner: jon.bell\npeople:\n  ana:\n    name: Ana\n    role: Sales\n    name: Jon\n    role: Loans\n';
  const { findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  expect(findings.map(({ help }) => help)).toEqual([
    expect.stringContaining('Write the id of the entry above line 8: `  jon.bell:`.'),
  ]);
});

describe('the line above a part', () => {
  it.each([
    'destination:',
    'reality:',
    '  evidence:',
    '  obstacles:',
    'criteria:',
    'stages:',
    '  incremental:',
    '    objectives:',
    '        indicators:',
    'capabilities:',
    'initiatives:',
  ])('is shown where it is missing: %s', (line) => {
    const { at, findings } = findWithout(line);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'syntax',
      range: { start: { line: at + 1 } },
      message: `The line \`${line.trim()}\` is missing above line ${at + 1}.`,
    });
    expect(findings[0]?.help).toContain(`Write \`${line}\` above line ${at + 1}.`);
  });

  it.each(['  morning-stand:', '  bench-nights:', '  motors-keep-coming:'])(
    'is an id that only its owner knows: %s',
    (line) => {
      const { at, findings } = findWithout(line);
      expect(findings.map(({ message }) => message)).toEqual([`The id above line ${at + 1} is missing.`]);
      expect(findings[0]?.help).toContain('`  next-id:`');
    },
  );

  it('is not guessed for one key in the wrong place', () => {
    const text = PLAN.replace('  why: Half', '  because: We take in whatever comes.\n  why: Half');
    const { findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
    expect(findings.map(({ rule }) => rule)).toEqual(['key-unknown']);
  });
});
