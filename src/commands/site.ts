/** `strat site`: a static site of every strategy of a repository. */
import { join, relative, resolve, sep } from 'node:path';
import { EXIT, isUserError, UserError } from '../exit.ts';
import { findAll } from '../folder/find.ts';
import { READ_LIMIT } from '../folder/load.ts';
import { openOutput } from '../folder/output-folder.ts';
import { gitRoot, shownPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import type { Day } from '../model/dates.ts';
import { count, listed } from '../model/quote.ts';
import { visibleLine } from '../model/visible.ts';
import { AUDIENCES, namesIn } from '../render/audience.ts';
import { ENGLISH, type Words } from '../render/words.ts';
import { contentsPage, type SiteVoice } from '../site/contents.ts';
import type { Page } from '../site/entry.ts';
import { placesOf } from '../site/places.ts';
import { searchPage } from '../site/search.ts';
import { CONTENTS, SEARCH, type Site, siteOf } from '../site/site.ts';
import { pagePaths, strategyPages } from '../site/strategy-pages.ts';
import { LAYOUTS, MARK, type SiteTexts } from '../site/texts.ts';
import { figuresFor } from '../tasks/brief/figures.ts';
import { wordsFor } from '../tasks/brief/languages.ts';
import { formatFlag } from '../tasks/formats.ts';
import { complain, talk } from '../tasks/print.ts';
import { progress } from '../tasks/progress.ts';
import { asOfDay } from '../tasks/settings.ts';
import { type EntriesRead, readEntries, type SiteRequest } from '../tasks/site/entries.ts';

export interface SiteFlags {
  readonly output?: string;
  readonly audience?: string;
  readonly asOf?: string;
  readonly force?: boolean;
}

const OUTPUT = '_site';

/** Makes the site of the strategies of a folder, or of the whole repository. */
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

/** A signal that came during a write is heard before the next one. */
const nextTurn = () => new Promise<void>((go) => void setImmediate(go));

function strategiesIn({ files, cwd }: Host, top: string): readonly string[] {
  if (files.kind(top) === 'file')
    throw new UserError(`${shownPath(cwd, top)} is a file.`, 'Name a folder; `strat render` makes one page.');
  return findAll(files, cwd, [top]);
}

/** Places follow from paths below the repository, so that they stay when another folder is asked for. */
function placesFor({ files }: Host, top: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const root = gitRoot(files, top) ?? top;
  const spots = new Map(paths.map((path) => [relative(root, path).split(sep).join('/'), path]));
  return new Map(
    [...placesOf([...spots.keys()])].map(([spot, place]) => [files.realPath(spots.get(spot) ?? ''), place]),
  );
}

/** Where there is no history, the site is made without it. */
async function gitAt(host: Host, top: string): Promise<SiteRequest['git']> {
  const root = gitRoot(host.files, top);
  if (root === undefined) return undefined;
  try {
    const repository = (await host.git()).open(root);
    const head = repository.commit('HEAD');
    return head === undefined ? undefined : { repository, head };
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
    talk(host, 'The site is made without the history of its commitments.');
    return undefined;
  }
}

/** A remark on a language is made once. */
function rememberingWords(host: Host): SiteRequest['wordsIn'] {
  const known = new Map<string | undefined, Words>();
  return (lang) => {
    const words = known.get(lang) ?? wordsFor(host, lang);
    known.set(lang, words);
    return words;
  };
}

/** The language that all strategies have in common, else English. */
function voiceOf({ entries }: Site, asOf: Day, wordsIn: SiteRequest['wordsIn']): SiteVoice {
  const [first, ...others] = new Set(entries.map(({ strategy }) => strategy.lang));
  const words = others.length === 0 ? wordsIn(first) : ENGLISH;
  return { words, asOf: words.date(asOf) };
}

async function* pagesOf(
  host: Host,
  site: Site,
  { originals }: EntriesRead,
  voice: SiteVoice,
  { asOf, isPublic }: { readonly asOf: Day; readonly isPublic: boolean },
): AsyncIterable<Page> {
  const texts = textsFor(host);
  yield contentsPage(site, voice, texts);
  for (const entry of site.entries) {
    const pages = strategyPages(entry, site, texts, await figuresFor(texts.full, { ...entry, asOf }));
    const original = originals.get(entry.place);
    const names = isPublic && original ? namesIn(pages.map(({ text }) => text).join('\n'), original) : [];
    if (names.length > 0)
      talk(host, `${entry.spot}: still named in a text for the public: ${listed(names.map(visibleLine))}.`);
    yield* pages;
  }
  yield searchPage(site, voice, texts);
}

function textsFor(host: Host): SiteTexts {
  const text = (...path: readonly string[]) =>
    new TextDecoder().decode(host.files.read(join(host.home, 'templates', ...path), READ_LIMIT));
  const layouts = LAYOUTS.map((name) => [name, text('site', `${name}.html.liquid`)]);
  return {
    layouts: Object.fromEntries(layouts) as SiteTexts['layouts'],
    full: text('brief', 'full.html.liquid'),
    sheet: text('brief', 'one-page.html.liquid'),
    stylesheet: text('brief', 'brief.css') + text('brief', 'pictures.css') + text('site', 'site.css'),
    script: text('site', 'search.js'),
  };
}

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
