/** What the public may see of where measures stand. */
import type { MeasureStanding } from './measure-standing.ts';

/**
 * Keeps the criteria that the public may know of, each with its values on their own days and nothing else of any record.
 * @param isOpen whether the public may see the values of a criterion
 */
export function keepPublicStandings(
  measures: readonly MeasureStanding[],
  isOpen: (id: string) => boolean,
): readonly MeasureStanding[] {
  return measures
    .filter(({ placed: { id, kind } }) => kind === 'criterion' && isOpen(id))
    .map((one) => ({
      ...one,
      series: {
        values: one.series.values.map(({ at, value }) => ({ at, on: at, value, file: '' })),
        grey: [],
        unknowns: [],
      },
      owed: undefined,
      forecast: undefined,
      daysLate: undefined,
      kept: undefined,
      remarks: [],
    }));
}
