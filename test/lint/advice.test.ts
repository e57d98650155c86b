/** Advice that asks for the work, not only for a link that silences a finding. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/rules/index.ts';

describe('the advice about what is not linked', () => {
  it.each(['obstacle-unaddressed', 'criterion-unadvanced', 'destination-not-reached'])(
    'asks for the work first, and for a link only where the work is there: %s',
    (id) => {
      const fix = RULES.find((rule) => rule.id === id)?.fix ?? '';
      expect(fix).toMatch(/add an objective/i);
      expect(fix).toMatch(/\. If one (?:there )?already does, add the /);
    },
  );
});
