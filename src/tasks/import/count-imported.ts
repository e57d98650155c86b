/** Counts what an import has made: the entries of each map, the check-ins and their values. */
import type { ImportReading } from '../../exchange/intake/reading.ts';
import { type DraftValue, isDraftMap } from '../../model/draft.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import { getStrategyKinds } from '../../model/key-kinds.ts';

export interface EntryCount {
  readonly name: string;
  readonly count: number;
}

/** Counts entries by the map that holds them, in the order of the schema. */
export function countImported({ draft, records }: ImportReading): readonly EntryCount[] {
  const counts = new Map<string, number>();
  count(draft, getStrategyKinds(), counts);
  const checkins = records.filter(({ data }) => data.kind === 'checkin');
  const values = checkins.reduce(
    (sum, { data }) => sum + (isDraftMap(data.measures) ? Object.keys(data.measures).length : 0),
    0,
  );
  return [
    ...[...counts].map(([name, number]) => ({ name: name.replaceAll('_', ' '), count: number })),
    { name: 'check-ins', count: checkins.length },
    { name: 'values', count: values },
  ];
}

function count(value: DraftValue | undefined, kind: KeyKind | undefined, counts: Map<string, number>): void {
  if (!isDraftMap(value) || !kind) return;
  for (const [key, below] of Object.entries(value)) {
    const inside = kind.below(key);
    if (inside?.kind === 'entries' && isDraftMap(below))
      counts.set(key, (counts.get(key) ?? 0) + Object.keys(below).length);
    count(below, inside, counts);
  }
}
