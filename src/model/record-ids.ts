/** The ids that a check-in names, with the objects that hold them. */
import type { DatedCheckin } from './dated-checkin.ts';

/** An id as a check-in names it. */
export interface NamedId {
  readonly id: string;
  /** The key of the check-in below which it stands: `measures`, `done`. */
  readonly section: string;
  /** The object that holds it, and its key there. */
  readonly at: object;
  readonly key: string;
}

/** The ids of actions are new ones. */
const NEW_IDS = 'actions';

/** Lists every id that a check-in names; those of other strategies (`folder#id`) are left out. */
export function listNamedIds({ checkin }: DatedCheckin): readonly NamedId[] {
  const named = Object.entries(checkin).flatMap(([section, map]) =>
    isMap(map) && section !== NEW_IDS
      ? Object.keys(map).map((id) => ({ id, section, at: map, key: id }))
      : [],
  );
  const { corrections = [], actions = {} } = checkin;
  const corrected = corrections.map((one) => ({ id: one.of, section: 'measures', at: one, key: 'of' }));
  const about = Object.values(actions).map((one) => ({ id: one.of, section: NEW_IDS, at: one, key: 'of' }));
  return [...named, ...corrected, ...about].filter(
    (one): one is NamedId => one.id !== undefined && !one.id.includes('#'),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
