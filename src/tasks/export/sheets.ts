/** Writes an export as tables. */

import type { SheetPlan } from '../../exchange/plan-rows.ts';
import { makePlanTable, makePlanTables, makeWholeTable, type TableName } from '../../exchange/plan-tables.ts';
import { writeCsv } from '../../exchange/write-csv.ts';
import { writeXlsx } from '../../exchange/write-xlsx.ts';
import type { Host } from '../../host/host.ts';
import { makePlan } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { PlanExport } from '../../report/plan-export.ts';
import { talk } from '../print.ts';

/** Makes the CSV of one table, or of one with all rows. */
export function makeCsvExport(plan: PlanExport, table: TableName | undefined): string {
  const given = toSheetPlan(plan);
  return writeCsv(table === undefined ? makeWholeTable(given) : makePlanTable(table, given));
}

/** Makes the workbook; reports texts that do not fit into a cell. */
export function makeXlsxExport(host: Host, plan: PlanExport): Uint8Array {
  const { bytes, cut } = writeXlsx(makePlanTables(toSheetPlan(plan)));
  if (cut.length > 0)
    talk(
      host,
      `Cut at 32,767 characters, the most that a cell can hold: ${joinList(cut)}. Export JSON for the whole text.`,
    );
  return bytes;
}

function toSheetPlan(exported: PlanExport): SheetPlan {
  const { strategy, shown, audience } = exported;
  const objectives = exported.audience === 'internal' ? exported.standings.objectives : [];
  return { plan: makePlan(strategy), measures: shown, objectives, isPublic: audience === 'public' };
}
