/** Puts together what `strat export` writes. */
import { dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { NO_PEOPLE_RECORDS } from '../../model/dated-record.ts';
import type { Day } from '../../model/dates.ts';
import { makePlan } from '../../model/plan.ts';
import { RECORD_FOLDERS } from '../../model/record-folders.ts';
import type { Strategy } from '../../model/schema.ts';
import { type Audience, keepPublicParts } from '../../render/audience.ts';
import type { PlanExport } from '../../report/plan-export.ts';
import { listDue } from '../../track/due-list.ts';
import { DEFAULT_STATUS_SETTINGS } from '../../track/measure.ts';
import { keepPublicStandings } from '../../track/public-standing.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { type Records, readRecordsHere } from '../status/sources.ts';
import { listClosedIds } from './hidden.ts';
import { listExportedRecords } from './records.ts';

export interface ExportAsk {
  /** The strategy as it was written. */
  readonly strategy: Strategy;
  readonly narrative: string;
  /** Its file, absolute; undefined for standard input. */
  readonly path: string | undefined;
  readonly audience: Audience;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  /** Whether a part of the strategy could not be read. */
  readonly isDamaged: boolean;
}

const NO_RECORDS: Records = { checkins: [], ...NO_PEOPLE_RECORDS, amendments: [], isPartial: false };

/** Makes the export for an audience. What the public may not see is removed before any format is made. */
export async function makePlanExport(host: Host, ask: ExportAsk): Promise<PlanExport> {
  const { strategy, path, audience, asOf, isNow } = ask;
  const place = path !== undefined && hasRecords(host, path) ? path : undefined;
  const records = place === undefined ? NO_RECORDS : await readRecordsHere(host, place);
  const settings =
    path === undefined ? DEFAULT_STATUS_SETTINGS : (await loadRecordSettings(host, path)).status;
  const standings = makeStandings({ plan: makePlan(strategy), ...records, asOf, settings, isNow });
  const common = { asOf, narrative: ask.narrative, isComplete: !ask.isDamaged && !records.isPartial };
  if (audience === 'public') {
    const open = keepPublicParts(strategy);
    return { ...common, audience, strategy: open, shown: await listShown(host, ask, open, standings) };
  }
  return {
    ...common,
    audience,
    strategy,
    records: place === undefined ? [] : listExportedRecords(host, place),
    standings,
    shown: standings.measures,
    due: listDue(standings, records.checkins),
  };
}

function hasRecords({ files }: Host, path: string): boolean {
  return RECORD_FOLDERS.some(({ folder }) => files.kind(join(dirname(path), folder)) === 'folder');
}

/** Lists the criteria whose values the public may see; none where nobody has checked in. */
async function listShown(host: Host, { strategy, path }: ExportAsk, open: Strategy, standings: Standings) {
  if (path === undefined || !standings.lastCheckin) return [];
  const hidden = await listClosedIds(host, path, strategy);
  const ids = new Set(Object.keys(open.criteria ?? {}));
  return keepPublicStandings(standings.measures, (id) => ids.has(id) && !hidden.has(id));
}
