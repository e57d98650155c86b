import { describe, expect, it } from 'vitest';
import { hasMarker } from '../../src/source/marker.ts';

/** Blank lines and comments, as they stand above a first line. */
const ABOVE = '\n# A plan.\r\n   \n\t# Of ours.\n'.repeat(50);

describe('the marker of a text that is not valid', () => {
  it.each(['strat: 1', 'strat 1', ' strat: 1', '- strat 1 # version', '"strat" 1'])(
    'is found in the first line with content: %s',
    (line) => {
      expect(hasMarker(`${ABOVE}${line}\r\nname: [\n`)).toBe(true);
    },
  );

  it.each(['name: x', 'strategy 1', 'strat 2', 'x: strat 1'])('is not found in %s', (line) => {
    expect(hasMarker(`${ABOVE}${line}\nstrat 1\n`)).toBe(false);
  });

  it('is not looked for in a text of comments only', () => {
    expect(hasMarker('# strat 1\n'.repeat(100_000))).toBe(false);
  });
});
