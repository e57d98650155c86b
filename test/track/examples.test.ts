/** The worked examples of the formula, row by row. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/dates.ts';
import { makeForecast } from '../../src/track/forecast.ts';
import { makeSeries } from '../../src/track/series.ts';
import { judgeMeasure } from '../../src/track/state.ts';
import type { Standing } from '../../src/track/value-state.ts';
import { makeMeasure, makeSaid, type WrittenPlan, type WrittenValue } from './measures.ts';

interface Example {
  readonly name: string;
  readonly plan: WrittenPlan;
  readonly values: readonly WrittenValue[];
  readonly asOf: Day;
  readonly state: string;
  readonly detail?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly forecast: Readonly<Record<string, unknown>> | null;
}

const examples = JSON.parse(
  readFileSync(new URL('course-examples.json', import.meta.url), 'utf8'),
) as readonly Example[];

/** Rounds to nine digits, and drops what does not apply. */
function toPlain(value: object): unknown {
  const round = (one: unknown) => (typeof one === 'number' ? Number(one.toFixed(9)) : one);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(entries.map(([key, one]) => [key, round(one)]));
}

function toFacts({ facts: { last, ...facts } }: Standing): unknown {
  return toPlain({ ...facts, ...(last && { last: [last.at, last.value] }) });
}

describe('a worked example', () => {
  it('is one of 56', () => {
    expect(examples).toHaveLength(56);
  });

  it.each(examples)('$name', ({ plan, values, asOf, state, detail, facts, forecast }) => {
    const measure = makeMeasure(plan);
    const series = makeSeries(makeSaid(values), asOf);
    const standing = judgeMeasure(measure, series, asOf);
    expect({ state: standing.state, detail: standing.detail }).toEqual({ state, detail });
    expect(toFacts(standing)).toEqual(toPlain(facts));
    if (forecast) {
      const { slopes: _, ...found } = makeForecast(measure, series) ?? { slopes: [] };
      expect(toPlain(found)).toEqual(toPlain(forecast));
    }
  });
});
