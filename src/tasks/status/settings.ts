/** The limits of the states: one set for a repository. */
import { dirname } from 'node:path';
import { findGitRoot } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { StatusSettings } from '../../track/measure.ts';
import { makeSettingsReader } from '../settings.ts';

/**
 * Loads the limits that hold for a strategy, from the configuration at the root of the repository.
 * @param path of the strategy, absolute
 * @param config a configuration to use instead
 */
export async function loadStatusSettings(
  host: Host,
  path: string,
  config: string | undefined,
): Promise<StatusSettings> {
  const folder = dirname(path);
  const readSettings = makeSettingsReader(host, config === undefined ? {} : { config });
  return (await readSettings(path, findGitRoot(host.files, folder) ?? folder)).status;
}
