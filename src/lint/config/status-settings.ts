/** The settings of states, surveys and sheets of values. */
import { DEFAULT_STATUS_SETTINGS, type StatusSettings } from '../../track/measure.ts';

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
  return name.startsWith('status.') || name === 'survey.least' || name === 'exclude';
}

/** Lists the name of each setting in the program and in a configuration. */
export function listStatusNames() {
  return Object.entries(STATUS_KEYS) as [keyof StatusSettings, (typeof STATUS_KEYS)[keyof StatusSettings]][];
}
