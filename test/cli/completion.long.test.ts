/** Completion in fish and zsh, which few machines have. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, type Shells, shells } from './shells.ts';

let shell: Shells;
const run = (command: string, ...words: string[]) => shell.run(command, ...words);

beforeAll(async () => {
  shell = await shells();
});

afterAll(() => shell.remove());

describe('completion in fish', () => {
  const offered = (line: string) =>
    run('fish', '--no-config', '-c', `source ../fish; complete -C '${line}'`)
      .split('\n')
      .filter(Boolean)
      .map((reply) => (reply.split('\t')[0] ?? '').replace(/\\ /g, ' '));

  it.each(CASES)('%s', (line, expected) => {
    expect([...offered(line)].sort()).toEqual([...expected]);
  });
});

describe('completion in zsh', () => {
  /** Runs a shell with a terminal, in which Tab completes and the line is then printed. */
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
