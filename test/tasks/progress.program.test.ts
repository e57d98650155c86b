/** Many strategies at once: progress is shown only on a terminal, and a broken strategy neither stops nor hides others. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { onTerminal } from '../host/terminal.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';

const COUNT = 300;
const MIDDLE = 150;
const ERASE = '\r\x1b[K';

const names = [...Array(COUNT).keys()].map((at) => `team-${String(at).padStart(3, '0')}`);
const textOf = (at: number) => {
  if (at === MIDDLE) return new Uint8Array([0x73, 0x74, 0x72, 0x61, 0x74, 0x3a, 0x20, 0x32, 10]);
  return `strat: 1\nname: Team ${at}\nstatus: draft\nown_key: 1\n`;
};
const files = Object.fromEntries(names.map((name, at) => [`/work/${name}/strategy.yaml`, textOf(at)]));

async function check(world: Pretended, ...flags: string[]) {
  const { host, stdout, stderr } = pretendHost({ files, ...world });
  const code = await main(['check', '--format', 'concise', '--min-level', 'error', ...flags], host);
  return { code, out: stdout(), err: stderr() };
}

describe(`${COUNT} strategies, one of them broken`, () => {
  it('are all checked, and the run has failed', async () => {
    const { code, out, err } = await check({});
    expect(code).toBe(2);
    expect(out.match(/key-unknown/g)).toHaveLength(COUNT - 1);
    expect(err).toMatch(/^error: team-150\/strategy\.yaml uses a newer format/);
  });

  it('show progress on a terminal, which makes way for messages and is erased at the end', async () => {
    const { out, err } = await check({ terminal: true });
    expect(err).toContain(`${ERASE}Checked 120 of 300`);
    expect(err).toContain(`${ERASE}Checked 300 of 300${ERASE}`);
    expect(out).not.toContain('\x1b');
    expect(onScreen(err)).toBe(
      'error: team-150/strategy.yaml uses a newer format than this version of strat can read (1).\n  Update strat to a newer version.\n',
    );
  });

  it.each([
    ['in a pipe', {}],
    ['in CI', { terminal: true, env: { CI: 'true' } }],
    ['on a terminal that cannot go back', { terminal: true, env: { TERM: 'dumb' } }],
  ])('show no progress %s', async (_where, world: Pretended) => {
    expect((await check(world)).err).not.toMatch(/Checked \d+ of/);
  });

  it('show no progress if there are few', async () => {
    const few = Object.fromEntries(Object.entries(files).slice(0, 19));
    expect((await check({ terminal: true, files: few })).err).toBe('');
  });
});

/** Returns what is left on the screen of a text that erases lines. */
function onScreen(text: string): string {
  return text.replace(/[^\n\r]*\r\x1b\[K/g, '');
}

describe('--timing', () => {
  const one = { '/work/strategy.yaml': 'strat: 1\nname: A\nstatus: draft\n' };

  it('prints where the time went, and changes nothing else', async () => {
    const plain = await check({ files: one });
    const timed = await check({ files: one }, '--timing');
    expect({ ...timed, err: '' }).toEqual({ ...plain, err: '' });
    const [first, ...rows] = timed.err.trimEnd().split('\n');
    expect(first).toBe('Time in milliseconds:');
    const labels = rows.map((row) => row.replace(/^ *\d+\.\d {2}/, ''));
    expect(labels.filter((label) => !label.startsWith(' '))).toEqual([
      'finding files',
      'reading',
      'rules',
      'printing',
      'all else',
      'in all',
    ]);
    expect(labels.filter((label) => label.startsWith('  '))).toHaveLength(10);
  });

  it('does not disturb data on standard output', async () => {
    const { out, err } = await check({ files: one }, '--timing', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
    expect(err).toMatch(/^Time in milliseconds:/);
  });
});

describe('on a real terminal', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strat-many-'));
    names.forEach((name, at) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'strategy.yaml'), textOf(at));
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('progress comes and goes', async () => {
    const { code, text } = await onTerminal('strat check --format concise --min-level error', {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(text).toContain('Checked 120 of 300');
    expect(onScreen(text.replaceAll('\r\n', '\n'))).not.toMatch(/Checked \d+ of/);
    expect(text.match(/key-unknown/g)).toHaveLength(COUNT - 1);
  });

  it('no progress appears if standard error is a pipe', async () => {
    const { text } = await onTerminal('strat check --format concise 2>&1 >/dev/null | cat', { cwd: folder });
    expect(text).toMatch(/newer format/);
    expect(text).not.toMatch(/Checked|\x1b/);
  });

  it('--watch exits at Ctrl-C with 130, with nothing half drawn and the cursor visible', async () => {
    let isTyped = false;
    const { code, text } = await onTerminal('strat check --watch --format concise team-001', {
      cwd: folder,
      type: (shown) => {
        if (isTyped || !/Press Ctrl-C to stop/.test(shown)) return '';
        isTyped = true;
        return '\x03';
      },
    });
    expect(code).toBe(130);
    expect(text).toMatch(/^\x1b\[2J\x1b\[H/);
    expect(text).toMatch(/Press Ctrl-C to stop\.\r\n(?:\^C)?\r\n$/);
    expect(text).not.toContain('\x1b[?25l');
  });
});
