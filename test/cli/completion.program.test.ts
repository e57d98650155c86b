/** Completion, tried in each shell that is there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERBS } from '../../src/cli/verbs.ts';
import { SCHEMAS } from '../../src/commands/schema.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { main } from '../../src/main.ts';
import { CHANGE_RULE_IDS } from '../../src/model/change-rules.ts';
import { FORMATS } from '../../src/report/index.ts';
import { pretendHost } from '../pretend-host.ts';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strat-completion-'));
  mkdirSync(join(folder, 'work/teams'), { recursive: true });
  writeFileSync(join(folder, 'work/strategy.yaml'), '');
  writeFileSync(join(folder, 'work/str ange.yaml'), '');
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { host, stdout } = pretendHost();
    expect(await main(['completion', shell], host)).toBe(0);
    writeFileSync(join(folder, shell), stdout());
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;
const run = (command: string, ...words: string[]) =>
  execFileSync(command, words, { cwd: join(folder, 'work'), encoding: 'utf8' });
const LEVELS = ['error', 'info', 'off', 'warn'];
const lengths = [...RULES.map(({ id }) => id), ...CHANGE_RULE_IDS].filter((id) =>
  id.startsWith('destination-'),
);

/** What is typed, the whole words that are then offered for the last. */
const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['strat ch', ['check']],
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

describe('bash', () => {
  /** As bash parts it: `=` is a word of its own. What is offered takes the place of the last. */
  function offered(line: string): readonly string[] {
    const words = line.split(/ |(=)/).filter((word) => word !== undefined && word !== '');
    if (line.endsWith(' ')) words.push('');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const script = `source ../bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _strat; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const whole = /\S*$/.exec(line)?.[0] ?? '';
    const before = words.at(-1) === '=' ? whole : whole.slice(0, whole.length - (words.at(-1)?.length ?? 0));
    const replies = run('bash', '--norc', '-c', script).split('\n').filter(Boolean);
    return replies.map((reply) => before + reply);
  }

  it.each(CASES)('%s', (line, expected) => {
    expect([...offered(line)].sort()).toEqual(expected.map((word) => word.replace(/\/$/, '')));
  });

  it('offers the names of rules with `=` behind', () => {
    expect(offered('strat check --rule key-u')).toEqual(['key-unknown=']);
  });
});

describe.skipIf(!isThere('fish'))('fish', () => {
  const offered = (line: string) =>
    run('fish', '--no-config', '-c', `source ../fish; complete -C '${line}'`)
      .split('\n')
      .filter(Boolean)
      .map((reply) => (reply.split('\t')[0] ?? '').replace(/\\ /g, ' '));

  it.each(CASES)('%s', (line, expected) => {
    expect([...offered(line)].sort()).toEqual([...expected]);
  });
});

describe.skipIf(!isThere('zsh'))('zsh', () => {
  /** A shell with a terminal, in which Tab completes and then prints the line. */
  function completed(line: string): string {
    const script = `
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell 'PS1=; stty -echo; autoload -Uz compinit; compinit -u -D; source ../zsh
        whole() { zle complete-word; print -r -- "<<$BUFFER>>" }
        zle -N whole; bindkey "^I" whole; print READ""Y'
      while zpty -r shell part; do [[ $part == *READY* ]] && break; done
      zpty -w -n shell '${line}'$'\\t'
      while zpty -r shell part; do [[ $part == *'<<'*'>>'* ]] && break; done
      print -r -- "$part"`;
    return /<<(.*)>>/.exec(run('zsh', '-f', '-c', script))?.[1]?.trimEnd() ?? '';
  }

  const single = CASES.filter(([line, offered]) => offered.length === 1 && !line.endsWith(' '));

  it.each(single)('%s', (line, [word = '']) => {
    expect(completed(line)).toBe(line.replace(/\S*$/, word));
  });

  it.each([
    ['strat check --rule key-u', 'strat check --rule key-unknown='],
    ['strat check stra', 'strat check strategy.yaml'],
    ['strat check --rul', 'strat check --rule='],
    ['strat check str\\ ', 'strat check str\\ ange.yaml'],
  ])('%s', (line, whole) => {
    expect(completed(line)).toBe(whole);
  });
});

describe('the verbs', () => {
  const flagOf = (verb: string, flag: string) =>
    VERBS.flatMap(([, verbs]) => verbs)
      .find(({ usage }) => usage.startsWith(verb))
      ?.flags.find(({ usage }) => usage.startsWith(flag));

  it('name the formats that there are', () => {
    expect(flagOf('check', '--format')?.values).toEqual([...FORMATS.keys()]);
  });

  it('name the schemas that there are', () => {
    const schema = VERBS.flatMap(([, verbs]) => verbs).find(({ usage }) => usage.startsWith('schema'));
    expect(schema?.values).toEqual(Object.keys(SCHEMAS));
  });

  it.each([['bsh', /There is no completion `bsh` here\. Did you mean `bash`\?/]])(
    'refuse %s',
    async (shell, said) => {
      const { host, stderr } = pretendHost();
      expect(await main(['completion', shell], host)).toBe(2);
      expect(stderr()).toMatch(said);
    },
  );
});
