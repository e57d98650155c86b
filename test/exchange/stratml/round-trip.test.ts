/** A document that goes in and out again has every text and attribute that it had, in its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../property-runs.ts';
import { makeAnyDocument } from './any-document.ts';
import { dropNamed, listLeaves, listLost } from './leaves.ts';
import { goRound } from './round-trip.ts';

const FOLDER = new URL('./fixtures/', import.meta.url).pathname;
const FIXTURES = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));

/** What fixtures hold that Part 2 does not take: a date that is none, a place, which only a draft had, and a value of no list. */
const NO_PLACE: Readonly<Record<string, readonly string[]>> = {
  'form-page.xml': [`$\{date}`],
  'part2-2016.xml': ['North quay', '_nq', 'Lagging'],
};

describe.each(FIXTURES)('%s', (name) => {
  const bytes = readFileSync(join(FOLDER, name));
  const before = listLeaves(bytes.toString('utf8'));

  it('comes back with each of its texts in its place', async () => {
    const { text, wrong, left } = await goRound(bytes);
    expect(wrong).toEqual([]);
    // The writer names what the standard has no place for, and that is all.
    expect(dropNamed(listLost(before, listLeaves(text)), left)).toEqual([]);
    expect(left.map((one) => one.text)).toEqual(NO_PLACE[name] ?? []);
  });

  it('says the same when it goes round a second time', async () => {
    const first = await goRound(bytes);
    const second = await goRound(new TextEncoder().encode(first.text));
    expect(second.text).toBe(first.text);
    expect(second.left).toEqual([]);
  });
});

describe('a document made by chance', () => {
  it('comes back with each of its texts in its place, and is drafted without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const xml = makeAnyDocument(seed);
        const { text, left, wrong, files } = await goRound(new TextEncoder().encode(xml));
        expect(wrong).toEqual([]);
        expect(dropNamed(listLost(listLeaves(xml), listLeaves(text)), left)).toEqual([]);
        expect(files.length).toBeGreaterThan(0);
        for (const one of left) expect(one.path).toMatch(/(?:Date|NumberOfUnits)$/);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('listLost', () => {
  const at = (...texts: readonly string[]) => texts.map((text) => ({ path: 'Goal/Name', text }));

  it('finds a text that is gone, that moved, and that changed its order', () => {
    expect(listLost(at('a', 'b'), at('b'))).toEqual(at('a'));
    expect(listLost(at('a'), [{ path: 'Goal/Description', text: 'a' }])).toEqual(at('a'));
    expect(listLost(at('a', 'b'), at('b', 'a'))).toEqual(at('b'));
    expect(listLost(at('a', 'a'), at('a'))).toEqual(at('a'));
  });
});
