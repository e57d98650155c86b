/** `strat export`: a whole strategy as data for other programs. */
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { AUDIENCES } from '../render/audience.ts';
import type { PlanExport } from '../report/plan-export.ts';
import { warnOfNames } from '../tasks/brief/brief.ts';
import {
  loadOne,
  type OneFlags,
  printOrSave,
  refuseBrokenForPublic,
  refuseConfidential,
  reportDamage,
  reportDoubts,
} from '../tasks/brief/one-strategy.ts';
import { listTargets } from '../tasks/brief/targets.ts';
import { makePlanExport } from '../tasks/export/export.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface ExportFlags extends OneFlags {
  readonly audience?: string;
  readonly asOf?: string;
}

const FORMATS = ['json'] as const;
type Format = (typeof FORMATS)[number];

/** Prints the data, or writes it to files. */
export async function exportPlan(host: Host, path: string | undefined, flags: ExportFlags): Promise<number> {
  const targets = listTargets(host, flags, FORMATS);
  const audience = chooseFormat(flags.audience, AUDIENCES, 'audience');
  const asOf = chooseAsOfDay(host, flags.asOf);
  const { reading, strategy, path: file } = loadOne(host, path, flags, 'export');
  refuseBrokenForPublic(reading, audience);
  refuseConfidential(strategy, reading.file, audience);
  reportDoubts(host, strategy, reading.file, audience);
  reportDamage(host, reading);
  const plan = await makePlanExport(host, {
    strategy,
    narrative: reading.narrative,
    path: path === '-' ? undefined : file,
    audience,
    asOf,
    isNow: flags.asOf === undefined,
    isDamaged: reading.findings.some(({ level }) => level === 'error'),
  });
  for (const [at, { format, output }] of targets.entries()) {
    const content = await formatExport(plan, format);
    if (at === 0) warnOfNames(host, audience, strategy, content);
    printOrSave(host, content, { format, output }, flags);
  }
  return EXIT.clean;
}

async function formatExport(plan: PlanExport, _format: Format): Promise<string> {
  return (await import('../report/export-json.ts')).writeExportJson(plan);
}
