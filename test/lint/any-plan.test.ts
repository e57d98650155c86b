/** Any plan with the keys of measures and tracking: every rule answers it, with words that a reader understands. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULTS, PRESETS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { runs } from '../property-runs.ts';
import { read } from './check.ts';

const of = fc.constantFrom;
const ID = of('wait', 'read', 'able', 'form', 'sign', 'k-1', 'fax', 'nowhere');
const TEXT = of(
  'Nobody waits',
  'x',
  '',
  '#REF!',
  '<= 4',
  'Improve everything',
  'Patients are seen in 3 days',
);
const DATE = of(2026, 2027, '2027-H1', '2027-06', '2027-06-30', '2028', 'FY2028', '2028-12-31', '2029-Q1');
const PERSON = of('jon', 'maria', 'everyone');
const CADENCE = of('week', 'month', 'quarter', 'half-year', 'year');
const NUMBER = of(-2, 0, 0.5, 1, 4, 72, 100, 1e9);
const TARGET = fc.oneof(NUMBER, of('<= 0', '<= 4', '>= 99.5', 'at least 40', 'under 4', '30..40', '-2..2'));
const STATUS = of('planned', 'active', 'paused', 'done', 'dropped');

/** Makes objects with some of the keys. */
const some = <T>(keys: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(keys, { requiredKeys: [] });
const map = <T>(entry: fc.Arbitrary<T>) => fc.dictionary(ID, entry, { maxKeys: 3 });
const list = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 3 });

const measure = {
  measure: TEXT,
  unit: of('days', 'percent', ''),
  baseline: fc.oneof(NUMBER, of('unknown')),
  measure_by: DATE,
  target: TARGET,
  direction: of('increase', 'decrease', 'maintain'),
  met_when: TEXT,
  start: DATE,
  due: DATE,
  owner: PERSON,
  source: TEXT,
  guardrail: fc.oneof(ID, TEXT),
  expected: fc.dictionary(
    of('2027-06', '2027-06-30', '2028', '2027', 'FY2028', 'incremental', 'substantial', 'transformational'),
    NUMBER,
    { maxKeys: 4 },
  ),
  shape: of('straight', 'steps'),
  tolerance: of(0.1, 2, 50),
  every: CADENCE,
  lag: of(0, 5, 366),
};
const outcome = some({ outcome: TEXT, ...measure });
const objective = some({
  result: TEXT,
  owner: PERSON,
  start: DATE,
  due: DATE,
  advances: list(ID),
  needs: list(ID),
  status: STATUS,
  indicators: map(some({ kind: of('lead', 'lag'), ...measure })),
  key_results: map(outcome),
});
const stage = some({ by: DATE, theme: TEXT, objectives: map(objective) });
const item = { what: TEXT, id: ID, owner: PERSON };
const routine = some({ ...item, every: fc.oneof(CADENCE, TEXT), due: DATE });
const plan = some({
  status: of('draft', 'proposed', 'active', 'paused', 'closed'),
  start: DATE,
  end: DATE,
  fiscal_year_starts: of(1, 10),
  lang: of('en', 'de', 'tlh'),
  review: some({ every: CADENCE, last: DATE }),
  tracking: some({ every: CADENCE, grace: of(0, 5, 31), survey: CADENCE }),
  destination: some({ statement: TEXT, why: TEXT }),
  reality: some({
    evidence: list(some({ kind: of('customers', 'market', 'performance'), finding: TEXT, on: DATE })),
    obstacles: map(TEXT),
  }),
  criteria: map(outcome),
  stages: some({ incremental: stage, substantial: stage, transformational: stage }),
  capabilities: map(some({ able_to: TEXT, today: of(0, 1, 4), needed: of(0, 3, 4), due: DATE })),
  initiatives: map(
    some({ what: TEXT, serves: list(ID), start: DATE, due: DATE, budget: NUMBER, status: STATUS }),
  ),
  // biome-ignore lint/suspicious/noThenProperty: a text is not called, and the format names it so
  assumptions: map(some({ belief: TEXT, signal: TEXT, then: TEXT })),
  not_doing: list(
    some({
      ...item,
      every: CADENCE,
      frees: fc.oneof(TEXT, some({ budget: NUMBER, people: NUMBER, what: TEXT })),
    }),
  ),
  execution: some({ operating_model: list(routine), performance_routines: list(routine) }),
  communication: list(some({ audience: TEXT, id: ID, every: fc.oneof(CADENCE, TEXT), listen: TEXT })),
});
const settings = fc.record({ preset: of(...PRESETS), overdue: of('warn' as const, 'error' as const) });

it('is checked by every rule, in whole words', () => {
  fc.assert(
    fc.property(plan, settings, of('2025-01-01', '2027-07-01', '2030-01-01'), (keys, chosen, asOf) => {
      const reading = read(JSON.stringify({ strat: 1, name: 'Example', ...keys }));
      expect(reading.model).toBeDefined();
      for (const { message, help, range } of lint({
        reading,
        rules: RULES,
        settings: { ...DEFAULTS, ...chosen },
        asOf,
      })) {
        expect(`${message} ${help}`).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
        expect(range.start.line).toBeGreaterThan(0);
      }
    }),
    { numRuns: runs(2000, 20) },
  );
});

it('never turns red by time alone, and has no finding about time while it is paused', () => {
  const rest = { preset: 'strict' as const, overdue: 'warn' as const };
  fc.assert(
    fc.property(plan, (keys) => {
      const findingsOn = (asOf: string, status: string) =>
        lint({
          reading: read(JSON.stringify({ strat: 1, name: 'Example', ...keys, status })),
          rules: RULES,
          settings: { ...DEFAULTS, ...rest },
          asOf,
        });
      const errors = (asOf: string) =>
        findingsOn(asOf, 'active').filter(({ level, rule }) => level === 'error' && rule !== BASELINE);
      expect(errors('2035-01-01')).toEqual(errors('2020-01-01'));
      const paused = (asOf: string) => findingsOn(asOf, 'paused').filter(({ rule }) => rule !== BASELINE);
      expect(paused('2035-01-01')).toEqual(paused('2020-01-01'));
    }),
    { numRuns: runs(500, 12) },
  );
});

/** An unknown baseline is reported until its day, and after that as a matter of time. */
const BASELINE = 'criterion-without-baseline';
