/** The formula against a second one, in Python, which was written apart from ours: 300 random measures are judged alike. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/cadence.ts';
import { countDays } from '../../src/model/dates.ts';
import { forecast } from '../../src/track/forecast.ts';
import { judge } from '../../src/track/state.ts';
import { SEED } from '../property-runs.ts';
import { oneOf, type Random, randomFrom } from '../source/mutants.ts';
import { dropSlopes, readWritten, say, type WrittenMeasure } from './measures.ts';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const MANY = 300;

interface Case {
  readonly plan: WrittenMeasure;
  readonly values: readonly (readonly [at: string, on: string, value: number | boolean | 'withdrawn'])[];
  readonly asOf: string;
}

interface Judgement {
  readonly state: string;
  readonly detail: string | null;
  readonly facts: unknown;
  readonly forecast: unknown;
}

/**
 * Reads cases and prints what the formula says. A day more than a century back is never, as in ours; a day that
 * Python's calendar does not have prints `overflow`.
 */
const DRIVER = `
import sys, json, datetime as D
sys.path.insert(0, sys.argv[1])
import course as c
iso = D.date.fromisoformat
def plain(x):
    if isinstance(x, D.date): return x.isoformat()
    if isinstance(x, (list, tuple)): return [plain(y) for y in x]
    return {k: plain(y) for k, y in x.items() if y is not None} if isinstance(x, dict) else x
def predict(m, values, day):
    if m.T is None or m.direction is None or m.B == m.T: return None
    try: f = c.forecast(m, values, day)
    except OverflowError: return 'overflow'
    if f:
        first = c.known(values, day)[-8:][0][0]
        for k in ('reached', 'earliest', 'latest'):
            if f[k] and (f[k] - first).days <= -36500: f[k] = None
    return f
out = []
for e in json.load(sys.stdin):
    m = c.Measure(**e['plan']); day = iso(e['asOf'])
    values = [(iso(at), iso(on), v) for at, on, v in e['values']]
    state, detail, facts = c.status(m, values, day)
    out.append(dict(state=state, detail=detail, facts=plain(facts), forecast=plain(predict(m, values, day))))
print(json.dumps(out))
`;

