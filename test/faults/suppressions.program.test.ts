/** A suppression that a formatter had moved by a line was once unused, and `--fix` deleted it with its reason. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const OWNER = 'criterion-without-owner';
const IGNORE = `# strat-ignore ${OWNER}: named on 1 March`;

/** Checks and fixes a text. */
function check(text: string) {
  const place = makePlace({ 'strategy.yaml': text });
  const { findings } = JSON.parse(place.strat(['check', '--format', 'json']).out);
  place.strat(['check', '--fix']);
  const rules = findings.map(({ rule }: { rule: string }) => rule);
  return { rules, findings, fixed: place.read('strategy.yaml') };
}

const loan = (...lines: readonly string[]) =>
  ['strat: 1', 'name: Harbor', 'criteria:', '  loan-time:', ...lines, ''].join('\n');

describe('L7: a suppression is found', () => {
  it.each([
    ['as the first line of its entry', loan(`    ${IGNORE}`, '    outcome: o', '    due: 2028')],
    ['as the first line, below another comment', loan('    # why', `    ${IGNORE}`, '    due: 2028')],
    ['as the last line of its entry', loan('    outcome: o', `    ${IGNORE}`, '  other:', '    owner: x')],
    ['as the last line of the file', loan('    outcome: o', '    due: 2028', `    ${IGNORE}`)],
    [
      'as the last line before a section',
      loan('    due: 2028', `    ${IGNORE}`, 'not_doing:', '  - what: Cards'),
    ],
  ])('%s', (_what, text) => {
    const { rules, fixed } = check(text);
    expect(rules).not.toContain(OWNER);
    expect(rules).not.toContain('suppression-unused');
    expect(fixed).toBe(text);
  });

  it('is never deleted while its rule finds something in the file, and the message names that line', () => {
    const text = loan('    owner: maria', '    due: 2028', '  other:', '    due: 2028').replace(
      '  loan-time:',
      `  ${IGNORE}\n  loan-time:`,
    );
    const { findings, fixed } = check(text);
    const unused = findings.find(({ rule }: { rule: string }) => rule === 'suppression-unused');
    expect(`${unused.message} ${unused.help}`).toContain('line 8');
    expect(fixed).toBe(text);
  });
});

describe('a suppression inside an entry never holds for the next', () => {
  it.each([
    ['before a closing brace', `  o: { outcome: x\n     ${IGNORE}\n     }\n`],
    ['behind the last comma', `  o: { outcome: x,\n     ${IGNORE}\n     }\n`],
    ['a step deeper than a list', `  o:\n    tags: [a,\n      b]\n      ${IGNORE}\n`],
    ['behind a tab', `  o:\n    outcome: x\n\t${IGNORE}\n`],
    ['alone below its key', `  o:\n    ${IGNORE}\n`],
  ])('%s', (_what, entry) => {
    const { findings } = check(
      `strat: 1\nname: Harbor\ncriteria:\n${entry}  p:\n    outcome: Clients wait a day\n`,
    );
    const open = findings.filter(({ rule }: { rule: string }) => rule === OWNER);
    expect(open.map(({ entity }: { entity: string }) => entity)).toEqual(['criteria/p']);
  });
});
