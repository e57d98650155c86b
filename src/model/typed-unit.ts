/** The unit that people type with a number: `55 %`, `€4m`, `48 hours`. */
import { hasSameCharacters } from './characters.ts';
import { isPercent, isSameUnit } from './numbers.ts';
import { isSameTimeUnit } from './time-units.ts';

/** Signs, codes and names of currencies that mean the same. */
const CURRENCIES = ['€ eur euro', '$ usd dollar us$', '£ gbp pound', '¥ jpy yen', 'chf franc'].map((line) =>
  line.split(' '),
);

/** Returns the code of a currency that was typed as a sign or word: `€` is `EUR`. Other texts stay. */
export function nameCurrency(typed: string): string {
  const names = CURRENCIES.find((currency) => currency.includes(typed.toLowerCase().replace(/s$/, '')));
  const code = names?.find((name) => /^[a-z]{3}$/.test(name));
  return code === undefined ? typed : code.toUpperCase();
}

/** Factors of words and letters behind a number. `m` alone may also be a unit. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|tsd\.?)$/i, 1e3],
  [/^(?:m|mn|mio\.?|million|millions)$/i, 1e6],
  [/^(?:b|bn|mrd\.?|billion|billions)$/i, 1e9],
];

/** The words around a number, taken apart. */
export interface TypedUnit {
  /** What the number is multiplied by. */
  readonly factors: readonly number[];
  /** Empty if only digits were typed. */
  readonly unit: string;
}

/**
 * Takes apart what stands before and behind a number.
 * @param wanted the unit that the number should have, if it is known
 * @returns undefined if the words are no unit, or another unit than `wanted`
 */
export function readUnit(before: string, after: string, wanted: string | undefined): TypedUnit | undefined {
  const whole = `${before}${after}`;
  if (whole === '') return { factors: [1], unit: '' };
  if (wanted && (isUnitLike(whole, wanted) || isUnitLike(after, wanted)))
    return { factors: [1], unit: wanted };
  const [first = '', ...rest] = after.split(' ');
  const factor = SCALES.find(([pattern]) => pattern.test(first))?.[1];
  const unit = (factor === undefined ? [before, after] : [before, ...rest])
    .filter((one) => one !== '')
    .join(' ');
  if (wanted ? unit !== '' && !isUnitLike(unit, wanted) && !hasUnit(unit, wanted) : !looksLikeUnit(unit))
    return undefined;
  return { factors: chooseFactors(first, factor, unit, wanted), unit: wanted && unit !== '' ? wanted : unit };
}

/** Returns two factors where the typed scale may be part of the unit already: `€4m` in a unit of `million euros`. */
function chooseFactors(
  typed: string,
  factor: number | undefined,
  unit: string,
  wanted: string | undefined,
): readonly number[] {
  if (factor === undefined) return [1];
  const isMetre = typed === 'm' && unit === '';
  const isScaled = wanted?.split(/[\s/]+/).some((word) => SCALES.some(([one]) => one.test(word)));
  return isMetre || isScaled ? [factor, 1] : [factor];
}

const isUnitText = (text: string) =>
  /^[\p{L}%‰€$£¥°][\p{L}\p{M}%‰€$£¥°²³µ/.'’-]*(?: [\p{L}\p{M}%/.'’-]+){0,2}$/u.test(text);
/** A multiplier, and words that tell more than a unit: “80 by June”. */
const NO_UNIT =
  /^[x×]$|\b(?:by|until|till|in|to|or|and|from|for|is|was|more|less|than|currently|now|today)\b/i;

function looksLikeUnit(unit: string): boolean {
  return unit === '' || (unit.length <= 40 && isUnitText(unit) && !NO_UNIT.test(unit));
}

/** Compares two units: case, plural, and other names of percent and of a currency make no difference. */
function isUnitLike(unit: string, wanted: string): boolean {
  const plain = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/(?<=\p{L}{2})s$/u, '');
  return (
    hasSameCharacters(plain(unit), plain(wanted)) || isSameUnit(unit, wanted) || isSameTimeUnit(unit, wanted)
  );
}

/** Returns whether a longer unit begins with or names the typed one: `%` in `% of members`, `€` in `million euros`. */
function hasUnit(unit: string, wanted: string): boolean {
  const words = wanted
    .toLowerCase()
    .split(/[\s/]+/)
    .map((word) => word.replace(/(?<=\w{2})s$/, ''));
  if (isPercent(unit)) return isSameUnit(unit, words[0] ?? '');
  const names = CURRENCIES.find((currency) => currency.includes(unit.toLowerCase().replace(/s$/, '')));
  return (
    names !== undefined &&
    words.some(
      (word) => names.includes(word) || names.some((one) => /^[€$£¥]$/.test(one) && word.startsWith(one)),
    )
  );
}
