/** Lists the commitments in one version of a strategy. */
import { hasSameCharacters } from '../model/characters.ts';
import { type Day, parseDateSpan } from '../model/dates.ts';
import type { CommitmentSection, LedgerField, Value } from '../model/ledger.ts';
import { isSameUnit } from '../model/numbers.ts';
import { hasText, makePlan, type Plan } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import type { TargetValue } from '../model/shapes.ts';
import { isSameStatedTarget } from '../model/target.ts';

export interface Pledge {
  readonly section: CommitmentSection;
  readonly id: string;
  readonly renamedFrom: string | undefined;
  readonly title: string | undefined;
  readonly values: Readonly<Partial<Record<LedgerField, Value>>>;
  /** The last day of a written date; fiscal dates follow the strategy’s calendar. */
  lastDay(value: Value): Day | undefined;
}

/** The id of the strategy itself. */
export const STRATEGY_ID = 'strategy';

/** Lists the commitments. A criterion without a date is due at the strategy’s end, an objective at its stage’s. */
export function listPledges(strategy: Strategy): readonly Pledge[] {
  const plan = makePlan(strategy);
  const lastDay = (value: Value) => parseDateSpan(value, strategy.fiscal_year_starts)?.last;
  return [makeOwnPledge(strategy), ...listCriterionPledges(plan), ...listObjectivePledges(plan)].map(
    (pledge) => ({
      ...pledge,
      lastDay,
    }),
  );
}

type Undated = Omit<Pledge, 'lastDay'>;

function makeOwnPledge({ name, end, owner }: Strategy): Undated {
  return {
    section: 'strategy',
    id: STRATEGY_ID,
    renamedFrom: undefined,
    title: name,
    values: { end, owner },
  };
}

function listCriterionPledges({ criteria, strategy }: Plan): readonly Undated[] {
  return criteria.map(
    ([id, { outcome, target, baseline, unit, measure, due, owner, renamed_from, ...rest }]) => ({
      section: 'criteria',
      id,
      renamedFrom: renamed_from,
      title: [outcome, rest.met_when, measure].find(hasText),
      values: { target, baseline, unit, measure, due: due ?? strategy.end, owner },
    }),
  );
}

function listObjectivePledges({ objectives }: Plan): readonly Undated[] {
  return objectives.map(({ id, objective, in: { stage } }) => ({
    section: 'objectives',
    id,
    renamedFrom: objective.renamed_from,
    title: objective.result,
    values: { due: objective.due ?? stage.by, owner: objective.owner },
  }));
}

/** Returns whether two values mean the same: spaces and ways to write a number, a date or percent make no difference. */
export function isSamePledgeValue(
  field: LedgerField,
  a: Value,
  b: Value,
  { lastDay }: Pick<Pledge, 'lastDay'>,
): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (field === 'due' || field === 'end')
    return String(a) === String(b) || (lastDay(a) ?? a) === (lastDay(b) ?? b);
  if (field === 'target') return isSameStatedTarget(a as TargetValue, b as TargetValue);
  const isSame = field === 'unit' ? isSameUnit : hasSameCharacters;
  return isSame(String(a), String(b));
}
