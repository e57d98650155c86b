/** `--fix` once deleted a suppression with its reason where its rule could not run, and did not always say so. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const file = (...lines: readonly string[]) => ['strat: 1', 'name: Harbor', ...lines, ''].join('\n');

/** Checks and fixes `strategy.yaml` among other files; returns the rules, the text after it and what was said. */
function check(text: string, others: Readonly<Record<string, string>> = {}, argv: readonly string[] = []) {
  const place = makePlace({ 'strategy.yaml': text, ...others });
  const { findings } = JSON.parse(place.strat(['check', 'strategy.yaml', '--format', 'json', ...argv]).out);
  const { err } = place.strat(['check', 'strategy.yaml', '--fix', ...argv]);
  const rules = findings.map(({ rule }: { rule: string }) => rule);
  return { rules, fixed: place.read('strategy.yaml'), said: err };
}

const OWNER = '# strat-ignore criterion-without-owner: named on 1 March';
const COPY = '# strat-ignore objective-copies-parent: the parent asks for it word for word';
const objective = (...above: readonly string[]) => [
  'stages:',
  '  incremental:',
  '    objectives:',
  ...above,
  '      one-record:',
  '        result: Every clinic in the county works from one shared record',
];
const PARENT = file(
  'stages:',
  '  incremental:',
  '    objectives:',
  '      theirs:',
  '        result: Every clinic in the county works from one shared record',
);

describe('a suppression with a reason is not unused', () => {
  it.each([
    ['below a misspelt section', file('critera:', `  ${OWNER}`, '  loan-time:', '    outcome: o')],
    ['beside an unknown section', file('criteria:', `  ${OWNER}`, '  a: {owner: m}', 'mine:', '  a: 1')],
    [
      'beside a misspelt key',
      file(
        'criteria:',
        '  # strat-ignore criterion-direction: falls by design',
        '  a:',
        '    taregt: 4',
        '    baseline: 9',
      ),
    ],
    [
      'where two entries share an id',
      file('criteria:', `  ${OWNER}`, '  a: {owner: m}', 'capabilities:', '  a: {name: x}'),
    ],
  ])('%s', (_what, text) => {
    const { rules, fixed } = check(text);
    expect(rules).not.toContain('suppression-unused');
    expect(fixed).toContain('# strat-ignore');
  });

  it.each([
    ['is missing', {}],
    ['is broken', { 'above/strategy.yaml': 'strat: 1\nname: [\n' }],
    ['is misspelt', { 'above/strategy.yaml': PARENT.replace('objectives', 'objectivs') }],
  ])('where the parent %s', (_what, others) => {
    const { rules, fixed } = check(file('parent: above', ...objective(`      ${COPY}`)), others);
    expect(rules).not.toContain('suppression-unused');
    expect(fixed).toContain(COPY);
  });

  it('where its rule has no words of the language', () => {
    const text = file(
      'lang: it',
      'destination:',
      '  # strat-ignore destination-fluff: so beschlossen',
      '  statement: Die Besten in der Stadt',
    );
    const { rules, fixed } = check(text);
    expect(rules).not.toContain('suppression-unused');
    expect(fixed).toBe(text);
  });

  it('before its day, if only time can make it wrong', () => {
    const text = file(
      '# strat-ignore review-overdue until=2027-06: merger pending',
      'routine: {every: month}',
    );
    const { rules, fixed } = check(text, {}, ['--as-of', '2027-01-15']);
    expect(rules).not.toContain('suppression-unused');
    expect(fixed).toContain('merger pending');
  });
});

it('one that is unused is still deleted where everything was heard', () => {
  const above = { 'above/strategy.yaml': PARENT.replace('Every clinic', 'No other hospital') };
  const text = file('parent: above', ...objective(`      ${COPY}`)).replace('one shared record', 'paper');
  const { rules, fixed, said } = check(text, above);
  expect(rules).toContain('suppression-unused');
  expect(fixed).not.toContain('strat-ignore');
  expect(said).toContain(COPY);
});

it('every reason that is deleted is printed, however many there are', () => {
  const many = Array.from({ length: 25 }, (_one, index) => [
    `  # strat-ignore criterion-without-owner: reason ${index + 1}`,
    `  a-${index + 1}: {owner: m}`,
  ]);
  const { said, fixed } = check(file('criteria:', ...many.flat()));
  expect(fixed).not.toContain('reason');
  expect(said).toContain('reason 25`');
  expect(said).not.toContain('more');
});
