/** `strat render`: a strategy as a brief. */
import { join, resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { findOne } from '../folder/find.ts';
import { foreignError, type Loaded, loadStrategy, loadText, READ_LIMIT } from '../folder/load.ts';
import { shownPath } from '../folder/paths.ts';
import type { Host } from '../host.ts';
import { count } from '../model/quote.ts';
import type { Strategy } from '../model/schema.ts';
import { type Brief, briefOf } from '../render/brief.ts';
import { LayoutError, runLayout } from '../render/layout.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { ENGLISH } from '../render/words.ts';
import { formatFlag } from './formats.ts';
import { isOfficeFormat, officeFile, refuseTerminal } from './office.ts';
import { print, talk } from './print.ts';
import { asOfDay } from './settings.ts';
import { stdinText } from './stdin.ts';

export interface RenderFlags {
  readonly brief?: string;
  readonly format?: string;
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly asOf?: string;
  readonly stdinPath?: string;
}

const BRIEFS = ['full', 'one-page'] as const;
const FORMATS = ['md', 'html', 'docx', 'pptx', 'pdf'] as const;

/** Prints a brief, or writes it to a file. */
export async function render(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  const format = formatFlag(flags.format, FORMATS);
  const brief = formatFlag(flags.brief, BRIEFS, 'brief');
  const asOf = asOfDay(host, flags.asOf);
  if (isOfficeFormat(format)) refuseTerminal(host, format, flags.output);
  const layout = layoutText(host, `${brief}.${format === 'md' ? 'md' : 'html'}.liquid`, flags.template);
  const { reading } = load(host, path, flags);
  const content = briefOf(modelOf(reading), { asOf, narrative: reading.narrative });
  const write = format === 'md' ? renderMarkdown : await pageWriter(host);
  const text = laidOut(() => write(content, layout), flags.template);
  const { length } = reading.findings.filter(({ level }) => level === 'error');
  if (length > 0)
    talk(
      host,
      `Left out: ${count(length, 'part')} of ${reading.file} that cannot be understood. \`strat check\` says which.`,
    );
  if (isOfficeFormat(format)) deliver(host, await officeFile(host, format, text, asOf), flags);
  else deliver(host, text, flags);
  return EXIT.clean;
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
async function pageWriter(host: Host): Promise<(brief: Brief, layout: string) => string> {
  const { htmlMedium, sealed } = await import('../render/html.ts');
  const parts = { words: ENGLISH, stylesheet: ownText(host, 'brief.css'), pictures: new Map() };
  return (brief, layout) => sealed(runLayout(layout, brief, htmlMedium(brief, parts)));
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

function deliver(host: Host, content: string | Uint8Array, { output, force = false }: RenderFlags): void {
  if (output !== undefined) save(host, content, output, force);
  else if (typeof content === 'string') print(host, content);
  else host.stdout.writeBytes(content);
}

function save(host: Host, content: string | Uint8Array, output: string, force: boolean): void {
  const path = resolve(host.cwd, output);
  host.files.write(path, content, { force });
  talk(host, `Wrote ${shownPath(host.cwd, path)}.`);
}
