import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkinSchema } from '../../src/model/checkin.ts';
import { getStrategyKinds, readKeyKinds } from '../../src/model/key-kinds.ts';
import { walkKeyKinds } from '../../src/model/key-walk.ts';
import { countSlips, isMisspelling } from '../../src/model/misspelling.ts';
import { findSynonym, listSynonyms } from '../../src/model/synonyms.ts';

describe('a name is a misspelling', () => {
  it.each([
    ['missoin', 'mission'],
    ['mision', 'mission'],
    ['misssion', 'mission'],
    ['imssion', 'mission'],
    ['statment', 'statement'],
    ['Mission', 'mission'],
    ['mustChange', 'must_change'],
    ['must-change', 'must_change'],
    ['Must Change', 'must_change'],
    ['overcmes', 'overcomes'],
    ['glosary', 'glossary'],
    ['vlaues', 'values'],
    ['tagss', 'tags'],
    ['wyh', 'why'],
  ])('%s for %s', (name, meant) => {
    expect(isMisspelling(name, meant)).toBe(true);
  });

  it.each([
    ['vision', 'mission'],
    ['massage', 'message'],
    ['progress', 'process'],
    ['funding', 'finding'],
    ['current', 'currency'],
    ['state', 'status'],
    ['value', 'values'],
    ['tag', 'tags'],
    ['pivot', 'pilot'],
    ['list', 'listen'],
    ['need', 'needed'],
    ['way', 'why'],
    ['of', 'on'],
    ['outcome a', 'outcome'],
    ['Grow communication', 'communication'],
    ['e\tvery', 'every'],
    ['wha{t', 'what'],
    ['x', 'on'],
  ])('but not %s for %s', (name, meant) => {
    expect(isMisspelling(name, meant)).toBe(false);
  });
});

it('slips are counted as a typist makes them', () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  fc.assert(
    fc.property(word, fc.nat({ max: 2 }), (name, at) => {
      const swapped = name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
      expect(countSlips(name, swapped)).toBe(swapped === name ? 0 : 1);
      expect(countSlips(name, name.slice(0, at) + name.slice(at + 1))).toBe(1);
      expect(countSlips(name, `${name}x`)).toBe(1);
    }),
  );
});

describe('a synonym', () => {
  const known = new Set([...walkKeyKinds(getStrategyKinds())].map(({ path }) => path.join('.')));
  const names = new Set([
    ...[...known].map((path) => path.split('.').at(-1)),
    ...readKeyKinds(checkinSchema).keys,
  ]);

  it('names a place that exists', () => {
    const lost = [...listSynonyms()].filter(
      ([, places]) => !places.some((place) => (place.includes('.') ? known.has(place) : names.has(place))),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['vision', ['mission', 'destination'], ['destination', 'statement']],
    ['Deadline', ['owner', 'due'], ['due']],
    ['deadline', ['owner', 'by'], ['by']],
    ['metric', ['measure'], ['measure']],
    ['responsible', ['owner'], ['owner']],
    ['milestones', ['expected', 'target'], ['expected']],
    ['milestones', ['key_results', 'indicators'], ['key_results']],
    ['milestones', ['criteria', 'stages'], ['stages']],
    ['checkins', ['review', 'tracking'], ['tracking']],
    ['fallback', ['belief', 'then'], ['then']],
    ['due', ['end'], undefined],
    ['metric', ['what'], undefined],
  ])('%s among %j is %j', (word, keys, place) => {
    expect(findSynonym(word, keys)).toEqual(place);
  });
});
