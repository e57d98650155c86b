/** Where values stand in the check-ins that say them, and which of them a later word has replaced. */
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Plan } from '../model/plan.ts';
import type { SaidValue } from './measure.ts';
import { compareSaidValues } from './series.ts';
import { makeIdFinder } from './track-plan.ts';

/** The place of a value: a check-in by its name, an object of its model and a key in that. */
export interface SaidPlace {
  readonly record: string;
  readonly at: object;
  readonly key: string;
}

/** Returns a function that finds the place of a value; the check-in may name the measure by a former id. */
export function makePlaceFinder(
  plan: Plan,
  checkins: readonly DatedCheckin[],
): (id: string, said: SaidValue) => SaidPlace | undefined {
  const named = new Map(checkins.map((dated) => [dated.name, dated.checkin]));
  const findId = makeIdFinder(plan);
  return (id, { file, position }) => {
    const { measures = {}, corrections = [] } = named.get(file) ?? {};
    if (position !== undefined) {
      const at = corrections[position - 1];
      return at && { record: file, at, key: 'to' };
    }
    const key = Object.hasOwn(measures, id) ? id : Object.keys(measures).find((one) => findId(one) === id);
    if (key === undefined) return undefined;
    const written = measures[key];
    return typeof written === 'object'
      ? { record: file, at: written, key: 'value' }
      : { record: file, at: measures, key };
  };
}

/** Returns whether a value settles what counts for its day: a correction, or one that takes another back. */
export function isSettling({ position, withdrawn }: SaidValue): boolean {
  return position !== undefined || withdrawn === true;
}

/** Lists the values of a measure that no later correction has replaced, in the order in which they were said. */
export function listStanding(said: readonly SaidValue[]): readonly SaidValue[] {
  const sorted = [...said].sort(compareSaidValues);
  return sorted.filter(
    (one, index) => !sorted.some((later, at) => at > index && later.at === one.at && isSettling(later)),
  );
}
