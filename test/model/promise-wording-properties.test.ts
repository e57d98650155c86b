/** What holds for any two wordings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeDirection } from '../../src/model/change.ts';
import { compareWording, sumDirections } from '../../src/model/promise-wording.ts';
import { isRespelled } from '../../src/model/respelling.ts';
import { runs, SEED } from '../property-runs.ts';

const WORDS =
  'all every most some key wards nurses members report answers within 4 9 20 days % by June December 2027 2028 at least up to not may possibly except only and in the north (TBD) Launch Improve "quoted", end. 1,200 Q3 - – pilot reduce from';
const word = fc.constantFrom(...WORDS.split(' '));
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const any = fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 40 }));
const lang = fc.constantFrom(undefined, 'en', 'de', 'fr', 'es', 'pt', 'nl', 'ja');
/** What the way back may be: the loss wins, so that what is less one way need not be more the other. */
const MIRRORED: Readonly<Record<ChangeDirection, readonly ChangeDirection[]>> = {
  // One loss may stand for another: a limit is gone, and the way back a result becomes work.
  easier: ['harder', 'undecidable', 'easier'],
  harder: ['easier'],
  undecidable: ['undecidable', 'easier'],
  none: ['none'],
};
const settings = { numRuns: runs(2000), seed: SEED };

describe('any wording', () => {
  it('is only spelling compared with itself', () => {
    fc.assert(
      fc.property(any, lang, (text, of) => {
        expect(compareWording(text, text, { lang: of })).toEqual({ isSpelling: true, findings: [] });
      }),
      settings,
    );
  });

  it('is never more both ways, and less one way if it is more the other', () => {
    fc.assert(
      fc.property(any, any, lang, (before, after, of) => {
        const [there, back] = [
          compareWording(before, after, { lang: of }),
          compareWording(after, before, { lang: of }),
        ];
        expect(back.isSpelling).toBe(there.isSpelling);
        if (there.isSpelling) return;
        expect(there.findings.length).toBeGreaterThan(0);
        expect(MIRRORED[sumDirections(there.findings)]).toContain(sumDirections(back.findings));
      }),
      settings,
    );
  });

  it('is the same spelling both ways, and in a measure no less strictly', () => {
    fc.assert(
      fc.property(any, any, lang, (before, after, of) => {
        const sides = [isRespelled(before, after, { lang: of }), isRespelled(after, before, { lang: of })];
        expect(sides[0]).toBe(sides[1]);
        if (isRespelled(before, after, { lang: of, isMeasure: true })) expect(sides[0]).toBe(true);
      }),
      settings,
    );
  });

  it('is never only spelling if a number, “not” or “all” goes', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.constantFrom('7', 'not', 'all', 'may', 'every', '55 %', 'never', 'mostly'),
        fc.nat(8),
        (words, touched, at) => {
          const after = words.join(' ');
          const before = [...words.slice(0, at), touched, ...words.slice(at)].join(' ');
          expect(compareWording(before, after).isSpelling).toBe(false);
          expect(compareWording(after, before).isSpelling).toBe(false);
        },
      ),
      settings,
    );
  });
});
