import { listLiveObjectives, type Plan } from '../../model/plan.ts';
import { countNoun, formatPercent, joinList } from '../../model/quote.ts';
import type { Initiative, Objective } from '../../model/schema.ts';
import type { Problem, Rule } from '../rule.ts';

type Entry = readonly [string, Initiative];

export const resourcesMisaligned: Rule<{ share: number }> = {
  id: 'resources-misaligned',
  level: 'warn',
  kind: 'data',
  summary: 'Money and people go where the strategy goes.',
  why: 'People follow the budget. If it differs from the strategy, the budget wins.',
  source: 'Resource alignment in the execution framework; the share is our judgement',
  fix: 'If too much money goes to work that leads to no criterion, move it. Give it to initiatives that serve a criterion, or an objective that advances one. For each objective, plan the work that it takes as an initiative with `budget:` or `people:`, and name the objective in its `serves:`. Stay within the total in `resources`.',
  options: {
    share: {
      default: 0.5,
      least: 0,
      most: 1,
      says: 'largest share of the money for initiatives that lead to no criterion (our judgement: half)',
    },
  },
  bad: `
resources:
  currency: EUR
  budget: 400000
reality:
  obstacles:
    shabby-branches: Two branches look as they did in 1980
criteria:
  loan-time:
    outcome: Members have a decision while they wait
initiatives:
  new-front:
    what: Glass fronts for all branches
    serves: [shabby-branches]
    budget: 340000
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    serves: [loan-time]
    budget: 60000
`,
  good: `
resources:
  currency: EUR
  budget: 400000
reality:
  obstacles:
    shabby-branches: Two branches look as they did in 1980
criteria:
  loan-time:
    outcome: Members have a decision while they wait
initiatives:
  new-front:
    what: Glass fronts for the two oldest branches
    serves: [shabby-branches]
    budget: 90000
  shorter-form:
    what: Rewrite the loan form with ten members at the table
    serves: [loan-time]
    budget: 260000
`,
  many: (these, _, all) => {
    const [gravest, ...others] = all.filter(({ entity = '' }) => !entity.startsWith('objectives/'));
    if (!gravest) return `${these} have no money and no people.`;
    const poor = all.length - 1 - others.length;
    const also = [
      ...others.map(({ message }) => ` ${message}`),
      ...(poor > 0
        ? [` Also, ${countNoun(poor, 'objective')} ${poor === 1 ? 'has' : 'have'} no money.`]
        : []),
    ];
    return gravest.message + also.join('');
  },
  *check(plan, { options }) {
    const kept = plan.initiatives.filter(([, { status }]) => status !== 'dropped');
    const spent = sumBudgets(kept);
    yield* checkTotalBudget(plan, spent);
    yield* checkBudgetBesideCriteria(plan, kept, spent, options.share);
    yield* findWithoutResource(plan, kept);
  },
};

function sumBudgets(initiatives: readonly Entry[]): number {
  return initiatives.reduce((sum, [, { budget = 0 }]) => sum + budget, 0);
}

/** The tolerance of a sum: decimal fractions do not add up exactly. */
const ROUNDING = 1e-9;

function* checkTotalBudget({ strategy: { resources } }: Plan, spent: number): Generator<Problem> {
  const total = resources?.budget;
  if (!resources || total === undefined || spent <= total * (1 + ROUNDING)) return;
  yield {
    at: resources,
    key: 'budget',
    message: `The budgets in \`initiatives\` add up to ${formatMoney(spent, resources.currency)}; the limit in \`resources.budget\` is ${formatMoney(total, resources.currency)}.`,
    help: `Cut budgets or drop initiatives, worth ${formatMoney(spent - total, resources.currency)} in all.`,
  };
}

function* checkBudgetBesideCriteria(
  plan: Plan,
  kept: readonly Entry[],
  spent: number,
  most: number,
): Generator<Problem> {
  if (plan.criteria.length === 0 || spent === 0) return;
  const ends = collectIdsLeadingToCriteria(plan);
  const beside = kept.filter(
    ([, { serves, budget = 0 }]) => budget > 0 && !serves?.some((id) => ends.has(id)),
  );
  const share = sumBudgets(beside) / spent;
  if (share <= most) return;
  const names = beside.map(([id]) => `\`${id}\``);
  yield {
    at: plan.strategy,
    key: 'initiatives',
    unlessDamaged: ['stages', 'initiatives'],
    message: `${formatPercent(share, 1)} of the money goes to initiatives that serve no criterion; the limit is ${formatPercent(most, 1)}: ${joinList(names.slice(0, 5))}.`,
    help: 'Add to their `serves:` a criterion, or an objective that advances one. Or move money to initiatives that serve one.',
  };
}

/** Collects the ids that an initiative can serve to move a criterion in the end. */
function collectIdsLeadingToCriteria(plan: Plan): ReadonlySet<string> {
  const advancing = plan.objectives.filter(({ objective }) => objective.advances?.length);
  return new Set([
    ...plan.criteria.map(([id]) => id),
    ...advancing.flatMap(({ id, objective }) => [id, ...listServedThrough(objective)]),
  ]);
}

/** Lists what an objective needs or overcomes: work on any of these serves the objective. */
function listServedThrough({ needs = [], overcomes = [] }: Objective): readonly string[] {
  return [...needs, ...overcomes];
}

/** Finds initiatives without a budget; silent if none has one, because then nobody has typed budgets. */
function* findWithoutResource(plan: Plan, kept: readonly Entry[]): Generator<Problem> {
  const given = new Set(
    kept.flatMap(([, { serves = [], budget = 0, people = 0 }]) => (budget > 0 || people > 0 ? serves : [])),
  );
  if (given.size === 0) return;
  for (const { id, objective } of listLiveObjectives(plan))
    if (![id, ...listServedThrough(objective)].some((served) => given.has(served)))
      yield {
        at: objective,
        unlessDamaged: ['initiatives'],
        message: `Objective \`${id}\` has no money and no people: no initiative with \`budget\` or \`people\` serves it.`,
        help: `Plan the work that it takes, as an initiative with \`budget:\` or \`people:\` and \`serves: [${id}]\`. If an initiative already does that work, add \`${id}\` to its \`serves:\`.`,
      };
}

function formatMoney(amount: number, currency = ''): string {
  return `${amount.toLocaleString('en-US')} ${currency}`.trim();
}
