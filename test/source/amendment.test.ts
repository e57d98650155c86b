import { expect, it } from 'vitest';
import { AMENDMENT } from '../../src/model/amendment.ts';
import { parseRecord } from '../../src/source/record.ts';

const read = (front: string, body = '\nThe bureau is late.\n') =>
  parseRecord(AMENDMENT, new TextEncoder().encode(`---\n${front}---\n${body}`), 'amendments/a.md');
const said = (...input: Parameters<typeof read>) =>
  read(...input).findings.map(({ range, message }) => `${range.start.line}: ${message}`);

const HEAD = 'strat: 1\nkind: amendment\non: 2027-03-04\nby: tomas\n';
const GOOD = `${HEAD}changes:\n  - { of: loan-time, field: target, from: 2, to: 4 }\n  - { of: branch-hours, removed: true }\n`;

it('an amendment as in the format example is read without findings', () => {
  const { model, narrative, findings } = read(GOOD);
  expect(findings).toEqual([]);
  expect(narrative.trim()).toBe('The bureau is late.');
  expect(model?.changes).toEqual([
    { of: 'loan-time', field: 'target', from: 2, to: 4 },
    { of: 'branch-hours', removed: true },
  ]);
});

it.each([
  ['no change', HEAD, ['2: The amendment names no change.']],
  [
    'a change of nothing',
    `${HEAD}changes: [{ field: target }]\n`,
    ['6: The amendment has a change without `of`.'],
  ],
  [
    'a change of no field',
    `${HEAD}changes: [{ of: use }]\n`,
    ['6: The amendment has a change without `field`.'],
  ],
  [
    'a bad id',
    `${HEAD}changes: [{ of: Use It, field: target }]\n`,
    ['6: `of` is `Use It`, which is not an id.'],
  ],
  ['another kind', GOOD.replace('kind: amendment', 'kind: checkin'), undefined],
  ['no kind', GOOD.replace('kind: amendment\n', ''), ['2: The amendment does not say what it is.']],
  ['no date', GOOD.replace('on: 2027-03-04\n', ''), ['2: The amendment has no date.']],
  ['no marker', GOOD.replace('strat: 1\n', ''), undefined],
])('an amendment with %s gets one finding at its place', (_what, front, expected) => {
  const found = said(front);
  expect(found).toHaveLength(1);
  if (expected) expect(found).toEqual(expected);
});

it('an amendment without a reason or front matter is an error', () => {
  for (const body of ['\n', '…\n', '...\n', '<!-- Why? -->\n'])
    expect(said(GOOD, body)).toEqual(['2: The amendment gives no reason.']);
  expect(said(GOOD, '<!-- Why? -->\n理由\n')).toEqual([]);
  const { findings, model } = parseRecord(
    AMENDMENT,
    new TextEncoder().encode('The bureau is late.\n'),
    'a.md',
  );
  expect(model).toBeUndefined();
  expect(findings.map(({ message }) => message)).toEqual([
    'The file does not begin with a plan between two lines of `---`.',
  ]);
});
