/** Measures text in Arial, and in substitutes with the same widths. */
import { measureWidth } from '../render/measure.ts';

/** Widths as shares of the font size, by the letters that have them. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'’‘", 0.222],
  [' fIt!,./:;[]\\|·', 0.278],
  ['r()-`{}"“”', 0.355],
  ['cksvxyzJ*^', 0.5],
  ['abdeghnopquL0123456789#$?_–', 0.556],
  ['+<=>~', 0.584],
  ['FTZ', 0.611],
  ['ABEKPSVXY&', 0.667],
  ['CDHNRUw', 0.722],
  ['GOQ', 0.778],
  ['mM', 0.833],
  ['%', 0.889],
  ['W', 0.944],
  ['@—…', 1.015],
];
const BY_LETTER = new Map(
  WIDTHS.flatMap(([letters, width]) => [...letters].map((one) => [one, width] as const)),
);

const BOLD = 1.09;
/** An allowance for kerning and rounding. */
const MARGIN = 1.015;

/** @returns the width in the units of the size */
export function measureArial(text: string, size: number, isBold: boolean): number {
  let width = 0;
  for (const letter of text) width += BY_LETTER.get(letter) ?? measureWidth(letter, { size: 1 });
  return width * size * MARGIN * (isBold ? BOLD : 1);
}
