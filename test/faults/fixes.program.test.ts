/** `--fix` once took lines away, joined keys that were not related, and needed four runs without saying so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url).pathname;

/** Returns the text of a strategy after `--fix`, what the program said, and the text after a second run. */
function fix(text: string) {
  const place = makePlace({ 'strategy.yaml': text });
  const said = place.strat(['check', '--fix']).err;
  const once = place.read('strategy.yaml');
  const again = place.strat(['check', '--fix']).err;
  return { once, said, again, twice: place.read('strategy.yaml') };
}

const JOINED = `strat: 1
name: Harbor
status: draft
mission:
Grow
communication:
  - { audience: Clerks, message: We decide here }
execution:
  leadership_agenda: [{ what: Decide weekly }]
  Cut costs
  performance_routines: [{ what: Weekly look }]
`;

describe('L1: a line that lost its indentation joins the next key', () => {
  it.each([
    ['a word before a section, and one between two keys', JOINED],
    ['with Windows line ends', JOINED.replaceAll('\n', '\r\n')],
    ['a number', 'strat: 1\nname: Harbor\nmission:\n12\ncommunication: []\n'],
    ['a single letter', 'strat: 1\nname: Harbor\nmission: Grow\ns\nglossary: { APG: goal }\n'],
  ])('and --fix leaves every line where it is: %s', (_what, text) => {
    const { once, said } = fix(text);
    expect(once).toBe(text);
    expect(said).not.toMatch(/fixed \d/i);
  });
});

describe('L2: brackets before a key are no part of its name', () => {
  it.each([
    '  leadership_agenda: {a: one\n  two}\n  performance_routines: [{ what: Weekly look }]\n',
    '  leadership_agenda: [{ what: x }]\n  two}\n  performance_routines: [{ what: Weekly look }]\n',
    '  leadership_agenda:\n  - {a: one\n  two}\n  performance_routines: [{ what: Weekly look }]\n',
    '  leadership_agenda: {a: one\n  two\n  performance_routines: [{ what: Weekly look }]\n',
  ])('and --fix leaves the file as it is', (lines) => {
    const text = `strat: 1\nname: Harbor\nexecution:\n${lines}`;
    expect(fix(text).once).toBe(text);
  });
});

/** Makes a year unreadable in most of an example, and a misspelt key below another. */
const manyFaults = () =>
  readFileSync(join(EXAMPLES, 'ssa-customer-service/strategy.yaml'), 'utf8').replaceAll('2022', '\u200b');

describe('L3: one run of --fix does all that it can', () => {
  it('with dozens of invisible characters, half of them in dates', () => {
    const text = manyFaults();
    const { once, said, again, twice } = fix(text);
    expect(twice).toBe(once);
    expect(once).not.toBe(text);
    // The rest is counted, with the reason.
    expect(said).toMatch(/left out/);
    expect(again).toMatch(/left out/);
  });

  it('with a misspelt key below a misspelt key', () => {
    const text = `strat: 1\nname: Harbor\nexecuton:\n  leadership_agend:\n    - { wat: Decide weekly }\n`;
    const { once, twice } = fix(text);
    expect(twice).toBe(once);
    expect(once).toContain('execution:\n  leadership_agenda:\n    - { what: Decide weekly }\n');
  });
});

describe('L8: a key is only renamed where its name is misspelt', () => {
  it.each([
    ['vision: To be the best', 'destination'],
    ['goals:\n  - Grow', 'stages'],
    ['objectives: [Grow]', 'stages'],
    ['company: Harbor Bank', 'name'],
    ['out_of_scope: [Cards]', 'not_doing'],
    ['capabilities:\n  a:\n    able_to: decide\n    progress: slow', 'process'],
    ['reality:\n  evidence:\n    - funding: We have none', 'finding'],
    ['communication:\n  - audience: All\n    massage: We decide here', 'message'],
    ['stages:\n  incremental:\n    them: x', 'theme'],
  ])('%s', (lines, ours) => {
    const text = `strat: 1\nname: Harbor\n${lines}\n`;
    const place = makePlace({ 'strategy.yaml': text });
    place.strat(['check', '--fix']);
    expect(place.read('strategy.yaml')).toBe(text);
    if (/^(?:objectives|out)/.test(lines)) return;
    const { findings } = JSON.parse(place.strat(['check', '--format', 'json']).out);
    const unknown = findings.find((one: { rule: string }) => one.rule === 'key-unknown');
    expect(`${unknown.message} ${unknown.help}`).toContain(`\`${ours}`);
    expect(unknown.fix).toBeUndefined();
  });

  it.each([
    ['missoin: Serve the town', 'mission: Serve the town'],
    ['vlaues: [Candour]', 'values: [Candour]'],
    ['glosary: { APG: goal }', 'glossary: { APG: goal }'],
    ['Mission: Serve the town # ours', 'mission: Serve the town # ours'],
  ])('%s becomes %s', (before, after) => {
    expect(fix(`strat: 1\nname: Harbor\n${before}\n`).once).toBe(`strat: 1\nname: Harbor\n${after}\n`);
  });
});
