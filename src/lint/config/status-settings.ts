/** The settings of states, surveys and sheets of values: their ranges and how a file changes them. */
import { DEFAULT_STATUS_SETTINGS, type StatusSettings } from '../../track/measure.ts';
import type { Wrong } from '../policy/policy-fields.ts';
import type { Config } from './config-shape.ts';

/** The file of `checkin.columns`, as it is written, and the absolute folder that it is relative to. */
export interface ColumnsFile {
  readonly path: string;
  readonly folder: string;
}

/** The settings for what people record. */
export interface RecordSettings {
  readonly status: StatusSettings;
  /** The least number of people in a group of a survey. */
  readonly surveyLeast: number;
  readonly checkinColumns?: ColumnsFile | undefined;
}

/** Five is what Viva Glint, Lattice, Humaans and Emplify begin with. */
export const DEFAULT_RECORD_SETTINGS: RecordSettings = {
  status: DEFAULT_STATUS_SETTINGS,
  surveyLeast: 5,
};

/** The key of each setting in `status`, in the order in which they are shown. */
export const STATUS_KEYS = {
  onTrack: 'on_track',
  atRisk: 'at_risk',
  slack: 'slack',
  leastValues: 'least_values',
  lastValues: 'last_values',
} as const satisfies Record<keyof StatusSettings, string>;

/** Lists the settings that hold for a whole repository, by their name in a configuration. */
export function listSharedSettings({ status, surveyLeast }: RecordSettings): readonly [string, number][] {
  return [
    ...listStatusNames().map(([name, key]): [string, number] => [`status.${key}`, status[name]]),
    ['survey.least', surveyLeast],
  ];
}

/** Returns whether a setting holds for a whole repository, so that only the file at its root may set it. */
export function isSharedSetting(name: string): boolean {
  return name.startsWith('status.') || name === 'survey.least';
}

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
      message: `\`at_risk\` is ${atRisk} and \`on_track\` is ${onTrack}. Make \`at_risk\` the smaller one.`,
    };
  if (lastValues < leastValues)
    yield {
      at,
      key: at.last_values === undefined ? 'least_values' : 'last_values',
      message: `\`last_values\` is ${lastValues} and \`least_values\` is ${leastValues}. A forecast would never have enough values.`,
    };
}

function listStatusNames() {
  return Object.entries(STATUS_KEYS) as [keyof StatusSettings, (typeof STATUS_KEYS)[keyof StatusSettings]][];
}
