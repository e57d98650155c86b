/** Reads the strategies whose confidence is compared with what came of it. */
import { isUserError } from '../../exit.ts';
import { findGitRoot } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import {
  formatCalibration,
  formatCalibrationJson,
  writeCalibrationMarkdown,
} from '../../report/calibration.ts';
import type { Paint } from '../../report/paint.ts';
import { type Calibration, type CalibrationSource, calibrate } from '../../track/calibration.ts';
import { complain } from '../print.ts';
import { findStrategies } from '../search.ts';
import { makeSettingsReader } from '../settings.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere } from '../status/sources.ts';

export interface CalibrationRead {
  readonly calibration: Calibration;
  /** Whether a strategy could not be read; the others are counted. */
  readonly isMissing: boolean;
}

/** Compares confidence with results over the strategies at these paths; without any, over the whole repository. */
export async function readCalibration(
  host: Host,
  paths: readonly string[],
  asOf: Day,
): Promise<CalibrationRead> {
  const root = findGitRoot(host.files, host.cwd);
  const places = paths.length > 0 || root === undefined ? paths : [root];
  const found = await findStrategies(host, places, makeSettingsReader(host, {}));
  const sources: CalibrationSource[] = [];
  for (const path of found) {
    const source = await readSource(host, path);
    if (source) sources.push(source);
  }
  return { calibration: calibrate(sources, asOf), isMissing: sources.length < found.length };
}

async function readSource(host: Host, path: string): Promise<CalibrationSource | undefined> {
  try {
    const { plan, checkins, amendments } = await readSourceHere(host, path);
    const { status: settings } = await loadRecordSettings(host, path);
    return { plan, checkins, amendments, settings };
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
    return undefined;
  }
}

/** Writes it in a format. */
export function writeCalibration(
  calibration: Calibration,
  format: 'pretty' | 'markdown' | 'json',
  paint: Paint,
): string {
  if (format === 'json') return formatCalibrationJson(calibration);
  return format === 'markdown'
    ? writeCalibrationMarkdown(calibration)
    : formatCalibration(calibration, paint);
}
