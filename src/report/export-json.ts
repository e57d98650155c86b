/** `strat export --format json`: a whole strategy as data, from which the same strategy can be written again. */
import { getStrategyKinds, readKeyKinds } from '../model/key-kinds.ts';
import { orderKeys } from '../model/key-order.ts';
import { countStates } from '../track/roll-up.ts';
import { writeSafeJson } from './json.ts';
import type { ExportedRecord, InternalExport, PlanExport, PublicExport } from './plan-export.ts';
import { toMeasureData, toStandingsData } from './status-json.ts';

/** Writes the data; keys may be added later, none change. */
export function writeExportJson(plan: PlanExport): string {
  return writeSafeJson({
    version: 1,
    audience: plan.audience,
    asOf: plan.asOf,
    complete: plan.isComplete,
    strategy: orderKeys(plan.strategy, getStrategyKinds()),
    narrative: plan.narrative === '' ? null : plan.narrative,
    records: plan.audience === 'internal' ? plan.records.map(toRecordData) : [],
    status: plan.audience === 'internal' ? toInternalStatus(plan) : toPublicStatus(plan),
  });
}

function toRecordData({ file, of, model, narrative }: ExportedRecord) {
  return {
    file,
    kind: of.kind,
    data: orderKeys(model, readKeyKinds(of.schema)),
    narrative: narrative === '' ? null : narrative,
  };
}

function toInternalStatus(plan: InternalExport) {
  return { settings: plan.standings.settings, ...toStandingsData(plan) };
}

/** Says what the public may know, key by key; every other key says nothing. */
function toPublicStatus({ shown }: PublicExport) {
  return {
    settings: null,
    lastCheckin: null,
    later: 0,
    counts: Object.fromEntries(
      countStates(shown.map(({ placed: { id }, standing: { state } }) => ({ id, state }))),
    ),
    moves: null,
    measures: shown.map((one) => {
      const all = toMeasureData(one);
      const { id, kind, state, value, at, series } = all;
      const nothing = Object.fromEntries(Object.keys(all).map((key) => [key, null]));
      return { ...nothing, id, kind, state, value, at, missed: 0, series, remarks: [] };
    }),
    objectives: [],
    stages: [],
    capabilities: [],
    initiatives: [],
    actions: [],
    remarks: [],
    due: [],
  };
}
