/** The interview of `strat checkin` on a real terminal: it is plain lines, and it loses no answer. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from '../faults/program.ts';
import { openTerminal, type Terminal } from '../faults/terminal.ts';

const PLAN = `strat: 1
name: Harbor
start: 2027-01
end: 2028-12
tracking: { every: month }
people:
  jon: { name: Jon Bell }
  nadia: { name: Nadia Klein }
criteria:
  loan-time: { outcome: A decision at once., measure: Median time, unit: hours, baseline: 72, target: 4, owner: jon }
  share: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85, owner: jon }
`;

const ASK = ['checkin', '--person', 'jon', '--as-of', '2027-02-01', '--no-color'];
const KEPT = '.strat-checkin-jon.json';
const WRITTEN = 'checkins/2027-02-01-jon.yaml';
const CTRL_C = '\x03';
const SURE = 'How sure';
const NOTE = 'What changed it';

const makeHarbor = () => makePlace({ 'strategy.yaml': PLAN }, { git: false });

async function answer(terminal: Terminal, question: string, text: string): Promise<void> {
  await terminal.wait(question);
  terminal.type(`${text}\r`);
}

/** Answers two questions. @returns the interview at its third */
async function start(place: Place): Promise<Terminal> {
  const terminal = openTerminal(place, ASK);
  await answer(terminal, 'Value today?', '66');
  await answer(terminal, SURE, '4');
  await terminal.wait(NOTE);
  return terminal;
}

