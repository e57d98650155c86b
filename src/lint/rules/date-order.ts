import type { Day } from '../../model/dates.ts';
import { listMeasures } from '../../model/measures.ts';
import { capitalizeFirst, MEASURE_NOUN } from '../../model/names.ts';
import { listExecutionParts, type Plan } from '../../model/plan.ts';
import { remember } from '../../model/remember.ts';
import type { DateValue } from '../../model/schema.ts';
import type { Problem, Rule } from '../rule.ts';

export const dateOrder: Rule = {
  id: 'date-order',
  level: 'error',
  kind: 'shape',
  summary:
    'Dates are in order: every start comes before its end, stages follow each other, and nothing is due after the strategy ends.',
  why: 'You cannot keep two dates that contradict each other, and each reader believes a different one.',
  source: 'The file format, version 1: a date that ends something means its last day',
  fix: 'Correct one of the two dates that the finding names.',
  bad: `
start: 2026
end: 2028
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    due: 2029-03
stages:
  incremental: { by: 2027-12 }
  substantial: { by: 2027-06 }
`,
  good: `
start: 2026
end: 2028
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    due: 2028
stages:
  incremental: { by: 2027-06 }
  substantial: { by: 2027-12 }
`,
  many: (_, found) => `${found} dates are out of order.`,
  *check(plan, { parent }) {
    yield* checkStrategyDates(plan, parent);
    yield* checkStageDates(plan);
    yield* checkRefusals(plan);
    for (const work of listDatedWork(plan)) yield* checkWorkDates(plan, work);
  },
};

/** The last day that something may have, and the thing that sets it. */
interface Limit {
  readonly day: Day;
  readonly says: string;
  /** What to move to make room. */
  readonly moves: string;
}

/** A dated entry, and its limits. */
interface Work {
  readonly name: string;
  readonly at: object;
  readonly start?: DateValue | undefined;
  readonly due?: DateValue | undefined;
  readonly limit: Limit | undefined;
  readonly early?: Early;
}

/** A date that comes before `due`. */
interface Early {
  readonly at: object;
  readonly key: string;
  readonly value: DateValue | undefined;
}

interface StrategyTime {
  readonly first?: Day | undefined;
  readonly limit?: Limit;
}

const findStrategyTime = remember(({ strategy, span }: Plan): StrategyTime => {
  const [first, last] = [span(strategy.start)?.first, span(strategy.end)?.last];
  if (first !== undefined && last !== undefined && first > last) return {};
  return { first, ...(last !== undefined && { limit: makeStrategyLimit(last) }) };
});

function* checkStrategyDates({ strategy, span }: Plan, parent: Plan | undefined): Iterable<Problem> {
  const [first, last] = [span(strategy.start)?.first, span(strategy.end)?.last];
  if (last === undefined) return;
  if (first !== undefined && first > last)
    yield {
      at: strategy,
      key: 'end',
      message: `The strategy ends on ${last}, before it starts on ${first}.`,
      help: 'Correct `start:` or `end:`.',
    };
  const whole = parent?.span(parent.strategy.end)?.last;
  if (whole !== undefined && last > whole)
    yield {
      at: strategy,
      key: 'end',
      about: 'parent',
      message: `The strategy ends on ${last}, after the parent strategy that it serves (${whole}).`,
      help: `Set \`end:\` to ${whole} at the latest, or move the end of the parent strategy.`,
    };
}

function* checkStageDates(plan: Plan): Iterable<Problem> {
  let before: { readonly name: string; readonly by: Day } | undefined;
  for (const { name, stage } of plan.stages) {
    const by = plan.span(stage.by)?.last;
    if (by === undefined) continue;
    yield* reportDateOutside(
      plan,
      { name: `Stage \`${name}\``, at: stage, limit: findStrategyTime(plan).limit },
      by,
      'by',
    );
    if (!before || by >= before.by) before = { name, by };
    else
      yield {
        at: stage,
        key: 'by',
        about: before.name,
        message: `Stage \`${name}\` is due on ${by}, before the earlier stage \`${before.name}\` (${before.by}).`,
        help: `Set \`by:\` to ${before.by} or later, or bring stage \`${before.name}\` forward.`,
      };
  }
}

