import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPlaces, makeHref } from '../../src/site/places.ts';

const placeOf = (spot: string, ...others: readonly string[]) => assignPlaces([spot, ...others]).get(spot);

describe('the folder of a strategy', () => {
  it.each([
    ['company/strategy.yaml', 'company'],
    ['teams/Loan desk/strategy.yaml', 'teams/loan-desk'],
    ['teams/Müller & Söhne/strategy.md', /^teams\/muller-sohne-[0-9a-f]{8}$/],
    ['strategy.yaml', 'strategy'],
    ['plans/growth.yaml', 'plans/growth'],
    ['戦略/strategy.yaml', /^[0-9a-f]{8}$/],
    ['a/con/strategy.yaml', /^a\/con-[0-9a-f]{8}$/],
    [`${'long'.repeat(40)}/strategy.yaml`, /^(?:long){15}-[0-9a-f]{8}$/],
  ])('%s', (spot, place) => {
    if (typeof place === 'string') expect(placeOf(spot)).toBe(place);
    else expect(placeOf(spot)).toMatch(place);
  });

  it('stays with the strategy of exactly that name if another would get the same', () => {
    const others = ['teams/OPS/strategy.yaml', 'teams/ops/strategy.md', 'teams/Ops/strategy.yaml'];
    const places = assignPlaces(['teams/ops/strategy.yaml', ...others]);
    expect(places.get('teams/ops/strategy.yaml')).toBe('teams/ops');
    for (const other of others) expect(places.get(other)).toMatch(/^teams\/ops-[0-9a-f]{8}$/);
    expect(new Set(places.values()).size).toBe(4);
  });

  it('is unique and valid on every file system, whatever the folders are called', () => {
    const names = fc.oneof(
      fc.string({ minLength: 1, unit: 'grapheme' }),
      fc.constantFrom('a', 'A', 'nul', 'Ä'),
    );
    const part = names.filter((name) => !/[/\0]/.test(name) && name !== '.' && name !== '..');
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.array(part, { maxLength: 3 }).map((parts) => [...parts, 'strategy.yaml'].join('/')),
        ),
        (spots) => {
          const places = [...assignPlaces(spots).values()];
          expect(new Set(places).size).toBe(spots.length);
          for (const place of places) expect(place).toMatch(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/);
        },
      ),
    );
  });
});

it.each([
  ['index.html', 'a/index.html', 'a/index.html'],
  ['a/index.html', 'index.html', '../index.html'],
  ['a/b/index.html', 'a/c/changes.html', '../c/changes.html'],
  ['a/index.html', 'a/one-page.html', 'one-page.html'],
  ['a/b/index.html', 'a/index.html', '../index.html'],
])('the link from %s to %s is relative', (from, to, way) => {
  expect(makeHref(from, to)).toBe(way);
});
