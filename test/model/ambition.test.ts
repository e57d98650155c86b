import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareAmbition,
  findDirection,
  isTurnedRound,
  type Measured,
  measureToward,
} from '../../src/model/ambition.ts';
import { sayAmbitionChange, sayShareLeft } from '../../src/model/ambition-words.ts';
import { changes } from '../diff/sides.ts';
import { runs } from '../property-runs.ts';

const values = fc.integer({ min: -60, max: 60 });
const directions = fc.constantFrom('increase', 'decrease', 'maintain', undefined);
const measures = fc.record({
  baseline: fc.oneof(values, fc.constantFrom('unknown' as const, undefined)),
  target: values,
  direction: directions,
}) as fc.Arbitrary<Measured & { target: number }>;
const both = [measures, measures] as const;

/** Returns which way was better, if it was up or down. */
function findWay(measured: Measured): 'increase' | 'decrease' | undefined {
  const way = findDirection(measured);
  return way === 'maintain' ? undefined : way;
}

const sign = (way: 'increase' | 'decrease') => (way === 'increase' ? 1 : -1);

describe('a change of a measure', () => {
  it('is never raised where the target moves away from what was better', () => {
    fc.assert(
      fc.property(...both, (before, after) => {
        const way = findWay(before);
        if (way && (after.target - before.target) * sign(way) < 0)
          expect(compareAmbition(before, after)).toBe('lowered');
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is never raised where the ambition is smaller, or was not known to go that way', () => {
    fc.assert(
      fc.property(...both, (before, after) => {
        if (compareAmbition(before, after) !== 'raised') return;
        const way = findWay(before);
        expect(way).toBeDefined();
        const [was, is] = [before, after].map((one) => measureToward(one, way ?? 'increase'));
        if (was !== undefined && is !== undefined) expect(is).toBeGreaterThan(was);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('mirrors when before and after swap', () => {
    fc.assert(
      fc.property(...both, (before, after) => {
        const [there, back] = [compareAmbition(before, after), compareAmbition(after, before)];
        if (there === 'raised') expect(back).toBe('lowered');
        const isSameWay =
          findDirection(before) !== undefined && findDirection(before) === findDirection(after);
        const moved = Math.sign(after.target - before.target);
        const isOneNumber = before.baseline === after.baseline && moved !== 0;
        const isHeld = findDirection(before) === 'maintain';
        if (there === 'lowered' && isSameWay && isOneNumber) expect(back).toBe(isHeld ? 'lowered' : 'raised');
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is lowered where its sign turns, and says so', () => {
    fc.assert(
      fc.property(...both, (before, after) => {
        const way = findWay(before);
        const now = findDirection(after);
        if (!way) return;
        const [was, is] = [before, after].map((one) => measureToward(one, way));
        const crosses = was !== undefined && is !== undefined && was > 0 && is < 0;
        const flips = now !== undefined && now !== 'maintain' && now !== way;
        if (!crosses && !flips) return;
        expect(isTurnedRound(before, after)).toBe(true);
        expect(compareAmbition(before, after)).toBe('lowered');
        expect(sayAmbitionChange(before, after)).toMatch(/^turned round: it was to (?:rise|fall)/);
      }),
      { numRuns: runs(2000) },
    );
  });
});

it('a measure whose sign turns is an error in its period, in every plan', () => {
  const plan = ({ baseline, target, direction }: Measured) =>
    `start: 2026\nend: 2028\ncriteria:\n  use: { measure: Use${[
      ['baseline', baseline],
      ['target', target],
      ['direction', direction],
    ]
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `, ${key}: ${value}`)
      .join('')} }\n`;
  fc.assert(
    fc.property(...both, (before, after) => {
      const found = changes(plan(before), plan(after));
      const turns = found.filter(({ effect = '' }) => effect.startsWith('turned round'));
      expect(turns.length > 0).toBe(isTurnedRound(before, after));
      if (turns.length > 0) expect(found.some(isLoweredAsError)).toBe(true);
      const [first] = found;
      if (isTurnedRound(before, after))
        expect(first).toMatchObject({ rule: 'target-lowered', level: 'error' });
    }),
    { numRuns: runs(400) },
  );
});

const isLoweredAsError = ({ rule, level }: { rule: string; level: string }) =>
  rule === 'target-lowered' && level === 'error';

describe('the words for an ambition', () => {
  const measured = (baseline: Measured['baseline'], target: number, more: Partial<Measured> = {}) =>
    ({ baseline, target, ...more }) as Measured;
  const hours = { unit: 'hours' };

  it.each<[Measured, Measured, string | undefined]>([
    [measured(72, 2, hours), measured(72, 4, hours), 'ambition down 3 % (−70 → −68 hours)'],
    [
      measured(10, 20, { unit: '%' }),
      measured(10, 42, { unit: 'percent' }),
      'ambition up 220 % (+10 → +32 points)',
    ],
    [measured(0, 100), measured(-10, 90), 'ambition unchanged (+100)'],
    [measured(50, 80), measured(50, 50), 'ambition down to nothing (+30 → 0)'],
    [
      measured(50, 50, { direction: 'increase' }),
      measured(50, 80, { direction: 'increase' }),
      'ambition up from nothing (0 → +30)',
    ],
    [measured(50, 50), measured(50, 80), 'it was to reach 50, now to rise by 30'],
    [
      measured(50, 40, { direction: 'increase' }),
      measured(50, 60, { direction: 'increase' }),
      'the target is on the right side of the baseline again (−10 → +10)',
    ],
    [
      measured(72, 2, hours),
      measured(72, 200, hours),
      'turned round: it was to fall by 70 hours, now to rise by 128',
    ],
    [
      measured(72, 2, hours),
      measured(72, 2, { ...hours, direction: 'increase' }),
      'turned round: it was to fall by 70 hours, now to rise',
    ],
    [
      measured('unknown', 60, { direction: 'increase' }),
      measured('unknown', 60, { direction: 'decrease' }),
      'turned round: it was to rise to 60, now to fall to 60',
    ],
    [
      measured(72, 8, hours),
      measured(4320, 960, { unit: 'minutes' }),
      'cannot be compared: hours and minutes',
    ],
    [
      measured(72, 8, hours),
      measured(480, 4320, { unit: 'minutes' }),
      'turned round: it was to fall, now to rise; cannot be compared: hours and minutes',
    ],
    [
      measured(0, 3, { measure: 'customers with a manager' }),
      measured(0, 1, { measure: 'commitments to pay' }),
      'cannot be compared: it counts something else now',
    ],
    [
      measured(36, 36, { direction: 'maintain', unit: '%' }),
      measured(36, 34, { direction: 'maintain', unit: '%' }),
      'it was to stay at 36 %, now at 34 %',
    ],
    [measured('unknown', 60), measured('unknown', 50), undefined],
  ])('from %j to %j', (before, after, said) => {
    expect(sayAmbitionChange(before, after)).toBe(said);
  });

  it.each([
    [0.45, '55 % less ambitious'],
    [1, 'as ambitious as at first'],
    [1.2, '20 % more ambitious'],
    [0, 'no ambition left'],
    [0.001, 'over 99 % less ambitious'],
    [-0.1, 'turned round'],
  ])('for what is left of it: %j', (share, said) => {
    expect(sayShareLeft(share)).toBe(said);
  });
});