/** Judges cases in Python, in one call. */
function judgeInPython(cases: readonly Case[]): readonly Judgement[] {
  const { error, status, stdout, stderr } = spawnSync('python3', ['-B', '-c', DRIVER, FOLDER], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error) throw new Error(`Install python3: this test compares our formula with one in Python. ${error}`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

function judgeHere({ plan, values, asOf }: Case): Judgement {
  const measure = readWritten(plan);
  const said = values.map(([at, on, value], position) =>
    value === 'withdrawn'
      ? say(at, 'unknown', { on, position, withdrawn: true })
      : say(at, value, { on, position }),
  );
  const { state, detail = null, facts } = judge(measure, said, asOf);
  const found = JSON.parse(JSON.stringify({ facts, forecast: dropSlopes(forecast(measure, said, asOf)) }));
  return { state, detail, ...found };
}

const between = (random: Random, low: number, high: number) => low + random(high - low + 1);
const isLucky = (random: Random, percent: number) => random(100) < percent;

/** Writes a target: a number, a limit or a range. */
function draftTarget(random: Random, target: number): number | string {
  const forms = [`>= ${target}`, `<= ${target}`, `at least ${target}`, `under ${target}`];
  if (isLucky(random, 65)) return target;
  return isLucky(random, 75) ? oneOf(random, forms) : `${target}..${target + between(random, 1, 20)}`;
}

/** Drafts the dates of a measure: full days, or months and quarters, calendar or fiscal. */
function draftTime(random: Random): Pick<WrittenMeasure, 'start' | 'due' | 'fiscal'> {
  const start = addDays('2026-01-01', random(400));
  if (isLucky(random, 70)) return { start, due: addDays(start, between(random, 30, 1200)) };
  if (isLucky(random, 50))
    return { start: start.slice(0, 7), due: oneOf(random, ['2027-12', '2028-02', '2028-Q3']) };
  return { start: 'FY2027', due: oneOf(random, ['FY2027', 'FY2028-Q2']), fiscal: between(random, 1, 12) };
}

function draftPlan(random: Random): WrittenMeasure {
  const time = draftTime(random);
  const rhythm = {
    every: oneOf(random, ['week', 'month', 'month', 'quarter', 'half-year', 'year'] as const),
    lag: isLucky(random, 50) ? 0 : random(45),
    grace: random(11),
  };
  if (isLucky(random, 12)) return { ...time, ...rhythm, met_when: true };
  const { start = '', due = '' } = readWritten(time);
  const baseline = between(random, 0, 100);
  const target = isLucky(random, 3) ? baseline : between(random, 0, 100);
  const expected = Array.from({ length: isLucky(random, 40) ? between(random, 1, 4) : 0 }, () => [
    addDays(start, between(random, 1, countDays(start, due))),
    between(random, 0, 100),
  ]);
  return {
    ...time,
    ...rhythm,
    baseline: isLucky(random, 8) ? 'unknown' : baseline / oneOf(random, [1, 4, 10]),
    ...(isLucky(random, 97) && { target: draftTarget(random, target) }),
    ...(isLucky(random, 15) && { direction: oneOf(random, ['increase', 'decrease', 'maintain'] as const) }),
    ...(isLucky(random, 30) && { tolerance: between(random, 1, 40) / 8 }),
    expected: Object.fromEntries(expected),
    shape: isLucky(random, 25) ? 'steps' : 'straight',
  };
}

/** Drafts a value for one of the last days, near the line from baseline to target, or anywhere. */
function draftValue(random: Random, plan: WrittenMeasure, share: number): number | boolean | 'withdrawn' {
  if (isLucky(random, 5)) return 'withdrawn';
  if (plan.met_when) return isLucky(random, 20);
  const { baseline = 0, target = 50 } = readWritten(plan);
  const noise = ((random(101) - 50) / 100) * Math.abs(target - baseline);
  return isLucky(random, 80)
    ? Number((baseline + (target - baseline) * share + noise / 3).toFixed(2))
    : random(120);
}

/** Drafts a case. No value lies so far before the start that the next would be owed before it. */
function draftCase(random: Random): Case {
  const plan = draftPlan(random);
  const { start = '', due = '', lag } = readWritten(plan);
  const days = countDays(start, due);
  const asOf = addDays(start, isLucky(random, 70) ? random(days + 1) : between(random, -20, days + 150));
  const span = Math.max(1, countDays(start, asOf) + 6);
  const count = random(14);
  const ats = Array.from({ length: count }, (_, index) =>
    addDays(
      start,
      Math.floor((span * (index + random(3) / 2)) / count) - 6 - (isLucky(random, 30) ? lag : 0),
    ),
  ).map((at) => (at < addDays(start, -6) ? start : at));
  const values = ats.map((at) => {
    const on = addDays(at, isLucky(random, 60) ? 0 : random(40));
    return [at, on, draftValue(random, plan, Math.min(1, countDays(start, at) / days))] as const;
  });
  return { plan, values, asOf };
}

/** Returns whether two answers are the same, with numbers that differ by less than a billionth. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  const [x, y] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return x.size === y.size && [...x].every(([key, value]) => y.has(key) && isSame(value, y.get(key)));
}

describe('the formula in Python', () => {
  const cases = Array.from({ length: MANY }, (_, index) => draftCase(randomFrom(SEED + index)));

  it('judges 300 random measures as ours does: state, detail, facts and forecast', () => {
    const theirs = judgeInPython(cases);
    const ours = cases.map(judgeHere);
    const differing = cases
      .map((one, index) => ({ seed: SEED + index, case: one, ours: ours[index], theirs: theirs[index] }))
      .map((row) => (row.theirs?.forecast === 'overflow' ? withoutForecasts(row) : row))
      .filter((row) => !isSame(row.ours, row.theirs));
    expect(differing).toEqual([]);
    // Otherwise the comparison would say little.
    expect(new Set(ours.map(({ state }) => state)).size).toBeGreaterThan(5);
    expect(ours.filter((one) => one.forecast !== null).length).toBeGreaterThan(10);
  });
});

function withoutForecasts<
  R extends { readonly ours?: Judgement | undefined; readonly theirs?: Judgement | undefined },
>(row: R) {
  const drop = (one: Judgement | undefined) => one && { ...one, forecast: null };
  return { ...row, ours: drop(row.ours), theirs: drop(row.theirs) };
}
