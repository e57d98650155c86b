import type { Day } from '../../model/dates.ts';
import {
  findObjectiveDay,
  hasEnded,
  listLiveInitiatives,
  listLiveObjectives,
  type Plan,
} from '../../model/plan.ts';
import type { Problem, Rule } from '../rule.ts';

export const workOverdue: Rule = {
  id: 'work-overdue',
  level: 'warn',
  kind: 'data',
  timed: true,
  summary: 'Every objective and initiative whose date has passed is marked as done or dropped.',
  why: 'If a date passes without a word, people learn that dates are not serious.',
  source: 'Accountability in the execution framework',
  fix: 'Write `status: done` or `status: dropped`. If the work waits, write `status: paused`. If it continues, set a later `due:` and say why: `strat amend <id> --why "…"`.',
  bad: `
initiatives:
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    owner: r.ortiz
    due: 2026-12
`,
  good: `
initiatives:
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    owner: r.ortiz
    due: 2026-12
    status: done
`,
  many: (these) => `${these} are past their date, and neither done nor dropped.`,
  *check(plan, { asOf }) {
    // Once the strategy is over, `strategy-ended` says so for all of its parts.
    if (plan.strategy.status === 'closed' || hasEnded(plan, asOf)) return;
    yield* findOverdueObjectives(plan, asOf);
    yield* findOverdueInitiatives(plan, asOf);
  },
};

function* findOverdueObjectives(plan: Plan, asOf: Day): Iterable<Problem> {
  for (const planned of listLiveObjectives(plan)) {
    const { id, objective, in: stage } = planned;
    const day = findObjectiveDay(plan, planned);
    if (day === undefined || day >= asOf || objective.status === 'paused') continue;
    const by = objective.due === undefined ? `, with its stage \`${stage.name}\`` : '';
    yield {
      at: objective,
      missing: 'status',
      ...(objective.due !== undefined && { key: 'due' }),
      unlessDamagedBelow: ['due'],
      message: `Objective \`${id}\` was due on ${day}${by}, but on ${asOf} it is neither done nor dropped.`,
    };
  }
}

function* findOverdueInitiatives(plan: Plan, asOf: Day): Iterable<Problem> {
  const resting = listResting(plan);
  for (const [id, initiative] of listLiveInitiatives(plan)) {
    const day = plan.span(initiative.due)?.last;
    if (day === undefined || day >= asOf || initiative.status === 'paused') continue;
    const { serves = [] } = initiative;
    if (serves.length > 0 && serves.every((end) => resting.has(end))) continue;
    yield {
      at: initiative,
      key: 'due',
      missing: 'status',
      message: `Initiative \`${id}\` was due on ${day}, but on ${asOf} it is neither done nor dropped.`,
    };
  }
}

/** Lists the objectives that nobody works towards: work that serves only these waits with them. */
function listResting({ objectives }: Plan): ReadonlySet<string> {
  const waiting = objectives.filter(
    ({ objective: { status } }) => status === 'paused' || status === 'dropped',
  );
  return new Set(waiting.map(({ id }) => id));
}
