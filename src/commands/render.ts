/** `strat render`: a strategy as a brief. */
import { join, resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { findOne } from '../folder/find.ts';
import { foreignError, type Loaded, loadStrategy, loadText, READ_LIMIT } from '../folder/load.ts';
import { shownPath } from '../folder/paths.ts';
import type { Host } from '../host.ts';
import { count, listed } from '../model/quote.ts';
import type { Strategy } from '../model/schema.ts';
import { visibleLine } from '../model/visible.ts';
import { AUDIENCES, namesIn, publicOf } from '../render/audience.ts';
import { briefOf } from '../render/brief.ts';
import { LayoutError, runLayout } from '../render/layout.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { ENGLISH } from '../render/words.ts';
import { briefNamed, type FocusFlags, focusOf } from './focus.ts';
import { formatFlag } from './formats.ts';
import { wordsFor } from './languages.ts';
import { print, talk } from './print.ts';
import { asOfDay } from './settings.ts';
import { stdinText } from './stdin.ts';

export interface RenderFlags extends FocusFlags {
  readonly format?: string;
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly asOf?: string;
  readonly stdinPath?: string;
}

const FORMATS = ['md', 'html'] as const;

/** Prints a brief, or writes it to a file. */
export async function render(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  const format = formatFlag(flags.format, FORMATS);
  const brief = briefNamed(flags);
  const audience = formatFlag(flags.audience, AUDIENCES, 'audience');
  const asOf = asOfDay(host, flags.asOf);
  const layout = layoutText(host, `${brief}.${format}.liquid`, flags.template);
  const loaded = load(host, path, flags);
  const { reading } = loaded;
  const strategy = modelOf(reading);
  const words = wordsFor(host, strategy.lang);
  const shown = audience === 'public' ? publicOf(strategy) : strategy;
  const place = { asOf, path: path === '-' ? undefined : loaded.path };
  const focus = await focusOf(host, brief, shown, flags, place);
  const content = briefOf(shown, { asOf, narrative: reading.narrative, audience, words, ...focus });
  const write = format === 'md' ? renderMarkdown : await pageWriter(host);
  const text = laidOut(() => write(content, layout, words), flags.template);
  if (audience === 'public') warnOfNames(host, text, strategy);
  const { length } = reading.findings.filter(({ level }) => level === 'error');
  if (length > 0)
    talk(
      host,
      `Left out: ${count(length, 'part')} of ${reading.file} that cannot be understood. \`strat check\` says which.`,
    );
  if (flags.output === undefined) print(host, text);
  else save(host, text, flags.output, flags.force ?? false);
  return EXIT.clean;
}

/** A text may name people on its own account; that is for its writer to change. */
function warnOfNames(host: Host, text: string, strategy: Strategy): void {
  const names = namesIn(text, strategy);
  if (names.length > 0)
    talk(host, `Still named in a text for the public: ${listed(names.map(visibleLine))}.`);
}

function load(host: Host, path: string | undefined, flags: RenderFlags): Loaded {
  const { files, cwd } = host;
  if (path !== '-') return loadStrategy(files, cwd, findOne(files, cwd, path));
  return loadText(files, cwd, resolve(cwd, flags.stdinPath ?? 'strategy.yaml'), stdinText(host));
}

function modelOf(reading: Loaded['reading']): Strategy {
  if (reading.is === 'foreign') throw foreignError(reading);
  if (reading.model) return reading.model;
  const [first] = reading.findings;
  const place = first ? `:${first.range.start.line}: ${first.message}` : ' cannot be read.';
  throw new UserError(
    `${reading.file}${place}`,
    'Mend the file first: `strat check` says what is wrong with it.',
  );
}

function layoutText(host: Host, name: string, template: string | undefined): string {
  return template === undefined ? ownText(host, name) : readText(host, resolve(host.cwd, template));
}

/** A text that comes with the program. */
function ownText(host: Host, name: string): string {
  return readText(host, join(host.home, 'templates', 'brief', name));
}

function readText(host: Host, path: string): string {
  return new TextDecoder().decode(host.files.read(path, READ_LIMIT));
}

/** What writes a page; loaded only where one is asked for, with the reader of Markdown that it takes. */
async function pageWriter(host: Host): Promise<typeof renderMarkdown> {
  const { htmlMedium, sealed } = await import('../render/html.ts');
  const stylesheet = ownText(host, 'brief.css');
  return (brief, layout, words = ENGLISH) => {
    const parts = { words, stylesheet, pictures: new Map<string, string>() };
    return sealed(runLayout(layout, brief, htmlMedium(brief, parts)));
  };
}

function laidOut(write: () => string, template: string | undefined): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof LayoutError) || template === undefined) throw error;
    throw new UserError(
      `${template}: ${error.message}`,
      'The layouts to start from are in the folder templates/brief of the package.',
    );
  }
}

function save(host: Host, text: string, output: string, force: boolean): void {
  const path = resolve(host.cwd, output);
  host.files.write(path, text, { force });
  talk(host, `Wrote ${shownPath(host.cwd, path)}.`);
}
