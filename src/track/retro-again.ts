/** What looks back name again: the same entry in the same layer, at different times. */
import type { DatedRetro } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';

/** An entry that was named more than once. */
export interface NamedAgain {
  readonly id: string;
  readonly layer: string;
  /** What it is, in the words of the plan or of the last look back. */
  readonly what: string | undefined;
  /** Two days or more, the first one first. */
  readonly days: readonly Day[];
}

interface Naming extends Omit<NamedAgain, 'days'> {
  readonly on: Day;
}

/** Lists what was named more than once; an obstacle counts as named when the strategy began. */
export function listNamedAgain(plan: Plan, retros: readonly DatedRetro[], last: Day): readonly NamedAgain[] {
  const start = plan.span(plan.strategy.start)?.first;
  const stated = plan.obstacles.flatMap(({ id, layer, what }) =>
    layer === undefined || start === undefined ? [] : [{ id, layer, what, on: start }],
  );
  const named = retros
    .filter(({ on }) => on <= last)
    .flatMap(({ on, record }) =>
      (record.breakdowns ?? []).flatMap(({ layer, of = [], what }) =>
        layer === undefined ? [] : of.map((id) => ({ id, layer, what, on })),
      ),
    );
  const groups = new Map<string, Naming[]>();
  for (const one of [...stated, ...named]) {
    const key = `${one.layer}/${one.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const days = [...new Set(group.map(({ on }) => on))].sort();
    const [first] = group;
    return first && days.length > 1
      ? [{ id: first.id, layer: first.layer, what: group.at(-1)?.what ?? first.what, days }]
      : [];
  });
}