/** The text as a reader sees it who gets each line once it is finished. */
const readLines = (terminal: Terminal) =>
  terminal
    .shown()
    .replace(/\x1b\[[0-?]*[ -/]*[@-~]/g, '')
    .split(/\r?\n/);

describe('an interview on a terminal', () => {
  it('writes a check-in, and says at once that a target is met', async () => {
    const place = makeHarbor();
    const terminal = await start(place);
    terminal.type('Fewer papers are missing.\r');
    await answer(terminal, 'Value today?', '86');
    await terminal.wait('met');
    expect(await terminal.end()).toBe(0);
    expect(place.read(WRITTEN)).toContain(`measures:
  loan-time:
    value: 66
    confidence: 0.4
    note: Fewer papers are missing.
  share: 86
`);
    expect(readLines(terminal).some((line) => line.endsWith('  Value today?   86      met'))).toBe(true);
    expect(terminal.shown()).toContain('Wrote checkins/2027-02-01-jon.yaml.');
    expect(terminal.shown()).toContain('Next: git add checkins');
    expect(existsSync(join(place.root, KEPT))).toBe(false);
  });

  it('has neither signs nor colours before its questions', async () => {
    const place = makeHarbor();
    const terminal = await start(place);
    terminal.type(CTRL_C);
    await terminal.end();
    expect(terminal.shown()).not.toMatch(/[?✔›] (?:Value today|How sure)/);
    expect(terminal.shown()).not.toMatch(/\x1b\[[\d;]*[1-9]m/);
  });

  it('takes what is typed while a value is checked', async () => {
    const place = makeHarbor();
    const terminal = openTerminal(place, ASK);
    await terminal.wait('Value today?');
    for (const text of ['66', '4', '', '86']) {
      terminal.type(`${text}\r`);
      await pause(60);
    }
    expect(await terminal.end()).toBe(0);
    expect(place.read(WRITTEN)).toContain('share: 86\n');
  });
});

describe('every answer is kept, the one that is being typed included, after', () => {
  it.each([
    ['Ctrl-C', async (terminal: Terminal) => terminal.type(CTRL_C), [130]],
    ['SIGTERM', async (terminal: Terminal) => terminal.kill('SIGTERM'), [130]],
    ['SIGHUP', async (terminal: Terminal) => terminal.kill('SIGHUP'), [130]],
    ['a closed terminal', (terminal: Terminal) => terminal.close(), undefined],
  ])('%s, and the next check-in goes on', async (_, stop, codes) => {
    const place = makeHarbor();
    const terminal = await start(place);
    terminal.type('Fewer papers');
    await terminal.wait('Fewer papers');
    await stop(terminal);
    const code = await terminal.end();
    if (codes) expect(codes).toContain(code);
    expect(JSON.parse(place.read(KEPT))).toMatchObject({
      answers: { 'measures.loan-time.value': { said: '66' }, 'measures.loan-time.confidence': { said: '4' } },
      begun: { 'measures.loan-time.note': 'Fewer papers' },
    });
    expect(existsSync(join(place.root, WRITTEN))).toBe(false);
    const next = openTerminal(place, ASK);
    await answer(next, 'Continue it?', '');
    await next.wait(NOTE);
    await next.wait('Fewer papers');
    next.type(' are missing.\r');
    await answer(next, 'Value today?', '');
    expect(await next.end()).toBe(0);
    expect(place.read(WRITTEN)).toContain('note: Fewer papers are missing.\n');
    expect(existsSync(join(place.root, KEPT))).toBe(false);
  });

  it('the end of the input', async () => {
    const place = makeHarbor();
    const terminal = await start(place);
    terminal.type('\x04');
    expect(await terminal.end()).toBe(130);
    expect(place.read(KEPT)).toContain('66');
    expect(terminal.shown()).toContain('To continue where you stopped, run');
    expect(terminal.shown()).toContain('strat checkin --person jon --as-of 2027-02-01');
  });

  it('a crash', async () => {
    const place = makeHarbor();
    const terminal = await start(place);
    terminal.kill('SIGKILL');
    await terminal.end();
    expect(place.read(KEPT)).toContain('66');
  });
});

describe('two windows of one person keep the answers of both', () => {
  /** Opens two interviews before either has an answer. */
  async function openTwo(place: Place): Promise<readonly [Terminal, Terminal]> {
    const one = openTerminal(place, ASK);
    await one.wait('Value today?');
    const other = openTerminal(place, ASK);
    await other.wait('Value today?');
    return [one, other];
  }

  it('and the answers of one that has stopped stay when the other is finished', async () => {
    const place = makeHarbor();
    const [one, other] = await openTwo(place);
    other.type('\r');
    await other.wait('Value today?');
    one.type('66\r');
    await answer(one, SURE, '4');
    await one.wait(NOTE);
    one.type(CTRL_C);
    await one.end();
    other.type('86\r');
    await other.wait('met');
    expect(await other.end()).toBe(0);
    expect(place.read(WRITTEN)).toContain('share: 86\n');
    expect(JSON.parse(place.read(KEPT)).answers).toEqual({
      'measures.loan-time.value': expect.objectContaining({ said: '66' }),
      'measures.loan-time.confidence': expect.objectContaining({ said: '4' }),
    });
  });

  it('and an answer of the other window to the same question stays in a copy, once', async () => {
    const place = makeHarbor();
    const [one, other] = await openTwo(place);
    one.type('66\r');
    await one.wait(SURE);
    other.type('67\r');
    await answer(other, SURE, '3');
    await other.wait(NOTE);
    other.type(CTRL_C);
    await other.end();
    const told = 'Another window has different answers to the same questions. They are kept in';
    expect(other.shown().split(told)).toHaveLength(2);
    expect(place.read(`${KEPT}.bak-1`)).toContain('"66"');
    expect(existsSync(join(place.root, `${KEPT}.bak-2`))).toBe(false);
    one.type(CTRL_C);
    await one.end();
    expect(place.read(`${KEPT}.bak-2`)).toContain('"67"');
    expect(JSON.parse(place.read(KEPT)).answers).toMatchObject({
      'measures.loan-time.value': { said: '66' },
      'measures.loan-time.confidence': { said: '3' },
    });
  });
});

it('without a terminal nothing waits: one sentence, and exit 2', () => {
  const { code, err } = makeHarbor().strat(['checkin']);
  expect(code).toBe(2);
  expect(err).toContain('error: There is no terminal to ask questions in.\n');
  expect(err).toContain('--from values.csv');
});
