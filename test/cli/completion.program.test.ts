/** Completion in bash; `completion.long.test.ts` covers fish and zsh. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERBS } from '../../src/cli/verbs.ts';
import { SCHEMAS } from '../../src/commands/schema.ts';
import { main } from '../../src/main.ts';
import { FORMATS } from '../../src/report/index.ts';
import { pretendHost } from '../pretend-host.ts';
import { CASES, type Shells, shells } from './shells.ts';

let shell: Shells;
const run = (command: string, ...words: string[]) => shell.run(command, ...words);

beforeAll(async () => {
  shell = await shells();
});

afterAll(() => shell.remove());

describe('completion in bash', () => {
  /** Splits words as bash does: `=` is a word of its own, and a completion replaces the last word. */
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

  it('offers rule names followed by `=`', () => {
    expect(offered('strat check --rule key-u')).toEqual(['key-unknown=']);
  });
});

describe('the verbs', () => {
  const flagOf = (verb: string, flag: string) =>
    VERBS.flatMap(([, verbs]) => verbs)
      .find(({ usage }) => usage.startsWith(verb))
      ?.flags.find(({ usage }) => usage.startsWith(flag));

  it('offer every format that exists', () => {
    expect(flagOf('check', '--format')?.values).toEqual([...FORMATS.keys()]);
  });

  it('offer every schema that exists', () => {
    const schema = VERBS.flatMap(([, verbs]) => verbs).find(({ usage }) => usage.startsWith('schema'));
    expect(schema?.values).toEqual(Object.keys(SCHEMAS));
  });

  it.each([['bsh', /There is no shell `bsh` for this command\. Did you mean `bash`\?/]])(
    'refuse %s',
    async (shell, said) => {
      const { host, stderr } = pretendHost();
      expect(await main(['completion', shell], host)).toBe(2);
      expect(stderr()).toMatch(said);
    },
  );
});
