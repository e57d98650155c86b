/** Levels as people read and write them. `warn` is the value in data and configuration; people see `warning`. */
import { LEVELS, type Level } from './finding.ts';
import { countNoun, joinList } from './quote.ts';

/** The names of each level, for one finding and for several. */
const NAMES: Readonly<Record<Level, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warn: ['warning', 'warnings'],
  info: ['info', 'info'],
};

/** The levels as people see them. */
export const SHOWN_LEVELS: readonly string[] = LEVELS.map((level) => NAMES[level][0]);

/** What a flag or a configuration may say for a level, in the order of the levels. */
export const WRITTEN_LEVELS = ['error', 'warn', 'warning', 'info'] as const;
export type WrittenLevel = (typeof WRITTEN_LEVELS)[number];

/** Returns the name of a level for people; any other text, such as `off`, stays as it is. */
export function nameLevel(level: string): string {
  return level === 'warn' ? NAMES.warn[0] : level;
}

/** Counts findings of a level: `2 warnings`. */
export function countLevel(number: number, level: Level): string {
  return countNoun(number, ...NAMES[level]);
}

/** Counts findings of each level that has any, the gravest first: `2 errors and 1 warning`. */
export function countLevels(numbers: Readonly<Record<Level, number>>): string {
  return joinList(
    LEVELS.filter((level) => numbers[level] > 0).map((level) => countLevel(numbers[level], level)),
  );
}

/** Returns the value of a written level or setting: `warn` for `warning`. */
export function toLevelValue<T extends WrittenLevel | 'off'>(written: T): LevelValue<T> {
  return (written === 'warning' ? 'warn' : written) as LevelValue<T>;
}

type LevelValue<T> = T extends 'warning' ? 'warn' : T;

/** Reads a level as somebody has written it; undefined if it is none. */
export function parseLevel(text: string): Level | undefined {
  const written = WRITTEN_LEVELS.find((level) => level === text);
  return written && toLevelValue(written);
}
