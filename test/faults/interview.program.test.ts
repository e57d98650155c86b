/** L5, L6: an interview loses no answer, whatever happens to it, and a pasted text is one answer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const NAME = 'Whose strategy';
const STATEMENT = 'Where will we be';
const OWNER = 'Who owns the strategy';
const END = 'From when to when';
const WHY = 'Why does it matter';
const TODAY = 'Where are we today';
const OBSTACLE = 'What is the biggest obstacle';
const CTRL_C = '\x03';

/** Starts an interview and answers its first questions. @returns it at “Why should it matter” */
async function start(place: Place): Promise<Terminal> {
  const terminal = openTerminal(place, ['init', '--template', 'minimal']);
  await answer(terminal, NAME, 'Harbor');
  await answer(terminal, OWNER, 'Maria');
  await answer(terminal, END, '2028');
  await answer(terminal, STATEMENT, 'Everyone is served on one day.');
  await terminal.wait(WHY);
  return terminal;
}

async function answer(terminal: Terminal, question: string, text: string): Promise<void> {
  await terminal.wait(question);
  terminal.type(`${text}\r`);
}

/** Everything that is kept in the folder, as one text. */
const readAll = ({ root }: Place) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(root, name), 'utf8'))
    .join('\n');

const readStrategy = (place: Place) => place.read('strategy.yaml').replace(/^ *#.*\n/gm, '');

describe('L5', () => {
  it('L5: `init --force` after Ctrl-C loses no answer, whatever is pressed', async () => {
    const place = makePlace({}, { git: false });
    const first = await start(place);
    first.type(CTRL_C);
    expect(await first.end()).toBe(130);
    for (const keys of ['\r', '\x1b[B\r', 'y\r']) {
      const next = openTerminal(place, ['init', '--force']);
      await next.wait('?');
      await pause(300);
      next.type(keys);
      await pause(500);
      next.type(CTRL_C);
      await next.end();
      expect(readAll(place)).toContain('Everyone is served on one day.');
    }
    const { code } = place.strat(['init', '--force', '--yes']);
    expect([code, readAll(place)]).toEqual([0, expect.stringContaining('Everyone is served on one day.')]);
  });

  it('L5: `init --force --yes` keeps a copy, says where, and never replaces an older one', () => {
    const strategy = (name: string) => `strat: 1\nname: ${name}\ndestination: { statement: There. }\n`;
    const place = makePlace(
      { 'strategy.yaml': strategy('One'), 'strategy.yaml.bak-1': 'an older copy' },
      { git: false },
    );
    for (const [name, copy] of [
      ['One', 'strategy.yaml.bak-2'],
      ['Two', 'strategy.yaml.bak-3'],
    ] as const) {
      place.write('strategy.yaml', strategy(name));
      const { code, err } = place.strat(['init', '--force', '--yes']);
      expect(code).toBe(0);
      expect(err).toContain(copy);
      expect(place.read(copy)).toBe(strategy(name));
    }
    expect(place.read('strategy.yaml.bak-1')).toBe('an older copy');
    // No command takes a copy for a strategy.
    expect(place.strat(['check', '--format', 'json']).out).toContain('"strategies": 1');
  });

  it('L5: a strategy is replaced on a terminal only after a question', async () => {
    const text = 'strat: 1\nname: Old\ndestination: { statement: There. }\n';
    const place = makePlace({ 'strategy.yaml': text }, { git: false });
    const terminal = openTerminal(place, ['init', '--force']);
    await terminal.wait('Replace strategy.yaml?');
    terminal.type('n\r');
    expect(await terminal.end()).toBe(2);
    expect(place.read('strategy.yaml')).toBe(text);
  });

  it('L5: `init` offers to go on where an interview stopped, with the text that was not finished', async () => {
    const place = makePlace({}, { git: false });
    const first = await start(place);
    first.type('Half a');
    await first.wait('Half a');
    first.type(CTRL_C);
    expect(await first.end()).toBe(130);
    const next = openTerminal(place, ['init']);
    await next.wait('Continue');
    next.type('\r');
    await next.wait(WHY);
    await next.wait('Half a');
    next.type(' sentence\r');
    await next.wait(TODAY);
    next.type(CTRL_C);
    expect(await next.end()).toBe(130);
    expect(readStrategy(place)).toContain('why: Half a sentence\n');
    expect(readStrategy(place)).toContain('statement: Everyone is served on one day.\n');
    expect(next.shown()).not.toContain(STATEMENT);
  });
});

describe('L6: a paste of three lines', () => {
  const pastes: readonly (readonly [string, readonly string[]])[] = [
    ['that the terminal marks', ['\x1b[200~one\ntwo\nthree\n\x1b[201~', '\r']],
    ['that is not marked', ['one\rtwo\rthree\r']],
    ['that is not marked, line by line', ['one\n', 'two\n', 'three\n']],
    ['that is not marked, without an end', ['one\r\ntwo\r\nthree', '\r']],
  ];

  it.each(pastes)('L6: %s is one answer', async (_, parts) => {
    const place = makePlace({}, { git: false });
    const terminal = openTerminal(place, ['init', '--template', 'minimal']);
    await answer(terminal, NAME, 'Harbor');
    await answer(terminal, OWNER, 'Maria');
    await answer(terminal, END, '2028');
    await terminal.wait(STATEMENT);
    for (const part of parts) {
      terminal.type(part);
      if (part.length > 8) await pause(200);
    }
    await terminal.wait(WHY);
    for (const part of parts) {
      terminal.type(part);
      if (part.length > 8) await pause(200);
    }
    await answer(terminal, TODAY, 'Here.');
    await terminal.wait(OBSTACLE);
    terminal.type(CTRL_C);
    expect(await terminal.end()).toBe(130);
    const text = readStrategy(place);
    expect(text).toContain('statement: one two three\n');
    expect(text).toContain('why: |-\n    one\n    two\n    three\n');
    expect(text).toContain('end: 2028\n');
    expect(text).toContain('today: Here.\n');
  });
});

describe('L6: every answer is kept, the one that is being typed included, after', () => {
  it.each([
    ['Ctrl-C', async (terminal: Terminal) => terminal.type(CTRL_C)],
    ['SIGTERM', async (terminal: Terminal) => terminal.kill('SIGTERM')],
    ['SIGHUP', async (terminal: Terminal) => terminal.kill('SIGHUP')],
    ['a closed terminal', (terminal: Terminal) => terminal.close()],
  ])('L6: %s', async (_, stop) => {
    const place = makePlace({}, { git: false });
    const terminal = await start(place);
    terminal.type('Because of the queu');
    await terminal.wait('of the queu');
    await stop(terminal);
    await terminal.end();
    expect(readStrategy(place)).toContain('why: Because of the queu\n');
    expect(readStrategy(place)).toContain('statement: Everyone is served on one day.\n');
    expect(readStrategy(place)).toContain('end: 2028\n');
  });

  it('L6: the end of the input', async () => {
    const place = makePlace({}, { git: false });
    const terminal = await start(place);
    terminal.type('\x04');
    expect(await terminal.end()).toBe(130);
    expect(readStrategy(place)).toContain('end: 2028\n');
    expect(terminal.shown()).toContain('To continue where you stopped');
  });

  it('L6: a crash: what was answered is there, and `init` goes on', async () => {
    const place = makePlace({}, { git: false });
    const terminal = await start(place);
    terminal.kill('SIGKILL');
    await terminal.end();
    const next = openTerminal(place, ['init']);
    await next.wait('Continue');
    next.type('\r');
    await next.wait(WHY);
    next.type(CTRL_C);
    expect(await next.end()).toBe(130);
    expect(readStrategy(place)).toContain('end: 2028\n');
  });
});

it('L6: a wrong answer is asked again each time, is never ticked, and is listed at the end', async () => {
  const place = makePlace({}, { git: false });
  const terminal = openTerminal(place, ['init', '--template', 'minimal']);
  await answer(terminal, NAME, 'Harbor');
  await answer(terminal, OWNER, 'Maria');
  await terminal.wait(END);
  for (const text of ['soon', 'soon', 'mid 2027']) {
    terminal.type(`${text}\r`);
    await terminal.wait('✘');
    await terminal.wait(`\`${text}\` is not a date. Try`);
  }
  terminal.type('\r');
  await terminal.wait(STATEMENT);
  terminal.type(CTRL_C);
  expect(await terminal.end()).toBe(130);
  expect(terminal.shown()).not.toMatch(/✔[^\n]*(?:soon|mid 2027)/);
  expect(terminal.shown().slice(terminal.shown().lastIndexOf('Wrote'))).toContain(
    '`mid 2027` is not a date.',
  );
  expect(place.read('strategy.yaml')).toContain('# end: mid 2027\n');
});

it.each([
  ['`<` and Enter', '<\r', undefined],
  ['Shift-Tab', '\x1b[Z', undefined],
  ['Shift-Tab behind a text that is not finished', 'Half', '\x1b[Z'],
])('L6: %s goes back with the old answer on the line, and nothing is lost', async (_, first, second) => {
  const place = makePlace({}, { git: false });
  const terminal = await start(place);
  terminal.type(first);
  if (second !== undefined) {
    await terminal.wait(first);
    terminal.type(second);
  }
  await terminal.wait(STATEMENT);
  await terminal.wait('Everyone is served on one day.');
  terminal.type(' Always.\r');
  await terminal.wait(WHY);
  if (second !== undefined) await terminal.wait(first);
  terminal.type(CTRL_C);
  expect(await terminal.end()).toBe(130);
  expect(readStrategy(place)).toContain('statement: Everyone is served on one day. Always.\n');
  if (second !== undefined) expect(readStrategy(place)).toContain('why: Half\n');
});

it('L6: a paste of a page is one answer, and answers no other question', async () => {
  const place = makePlace({}, { git: false });
  const terminal = await start(place);
  const page = Array.from({ length: 400 }, (_, line) => `Line ${line} of a page that somebody pastes.`).join(
    '\n',
  );
  terminal.type(`\x1b[200~${page}\x1b[201~`);
  await pause(500);
  terminal.type('\r');
  await terminal.wait('Shorten it to 8192.');
  terminal.type(CTRL_C);
  await terminal.end();
  expect(readAll(place)).toContain('Line 399 of a page');
  expect(readStrategy(place)).not.toContain('today: Line');
});

it.each([
  ['a family', 'a👩‍👩‍👧b', '\x1b[D\x7f'],
  ['a flag', 'ab🇳🇴', '\x7f'],
  ['a skin tone', 'ab👍🏽', '\x7f'],
  ['a combining accent', 'abe\u0301', '\x7f'],
  ['a family, by Delete', '👩‍👩‍👧ab', '\x1b[D\x1b[D\x1b[D\x1b[3~'],
  ['a flag, after Left and Right', 'ab🇳🇴', '\x1b[D\x1b[C\x7f'],
  ['a word with an accent, by Ctrl-W', 'ab nai\u0308ve', '\x17'],
])('L6: one key deletes %s as a whole', async (_, text, keys) => {
  const place = makePlace({}, { git: false });
  const terminal = openTerminal(place, ['init', '--template', 'minimal']);
  await terminal.wait(NAME);
  terminal.type(text);
  await pause(200);
  terminal.type(keys);
  await pause(200);
  terminal.type('\r');
  await terminal.wait(OWNER);
  terminal.type(CTRL_C);
  await terminal.end();
  expect(existsSync(join(place.root, 'strategy.yaml')) && readStrategy(place)).toMatch(/^name: ab$/m);
});
