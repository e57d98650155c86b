/** Writes an export as StratML. */
import type { StratmlValue } from '../../exchange/stratml/write-measure.ts';
import { writeStratml } from '../../exchange/stratml/write-stratml.ts';
import type { Host } from '../../host/host.ts';
import type { DraftMap } from '../../model/draft.ts';
import { countNoun } from '../../model/quote.ts';
import type { PlanExport } from '../../report/plan-export.ts';
import { talk } from '../print.ts';

/** Makes the document; reports texts of an earlier import that the standard does not take. */
export function makeStratmlExport(host: Host, { strategy, shown }: PlanExport): string {
  const values = new Map<string, readonly StratmlValue[]>(
    shown.map(({ placed, series }) => [
      placed.id,
      series.values.flatMap(({ at, value }) => (typeof value === 'number' ? [{ at, value }] : [])),
    ]),
  );
  const { text, left } = writeStratml(strategy as DraftMap, (id) => values.get(id) ?? []);
  const [first] = left;
  if (first)
    talk(
      host,
      `Left out, because StratML has no place for it: ${countNoun(left.length, 'text')}, such as ${first.path.replace(/^\//, '')}.`,
    );
  return text;
}
