/** What a reviewer sees of each change: the old promise and the new one, whole, and what is only opened when asked. */
import { describe, expect, it } from 'vitest';
import { CHANGE_FORMATS } from '../../src/report/change-formats.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { changes, DAY } from '../diff/sides.ts';

const BEGIN = 'start: 2026\nend: 2028\nowner: mo\n';

function show(format: 'pretty' | 'markdown', before: string, after: string, columns = 100): string {
  const report = {
    name: 'Harbor',
    from: 'main',
    to: 'head',
    changes: changes(BEGIN + before, BEGIN + after),
    all: false,
    asOf: DAY,
  };
  return CHANGE_FORMATS[format](report, { paint: PLAIN, columns });
}

const outcome = (text: string) => `criteria:\n  brand:\n    outcome: ${text}\n    owner: mo\n`;

describe('a promise in other words', () => {
  const [was, now] = [
    outcome('All sales pages follow the brand.'),
    outcome('Most sales pages follow the brand.'),
  ];

  it('shows both, what they promise and what to type', () => {
    expect(show('pretty', was, now)).toContain(
      [
        '1 needs a reason (easier).  Harbor, against main',
        '',
        ' ! brand  outcome  promises less: “All” became “Most”  NEEDS A REASON',
        '     was  All sales pages follow the brand.',
        '     now  Most sales pages follow the brand.',
      ].join('\n'),
    );
    expect(show('pretty', was, now)).toContain('To say why:\n  strat amend brand --why "…"');
  });

  it('has one row in a comment, with the words that went and came', () => {
    expect(show('markdown', was, now)).toContain(
      '| **Most sales pages follow the brand** (brand) | outcome | was: ~~All~~ sales pages follow the brand.<br>now: **Most** sales pages follow the brand. | promises less: “All” became “Most” | **needs a reason** |',
    );
  });

  it('asks what it does where nobody can tell, and needs no reason to pass', () => {
    const text = show('pretty', was, outcome('All sales pages are friendly.'));
    expect(text).toContain('1 to judge.');
    expect(text).toContain(' ? brand  outcome');
    expect(text).toContain('Does it promise less, more or the same?');
    expect(text).not.toContain('NEEDS A REASON');
    expect(text).toContain('A reason is recommended:\n  strat amend brand --why "…"');
  });

  it('is shown word by word where it is long, in a part of the comment that opens when asked', () => {
    const long = (word: string) =>
      outcome(`${'Every page of the site says it in plain words, and '.repeat(6)}${word} reader agrees.`);
    const page = show('markdown', long('each'), long('no'));
    expect(page).toContain('| see below |');
    expect(page).toContain('<details><summary>Word by word: 1 text</summary>');
    expect(page).toMatch(/~~each~~ \*\*no\*\* reader agrees/);
  });
});

it('an entry that is gone is shown whole: it stands nowhere else any more', () => {
  const sentence =
    'All clinics answer every question about the new fees within three days, also in the summer.';
  const before = `criteria:\n  answers: { outcome: "${sentence}", owner: mo }\n  other: { outcome: The site is open. }\n`;
  const after = 'criteria:\n  other: { outcome: The site is open. }\n';
  expect(show('pretty', before, after).replace(/\s+/g, ' ')).toContain(sentence);
  expect(show('markdown', before, after)).toContain(`was: ${sentence}`);
});

it('edits that change no promise are counted, and listed where they are asked for', () => {
  const [was, now] = [outcome('Members recieve a letter.'), outcome('Members receive a letter.')];
  const page = show('markdown', was, now);
  expect(page).toMatch(/^## No goalposts moved · 1 wording\./);
  expect(page).toContain('<details><summary>1 wording edit</summary>\n\n- **brand, outcome:**');
  expect(show('pretty', was, now)).toContain('1 wording edit folded (--all).');
});

it('an owner who leaves is named in the heading, with the question who takes over', () => {
  const plan = (owner: string) =>
    `criteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60${owner} }\n`;
  const text = show('pretty', plan(', owner: joyce'), plan(''));
  expect(text).toMatch(/^1 without an owner\./);
  expect(text).toContain('nobody answers for it');
  expect(text).toContain('Who takes over?');
});

it('no line of a row is wider than the terminal where its words can be broken', () => {
  const plan = (target: number, due: string) =>
    `criteria:\n  loan-time-of-members: { outcome: Members hear of a loan on the same day, measure: Time to a decision, unit: hours, baseline: 72, target: ${target}, due: ${due} }\n`;
  for (const columns of [60, 80, 120]) {
    const lines = show('pretty', plan(2, '2027-06-30'), plan(4, '2027-12-31'), columns).split('\n').slice(2);
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
  }
});

it('a question is asked once for all that it is about', () => {
  const two = (end: string) =>
    `criteria:\n  one: { outcome: Pages are ${end}, owner: mo }\n  two: { outcome: Letters are ${end}, owner: mo }\n`;
  const page = show('markdown', two('public'), two('friendly'));
  expect(page).toContain('> **one, two:** Only the sentence says what is promised.');
  expect(page.match(/Does it promise less/g)).toHaveLength(1);
});

it('what may be done again is no new thing to do, and nobody can tell whether that is harder', () => {
  const before = 'not_doing:\n  - what: No second brand\n  - what: No new branches\n';
  const after = 'not_doing:\n  - what: No new branches\n';
  expect(show('pretty', before, after)).toMatch(/^1 no longer ruled out\./);
  expect(changes(BEGIN + before, BEGIN + after)).toMatchObject([{ direction: 'undecidable', level: 'warn' }]);
  expect(show('pretty', after, before)).toContain('1 ruled out.');
});
