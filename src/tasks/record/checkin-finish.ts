/** Finishes a check-in: writes or prints it, and says what was left out and where the measures stand now. */
import { dirname } from 'node:path';
import { EXIT } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { countNoun } from '../../model/quote.ts';
import { print, talk } from '../print.ts';
import type { StatusSource } from '../status/sources.ts';
import { makeCheckinText, recordCheckins } from './checkin.ts';
import type { CheckinInput } from './checkin-input.ts';
import type { CheckinDraft } from './checkin-text.ts';
import { tellCheckins } from './checkin-words.ts';

/** Tells what of a sheet was not recorded, and why. */
export function tellLeftOut(host: Host, { skipped, leftOut }: CheckinInput, known: number): void {
  if (skipped > 0) talk(host, `Skipped: ${countNoun(skipped, 'cell')} without a value.`);
  if (leftOut.length > 0) talk(host, `Left out, because the plan does not have them: ${leftOut.join(', ')}.`);
  if (known > 0) talk(host, `Recorded already: ${countNoun(known, 'value')}.`);
}

/** Writes or prints the check-ins. @returns the exit code */
export async function finishCheckins(
  host: Host,
  strategy: string,
  source: StatusSource,
  drafts: readonly CheckinDraft[],
  { dryRun }: { readonly dryRun?: boolean },
): Promise<number> {
  if (drafts.length === 0) {
    talk(host, 'Nothing new: no check-in was written.');
    return EXIT.clean;
  }
  if (dryRun) {
    print(host, drafts.map(makeCheckinText).join('---\n'));
    return EXIT.clean;
  }
  const written = recordCheckins(host, dirname(strategy), source.plan, drafts);
  for (const { path } of written.slice(0, 3)) talk(host, `Wrote ${formatPath(host.cwd, path)}.`);
  if (written.length > 3) talk(host, `Wrote ${written.length - 3} more.`);
  await tellCheckins(host, strategy, drafts);
  return EXIT.clean;
}
