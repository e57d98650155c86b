/** The settings of states, surveys and check-ins: read from a configuration, checked and listed. */
import { DEFAULT_STATUS_SETTINGS, type StatusSettings } from '../../track/measure.ts';

/** A file of columns, and the folder of the configuration that names it. */
export interface ColumnsFile {
  readonly folder: string;
  readonly name: string;
}

export interface TrackedSettings {
  /** The limits of the states. */
  readonly status: StatusSettings;
  /** The least number of people in a group of a survey that is shown. */
  readonly surveyLeast: number;
  /** How the columns of a sheet become values of a check-in, if a configuration says so. */
  readonly columns?: ColumnsFile;
}

/** Fewer than five people in a group could be recognised by what they answered (our choice). */
export const DEFAULT_TRACKED: TrackedSettings = { status: DEFAULT_STATUS_SETTINGS, surveyLeast: 5 };

const STATUS_KEYS = {
  on_track: 'onTrack',
  at_risk: 'atRisk',
  slack: 'slack',
  least_values: 'leastValues',
  last_values: 'lastValues',
} as const satisfies Readonly<Record<string, keyof StatusSettings>>;

type Written = { readonly [K in keyof typeof STATUS_KEYS]?: number | undefined };

/** What a configuration may say. */
interface WrittenSettings {
  readonly status?: Written | undefined;
  readonly survey?: { readonly least?: number | undefined } | undefined;
  readonly checkin?: { readonly columns?: string | undefined } | undefined;
}

/** Reads what a configuration sets, on top of what it extends. @param folder the folder of the configuration */
export function readTrackedSettings(
  model: WrittenSettings,
  base: TrackedSettings,
  folder: string,
): TrackedSettings {
  const written: Written = model.status ?? {};
  const status = listStatusKeys().flatMap(([key, name]) =>
    written[key] === undefined ? [] : [[name, written[key]] as const],
  );
  const columns = model.checkin?.columns;
  return {
    ...base,
    status: { ...base.status, ...Object.fromEntries(status) },
    surveyLeast: model.survey?.least ?? base.surveyLeast,
    ...(columns !== undefined && { columns: { folder, name: columns } }),
  };
}

function listStatusKeys() {
  return Object.entries(STATUS_KEYS) as readonly (readonly [keyof Written, keyof StatusSettings])[];
}

/** Explains why the limits of the states contradict each other; undefined if they do not. */
export function explainStatusTrouble({ status }: TrackedSettings): string | undefined {
  const { onTrack, atRisk, leastValues, lastValues } = status;
  if (atRisk >= onTrack)
    return `\`at_risk\` is ${atRisk} and \`on_track\` is ${onTrack}. \`at_risk\` must be the lower one.`;
  if (lastValues < leastValues)
    return `\`last_values\` is ${lastValues} and \`least_values\` is ${leastValues}. \`last_values\` must not be lower.`;
  return undefined;
}

/** Lists the settings by the names that a configuration gives them. */
export function listTrackedSettings({
  status,
  surveyLeast,
  columns,
}: TrackedSettings): readonly (readonly [name: string, value: string])[] {
  return [
    ...listStatusKeys().map(([key, name]) => [`status.${key}`, String(status[name])] as const),
    ['survey.least', String(surveyLeast)] as const,
    ...(columns ? [['checkin.columns', columns.name] as const] : []),
  ];
}

/** Picks these settings out of others. */
export function pickTrackedSettings({ status, surveyLeast, columns }: TrackedSettings): TrackedSettings {
  return { status, surveyLeast, ...(columns && { columns }) };
}

/** The settings that only the configuration at the root of the repository may name. */
const OF_THE_ROOT = ['status', 'survey'] as const;

/** Lists the settings of a configuration that belong at the root of the repository. */
export function listRootSettings(model: WrittenSettings): readonly (typeof OF_THE_ROOT)[number][] {
  return OF_THE_ROOT.filter((key) => model[key] !== undefined);
}
