/** A value of today at the end of a line, all the way into a check-in. */
import { describe, expect, it } from 'vitest';
import { AS_OF, findCheckin, findIn, readText } from '../../tasks/import/read.ts';

const TEXT = `## Grow (Ana)

- Raise CSAT from 81% to 90% (Ana) - currently 86%
- [ ] Publish 30 guides (Ben) — 12 so far
- [x] Hire a lead (Ana)
`;

describe('a value at the end of a line', () => {
  it('becomes that of a check-in, and its owner is still read', async () => {
    const reading = await readText(TEXT, 'okrs.md');
    const results = findIn(reading, 'objectives/grow/key_results');
    expect(Object.values(results as object)).toMatchObject([
      { outcome: 'Raise CSAT from 81% to 90%', baseline: 81, target: 90, owner: 'Ana' },
      { outcome: 'Publish 30 guides', owner: 'Ben' },
      { outcome: 'Hire a lead', met_when: 'Hire a lead', owner: 'Ana' },
    ]);
    const values = findCheckin(reading, AS_OF)?.measures;
    expect(Object.values(values as object)).toEqual([86, 12, true]);
  });

  it('says that a box is not ticked off but counted', async () => {
    const reading = await readText(TEXT, 'okrs.md');
    const results = findIn(reading, 'objectives/grow/key_results');
    expect(Object.values(results as object)[1]).not.toHaveProperty('met_when');
  });
});
