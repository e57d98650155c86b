/** Choices for a generated plan, with texts that are hard on XML and on our own lines in it. */
import type { Choices } from '../any-plan.ts';

const TEXTS = [
  'Loans are decided faster',
  'a < b & c',
  'say "hi"',
  'one\ntwo',
  'par one\n\npar two',
  '[Stage: x]',
  'a]b\\c',
  '長い名前',
  'e\u0301',
  '2027',
];

/** Makes the choices that a seed stands for. */
export function makeSeededChoices(seed: number): Choices {
  let state = seed;
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  return {
    text: () => TEXTS[next(TEXTS.length)] ?? '',
    number: () => next(1000) / 4,
    has: () => next(4) > 0,
    count: () => next(3),
    own: {},
  };
}
