/** `strat render`: a strategy as a brief. */
import { join, resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { READ_LIMIT } from '../folder/load.ts';
import type { Host } from '../host/host.ts';
import { LayoutError, runLayout } from '../render/layout.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { safeJson } from '../report/json.ts';
import { type BriefFlags, type ReadBrief, readBrief, warnOfNames } from '../tasks/brief/brief.ts';
import { figuresFor } from '../tasks/brief/figures.ts';
import { briefNamed } from '../tasks/brief/focus.ts';
import { isOfficeFormat, officeFile, refuseTerminal } from '../tasks/brief/office.ts';
import { giveOut, type OneFlags } from '../tasks/brief/one-strategy.ts';
import { refuseHalf, renderAgain } from '../tasks/brief/render-again.ts';
import { formatFlag } from '../tasks/formats.ts';

export interface RenderFlags extends BriefFlags, OneFlags {
  readonly format?: string;
  readonly template?: string;
  readonly watch?: boolean;
}

const FORMATS = ['md', 'html', 'docx', 'pptx', 'pdf', 'json'] as const;

/** Prints a brief, or writes it to a file, with `--watch` again on each save. */
export async function render(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  if (!flags.watch) return renderOnce(host, path, flags);
  return renderAgain(host, path, flags, (world, now) => renderOnce(world, path, now));
}

async function renderOnce(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  const format = formatFlag(flags.format, FORMATS);
  const name = briefNamed(flags);
  if (isOfficeFormat(format)) refuseTerminal(host, format, flags.output);
  const layoutName = `${name}.${format === 'md' ? 'md' : 'html'}.liquid`;
  const layout = format === 'json' ? '' : layoutText(host, layoutName, flags.template);
  const read = await readBrief(host, path, name, flags);
  if (flags.watch) refuseHalf(read.reading);
  const write = await writerFor(host, format, layout, read);
  const text = laidOut(write, flags.template);
  warnOfNames(host, read.audience, read.whole, text);
  const content = isOfficeFormat(format) ? await officeFile(host, format, text, read.asOf) : text;
  giveOut(host, content, read.reading, flags);
  return EXIT.clean;
}

type Writer = () => string;

async function writerFor(
  host: Host,
  format: (typeof FORMATS)[number],
  layout: string,
  read: ReadBrief,
): Promise<Writer> {
  const { brief, words } = read;
  if (format === 'json') return () => safeJson(brief);
  if (format === 'md') return () => renderMarkdown(brief, layout, words);
  return pageWriter(host, layout, read);
}

/** What writes a page; loaded only where one is asked for, with the reader of Markdown that it takes. */
async function pageWriter(host: Host, layout: string, read: ReadBrief): Promise<Writer> {
  const { htmlMedium, sealed } = await import('../render/html.ts');
  const pictures = await figuresFor(layout, read);
  const sheets = ['brief.css', ...(pictures.size > 0 ? ['pictures.css'] : [])];
  const stylesheet = sheets.map((name) => ownText(host, name)).join('');
  const { brief, words } = read;
  return () => sealed(runLayout(layout, brief, htmlMedium({ words, stylesheet, pictures })));
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

function laidOut(write: () => string, template: string | undefined): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    if (template === undefined && error.isLimit)
      throw new UserError(
        'There is more in this strategy than fits into a brief.',
        'Take `--brief one-page`, or shorten its texts.',
      );
    if (template === undefined) throw error;
    throw new UserError(
      `${template}: ${error.message}`,
      'The layouts to start from are in the folder templates/brief of the package.',
    );
  }
}
