/** `strat render`: prints a strategy as a brief. */
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { type BriefFlags, readBrief, warnOfNames } from '../tasks/brief/brief.ts';
import { chooseBrief } from '../tasks/brief/focus.ts';
import { BRIEF_FORMATS, findLayout, layOutBrief } from '../tasks/brief/lay-out.ts';
import { isOfficeFormat, makeOfficeFile, OFFICE_FORMATS } from '../tasks/brief/office.ts';
import { type OneFlags, printOrSave, reportDamage } from '../tasks/brief/one-strategy.ts';
import { refuseHalf, renderAgain } from '../tasks/brief/render-again.ts';
import { listTargets } from '../tasks/brief/targets.ts';
import { refuseTerminal } from '../tasks/print.ts';

export interface RenderFlags extends BriefFlags, OneFlags {
  readonly template?: string;
  readonly watch?: boolean;
}

/** Prints a brief or writes it to a file; with `--watch`, again on each save. */
export async function render(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  if (!flags.watch) return renderOnce(host, path, flags);
  return renderAgain(host, path, flags, (world, now) => renderOnce(world, path, now));
}

async function renderOnce(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  const targets = listTargets(host, flags, BRIEF_FORMATS);
  const name = chooseBrief(flags);
  for (const { format, output } of targets)
    if (isOfficeFormat(format))
      refuseTerminal(host, `${OFFICE_FORMATS[format]} file`, output, `brief.${format}`);
  const layouts = targets.map(({ format }) => findLayout(host, name, format, flags.template));
  const read = await readBrief(host, path, name, flags);
  if (flags.watch) refuseHalf(read.reading);
  reportDamage(host, read.reading);
  for (const [at, { format, output }] of targets.entries()) {
    const choice = { format, layout: layouts[at] ?? '', template: flags.template };
    const text = await layOutBrief(host, read, choice);
    if (at === 0) warnOfNames(host, read.audience, read.whole, text);
    const content = isOfficeFormat(format) ? await makeOfficeFile(host, format, text, read.asOf) : text;
    printOrSave(host, content, { format, output }, flags);
  }
  return EXIT.clean;
}
