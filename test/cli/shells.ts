/** A folder in which shells complete, the lines to type there, and the words to expect. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERBS } from '../../src/cli/verbs.ts';
import { SCHEMAS } from '../../src/commands/schema.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { main } from '../../src/main.ts';
import { CHANGE_RULE_IDS } from '../../src/model/change-rules.ts';
import { FORMATS } from '../../src/report/index.ts';
import { pretendHost } from '../pretend-host.ts';

export interface Shells {
  /** Returns the output of a command in the folder, with the completion of each shell in `..`. */
  run(command: string, ...words: readonly string[]): string;
  remove(): void;
}

export async function shells(): Promise<Shells> {
  const folder = mkdtempSync(join(tmpdir(), 'strat-completion-'));
  mkdirSync(join(folder, 'work/teams'), { recursive: true });
  writeFileSync(join(folder, 'work/strategy.yaml'), '');
  writeFileSync(join(folder, 'work/str ange.yaml'), '');
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { host, stdout } = pretendHost();
    const code = await main(['completion', shell], host);
    if (code !== 0) throw new Error(`strat completion ${shell} ended with ${code}.`);
    writeFileSync(join(folder, shell), stdout());
  }
  return {
    run: (command, ...words) => {
      try {
        return execFileSync(command, words, { cwd: join(folder, 'work'), encoding: 'utf8' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        throw new Error(`This test needs ${command}. Install it (Debian: apt-get install ${command}).`);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const LEVELS = ['error', 'info', 'off', 'warning'];
const lengths = [...RULES.map(({ id }) => id), ...CHANGE_RULE_IDS].filter((id) =>
  id.startsWith('destination-'),
);

/** The typed lines, each with the words to offer for its last word. */
export const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['strat ch', ['check', 'checkin']],
  [
    'strat ',
    VERBS.flatMap(([, verbs]) => verbs)
      .map(({ usage }) => usage.split(' ')[0] ?? '')
      .sort(),
  ],
  ['strat check --wat', ['--watch']],
  ['strat check --format ', [...FORMATS.keys()].sort()],
  ['strat check --format=conc', ['--format=concise']],
  ['strat check --fail-on warn --min-level i', ['info']],
  ['strat explain destination-', lengths.sort()],
  ['strat check --only destination-length,criterion-dir', ['destination-length,criterion-direction']],
  ['strat check --rule key-unknown=', LEVELS.map((level) => `key-unknown=${level}`)],
  ['strat check --rule=key-unknown=o', ['--rule=key-unknown=off']],
  ['strat check st', ['str ange.yaml', 'strategy.yaml']],
  ['strat check --config strat', ['strategy.yaml']],
  ['strat --color schema ', Object.keys(SCHEMAS).sort()],
  ['strat init t', ['teams/']],
  ['strat init --template p', ['product']],
  ['strat completion z', ['zsh']],
  ['strat rules x', []],
  ['strat check --as-of 2', []],
];
