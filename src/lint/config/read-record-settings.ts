/** Reads the settings of states, surveys and sheets of values from a configuration. */
import type { StatusSettings } from '../../track/measure.ts';
import type { Wrong } from '../policy/policy-fields.ts';
import type { Config } from './config-shape.ts';
import { listStatusNames, type RecordSettings } from './status-settings.ts';

/** Merges what a file says into what it builds on, and reports limits that contradict each other. */
export function readRecordSettings(
  { status, survey, checkin }: Config,
  base: RecordSettings,
  folder: string,
  refuse: (wrong: Wrong) => void,
): RecordSettings {
  const merged = mergeStatus(status, base.status);
  if (status) for (const wrong of findStatusTrouble(status, merged)) refuse(wrong);
  return {
    status: merged,
    surveyLeast: survey?.least ?? base.surveyLeast,
    checkinColumns: checkin?.columns === undefined ? base.checkinColumns : { path: checkin.columns, folder },
  };
}

function mergeStatus(written: Config['status'], base: StatusSettings): StatusSettings {
  const entries = listStatusNames().map(([name, key]) => [name, written?.[key] ?? base[name]]);
  return Object.fromEntries(entries) as unknown as StatusSettings;
}

function* findStatusTrouble(at: NonNullable<Config['status']>, merged: StatusSettings): Iterable<Wrong> {
  const { onTrack, atRisk, leastValues, lastValues } = merged;
  if (atRisk >= onTrack)
    yield {
      at,
      key: at.at_risk === undefined ? 'on_track' : 'at_risk',
      message: `\`at_risk\` is ${atRisk}, but must be less than \`on_track\`, which is ${onTrack}.`,
    };
  if (lastValues < leastValues)
    yield {
      at,
      key: at.last_values === undefined ? 'least_values' : 'last_values',
      message: `\`last_values\` is ${lastValues}, but \`least_values\` is ${leastValues}. Set \`last_values\` to at least ${leastValues}.`,
    };
}
