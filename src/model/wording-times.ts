/** Times in sentences: which words are units of time, and how long each is. */
import { stemUnit } from './amount-units.ts';
import { ALL_PROMISE_WORDS } from './languages/index.ts';
import { makeLate } from './late.ts';
import { countSlips } from './misspelling.ts';

/** The units of time of every language. */
const getTimeUnits = makeLate(
  () => new Set(ALL_PROMISE_WORDS.flatMap(({ time }) => [...time].flatMap((word) => [word, stemUnit(word)]))),
);

const LEAST_LETTERS = 5;

/** Reads a unit of time with a slip in it as that unit; the slip itself is a change of words. */
export function correctTime(unit: string): string {
  if (unit.length < LEAST_LETTERS || isTimeUnit(unit)) return unit;
  const isMeant = (time: string) =>
    time.length >= LEAST_LETTERS && time[0] === unit[0] && countSlips(time, unit) === 1;
  return [...getTimeUnits()].find(isMeant) ?? unit;
}

/** Returns whether a number counts time: less may be better. */
export function isTimeUnit(unit: string): boolean {
  return getTimeUnits().has(unit);
}

/** Units of time of any language, with the hours that each has at least and at most. */
const HOURS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:millise|ms$)/, 1e-7, 1e-6],
  [/^(?:s$|se[cgk])/, 1 / 3600, 1 / 3600],
  [/^min/, 1 / 60, 1 / 60],
  [/^(?:h$|hour|heur|hor|stund|std)/, 1, 1],
  [/^(?:d$|da|tag|jour|d[ií])/, 24, 24],
  [/^(?:week|woch|seman|semain)/, 168, 168],
  [/^(?:mo|m[eê]s?$)/, 672, 744],
  [/^(?:quart|trim)/, 2136, 2208],
  [/^(?:year|jahr|an|añ)/, 8760, 8784],
];

const findHours = (unit: string) => HOURS.find(([name]) => name.test(unit));

/** Returns whether two units of time are equally long: min and minutes, in any language. */
export function isSameTime(a: string, b: string): boolean {
  const found = findHours(a);
  return found !== undefined && found === findHours(b);
}

/** A number with its unit. */
interface Time {
  readonly unit: string;
  readonly values: readonly number[];
}

/** Compares times in other units, such as an hour and a day: 1 if the second is longer; undefined if nobody can tell. */
export function compareTimes(a: Time, b: Time): 1 | -1 | undefined {
  const [one, other] = [a, b].map(({ unit, values: [value] }) => {
    const found = isTimeUnit(unit) ? findHours(unit) : undefined;
    return found && value !== undefined ? { least: found[1] * value, most: found[2] * value } : undefined;
  });
  if (!one || !other) return undefined;
  if (other.least > one.most) return 1;
  return other.most < one.least ? -1 : undefined;
}
