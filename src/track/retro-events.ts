/** Events by day: assumptions that gave way, work that was in trouble, and promises that were moved. */
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import type { PromiseMove } from './retro-promises.ts';
import { makeIdFinder } from './track-plan.ts';

/** Something that was known from a day on. */
export type KnownEvent = { readonly on: Day; readonly id: string } & (
  | { readonly kind: 'assumption'; readonly state: string; readonly note: string | undefined }
  | { readonly kind: 'initiative' | 'objective'; readonly state: string; readonly note: string | undefined }
  | { readonly kind: 'moved'; readonly move: PromiseMove }
);

export interface EventGround {
  readonly plan: Plan;
  /** In the order in which they were said. */
  readonly checkins: readonly DatedCheckin[];
  readonly moves: readonly { readonly id: string; readonly move: PromiseMove }[];
  readonly first: Day;
  readonly last: Day;
}

/** Lists what was known, by day. */
export function listKnownEvents({ plan, checkins, moves, first, last }: EventGround): readonly KnownEvent[] {
  const moved = moves.map(({ id, move }): KnownEvent => ({ on: move.on, id, kind: 'moved', move }));
  return [...listSaidEvents(plan, checkins), ...moved]
    .filter(({ on }) => on >= first && on <= last)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const TROUBLE = new Set(['doubtful', 'broken', 'at-risk', 'off-track']);

/** Lists what check-ins said that was bad news, each once until it changes. */
function listSaidEvents(plan: Plan, checkins: readonly DatedCheckin[]): readonly KnownEvent[] {
  const findId = makeIdFinder(plan);
  const last = new Map<string, string>();
  return checkins.flatMap((dated) =>
    listWords(dated).flatMap(({ kind, id: written, state, note }): readonly KnownEvent[] => {
      const id = findId(written);
      const key = `${kind}/${id}`;
      const isNews = last.get(key) !== state;
      last.set(key, state);
      return isNews && TROUBLE.has(state) ? [{ on: dated.on, id, kind, state, note }] : [];
    }),
  );
}

interface SaidState {
  readonly kind: 'assumption' | 'initiative' | 'objective';
  readonly id: string;
  readonly state: string;
  readonly note: string | undefined;
}

function listWords({ checkin }: DatedCheckin): readonly SaidState[] {
  const work = (kind: SaidState['kind'], map: typeof checkin.objectives) =>
    Object.entries(map ?? {}).flatMap(([id, said]) => {
      const { status, note } = typeof said === 'string' ? { status: said, note: undefined } : said;
      return status === undefined ? [] : [{ kind, id, state: status, note }];
    });
  const assumed = Object.entries(checkin.assumptions ?? {}).flatMap(([id, said]) => {
    const { state, note } = typeof said === 'string' ? { state: said, note: undefined } : said;
    return state === undefined ? [] : [{ kind: 'assumption' as const, id, state, note }];
  });
  return [...assumed, ...work('initiative', checkin.initiatives), ...work('objective', checkin.objectives)];
}
