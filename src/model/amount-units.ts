/** Names the units of numbers, so that those of a sentence and of a measure can be compared. */
import { isPercent } from './numbers.ts';
import { nameCurrency } from './typed-unit.ts';
import { listContentWords } from './words.ts';

/** Names the unit of a measure as amounts name theirs; undefined if there is none. */
export function nameUnit(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  const name = knownUnits.get(unit) ?? readUnit(unit);
  if (knownUnits.size < MOST_UNITS) knownUnits.set(unit, name);
  return name === '' ? undefined : name;
}

/** A cache, because a plan has few units and many measures. */
const knownUnits = new Map<string, string>();
const MOST_UNITS = 1000;

/** Names of percent, and those that keep their meaning with more behind them: `% of members`. */
const PERCENTS: ReadonlySet<string> = new Set([
  ...['%', 'percent', 'per cent', 'prozent', 'pourcent', 'pour cent', 'pct'],
  ...['porciento', 'por ciento', 'porcento', 'por cento'],
]);
const ALSO_WITH_MORE: ReadonlySet<string> = new Set(['%', 'percent', 'prozent']);

function readUnit(unit: string): string {
  const [first = ''] = unit.trim().split(/[\s/]+/);
  if (first === '') return '';
  if (isPercent(unit) || PERCENTS.has(unit.toLowerCase()) || ALSO_WITH_MORE.has(first.toLowerCase()))
    return 'percent';
  const words = unit.split(/[\s/]+/);
  if (words.some((word) => /^[€$£¥]|^(?:BRL|R\$)$/.test(word) || /^[A-Z]{3}$/.test(nameCurrency(word))))
    return 'money';
  return stemUnit(words.length === 1 ? first : unit);
}

/** Reduces a unit to its words without endings: `days` is `day`. */
export function stemUnit(word: string): string {
  return [...listContentWords(word, new Set())].map((one) => one.replace(/(?<=..)s$/, '')).join(' ');
}
