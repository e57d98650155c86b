/** The worked examples of the formula, row by row. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/track/forecast.ts';
import { judge } from '../../src/track/state.ts';
import {
  dropSlopes,
  makePlain,
  readSaid,
  readWritten,
  type WrittenMeasure,
  type WrittenSaid,
} from './measures.ts';

interface Example {
  readonly name: string;
  readonly plan: WrittenMeasure;
  readonly values: readonly WrittenSaid[];
  readonly asOf: string;
  readonly state: string;
  readonly detail?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly forecast: Readonly<Record<string, unknown>> | null;
}

const examples: readonly Example[] = JSON.parse(
  readFileSync(new URL('course-examples.json', import.meta.url), 'utf8'),
);

/** Splits data into exact parts and numbers, which are compared within 1e-9. */
function splitNumbers(data: object): readonly [object, Readonly<Record<string, number>>] {
  const entries = Object.entries(data);
  const numbers = entries.filter(([, value]) => typeof value === 'number');
  return [
    Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'number' ? 'number' : value])),
    Object.fromEntries(numbers),
  ];
}

/** Expects the same keys, the same texts, and numbers that differ by less than 1e-9. */
function expectSame(found: object, wanted: object) {
  const [[shape, numbers], [wantedShape, wantedNumbers]] = [splitNumbers(found), splitNumbers(wanted)];
  expect(shape).toEqual(wantedShape);
  for (const [key, number] of Object.entries(numbers))
    expect({ key, off: Math.abs(number - (wantedNumbers[key] ?? Number.NaN)) < 1.0000001e-9 }).toEqual({
      key,
      off: true,
    });
}

describe('a worked example', () => {
  it('stands in the file for each of 56 cases', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(56);
  });

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const [measure, said] = [readWritten(example.plan), readSaid(example.values)];
    const { state, detail, facts } = judge(measure, said, example.asOf);
    expect({ state, detail }).toEqual({ state: example.state, detail: example.detail });
    expectSame(makePlain(facts) as object, makePlain(example.facts) as object);
    // Only the examples about forecasts say what the forecast is.
    if (!example.name.startsWith('forecast')) return;
    const found = dropSlopes(forecast(measure, said, example.asOf));
    if (example.forecast && found)
      expectSame(makePlain(found) as object, makePlain(example.forecast) as object);
    else expect(found).toBe(example.forecast);
  });
});
