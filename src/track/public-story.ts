/** What the public may see of the story of a measure. */
import type { MeasureStanding } from './measure-standing.ts';
import type { ToldValue, ValueStory } from './value-story.ts';

/** Keeps the values that count, each on its own day, with their states, and nothing else of any record. */
export function keepPublicStory({ values, result }: ValueStory): ValueStory {
  const shown = values.filter(({ counts }) => counts).map(stripValue);
  return {
    values: shown.sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1)),
    cuts: [],
    result: result && {
      on: result.standing.measure.due ?? result.on,
      standing: stripStanding(result.standing),
    },
  };
}

function stripValue({ said: { at, value }, standing }: ToldValue): ToldValue {
  return {
    said: { at, on: at, value, file: '' },
    knownOn: at,
    standing: standing && stripStanding(standing),
    inPlaceOf: undefined,
    why: undefined,
    counts: true,
  };
}

function stripStanding(one: MeasureStanding): MeasureStanding {
  const values = one.series.values.map(({ at, value }) => ({ at, on: at, value, file: '' }));
  return { ...one, series: { values, grey: [], unknowns: [] } };
}
