/** The built program among other programs: closed pipes, slow pipes, no terminal, a full disk. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/index.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/strat.js', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strat-process-'));
  writeFileSync(join(folder, 'strategy.yaml'), 'strat: 1\nname: x\nfoo: 1\n');
  // Many findings: some 5 MB of JSON.
  const keys = [...Array(9000).keys()].map((at) => ` k${at},\n`).join('');
  mkdirSync(join(folder, 'large'));
  writeFileSync(join(folder, 'large/strategy.yaml'), `strat: 1\nname: x\nreview: {\n${keys}}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a shell line in which `strat` is the program. */
function shell(
  line: string,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  return new Promise((done) => {
    const script = `strat() { "${process.execPath}" "${PROGRAM}" "$@"; }; ${line}`;
    const child = spawn('bash', ['-c', script], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (part) => {
      texts.out += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part) => {
      texts.err += part;
    });
    child.on('close', (code) => done({ code, ...texts }));
  });
}

describe('a reader that closes the pipe', () => {
  it.each([...FORMATS.keys()].map((name) => [name]))('causes no error: %s | head -c 1', async (format) => {
    const { out, err } = await shell(
      `strat check large --format ${format} | head -c 1; echo " \${PIPESTATUS[0]}"`,
    );
    expect(out).toMatch(/^. 1\n$/);
    expect(err).not.toMatch(/EPIPE|Error|\n\s+at /);
  });

  it('causes no error on standard error either', async () => {
    const { code, err } = await shell('strat check 2> >(true) >/dev/null; exit $?');
    expect([code, err]).toEqual([1, '']);
  });
});

describe('a slow reader', () => {
  it('gets all of 5 MB', async () => {
    const { out } = await shell('strat check large --format json | (sleep 0.3; cat)');
    expect(out.length).toBeGreaterThan(4_000_000);
    const found: { rule: string }[] = JSON.parse(out).findings;
    expect(found.filter(({ rule }) => rule === 'key-unknown')).toHaveLength(9000);
  });

  it('gets the same as a file', async () => {
    await shell('strat check large --format json > whole.json');
    const { out } = await shell('strat check large --format json | cat');
    expect(out).toBe(readFileSync(join(folder, 'whole.json'), 'utf8'));
  });
});

describe('standard input', () => {
  it.each([
    ['closed', 'strat check - <&-', /Standard input is empty/],
    ['empty', 'strat check - </dev/null', /Standard input is empty/],
    ['a folder', 'strat check - <.', /Standard input cannot be read/],
  ])('%s exits with 2 and one sentence', async (_what, line, message) => {
    const { code, out, err } = await shell(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('may arrive in parts', async () => {
    const { code, out } = await shell(
      "(printf 'strat: 1\\n'; sleep 0.3; printf 'name: x\\nfoo: 1\\n') | strat check - --format concise",
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^strategy\.yaml:3:1 error key-unknown /m);
  });

  it('without an end is cut at the limit', async () => {
    const { code, out } = await shell("(printf 'strat: 1\\n'; yes '# x') | strat check - --format concise");
    expect(code).toBe(1);
    expect(out).toMatch(/over 1 MiB/);
  });

  it('is not requested without a terminal', async () => {
    const { code, err } = await shell('sleep 2 | strat check --format json');
    expect(code).toBe(1);
    expect(err).not.toContain('?');
  });
});

describe('an output that cannot be written', () => {
  it('exits with 2 and one sentence', async () => {
    const { code, err } = await shell('strat check > /dev/full');
    expect(code).toBe(2);
    expect(err).toMatch(/^error: The output cannot be written \(ENOSPC\)\.\n/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('keeps the exit code if it is closed', async () => {
    expect((await shell('strat check >&- 2>&-')).code).toBe(1);
  });
});

describe('a deleted current folder', () => {
  it('exits with 2 and one sentence', async () => {
    const { code, err } = await shell('mkdir gone; cd gone; rmdir ../gone; strat check');
    expect(code).toBe(2);
    expect(err).toMatch(/^error: The current folder no longer exists\./);
  });
});
