import { findDirection } from '../../model/ambition.ts';
import { addMonths, type Day } from '../../model/dates.ts';
import { listLiveMeasures } from '../../model/measures.ts';
import { findObjectiveDay, listLiveObjectives, type Plan, type PlannedObjective } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { Criterion } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

export const objectiveAfterCriterion: Rule<{ months: number }> = {
  id: 'objective-after-criterion',
  level: 'warn',
  kind: 'data',
  summary: 'An objective is due no later than the criterion that it advances.',
  why: 'What is reached after the day of a criterion cannot help to meet it. One of the two dates is wrong, and people believe the later one.',
  source: 'Strategic alignment: what the work is for sets its date (our reading)',
  fix: 'Set an earlier `due:` for the objective, or remove the criterion from its `advances:`.',
  whenNot:
    'The rule speaks only if the objective comes too late for all of its criteria, or if nothing else advances the criterion in time. It skips a criterion with `direction: maintain`.',
  options: {
    months: {
      default: 6,
      least: 0,
      says: 'how many months later a stage may end, if its objective has no date of its own (our judgement: a stage is a rough date)',
    },
  },
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    due: 2027-06
objectives:
  shared-results:
    result: A lab result is seen in every clinic within a day.
    due: 2027-12
    advances: [repeat-tests]
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    due: 2027-06
objectives:
  shared-results:
    result: A lab result is seen in every clinic within a day.
    due: 2027-03
    advances: [repeat-tests]
`,
  many: (these) => `${these} are due after the criterion that they advance.`,
  *check(plan, { options: { months } }) {
    const dues = listDueDays(plan);
    const objectives = listLiveObjectives(plan).filter(({ objective }) => objective.status !== 'paused');
    const isLate = (planned: PlannedObjective, of: string) => {
      const due = dues.get(of);
      const day = findObjectiveDay(plan, planned);
      if (due === undefined || day === undefined || day <= due) return false;
      return day > (planned.objective.due === undefined ? addMonths(due, months) : due);
    };
    const inTime = new Set(
      objectives.flatMap((one) => (one.objective.advances ?? []).filter((of) => !isLate(one, of))),
    );
    for (const planned of objectives) {
      const { id, objective } = planned;
      const advanced = (objective.advances ?? []).filter((of) => dues.has(of));
      const passed = advanced.filter((of) => isLate(planned, of));
      const told = passed.length === advanced.length ? passed : passed.filter((of) => !inTime.has(of));
      if (told.length > 0)
        yield {
          at: objective,
          key: objective.due === undefined ? 'advances' : 'due',
          unlessDamaged: ['criteria'],
          message: `Objective \`${id}\` is due on ${findObjectiveDay(plan, planned)}, after ${sayPassed(told, dues)}.`,
        };
    }
  },
};

type Dues = ReadonlyMap<string, Day>;

/** Lists the criteria that have a date of their own: the end of the strategy is a limit for objectives too. */
function listDueDays(plan: Plan): Dues {
  return new Map(
    listLiveMeasures(plan).flatMap(({ id, kind, measure }) => {
      const day = plan.span(measure.due)?.last;
      const counts = kind === 'criterion' && findDirection(measure as Criterion) !== 'maintain';
      return counts && day !== undefined ? [[id, day] as const] : [];
    }),
  );
}

function sayPassed(ids: readonly string[], dues: Dues): string {
  const named = joinList(ids.map((id) => `\`${id}\` (${dues.get(id)})`));
  return `${ids.length === 1 ? 'the criterion that it advances' : 'the criteria that it advances'}: ${named}`;
}
