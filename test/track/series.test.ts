import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSeries } from '../../src/track/series.ts';
import { judge } from '../../src/track/state.ts';
import { MILESTONE, PLAIN, say } from './measures.ts';

const AS_OF = '2027-06-02';

const read = (said: Parameters<typeof makeSeries>[1], asOf = AS_OF, measure = PLAIN) =>
  makeSeries(measure, said, asOf).values.map(({ at, value }) => [at, value]);

describe('a series', () => {
  it('holds one value a day, sorted by day: the one that was said last', () => {
    const said = [say('2027-04-30', 33, { on: '2027-05-31' }), say('2027-05-31', 41), say('2027-04-30', 60)];
    expect(read(said)).toEqual([
      ['2027-04-30', 33],
      ['2027-05-31', 41],
    ]);
    expect(read(said, '2027-05-30')).toEqual([['2027-04-30', 60]]);
  });

  it('counts a value from the day on which it was said, and from that on which git saw it', () => {
    const late = say('2027-04-30', 60, { on: '2027-05-02', knownOn: '2027-06-02' });
    expect(read([late], '2027-06-01')).toEqual([]);
    expect(read([late], '2027-06-02')).toEqual([['2027-04-30', 60]]);
    const plain = say('2027-04-30', 60, { on: '2027-05-02' });
    expect(read([plain], '2027-05-01')).toEqual([]);
    expect(read([plain], '2027-05-02')).toEqual([['2027-04-30', 60]]);
  });

  it.each([
    ['jon.yaml', 'nadia.yaml'],
    ['2027-05-31.yaml', '2027-05-31-2.yaml'],
    ['jon.yaml', 'jon-2.yaml'],
    ['jon-2.yaml', 'jon-10.yaml'],
    ['jon.md', 'jon-2.yaml'],
  ])('takes %s as said before %s', (first, second) => {
    const said = [say('2027-05-31', 1, { file: first }), say('2027-05-31', 2, { file: second })];
    expect(read(said)).toEqual([['2027-05-31', 2]]);
    expect(read([...said].reverse())).toEqual([['2027-05-31', 2]]);
  });

  it('takes a correction in the same file as said after the value', () => {
    const said = [say('2027-05-31', 2, { position: 1 }), say('2027-05-31', 9, { position: 0 })];
    expect(read(said)).toEqual([['2027-05-31', 2]]);
  });

  it('loses a value that is withdrawn, and takes one that is said again', () => {
    const withdrawn = say('2027-04-30', 'unknown', { on: '2027-05-10', withdrawn: true });
    expect(read([say('2027-04-30', 90), withdrawn])).toEqual([]);
    expect(read([say('2027-04-30', 90), withdrawn], '2027-05-09')).toEqual([['2027-04-30', 90]]);
    expect(read([say('2027-04-30', 90), withdrawn, say('2027-04-30', 9, { on: '2027-05-11' })])).toEqual([
      ['2027-04-30', 9],
    ]);
  });

  it('keeps a value where somebody else does not know it', () => {
    const said = [say('2027-04-30', 90), say('2027-04-30', 'unknown', { on: '2027-05-10' })];
    expect(read(said)).toEqual([['2027-04-30', 90]]);
    expect(makeSeries(PLAIN, said, AS_OF).unknowns).toEqual([]);
  });

  it('remembers what nobody knew since the last value', () => {
    const first = say('2027-03-31', 'unknown', { next: '2027-04-20' });
    const second = say('2027-04-30', 'unknown');
    expect(makeSeries(PLAIN, [second, first], AS_OF).unknowns).toEqual([first, second]);
    expect(makeSeries(PLAIN, [second, first, say('2027-04-10', 3)], AS_OF).unknowns).toEqual([second]);
    expect(makeSeries(PLAIN, [second, first, say('2027-05-31', 3)], AS_OF).unknowns).toEqual([]);
  });

  it('leaves out values of the wrong kind', () => {
    const said = [say('2027-04-30', true), say('2027-05-31', 5)];
    expect(read(said)).toEqual([['2027-05-31', 5]]);
    expect(read(said, AS_OF, MILESTONE)).toEqual([['2027-04-30', true]]);
  });

  it('is cut at the last redefinition that has come; older values turn grey', () => {
    const measure = { ...PLAIN, cuts: ['2027-02-15', '2027-04-30', '2027-12-01'] };
    const said = ['2027-01-31', '2027-03-31', '2027-04-29', '2027-04-30', '2027-05-31'].map((at) =>
      say(at, 5),
    );
    const { values, grey } = makeSeries(measure, said, AS_OF);
    expect(values.map(({ at }) => at)).toEqual(['2027-04-30', '2027-05-31']);
    expect(grey.map(({ at }) => at)).toEqual(['2027-01-31', '2027-03-31', '2027-04-29']);
  });

  it('is owed the next value after a grey one, and compares none of the grey ones', () => {
    const measure = { ...PLAIN, cuts: ['2027-04-15'] };
    const said = [say('2027-02-28', 99), say('2027-03-31', 100)];
    expect(judge(measure, said, '2027-05-05')).toEqual({ state: 'no-data', facts: { owed: '2027-04-30' } });
    expect(judge(measure, said, '2027-05-06')).toEqual({
      state: 'no-update',
      facts: { owed: '2027-04-30', missed: 1 },
    });
    expect(judge(measure, said, '2027-04-14').state).toBe('met');
  });

  it('is the same for any order of the same values', () => {
    const days = ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'];
    const value = fc.record({
      at: fc.constantFrom(...days),
      on: fc.constantFrom(...days, '2027-06-01', '2027-06-03'),
      file: fc.constantFrom('a.yaml', 'a-2.yaml', 'b.yaml'),
      value: fc.constantFrom<number | 'unknown'>(0, 20, 50, 'unknown'),
      withdrawn: fc.constantFrom<true | undefined>(undefined, undefined, undefined, true),
      next: fc.constantFrom(undefined, '2027-07-15'),
    });
    const pairs = fc
      .array(value, { maxLength: 8 })
      .chain((said) => fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })));
    fc.assert(
      fc.property(pairs, ([said, shuffled]) => {
        expect(makeSeries(PLAIN, shuffled, AS_OF)).toEqual(makeSeries(PLAIN, said, AS_OF));
        expect(judge(PLAIN, shuffled, AS_OF)).toEqual(judge(PLAIN, said, AS_OF));
      }),
    );
  });
});
