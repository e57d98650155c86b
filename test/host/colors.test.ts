/** When output is coloured, tested on the function that decides; `colors.long.test.ts` tests the built program. */
import { describe, expect, it } from 'vitest';
import { isColored } from '../../src/host/colors.ts';
import { CASES, expected } from './color-cases.ts';

describe('the colour decision', () => {
  it.each(CASES)('$stream, flag "$flag", NO_COLOR=$noColor, FORCE_COLOR=$forceColor, TERM=$term', (one) => {
    const { flag, noColor, forceColor, term, stream } = one;
    const isOn = isColored({
      flag: flag === '' ? undefined : flag === '--color',
      env: { NO_COLOR: noColor, FORCE_COLOR: forceColor, TERM: term },
      isTerminal: stream === 'terminal',
    });
    expect(isOn).toBe(expected(one));
  });
});
