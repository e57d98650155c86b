import { expect, it } from 'vitest';
import { CHANGE_FORMATS } from '../../src/report/change-formats.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { changes, DAY } from '../diff/sides.ts';

const plan = (target: number, label: string) =>
  `start: 2026\nend: 2028\ncriteria: { fees: { measure: Fee, baseline: 90, target: ${target}${label} } }\n`;
const comment = (label: string) =>
  CHANGE_FORMATS.markdown(
    {
      name: 'Harbor',
      from: 'main',
      to: 'head',
      changes: changes(plan(60, label), plan(70, label)),
      all: true,
      asOf: DAY,
    },
    { paint: PLAIN, columns: 100 },
  );

it('a comment names an entry by its label or first words, with the id that commands take', () => {
  expect(comment(', label: Low *fees*')).toContain('| **Low \\*fees\\*** (fees) | target |');
  expect(comment('')).toContain('| **Fee** (fees) | target |');
  expect(comment(', outcome: A low fee')).toContain('| **A low fee** (fees) | target |');
  // What the id says already is not said twice.
  expect(comment(', label: Fees')).toContain('| **fees** | target |');
});
