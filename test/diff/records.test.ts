/** Records are only added: a check-in that says the same in another form is not rewritten. */
import { describe, expect, it } from 'vitest';
import { diffSides, type Side } from '../../src/diff/diff.ts';
import { DAY, side } from './sides.ts';

const CHECKIN = `strat: 1
kind: checkin
on: 2027-03-31
by: ines
measures:
  loan-time: { value: 60, at: 2027-03, note: "The bureau is late." }
  losses: 0.5
`;

/** Makes a side with these records, by the name below `checkins/`. */
function recorded(files: Readonly<Record<string, string>>): Side {
  const records = Object.entries(files).map(([name, text]) => ({
    name: `checkins/${name}`,
    file: `checkins/${name}`,
    bytes: new TextEncoder().encode(text),
  }));
  return side('', { records });
}

const compare = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) =>
  diffSides(recorded(before), recorded(after), { asOf: DAY })
    .filter(({ rule }) => rule === 'record-rewritten')
    .map(({ level, message }) => `${level} ${message}`);

describe('a check-in that says the same', () => {
  it.each([
    [
      'with other layout',
      CHECKIN.replace(/\{ value: 60.*\}/, '\n    value: 60\n    at: 2027-03\n    note: The bureau is late.'),
    ],
    [
      'with keys in another order',
      CHECKIN.replace('on: 2027-03-31\nby: ines\n', 'by: ines\non: 2027-03-31\n'),
    ],
    ['with a comment', CHECKIN.replace('by: ines', '# asked on Monday\nby: ines # herself')],
    ['with another way to write a number', CHECKIN.replace('losses: 0.5', 'losses: 0.50')],
    ['with the line ends of Windows', CHECKIN.replaceAll('\n', '\r\n')],
  ])('%s is not rewritten', (_how, text) => {
    expect(text).not.toBe(CHECKIN);
    expect(compare({ 'a.yaml': CHECKIN }, { 'a.yaml': text })).toEqual([]);
  });

  it('under another name is not rewritten', () => {
    expect(compare({ 'a.yaml': CHECKIN }, { '2027/b.yaml': CHECKIN })).toEqual([]);
  });
});

describe('a check-in that says something else', () => {
  const rewritten = ['error The record `checkins/a.yaml` was rewritten.'];
  const removed = ['error The record `checkins/a.yaml` was removed.'];

  it.each([
    ['another value', CHECKIN.replace('losses: 0.5', 'losses: 0.4')],
    ['another day', CHECKIN.replace('2027-03-31', '2027-03-30')],
    ['another note', CHECKIN.replace('is late', 'is not late')],
    ['one value less', CHECKIN.replace('  losses: 0.5\n', '')],
    ['one value more', `${CHECKIN}  fees: 90\n`],
  ])('%s is rewritten', (_what, text) => {
    expect(compare({ 'a.yaml': CHECKIN }, { 'a.yaml': text })).toEqual(rewritten);
  });

  it('is removed if its file is gone, or has another name and content', () => {
    expect(compare({ 'a.yaml': CHECKIN }, {})).toEqual(removed);
    const other = CHECKIN.replace('losses: 0.5', 'losses: 0.4');
    expect(compare({ 'a.yaml': CHECKIN }, { 'b.yaml': other })).toEqual(removed);
  });

  it('is rewritten if another one takes its name', () => {
    const other = CHECKIN.replace('losses: 0.5', 'losses: 0.4');
    expect(compare({ 'a.yaml': CHECKIN }, { 'a.yaml': other, 'b.yaml': CHECKIN })).toEqual(rewritten);
  });

  it('may be new, and edited as long as the other side has none of it', () => {
    expect(compare({}, { 'a.yaml': CHECKIN })).toEqual([]);
    expect(compare({}, { 'a.yaml': CHECKIN.replace('0.5', '0.4') })).toEqual([]);
  });
});
