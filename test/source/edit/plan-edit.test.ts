/** Changes of a plan by a program: exactly the change, and every other character as it was. */
import { describe, expect, it } from 'vitest';
import { addPlanEntry, setPlanWord } from '../../../src/source/edit/plan-edit.ts';

const ENTRY = ['ask-sooner', { what: 'Ask sooner: each week', owner: 'ana', serves: ['a', 'b'] }] as const;
const WRITTEN = '  ask-sooner:\n    what: "Ask sooner: each week"\n    owner: ana\n    serves: [a, b]';
const add = (text: string, file = 'strategy.yaml') => addPlanEntry(text, file, ['initiatives'], ENTRY);
const close = (text: string, file = 'strategy.yaml') => setPlanWord(text, file, 'status', 'closed');

describe('an entry that is added to a section', () => {
  it('stands after the last one, below its comments', () => {
    const text = 'strat: 1 # one\ninitiatives:\n  x: { what: X }\n    # about x\n\n# next\nrisks: {}\n';
    expect(add(text)).toBe(text.replace('    # about x\n', `    # about x\n${WRITTEN}\n`));
  });

  it('is indented as its neighbours are', () => {
    expect(add('strat: 1\ninitiatives:\n    x:\n        what: X\n')).toBe(
      `strat: 1\ninitiatives:\n    x:\n        what: X\n${WRITTEN.replace(/^/gm, '  ')}\n`,
    );
  });

  it.each([
    ['no such section', 'strat: 1\nname: A\n', `strat: 1\nname: A\n\ninitiatives:\n${WRITTEN}\n`],
    ['no line end', 'strat: 1\nname: A', `strat: 1\nname: A\n\ninitiatives:\n${WRITTEN}`],
    ['an empty section', 'strat: 1\ninitiatives: {}\n', `strat: 1\ninitiatives: \n${WRITTEN}\n`],
    [
      'a blank section',
      'strat: 1\ninitiatives: # soon\nname: A\n',
      `strat: 1\ninitiatives: # soon\n${WRITTEN}\nname: A\n`,
    ],
  ])('finds its place with %s', (_, text, wanted) => {
    expect(add(text)).toBe(wanted);
  });

  it('goes into braces', () => {
    const text = 'strat: 1\ninitiatives: { x: { what: X } } # all\n';
    expect(add(text)).toBe(
      'strat: 1\ninitiatives: { x: { what: X }, ask-sooner: {"what":"Ask sooner: each week","owner":"ana","serves":["a","b"]} } # all\n',
    );
  });

  it('stays above the narrative of a Markdown file', () => {
    const text = '---\nstrat: 1\nname: A\n---\n# Story\n';
    expect(add(text, 'strategy.md')).toBe(
      `---\nstrat: 1\nname: A\n\ninitiatives:\n${WRITTEN}\n---\n# Story\n`,
    );
  });

  it('has the line ends of the file', () => {
    const now = add('strat: 1\r\ninitiatives:\r\n  x: { what: X }\r\nname: A\r\n');
    expect(now).toBe(
      `strat: 1\r\ninitiatives:\r\n  x: { what: X }\r\n${WRITTEN.replaceAll('\n', '\r\n')}\r\nname: A\r\n`,
    );
  });

  it.each([
    ['an id that is taken', 'strat: 1\ninitiatives:\n  ask-sooner: { what: X }\n'],
    ['a section that is a list', 'strat: 1\ninitiatives: [x]\n'],
    ['a file that is broken', 'strat: 1\ninitiatives: {\n'],
    ['a whole plan in braces', '{ strat: 1, name: A }\n'],
  ])('is refused for %s', (_, text) => {
    expect(add(text)).toBeUndefined();
  });
});

describe('a word at the top of a plan', () => {
  it.each([
    ['status: active # since May\n', 'status: closed # since May\n'],
    ['status: "active"\n', 'status: "closed"\n'],
    ['name: A # us\nstart: 2027\n', 'name: A # us\nstatus: closed\nstart: 2027\n'],
    ['{ "strat": 1, "status": "active" }\n', '{ "strat": 1, "status": "closed" }\n'],
    [
      'stages:\n  x: { status: active }\nstatus: active\n',
      'stages:\n  x: { status: active }\nstatus: closed\n',
    ],
  ])('is set in %j', (text, wanted) => {
    expect(close(text)).toBe(wanted);
  });

  it('is not set where the file cannot be read', () => {
    expect(close('status: [active\n')).toBeUndefined();
    expect(close('- status\n')).toBeUndefined();
  });
});
