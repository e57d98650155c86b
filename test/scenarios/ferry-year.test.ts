/** The story of the ferry line matches its verdicts; the transcript test checks that the program prints it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const story = readFileSync(new URL('ferry-year/README.md', import.meta.url), 'utf8');
/** The chapters by month. */
const chapters = new Map(
  story
    .split(/^## /m)
    .slice(1)
    .map((chapter) => [chapter.split(/[:\n]/)[0] ?? '', chapter] as const),
);
const verdicts = (month: string) => chapters.get(month)?.match(/^(?:merged|refused)$/gm) ?? [];

describe('a year at Skerry Line', () => {
  it.each([
    ['February', ['merged'], /ambition up 13 % \(−30 → −34 posts\)/],
    ['March', ['merged'], /new initiative/],
    [
      'April',
      ['refused', 'merged'],
      /ambition down 21 % \(\+14 → \+11 points\) {2}NEEDS A REASON[\s\S]* reason: “The channel/,
    ],
    [
      'June',
      ['refused', 'merged'],
      /lowered for the 2nd time; first set at 95 on 2027-01-08, now 43 % less ambitious/,
    ],
    ['August', ['merged'], /9 months later {2}NEEDS A REASON[\s\S]*Acknowledged in amendments/],
    ['September', ['refused'], /error criterion-swapped/],
    ['October', ['merged'], /renamed {2}vacant-posts → full-crews/],
    ['November', ['merged'], /warning why-rewritten[\s\S]*keeps 97 % of its words/],
    ['December', ['refused', 'merged'], /error target-lowered[\s\S]*warning gate-weakened/],
  ])('%s: %j', (month, expected, said) => {
    expect(verdicts(month)).toEqual(expected);
    expect(chapters.get(month)).toMatch(said);
  });

  it('is in the ledger under the current name of the commitment', () => {
    const ledger = chapters.get('What the year comes to') ?? '';
    expect(ledger).toContain('renamed, before: vacant-posts');
    expect(ledger).toMatch(/because: The channel at the second island/);
  });
});
