/** `strat site`: a static site of all strategies of a repository. */
import { resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { openOutput } from '../folder/output-folder.ts';
import { gitRoot, shownPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { count, listed } from '../model/quote.ts';
import { AUDIENCES } from '../render/audience.ts';
import { CONTENTS, SEARCH, siteOf } from '../site/site.ts';
import { pagePaths } from '../site/strategy-pages.ts';
import { MARK } from '../site/texts.ts';
import { formatFlag } from '../tasks/formats.ts';
import { talk } from '../tasks/print.ts';
import { progress } from '../tasks/progress.ts';
import { asOfDay } from '../tasks/settings.ts';
import { type EntriesRead, readEntries } from '../tasks/site/entries.ts';
import { pagesOf, voiceOf } from '../tasks/site/pages.ts';
import { gitAt, placesFor, rememberingWords, strategiesIn } from '../tasks/site/sources.ts';

export interface SiteFlags {
  readonly output?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly force?: boolean;
}

const OUTPUT = '_site';

/** Makes the site of a folder, or of the whole repository. */
export async function site(host: Host, folder: string | undefined, flags: SiteFlags): Promise<number> {
  const audience = formatFlag(flags.audience, AUDIENCES, 'audience');
  const asOf = asOfDay(host, flags.asOf);
  const output = resolve(host.cwd, flags.output ?? OUTPUT);
  const top = resolve(host.cwd, folder ?? gitRoot(host.files, host.cwd) ?? '.');
  const paths = strategiesIn(host, top);
  const wordsIn = rememberingWords(host);
  const places = placesFor(host, top, paths);
  const read = readEntries(host, paths, { audience, asOf, places, git: await gitAt(host, top), wordsIn });
  if (read.entries.length === 0)
    throw new UserError('None of these strategies can be read, so no site is made.', 'Run `strat check`.');
  const made = siteOf(read.entries);
  const pages = [CONTENTS, SEARCH, ...read.entries.flatMap(pagePaths)];
  const options = { force: flags.force ?? false, mark: MARK, strategies: paths };
  const out = openOutput(host.files, host.cwd, output, pages, options);
  const voice = voiceOf(made, asOf, wordsIn);
  const busy = progress(host, pages.length, 'Made');
  const world = { ...host, stderr: busy.stderr };
  for await (const page of pagesOf(world, made, read, voice, { asOf, isPublic: audience === 'public' })) {
    out.write(page.path, page.text);
    busy.step();
    await nextTurn();
  }
  busy.end();
  tell(host, output, read, out.finish());
  return read.failed > 0 ? EXIT.cannot : EXIT.clean;
}

/** Waits, so that a signal during a write takes effect before the next one. */
const nextTurn = () => new Promise<void>((go) => void setImmediate(go));

function tell(
  host: Host,
  output: string,
  { entries, failed }: EntriesRead,
  { written, same, removed }: { readonly written: number; readonly same: number; readonly removed: number },
): void {
  const shown = shownPath(host.cwd, output);
  const parts = [
    `${count(written, 'page')} written`,
    ...(same > 0 ? [`${same} as before`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  talk(host, `${shown}: ${count(entries.length, 'strategy', 'strategies')}, ${listed(parts)}.`);
  if (failed > 0)
    talk(
      host,
      `${count(failed, 'strategy', 'strategies')} could not be read, so the site is without ${failed === 1 ? 'it' : 'them'}.`,
    );
  talk(host, `Open ${shown}/index.html in a browser, or publish the folder: docs/site.md says how.`);
}
