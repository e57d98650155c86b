/** `strat render`: a strategy as a brief. */
import { join, resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { READ_LIMIT } from '../folder/load.ts';
import type { Host } from '../host.ts';
import type { Day } from '../model/dates.ts';
import { listed } from '../model/quote.ts';
import type { Strategy } from '../model/schema.ts';
import { visibleLine } from '../model/visible.ts';
import { AUDIENCES, namesIn, publicOf } from '../render/audience.ts';
import { briefOf } from '../render/brief.ts';
import { LayoutError, runLayout } from '../render/layout.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { ENGLISH, type Words } from '../render/words.ts';
import { briefNamed, type FocusFlags, focusOf } from './focus.ts';
import { formatFlag } from './formats.ts';
import { wordsFor } from './languages.ts';
import { isOfficeFormat, officeFile, refuseTerminal } from './office.ts';
import { giveOut, loadOne, type OneFlags } from './one-strategy.ts';
import { talk } from './print.ts';
import { asOfDay } from './settings.ts';

export interface RenderFlags extends FocusFlags, OneFlags {
  readonly format?: string;
  readonly template?: string;
  readonly asOf?: string;
}

const FORMATS = ['md', 'html', 'docx', 'pptx', 'pdf'] as const;

/** Prints a brief, or writes it to a file. */
export async function render(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  const format = formatFlag(flags.format, FORMATS);
  const brief = briefNamed(flags);
  const audience = formatFlag(flags.audience, AUDIENCES, 'audience');
  const asOf = asOfDay(host, flags.asOf);
  if (isOfficeFormat(format)) refuseTerminal(host, format, flags.output);
  const layout = layoutText(host, `${brief}.${format === 'md' ? 'md' : 'html'}.liquid`, flags.template);
  const { reading, strategy, path: file } = loadOne(host, path, flags);
  const words = wordsFor(host, strategy.lang);
  const shown = audience === 'public' ? publicOf(strategy) : strategy;
  const place = { asOf, path: path === '-' ? undefined : file };
  const focus = await focusOf(host, brief, shown, flags, place);
  const content = briefOf(shown, { asOf, narrative: reading.narrative, audience, words, ...focus });
  const write =
    format === 'md'
      ? renderMarkdown
      : await pageWriter(host, await figuresFor(layout, shown, { asOf, words }));
  const text = laidOut(() => write(content, layout, words), flags.template);
  if (audience === 'public') warnOfNames(host, text, strategy);
  giveOut(host, isOfficeFormat(format) ? await officeFile(host, format, text, asOf) : text, reading, flags);
  return EXIT.clean;
}

/** A text may name people on its own account; that is for its writer to change. */
function warnOfNames(host: Host, text: string, strategy: Strategy): void {
  const names = namesIn(text, strategy);
  if (names.length > 0)
    talk(host, `Still named in a text for the public: ${listed(names.map(visibleLine))}.`);
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
async function pageWriter(host: Host, pictures: ReadonlyMap<string, string>): Promise<typeof renderMarkdown> {
  const { htmlMedium, sealed } = await import('../render/html.ts');
  const sheets = ['brief.css', ...(pictures.size > 0 ? ['pictures.css'] : [])];
  const stylesheet = sheets.map((name) => ownText(host, name)).join('');
  return (brief, layout, words = ENGLISH) => {
    return sealed(runLayout(layout, brief, htmlMedium(brief, { words, stylesheet, pictures })));
  };
}

/** The pictures that a layout asks for; what draws them is loaded only where there are any. */
async function figuresFor(
  layout: string,
  strategy: Strategy,
  options: { readonly asOf: Day; readonly words: Words },
): Promise<ReadonlyMap<string, string>> {
  if (!/\|\s*picture\b/.test(layout)) return new Map();
  const { figuresOf, PICTURES } = await import('../render/pictures/pictures.ts');
  const asked = PICTURES.filter((name) => layout.includes(name));
  return figuresOf(strategy, options, asked);
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
