/** The ids that a check-in names, with the objects that hold them. */
import type { DatedCheckin } from './dated-checkin.ts';

/** An id as a check-in names it. */
export interface NamedId {
  readonly id: string;
  /** What the plan calls it there: the map that should have it. */
  readonly section:
    | 'measures'
    | 'objectives'
    | 'initiatives'
    | 'capabilities'
    | 'assumptions'
    | 'actions'
    | 'done';
  /** The object that holds it, and its key there. */
  readonly at: object;
  readonly key: string;
}

const SECTIONS = ['measures', 'objectives', 'initiatives', 'capabilities', 'assumptions', 'done'] as const;

/** Lists every id that a check-in names; those of other strategies (`folder#id`) are left out. */
export function listNamedIds({ checkin }: DatedCheckin): readonly NamedId[] {
  const named = SECTIONS.flatMap((section) => {
    const map = checkin[section];
    return map === undefined ? [] : Object.keys(map).map((id) => ({ id, section, at: map, key: id }));
  });
  const corrected = (checkin.corrections ?? []).flatMap((one) =>
    one.of === undefined ? [] : [{ id: one.of, section: 'measures' as const, at: one, key: 'of' }],
  );
  const about = Object.values(checkin.actions ?? {}).flatMap((one) =>
    one.of === undefined ? [] : [{ id: one.of, section: 'actions' as const, at: one, key: 'of' }],
  );
  return [...named, ...corrected, ...about].filter(({ id }) => !id.includes('#'));
}
