/**
 * When there is colour: flag, NO_COLOR, FORCE_COLOR, TERM=dumb, terminal, in every combination; those that differ in kind
 * with the built program on a real terminal.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isColored } from '../../src/host/colors.ts';
import { onTerminal } from './terminal.ts';

const FLAGS = ['', '--color', '--no-color'] as const;
const NO_COLORS = [undefined, '', '1'] as const;
const FORCE_COLORS = [undefined, '', '0', 'false', '1', '3'] as const;
const TERMS = ['xterm', 'dumb'] as const;
const STREAMS = ['terminal', 'pipe'] as const;

interface Case {
  readonly flag: (typeof FLAGS)[number];
  readonly noColor: (typeof NO_COLORS)[number];
  readonly forceColor: (typeof FORCE_COLORS)[number];
  readonly term: (typeof TERMS)[number];
  readonly stream: (typeof STREAMS)[number];
}

const CASES: readonly Case[] = FLAGS.flatMap((flag) =>
  NO_COLORS.flatMap((noColor) =>
    FORCE_COLORS.flatMap((forceColor) =>
      TERMS.flatMap((term) => STREAMS.map((stream) => ({ flag, noColor, forceColor, term, stream }))),
    ),
  ),
);

/** The first row that fits decides. */
const TABLE: readonly (readonly [fits: Partial<Case>, isColored: boolean])[] = [
  [{ flag: '--color' }, true],
  [{ flag: '--no-color' }, false],
  [{ noColor: '1' }, false],
  [{ forceColor: '0' }, false],
  [{ forceColor: 'false' }, false],
  [{ forceColor: '1' }, true],
  [{ forceColor: '3' }, true],
  [{ term: 'dumb' }, false],
  [{ stream: 'terminal' }, true],
  [{}, false],
];

function expected(one: Case): boolean {
  const row = TABLE.find(([fits]) =>
    Object.entries(fits).every(([key, value]) => one[key as keyof Case] === value),
  );
  return row?.[1] ?? false;
}

function lineFor({ flag, noColor, forceColor, term, stream }: Case): string {
  const set = [
    `TERM=${term}`,
    ...(noColor === undefined ? [] : [`NO_COLOR=${noColor}`]),
    ...(forceColor === undefined ? [] : [`FORCE_COLOR=${forceColor}`]),
  ];
  return `(export ${set.join(' ')}; strat check ${flag}${stream === 'pipe' ? ' | cat' : ''})`;
}

/** An empty variable is as none, and two numbers are as one: of these the function alone is asked. */
const KINDS = CASES.filter(
  ({ noColor, forceColor }) =>
    noColor !== '' && (forceColor === undefined || forceColor === '0' || forceColor === '1'),
);
const PARTS = 2;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strat-colors-'));
  writeFileSync(join(folder, 'strategy.yaml'), 'strat: 1\nname: x\nfoo: 1\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('colour', () => {
  it.each(CASES)('$stream, flag "$flag", NO_COLOR=$noColor, FORCE_COLOR=$forceColor, TERM=$term', (one) => {
    const { flag, noColor, forceColor, term, stream } = one;
    const isOn = isColored({
      flag: flag === '' ? undefined : flag === '--color',
      env: { NO_COLOR: noColor, FORCE_COLOR: forceColor, TERM: term },
      isTerminal: stream === 'terminal',
    });
    expect(isOn).toBe(expected(one));
  });
});

describe('colour on a real terminal', () => {
  it.concurrent.each([...Array(PARTS).keys()])(`is as the table says, part %i of ${PARTS}`, async (part) => {
    const cases = KINDS.filter((_, at) => at % PARTS === part);
    writeFileSync(
      join(folder, `part-${part}`),
      cases.map((one) => `${lineFor(one)}; echo; echo =====\n`).join(''),
    );
    const { text } = await onTerminal(`. ./part-${part}`, { cwd: folder });
    const shown = text.split('=====').slice(0, cases.length);
    expect(shown).toHaveLength(cases.length);
    const wrong = cases.filter((one, at) => shown[at]?.includes('\x1b[') !== expected(one));
    expect(wrong).toEqual([]);
    for (const one of shown) expect(one).toContain('key-unknown');
  });

  it('is decided for each stream by itself', async () => {
    const { text } = await onTerminal('strat check 2> err', { cwd: folder });
    expect(text).toContain('\x1b[');
    expect(readFileSync(join(folder, 'err'), 'utf8')).not.toContain('\x1b');
  });
});
