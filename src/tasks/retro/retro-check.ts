/** Checks a retrospective before it is written, as `strat check` would. */
import { UserError } from '../../exit.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';
import { RETRO, type Retro } from '../../model/retro.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { listDifferingResults, listMissingResults } from '../../track/retro-results.ts';
import type { RetroGroundHere } from './ground.ts';
import type { RetroDraft } from './retro-text.ts';
import { listPlanIds, listTakenIds } from './taken-ids.ts';

const NOTHING = 'Nothing was written.';

/** Refuses what is wrong with it. @throws UserError for the first thing */
export function refuseInvalidRetro(
  ground: RetroGroundHere,
  draft: RetroDraft,
  text: string,
  file: string,
): void {
  const reading = parseRecord(RETRO, new TextEncoder().encode(text), file);
  const findings = [...reading.findings, ...findNewRecordGaps(RETRO, reading)];
  const [wrong] = findings.filter(({ level }) => level === 'error');
  if (wrong) throw new UserError(wrong.message, `${wrong.help ?? ''} ${NOTHING}`.trim());
  const { model } = reading;
  if (!model) throw new UserError(`${file} could not be written.`, NOTHING);
  refuseIds(ground, draft, model);
  if (draft.closes) refuseResults(ground, model);
}

function refuseIds({ plan, source }: RetroGroundHere, { initiatives }: RetroDraft, model: Retro): void {
  const ids = [...listPlanIds(plan), ...Object.keys(initiatives)];
  const taken = listTakenIds(plan, source);
  const own = new Set<string>();
  for (const { id, of = [], action } of model.breakdowns ?? []) {
    refuseUnknown(of, ids);
    if (typeof action === 'string') refuseUnknown([action], ids);
    if (id === undefined) continue;
    if (taken.has(id) || own.has(id))
      throw new UserError(
        `The id ${quoteValue(id)} is already taken.`,
        `Give the breakdown another id. ${NOTHING}`,
      );
    own.add(id);
  }
  refuseUnknown(Object.keys(model.carry ?? {}), ids);
}

function refuseUnknown(named: readonly string[], ids: readonly string[]): void {
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new UserError(
      `The plan has no ${quoteValue(unknown)}.${suggestNearest(unknown, ids)}`,
      `Name an id of the plan. ${NOTHING}`,
    );
}

/** Writes the flags for results, with the last values. */
function sayResultFlags({ report }: RetroGroundHere, missing: readonly string[]): string {
  const latest = new Map(report.facts.measures.map((one) => [one.one.placed.id, one.latest?.value]));
  const flags = missing.slice(0, 8).map((id) => {
    const value = latest.get(id);
    return `--result ${id}=${value === undefined ? '…' : sayResult(value)}`;
  });
  return `\`${flags.join(' ')}\`.`;
}

function refuseResults(ground: RetroGroundHere, model: Retro): void {
  const { plan, source, ask } = ground;
  const criteria = plan.criteria.map(([id]) => id);
  refuseUnknown(Object.keys(model.results ?? {}), criteria);
  const missing = listMissingResults(plan, model);
  if (missing.length > 0)
    throw new UserError(
      `To close the strategy, give the result of ${missing.slice(0, 8).join(', ')}.`,
      `Write the last values, or others: ${sayResultFlags(ground, missing)} ${NOTHING}`,
    );
  const [other] = listDifferingResults({ ...source, plan }, { ...model, on: ask.asOf });
  if (other)
    throw new UserError(
      `The result of ${other.id} is ${sayResult(other.value)}, but ${other.file} says ${sayResult(other.said)} for ${other.at}.`,
      `Give that value, or correct it first with \`strat checkin --from\`. ${NOTHING}`,
    );
}

const sayResult = (value: number | boolean) =>
  typeof value === 'number' ? String(value) : value ? 'yes' : 'no';
