import { STAGES } from '../../model/choices.ts';
import type { Day } from '../../model/dates.ts';
import { listMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, MEASURE_NOUN } from '../../model/names.ts';
import { hasText, type Plan } from '../../model/plan.ts';
import type { TrackedMeasure } from '../../track/measure.ts';
import { trackPlan } from '../../track/track-plan.ts';
import type { Problem, Rule } from '../rule.ts';

export const expectedOdd: Rule = {
  id: 'expected-odd',
  level: 'error',
  kind: 'data',
  summary:
    'The expected values of a measure are dated between its start and its due date. Only a measure to maintain has a `tolerance:`.',
  why: 'Each value is compared with what you expected for its day. If those expected values are impossible, `strat status` is wrong and nobody notices.',
  source: 'The file format, version 1: `expected`, `tolerance`',
  fix: 'Correct the date in `expected:` (or the stage, if you named a stage there). Use dates from the start to `due:`, earliest first. If the finding is about `tolerance:`, delete it, or write `direction: maintain`. If a measure must stay where it is, or is either met or not, delete `expected:`.',
  bad: `
start: 2027
criteria:
  loan-time:
    outcome: Members have a decision while they wait
    measure: Median time from application to decision
    baseline: 72
    target: 4
    due: 2028
    expected: { 2027-06: 48, 2029-06: 24 }
`,
  good: `
start: 2027
criteria:
  loan-time:
    outcome: Members have a decision while they wait
    measure: Median time from application to decision
    baseline: 72
    target: 4
    due: 2028
    expected: { 2027-06: 48, 2027-12: 24 }
`,
  many: (_, found) => `${found} expected values do not fit their measures.`,
  *check(plan) {
    const measures = listMeasures(plan);
    if (!measures.some(({ measure }) => measure.expected ?? measure.tolerance)) return;
    const tracked = trackPlan(plan);
    for (const [index, placed] of measures.entries()) {
      const course = tracked[index];
      if (!course) continue;
      yield* checkTolerance(placed, course);
      yield* checkCourse(plan, placed, course);
    }
  },
};

const nameMeasure = ({ kind, id }: PlacedMeasure) => `${capitalizeFirst(MEASURE_NOUN[kind])} \`${id}\``;

/** The keys from which the direction is derived. */
const OF_DIRECTION = ['direction', 'target', 'baseline', 'met_when'];

function* checkTolerance(placed: PlacedMeasure, { direction }: TrackedMeasure): Iterable<Problem> {
  const { measure } = placed;
  if (measure.tolerance === undefined || direction === 'maintain') return;
  if (measure.target === undefined && !hasText(measure.met_when)) return;
  yield {
    at: measure,
    key: 'tolerance',
    unlessDamagedBelow: OF_DIRECTION,
    message: `${nameMeasure(placed)} has a \`tolerance\`, but its direction is not \`maintain\`.`,
    help: 'Delete `tolerance:`. To keep a value where it is, write `direction: maintain`.',
  };
}

function* checkCourse(plan: Plan, placed: PlacedMeasure, course: TrackedMeasure): Iterable<Problem> {
  const { measure } = placed;
  if (!measure.expected) return;
  const kept = measure.direction === 'maintain' || course.direction === 'maintain';
  if (!kept && !hasText(measure.met_when)) {
    yield* checkPoints(plan, placed, course, measure.expected);
    return;
  }
  const why = kept ? 'it only has to `maintain` a value' : 'it has `met_when`: it is either met or not';
  yield {
    at: measure,
    key: 'expected',
    unlessDamagedBelow: OF_DIRECTION,
    message: `${nameMeasure(placed)} has \`expected\` values, but ${why}.`,
    help: 'Delete `expected:`.',
  };
}

type Points = Readonly<Record<string, number>>;

function* checkPoints(
  plan: Plan,
  placed: PlacedMeasure,
  course: TrackedMeasure,
  points: Points,
): Iterable<Problem> {
  const seen = new Map<Day, string>();
  let before: { readonly key: string; readonly day: Day } | undefined;
  for (const key of Object.keys(points)) {
    const day = plan.span(findPointDate(plan, key))?.last;
    const report = (says: string): Problem => ({
      at: points,
      key,
      about: key,
      unlessDamaged: ['stages'],
      message: `${nameMeasure(placed)} expects a value at \`${key}\`, but ${says}.`,
    });
    if (day === undefined) {
      yield report(sayUnknownDay(plan, key));
      continue;
    }
    const other = seen.get(day);
    const wrong =
      other === undefined ? sayWrongDay(key, day, course, before) : `\`${other}\` is the same day`;
    if (wrong !== undefined) yield report(wrong);
    seen.set(day, key);
    if (!isYear(key)) before = { key, day };
  }
}

function findPointDate({ stages }: Plan, key: string): string | number | undefined {
  const isStage = STAGES.some((name) => name === key);
  return isStage ? stages.find(({ name }) => name === key)?.stage.by : key;
}

function sayUnknownDay({ stages, strategy }: Plan, key: string): string {
  if (!STAGES.some((name) => name === key))
    return strategy.fiscal_year_starts === undefined
      ? 'a fiscal date needs `fiscal_year_starts`'
      : 'that day does not exist';
  return stages.some(({ name }) => name === key) ? 'that stage has no `by`' : 'the plan has no such stage';
}

function sayWrongDay(
  key: string,
  day: Day,
  { start, due }: TrackedMeasure,
  before: { readonly key: string; readonly day: Day } | undefined,
): string | undefined {
  if (start !== undefined && day < start) return `it begins on ${start}`;
  if (due !== undefined && day > due) return `it is due on ${due}`;
  if (before && day < before.day && !isYear(key)) return `\`${before.key}\`, which is later, comes before it`;
  return undefined;
}

/** Returns whether a key is a bare year: a program reads those first, wherever they are written. */
function isYear(key: string): boolean {
  return /^\d+$/.test(key);
}
