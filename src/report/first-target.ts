/** The first target of a measure whose target was moved since. */
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { StrategyStatus } from './status.ts';
import { sayLongDay } from './status-words.ts';

/** Says what the target was at first, where an amendment moved it: `first target 2, moved on 20 September 2027`. */
export function sayFirstTarget(
  { placed }: MeasureStanding,
  { amendments, standings: { plan, asOf } }: StrategyStatus,
): string | undefined {
  const moves = amendments.flatMap(({ on, changes = [] }) => {
    const day = plan.span(on)?.last;
    if (day === undefined || day > asOf) return [];
    return changes.flatMap(({ of, field, from }) =>
      of === placed.id && field === 'target' && from !== undefined ? [{ day, from }] : [],
    );
  });
  const [first, last] = [moves[0], moves.at(-1)];
  return first && last ? `first target ${first.from}, moved on ${sayLongDay(last.day)}` : undefined;
}
