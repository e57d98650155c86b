/** The limits of the states: one set for a repository. */
import type { Host } from '../../host/host.ts';
import { DEFAULT_STATUS_SETTINGS, type StatusSettings } from '../../track/measure.ts';

/** Loads the limits that hold for a strategy. @param _path absolute */
export async function loadStatusSettings(_host: Host, _path: string): Promise<StatusSettings> {
  return DEFAULT_STATUS_SETTINGS;
}