/** Checks that what is not done is not over before the strategy starts; it may go on after the strategy ends. */
function* checkRefusals(plan: Plan): Iterable<Problem> {
  const { first } = findStrategyTime(plan);
  for (const [index, at] of (plan.strategy.not_doing ?? []).entries()) {
    const until = plan.span(at.until)?.last;
    if (until === undefined || first === undefined || until >= first) continue;
    const name = `Entry ${index + 1} of \`not_doing\``;
    const message = `${name} holds until ${until}, before the strategy starts on ${first}.`;
    yield { at, key: 'until', message, help: `Set \`until:\` to ${first} or later, or take the entry out.` };
  }
}

function* checkWorkDates(plan: Plan, work: Work): Iterable<Problem> {
  const start = plan.span(work.start)?.first;
  const due = plan.span(work.due)?.last;
  const end = due === undefined ? work.limit : { day: due, says: `it is due on ${due}`, moves: '`due:`' };
  if (start !== undefined && end && start > end.day)
    yield {
      at: work.at,
      key: 'start',
      message: `${work.name} starts on ${start}, but ${end.says}.`,
      help: sayLatest('start', end),
    };
  else if (due !== undefined) yield* reportDateOutside(plan, work, due, 'due');
  if (work.early && end) yield* reportLateDate(plan, work.name, work.early, end);
}

function* reportLateDate(plan: Plan, name: string, early: Early, end: Limit): Iterable<Problem> {
  const { at, key, value } = early;
  const day = plan.span(value)?.last;
  if (day !== undefined && day > end.day)
    yield {
      at,
      key,
      message: `${name} has \`${key}\` on ${day}, but ${end.says}.`,
      help: sayLatest(key, end),
    };
}

function* reportDateOutside(plan: Plan, { name, at, limit }: Work, day: Day, key: string): Iterable<Problem> {
  const { first } = findStrategyTime(plan);
  if (limit && day > limit.day)
    yield { at, key, message: `${name} is due on ${day}, but ${limit.says}.`, help: sayLatest(key, limit) };
  else if (first !== undefined && day < first)
    yield {
      at,
      key,
      message: `${name} is due on ${day}, before the strategy starts on ${first}.`,
      help: `Set \`${key}:\` to ${first} or later, or move \`start:\` of the strategy.`,
    };
}

function sayLatest(key: string, { day, moves }: Limit): string {
  return `Set \`${key}:\` to ${day} at the latest, or move ${moves}.`;
}

const makeStrategyLimit = (day: Day): Limit => ({
  day,
  says: `the strategy ends on ${day}`,
  moves: '`end:` of the strategy',
});

function* listDatedWork(plan: Plan): Iterable<Work> {
  const { limit } = findStrategyTime(plan);
  for (const [id, at] of plan.criteria) {
    const measured = { at, key: 'measure_by', value: at.measure_by };
    yield { name: `Criterion \`${id}\``, at, start: at.start, due: at.due, limit, early: measured };
  }
  yield* listDatedObjectives(plan, limit);
  for (const [id, at] of plan.capabilities) yield { name: `Capability \`${id}\``, at, due: at.due, limit };
  for (const [id, at] of plan.initiatives) {
    const name = `Initiative \`${id}\``;
    const pilot = at.pilot && { early: { at: at.pilot, key: 'learn_by', value: at.pilot.learn_by } };
    yield { name, at, start: at.start, due: at.due, limit, ...pilot };
  }
  for (const { part, items } of listExecutionParts(plan.strategy))
    for (const [index, at] of items.entries())
      yield { name: `Entry ${index + 1} of \`${part}\``, at, due: at.due, limit };
}

function* listDatedObjectives(plan: Plan, whole: Limit | undefined): Iterable<Work> {
  for (const { id, objective: at, in: stage } of plan.objectives) {
    const by = plan.span(stage.stage.by)?.last;
    const limit =
      by === undefined
        ? whole
        : { day: by, says: `its stage \`${stage.name}\` ends on ${by}`, moves: '`by:` of its stage' };
    yield { name: `Objective \`${id}\``, at, start: at.start, due: at.due, limit };
  }
  for (const { id, kind, measure: at } of listMeasures(plan)) {
    if (kind === 'criterion') continue;
    const early = { at, key: 'measure_by', value: at.measure_by };
    const name = `${capitalizeFirst(MEASURE_NOUN[kind])} \`${id}\``;
    yield { name, at, start: at.start, due: at.due, limit: whole, early };
  }
}
