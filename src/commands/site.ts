/** `strat site`: a static site of all strategies of a repository. */
import { resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { openOutput } from '../folder/output-folder.ts';
import { findGitRoot, formatPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { AUDIENCES } from '../render/audience.ts';
import { CONTENTS, makeSite, SEARCH } from '../site/site.ts';
import { listPagePaths } from '../site/strategy-pages.ts';
import { MARK } from '../site/texts.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { talk } from '../tasks/print.ts';
import { startProgress } from '../tasks/progress.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { type EntriesRead, readSiteEntries } from '../tasks/site/entries.ts';
import { chooseVoice, makePages } from '../tasks/site/pages.ts';
import { findPlaces, listStrategyFiles, openHistory, rememberWords } from '../tasks/site/sources.ts';

export interface SiteFlags {
  readonly output?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly force?: boolean;
}

const OUTPUT = '_site';

/** Makes the site of a folder, or of the whole repository. */
export async function site(host: Host, folder: string | undefined, flags: SiteFlags): Promise<number> {
  const audience = chooseFormat(flags.audience, AUDIENCES, 'audience');
  const asOf = chooseAsOfDay(host, flags.asOf);
  const output = resolve(host.cwd, flags.output ?? OUTPUT);
  const top = resolve(host.cwd, folder ?? findGitRoot(host.files, host.cwd) ?? '.');
  const paths = await listStrategyFiles(host, top);
  const wordsIn = rememberWords(host);
  const places = findPlaces(host, top, paths);
  const read = await readSiteEntries(host, paths, {
    audience,
    asOf,
    isNow: flags.asOf === undefined,
    places,
    git: await openHistory(host, top),
    wordsIn,
  });
  if (read.entries.length === 0)
    throw new UserError(
      read.failed > 0
        ? 'None of these strategies can be read, so no site was written.'
        : 'None of these strategies is public, so no site was written.',
      'Run `strat check` to see what is wrong.',
    );
  const made = makeSite(read.entries);
  const pages = [CONTENTS, SEARCH, ...read.entries.flatMap(listPagePaths)];
  const options = { force: flags.force ?? false, mark: MARK, strategies: paths };
  const out = openOutput(host.files, host.cwd, output, pages, options);
  const voice = chooseVoice(made, asOf, wordsIn);
  const busy = startProgress(host, pages.length, 'Made');
  const world = { ...host, stderr: busy.stderr };
  for await (const page of makePages(world, made, read, voice, { asOf, isPublic: audience === 'public' })) {
    out.write(page.path, page.text);
    busy.step();
    await waitForNextTurn();
  }
  busy.end();
  reportSite(host, output, read, out.finish());
  return read.failed > 0 ? EXIT.cannot : EXIT.clean;
}

/** Waits, so that a signal during a write takes effect before the next one. */
const waitForNextTurn = () => new Promise<void>((go) => void setImmediate(go));

function reportSite(
  host: Host,
  output: string,
  { entries, failed }: EntriesRead,
  { written, same, removed }: { readonly written: number; readonly same: number; readonly removed: number },
): void {
  const shown = formatPath(host.cwd, output);
  const parts = [
    `${countNoun(written, 'page')} written`,
    ...(same > 0 ? [`${same} unchanged`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  talk(host, `${shown}: ${countNoun(entries.length, 'strategy', 'strategies')}, ${joinList(parts)}.`);
  if (failed > 0)
    talk(host, `The site leaves out ${countNoun(failed, 'strategy', 'strategies')} that could not be read.`);
  talk(host, `Open ${shown}/index.html in a browser, or publish the folder. See docs/site.md for how.`);
}
