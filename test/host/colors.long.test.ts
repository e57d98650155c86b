/** Whether output is coloured, with the built program on a real terminal: the combinations that differ in kind. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, type Case, expected } from './color-cases.ts';
import { onTerminal } from './terminal.ts';

function lineFor({ flag, noColor, forceColor, term, stream }: Case): string {
  const set = [
    `TERM=${term}`,
    ...(noColor === undefined ? [] : [`NO_COLOR=${noColor}`]),
    ...(forceColor === undefined ? [] : [`FORCE_COLOR=${forceColor}`]),
  ];
  return `(export ${set.join(' ')}; strat check ${flag}${stream === 'pipe' ? ' | cat' : ''})`;
}

/** An empty variable equals a missing one, and two numbers are alike: only the unit test covers those. */
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

  it('is decided separately for each stream', async () => {
    const { text } = await onTerminal('strat check 2> err', { cwd: folder });
    expect(text).toContain('\x1b[');
    expect(readFileSync(join(folder, 'err'), 'utf8')).not.toContain('\x1b');
  });
});
