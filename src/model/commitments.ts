/** What somebody has promised: no program changes it on its own, and no fix touches it. */
type Key = string | number;

/** Keys whose values are a promise, or say what it is measured by. */
const COMMITMENTS: ReadonlySet<Key> = new Set([
  'baseline',
  'target',
  'direction',
  'measure',
  'unit',
  'source',
  'met_when',
  'measure_by',
  'due',
  'start',
  'end',
  'by',
  'owner',
  'sponsor',
  'budget',
  'status',
  'name',
  'strat',
  'parent',
]);

/** Sections of entries: one more or one less is a promise more or less. */
const SECTIONS: ReadonlySet<Key> = new Set([
  'criteria',
  'objectives',
  'indicators',
  'obstacles',
  'capabilities',
  'initiatives',
  'assumptions',
  'risks',
  'stages',
  'amendments',
]);

/** Whether the value at a path is a commitment, or an entry as a whole. */
export function isCommitment(path: readonly Key[]): boolean {
  const [last, section] = [path.at(-1), path.at(-2)];
  if (last === undefined || COMMITMENTS.has(last) || SECTIONS.has(last)) return true;
  return section !== undefined && SECTIONS.has(section);
}
