/** A breakdown as people tell it, made into the keys of a retrospective and, if they want it, an initiative of the plan. */
import { LAYERS } from '../model/choices.ts';
import type { Answer, DraftMap } from '../model/draft.ts';
import { makeId } from '../model/make-id.ts';
import type { DateValue } from '../model/schema.ts';

export type RetroLayer = (typeof LAYERS)[number];
export { LAYERS };

/** A breakdown in the words of those who look back. */
export interface SaidBreakdown {
  readonly layer: RetroLayer;
  readonly what: string;
  /** Ids of the plan. */
  readonly of: readonly string[];
  readonly because?: string | undefined;
  readonly prevented?: string | undefined;
  readonly ours?: string | undefined;
  readonly action?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: DateValue | undefined;
  readonly isInitiative?: boolean | undefined;
}

export interface IdGround {
  /** Every id that is taken; grows with each new one. */
  readonly taken: Set<string>;
  /** The ids that an initiative may serve. */
  readonly servable: ReadonlySet<string>;
}

/** Lists the answers that a breakdown adds to a draft: under `breakdowns`, and under `initiatives` if it becomes one. */
export function listBreakdownAnswers(said: SaidBreakdown, ground: IdGround): readonly Answer[] {
  const id = takeId(said.what, 'breakdown', ground);
  const { layer, what, of, because, prevented, ours, action } = said;
  const initiative = makeInitiative(said, ground);
  const plain = action === undefined ? undefined : { what: action, owner: said.owner, due: said.due };
  const value: DraftMap = {
    id,
    layer,
    ...(of.length > 0 && { of }),
    what,
    because,
    prevented_by: prevented,
    ours,
    action: initiative?.id ?? plain,
  };
  const item: Answer = { path: ['breakdowns'], value, isItem: true };
  return initiative ? [item, { path: ['initiatives', initiative.id], value: initiative.entry }] : [item];
}

/** Makes the initiative that an action becomes; undefined if it stays an action. */
function makeInitiative({ action, owner, due, of, isInitiative }: SaidBreakdown, ground: IdGround) {
  if (action === undefined || !isInitiative) return undefined;
  const serves = of.filter((id) => ground.servable.has(id));
  const entry: DraftMap = {
    what: action,
    owner,
    ...(serves.length > 0 && { serves }),
    due,
    status: 'planned',
  };
  return { id: takeId(action, 'initiative', ground), entry };
}

function takeId(text: string, fallback: string, { taken }: IdGround): string {
  const id = makeId(text, fallback, taken);
  taken.add(id);
  return id;
}
