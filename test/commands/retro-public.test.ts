/** Nothing of a retrospective reaches what is made for the public. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { readHarborYear } from '../harbor-year.ts';
import { pretendHost } from '../pretend-host.ts';

const SECRET = 'quokka';
const RETRO = `---
strat: 1
kind: retro
on: 2027-12-15
by: ${SECRET}-by
present: [${SECRET}-present]
from: 2027-01-01
to: 2027-12-15
covers: strategy
worked: ${SECRET} worked
breakdowns:
  - id: ${SECRET}-id
    layer: strategy
    of: [loan-time]
    what: ${SECRET} what
    because: ${SECRET} because
    prevented_by: ${SECRET} prevented
    ours: ${SECRET} ours
    action: { what: ${SECRET} action, owner: ${SECRET}-owner, due: 2027-12-01 }
learned: ${SECRET} learned
closes: true
results: { loan-time: { value: 36, at: 2027-11-30, note: ${SECRET} note } }
---
${SECRET} narrative
`;
const FILES = { ...readHarborYear('/work', 'retros/'), '/work/retros/2027-12-15.md': RETRO };

const PUBLIC_RUNS: readonly (readonly string[])[] = [
  ...['markdown', 'html', 'json', 'text'].map((format) => ['render', '--format', format]),
  ...['mermaid', 'json', 'dot'].map((format) => ['map', '--format', format]),
  ...['json', 'csv', 'stratml'].map((format) => ['export', '--format', format]),
  ...['pretty', 'markdown', 'json'].map((format) => ['log', '--format', format]),
];

describe.each(PUBLIC_RUNS.map((argv) => [argv.join(' '), argv] as const))(
  'strat %s for the public',
  (_, argv) => {
    it('has no text of a retrospective', async () => {
      const { host, stdout, text, written } = pretendHost({ files: FILES, today: '2027-12-20' });
      await main([...argv, '--audience', 'public', '--as-of', '2027-12-20'], host);
      const all = [stdout(), ...written.map((path) => text(path) ?? '')].join('\n');
      expect(all.toLowerCase()).not.toContain(SECRET);
    });
  },
);
