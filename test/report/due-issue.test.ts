/** The text of the issue about what is due: readable, safe whatever the records say, and never too long. */
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import {
  formatDueIssue,
  formatDueNews,
  type IssueLook,
  type IssueThing,
} from '../../src/report/due-issue.ts';

const QUIET: IssueLook = { isLogin: undefined };
const MENTIONING: IssueLook = { isLogin: (text: string) => /^[a-z\d-]+$/i.test(text) };
const thing = (over: Partial<IssueThing> = {}): IssueThing => ({
  mark: 'aaaaaaaa',
  what: 'check in `loan-time`',
  strategy: undefined,
  who: 'Jon Bell',
  login: 'jonb',
  by: '2027-11-30',
  isOverdue: true,
  cadences: 0,
  next: 'Maria Ortega',
  link: undefined,
  ...over,
});
const issue = (things: readonly IssueThing[], look = QUIET) =>
  formatDueIssue({ things, next: undefined, files: [] }, look);

describe('the issue', () => {
  it('lists what is overdue, then what comes, with one address for each person', () => {
    const link = 'https://github.com/harbor/strategy/new/main?filename=checkins%2Fa.yaml&value=strat%3A%201';
    const text = issue([
      thing({ link }),
      thing({ what: 'check in `complete-first-visit`', link, cadences: 1 }),
      thing({ what: 'stop-list', who: 'Priya Nair', by: '2027-12-31', isOverdue: false, cadences: 0 }),
    ]);
    expect(text).toBe(`## Overdue

- **Jon Bell**: check in \`loan-time\`, since 30 November 2027 · [check in][1]
- ⚠ **Jon Bell**: check in \`complete-first-visit\`, since 30 November 2027 · [check in][1]

## Coming up

- **Priya Nair**: stop-list, by 31 December 2027

---
This list is renewed by \`strat due\`, so edits here get lost. Close the issue to have no list until next month.

[1]: ${link}
`);
  });

  it('names the next in line after two cadences, and says it first after three', () => {
    expect(issue([thing({ cadences: 1 })])).not.toContain('Maria');
    expect(issue([thing({ cadences: 2 })])).toContain('- ⚠ **Jon Bell**, with Maria Ortega: check in');
    expect(issue([thing({ cadences: 2, next: 'Jon Bell' })])).not.toContain(', with');
    expect(issue([thing({ cadences: 3 })])).toMatch(/^\*\*1 thing is late by three updates or more\.\*\*\n/);
    expect(issue([thing({ cadences: 3 }), thing({ cadences: 4 })])).toMatch(/^\*\*2 things are late by/);
  });

  it('says until when nothing is due', () => {
    const text = formatDueIssue({ things: [], next: '2028-01-05', files: [] }, QUIET);
    expect(text).toMatch(/^Nothing is due until 5 January 2028\.\n/);
    expect(issue([])).toMatch(/^Nothing is due\.\n/);
  });

  it('mentions people only where it should, overdue things only, and only by a login', () => {
    expect(issue([thing()])).not.toContain('@');
    expect(issue([thing()], MENTIONING)).toContain('**Jon Bell** (@jonb): check in');
    expect(issue([thing({ isOverdue: false })], MENTIONING)).not.toContain('@');
    expect(issue([thing({ login: 'harbor/everyone' })], MENTIONING)).not.toContain('@');
    expect(formatDueNews([thing()], MENTIONING)).toContain('(@jonb)');
    expect(formatDueNews([thing()], QUIET)).not.toContain('@');
  });

  it('holds each text as text', () => {
    const evil =
      '@harbor/all <img src=x> [a](http://evil.example) #12 \n/close\n# Title **b** `c` --> :tada: !5';
    const link = 'https://github.com/a)(b[c]?value="x"\'*';
    const all = { what: evil, who: evil, strategy: evil, next: evil, login: evil, cadences: 3 };
    for (const look of [QUIET, MENTIONING]) {
      const text = issue(
        [thing({ ...all, link }), thing({ login: undefined, link: 'javascript:alert(1)' })],
        look,
      );
      const types = new Set<string>();
      marked.walkTokens(marked.lexer(text), (token) => void types.add(token.type));
      for (const type of ['html', 'image']) expect(types).not.toContain(type);
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/@\w|#\d|^\/close|^# /m);
      const html = String(marked.parse(text));
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
        'https://github.com/a%29%28b%5Bc%5D?value=%22x%22%27%2A',
      ]);
    }
  });

  it('keeps a file to copy in its block', () => {
    const text = 'strat: 1\n```\n# Title\n`````\n@everyone\n/close\n';
    const files = [{ who: 'Jon `x` @bell', path: 'checkins/a.yaml', text }];
    const tokens = marked.lexer(formatDueIssue({ things: [thing()], next: undefined, files }, QUIET));
    const [code] = tokens.filter(({ type }) => type === 'code');
    expect(code).toMatchObject({ text: text.trimEnd() });
  });

  it.each([
    ['short', 'x', 3_000],
    ['long', '長い話 😀 '.repeat(2_000), 400],
    ['full of signs', '`*_<>@#'.repeat(1_500), 400],
  ])('is cut at a line if its texts are %s', (_what, what, count) => {
    const all = Array.from({ length: count }, (_, at) =>
      thing({ what, link: `https://github.com/x/new/main?value=${'%20'.repeat(1_000)}${at}` }),
    );
    const text = issue(all);
    expect(text.length).toBeLessThanOrEqual(55_100);
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    for (const line of lines) expect(line).toMatch(/, since 30 November 2027(?: · \[check in\]\[\d+\])?$/);
    expect(text).toContain(`${count - lines.length} more: run \`strat due\` for the whole list.`);
    for (const [, number] of text.matchAll(/\[check in\]\[(\d+)\]/g))
      expect(text).toContain(`\n[${number}]: https`);
  });
});

describe('the comment', () => {
  it('lists what has become overdue, twenty at most', () => {
    expect(formatDueNews([thing()], QUIET)).toBe(
      'This is overdue now:\n\n- **Jon Bell**: check in `loan-time`, since 30 November 2027\n',
    );
    const many = formatDueNews(
      Array.from({ length: 25 }, () => thing()),
      QUIET,
    );
    expect(many.match(/^- /gm)).toHaveLength(20);
    expect(many).toContain('\n\n5 more are in the list above.\n');
  });
});
