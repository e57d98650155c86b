/** What the public may see of the story of a measure. */
import type { SaidValue } from './measure.ts';
import type { MeasureStanding } from './measure-standing.ts';
import type { ToldValue, ValueStory } from './value-story.ts';

/** Keeps the values that count, each on its own day, with their states, and nothing else of any record. */
export function keepPublicStory({ values, result }: ValueStory): ValueStory {
  const told = values.filter(({ counts }) => counts);
  const counted = new Set(told.map(({ said }) => said));
  const shown = told.map((one) => stripValue(one, counted));
  return {
    values: shown.sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1)),
    cuts: [],
    result: result && {
      on: result.standing.measure.due ?? result.on,
      standing: stripStanding(result.standing, counted),
    },
  };
}

function stripValue(
  { said: { at, value }, unit, standing }: ToldValue,
  counted: ReadonlySet<SaidValue>,
): ToldValue {
  return {
    said: { at, on: at, value, file: '' },
    knownOn: at,
    unit,
    standing: standing && stripStanding(standing, counted),
    inPlaceOf: undefined,
    why: undefined,
    counts: true,
  };
}

function stripStanding(one: MeasureStanding, counted: ReadonlySet<SaidValue>): MeasureStanding {
  const values = one.series.values
    .filter((value) => counted.has(value))
    .map(({ at, value }) => ({ at, on: at, value, file: '' }));
  return { ...one, series: { values, grey: [], unknowns: [] } };
}
