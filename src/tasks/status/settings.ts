/** The settings of a status and of a sheet: one set for a repository. */
import { findRootFor } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import type { RecordSettings } from '../../lint/config/status-settings.ts';
import { makeSettingsReader } from '../settings.ts';

/** Loads the settings that hold for the records of a strategy. @param path absolute */
export async function loadRecordSettings(host: Host, path: string): Promise<RecordSettings> {
  return makeSettingsReader(host, {})(path, findRootFor(host.files, host.cwd, path));
}
