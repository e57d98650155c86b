/** The interview that `docs/checkins.md` shows is the one that the program holds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readScreen } from '../host/screen.ts';
import { onTerminal } from '../host/terminal.ts';

const PAGE = readFileSync('docs/checkins.md', 'utf8');

/** The questions, each with its answer. */
const ANSWERS = [
  ['Value today?', '52'],
  ['0 to 10', '6'],
  ['in the way?', 'Fewer papers are missing.'],
  ['done?', 'r'],
  ['in the way?', 'Two branches have no list yet.'],
] as const;

it('the page on check-ins shows the interview as it is', async () => {
  const plan = /```yaml\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
  const shown = /<!-- interview -->\n```text\n\$ strat checkin\n([\s\S]*?)```/.exec(PAGE)?.[1];
  const folder = mkdtempSync(join(tmpdir(), 'strat-page-'));
  writeFileSync(join(folder, 'strategy.yaml'), plan);
  const waiting = [...ANSWERS];
  let seen = 0;
  const { text, code } = await onTerminal('strat checkin', {
    cwd: folder,
    env: {
      GIT_AUTHOR_NAME: 'Jon Bell',
      NO_COLOR: '1',
      SOURCE_DATE_EPOCH: String(Date.parse('2027-07-02') / 1000),
    },
    type: (soFar) => {
      const [next] = waiting;
      const at = next ? soFar.indexOf(next[0], seen) : -1;
      if (!next || at === -1) return '';
      waiting.shift();
      seen = soFar.length;
      return `${next[1]}\r`;
    },
  });
  rmSync(folder, { recursive: true, force: true });
  expect(code).toBe(0);
  expect(shown).toBe(`${readScreen(text).join('\n').trimEnd()}\n`);
});
