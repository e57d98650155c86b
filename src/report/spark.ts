/** The values of a measure as a line of blocks. */
import { addCadence } from '../model/cadence.ts';
import type { TrackedMeasure } from '../track/measure.ts';
import type { ValueSeries } from '../track/series.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';
/** The sign for a cadence in which nobody spoke. */
const SILENT = '·';
/** The most signs: a year of months. */
const MOST_SIGNS = 12;

/**
 * Draws one block a cadence, the latest last. The scale goes from baseline to target, or over the values where nothing
 * is to move. Empty for milestones.
 */
export function drawSpark(measure: TrackedMeasure, { values }: ValueSeries): string {
  const numbers = values.flatMap(({ at, value }) => (typeof value === 'number' ? [{ at, value }] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return '';
  const [low, high] = findScale(
    measure,
    numbers.map(({ value }) => value),
  );
  const signs: string[] = [];
  let [at, end] = [0, first.at];
  for (let count = 0; ; end = addCadence(first.at, measure.every, ++count)) {
    let value: number | undefined;
    for (let one = numbers[at]; one && one.at <= end; one = numbers[++at]) value = one.value;
    signs.push(value === undefined ? SILENT : chooseBlock(value, low, high));
    if (end >= last.at) return signs.slice(-MOST_SIGNS).join('');
  }
}

function findScale({ baseline, target, direction }: TrackedMeasure, values: readonly number[]) {
  const ends = direction === 'maintain' ? [] : [baseline, target].filter((end) => end !== undefined);
  const all = [...values, ...ends];
  return [Math.min(...all), Math.max(...all)] as const;
}

function chooseBlock(value: number, low: number, high: number): string {
  const share = high === low ? 0 : (value - low) / (high - low);
  return BLOCKS[Math.round(share * (BLOCKS.length - 1))] ?? '';
}
