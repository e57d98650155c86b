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
    ['goals:\n  - Grow', 'objectives'],
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

describe('a misspelt key never becomes what binds people', () => {
  it.each([
    ['assumptions:\n  a:\n    belief: b\n    check_bye: 2028', 'check_by'],
    ['initiatives:\n  a:\n    what: w\n    pilot:\n      where: here\n      lern_by: 2028', 'learn_by'],
    ['review:\n  every: month\n  lsat: 2027-01-15', 'last'],
    ['fiscal_year_strats: 7', 'fiscal_year_starts'],
    ['capabilities:\n  a:\n    able_to: decide\n    neded: 3', 'needed'],
    ['criteria:\n  a:\n    outcome: o\n    guardrial: stay > 2', 'guardrail'],
  ])('%s', (lines, ours) => {
    const text = `strat: 1\nname: Harbor\n${lines}\n`;
    const place = makePlace({ 'strategy.yaml': text });
    const { findings } = JSON.parse(place.strat(['check', '--format', 'json']).out);
    const unknown = findings.filter((one: { rule: string }) => one.rule === 'key-unknown').at(-1);
    expect(`${unknown.message} ${unknown.help}`).toContain(`\`${ours}`);
    expect(unknown.fix).toBeUndefined();
    expect(fix(text).once).toBe(text);
  });
});

describe('invisible characters that are part of what readers see', () => {
  it.each([
    ['the flag of Wales', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['a joiner in Sinhala', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'],
    ['a joiner in Kannada', '\u0cb0\u0ccd\u200d\u0c95'],
    ['a joiner in Telugu', '\u0c15\u0c4d\u200c\u0c37'],
    ['a joiner behind a skin tone', '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}'],
    ['a break in Thai', '\u0e01\u0e32\u0e23\u200b\u0e14\u0e39\u0e41\u0e25'],
    ['a break in Khmer', '\u1780\u17b6\u179a\u200b\u1790\u17c2'],
    ['a variant of a Han character', '\u845b\u{e0100}\u57ce'],
  ])('stay: %s', (_what, words) => {
    const text = `strat: 1\nname: Harbor\nmission: We serve ${words} well\n`;
    const place = makePlace({ 'strategy.yaml': text });
    expect(place.strat(['check', '--only', 'syntax']).code).toBe(0);
    expect(place.strat(['check', '--only', 'syntax', '--format', 'json']).out).not.toContain('invisible');
    expect(fix(text).once).toBe(text);
  });

  it.each([
    ['a joiner between Latin letters', 'a\u200db'],
    ['a break between Latin letters', 'a\u200bb'],
    ['words in tags behind no flag', 'a\u{e0061}\u{e0062}\u{e0063}\u{e007f}'],
    ['a sentence in tags behind a flag', `\u{1f3f4}${'\u{e0061}'.repeat(9)}\u{e007f}`],
    ['a turn of the direction', 'a\u202eb'],
  ])('and others do not: %s', (_what, words) => {
    const text = `strat: 1\nname: Harbor\nmission: We serve ${words} well\n`;
    expect(fix(text).once).not.toBe(text);
  });
});
