/** The strategy of `sample-year`, and small ones beside it, as data. */
import { fileURLToPath } from 'node:url';
import { dateCheckins, readCheckinsHere } from '../../src/folder/checkins.ts';
import { NO_WITNESS } from '../../src/folder/record-files.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import type { Checkin } from '../../src/model/checkin.ts';
import type { DatedCheckin } from '../../src/model/dated-checkin.ts';
import { makePlan, type Plan } from '../../src/model/plan.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { DEFAULT_STATUS_SETTINGS } from '../../src/track/measure.ts';
import { makeStandings, type Standings } from '../../src/track/standings.ts';

export const YEAR = fileURLToPath(new URL('sample-year/', import.meta.url));

export const YEAR_FILES = readCheckinsHere(nodeFiles, YEAR, `${YEAR}strategy.yaml`);

export function readYearPlan(): Plan {
  return planOf(nodeFiles.read(`${YEAR}strategy.yaml`, 1e6));
}

/** Makes the plan of a strategy that is written in YAML, without its first keys. */
export function planOf(yaml: string | Uint8Array): Plan {
  const bytes = typeof yaml === 'string' ? new TextEncoder().encode(`strat: 1\nname: Small\n${yaml}`) : yaml;
  const { model } = parseStrategy(bytes, 'strategy.yaml');
  if (!model) throw new Error('The plan cannot be read.');
  return makePlan(model);
}

/** Makes a check-in of a day; git has had it since then unless `recordedOn` says later. */
export function checkinOn(
  on: string,
  checkin: Partial<Checkin>,
  more: Partial<DatedCheckin> = {},
): DatedCheckin {
  return {
    name: `checkins/${on}.yaml`,
    checkin: { strat: 1, kind: 'checkin', on, by: 'Ana', ...checkin } as Checkin,
    narrative: '',
    on,
    recordedOn: undefined,
    isNew: false,
    ...more,
  };
}

/** Stands a plan on a day, with the usual limits. */
export function standOn(asOf: string, plan: Plan, checkins: readonly DatedCheckin[]): Standings {
  return makeStandings({ plan, checkins, amendments: [], asOf, settings: DEFAULT_STATUS_SETTINGS });
}

/** Stands the sample year on a day. */
export function standYearOn(asOf: string): Standings {
  return standOn(asOf, readYearPlan(), dateCheckins(YEAR_FILES, NO_WITNESS));
}
