import type { Day } from '../../model/dates.ts';
import { listLiveMeasures } from '../../model/measures.ts';
import { listLiveInitiatives, listLiveObjectives, type Plan } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { DateValue } from '../../model/schema.ts';
import type { Problem, Rule } from '../rule.ts';

export const dueTooLate: Rule = {
  id: 'due-too-late',
  level: 'warn',
  kind: 'data',
  summary: 'Work is due no later than what it is for, and no earlier than what it needs.',
  why: 'You cannot keep both dates, and those who do the work find out last.',
  source: 'Strategic alignment: what the work is for sets its date (our reading)',
  fix: 'Correct one of the dates that the finding names, or the link between the two.',
  whenNot:
    'The rule compares only dates written in `due:` of both entries. It reports an initiative only if it ends after every criterion and objective in its `serves:`, and serves nothing else. It skips work that is done, dropped or paused.',
  bad: `
objectives:
  shared-results:
    result: A lab result is seen in every clinic within a day.
    due: 2027-06
initiatives:
  feed:
    what: Connect the lab to the record
    serves: [shared-results]
    due: 2027-12
`,
  good: `
objectives:
  shared-results:
    result: A lab result is seen in every clinic within a day.
    due: 2027-06
initiatives:
  feed:
    what: Connect the lab to the record
    serves: [shared-results]
    due: 2027-03
`,
  many: (these) => `${these} are due too late, or before what they need.`,
  *check(plan) {
    const work = listWork(plan);
    const days = new Map([...listCriterionDays(plan), ...work.map(({ id, day }) => [id, day] as const)]);
    for (const one of work) {
      yield* findNeededLater(one, days);
      if (one.serves) yield* findServedEarlier(one, one.serves, days);
    }
    yield* findKeyResults(plan);
  },
};

/** A dated piece of work that is not resting. */
interface Work {
  readonly id: string;
  readonly says: string;
  readonly at: object;
  readonly day: Day;
  readonly depends_on?: readonly string[] | undefined;
  readonly serves?: readonly string[] | undefined;
}

function listWork(plan: Plan): readonly Work[] {
  const add = (says: string, id: string, at: Omit<Work, 'id' | 'says' | 'at' | 'day'> & Dated) => {
    const day = plan.span(at.due)?.last;
    if (day === undefined || at.status === 'paused') return [];
    return [{ id, says: `${says} \`${id}\``, at, day, depends_on: at.depends_on, serves: at.serves }];
  };
  return [
    ...listLiveObjectives(plan).flatMap(({ id, objective }) => add('Objective', id, objective)),
    ...listLiveInitiatives(plan).flatMap(([id, initiative]) => add('Initiative', id, initiative)),
  ];
}

interface Dated {
  readonly due?: DateValue | undefined;
  readonly status?: string | undefined;
}

/** Lists the days of criteria. A capability may be kept up after its day, so it has none here. */
function* listCriterionDays(plan: Plan): Iterable<readonly [string, Day]> {
  for (const [id, { due }] of plan.criteria) {
    const day = plan.span(due)?.last;
    if (day !== undefined) yield [id, day];
  }
}

type Days = ReadonlyMap<string, Day>;

function* findNeededLater({ at, says, day, depends_on = [] }: Work, days: Days): Iterable<Problem> {
  const later = depends_on.filter((id) => (days.get(id) ?? day) > day);
  if (later.length === 0) return;
  yield {
    at,
    key: 'depends_on',
    message: `${says} is due on ${day}, before what it depends on: ${sayDays(later, days)}.`,
    help: 'Set a later `due:`, or bring forward what it depends on.',
  };
}

function* findServedEarlier(
  { at, says, day }: Work,
  serves: readonly string[],
  days: Days,
): Iterable<Problem> {
  if (serves.length === 0 || serves.some((id) => (days.get(id) ?? day) >= day)) return;
  yield {
    at,
    key: 'due',
    message: `${says} is due on ${day}, after everything that it serves: ${sayDays(serves, days)}.`,
    help: 'Set an earlier `due:`, or a later one for what it serves.',
  };
}

function* findKeyResults(plan: Plan): Iterable<Problem> {
  for (const { id, kind, of, measure } of listLiveMeasures(plan)) {
    if (kind !== 'key-result' || of?.work.status === 'paused') continue;
    const [day, last] = [plan.span(measure.due)?.last, plan.span(of?.work.due)?.last];
    if (day === undefined || last === undefined || day <= last) continue;
    yield {
      at: measure,
      key: 'due',
      message: `Key result \`${id}\` is due on ${day}, after its objective \`${of?.id}\` (${last}).`,
      help: 'Set an earlier `due:`, or a later one for the objective.',
    };
  }
}

function sayDays(ids: readonly string[], days: Days): string {
  return joinList(ids.map((id) => `\`${id}\` (${days.get(id)})`));
}
