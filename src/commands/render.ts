/** `strat render`: a strategy as a brief. */
import { join, resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { READ_LIMIT } from '../folder/load.ts';
import { shownPath } from '../folder/paths.ts';
import type { Host } from '../host.ts';
import { LayoutError, runLayout } from '../render/layout.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { safeJson } from '../report/json.ts';
import { type BriefFlags, type ReadBrief, readBrief, warnOf } from './brief.ts';
import { briefNamed } from './focus.ts';
import { formatFlag } from './formats.ts';
import { print, talk } from './print.ts';

export interface RenderFlags extends BriefFlags {
  readonly format?: string;
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
}

const FORMATS = ['md', 'html', 'json'] as const;

/** Prints a brief, or writes it to a file. */
export async function render(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  const format = formatFlag(flags.format, FORMATS);
  const name = briefNamed(flags);
  const layout = format === 'json' ? '' : layoutText(host, `${name}.${format}.liquid`, flags.template);
  const write = await writerFor(host, format, layout);
  const read = await readBrief(host, path, name, flags);
  const text = laidOut(() => write(read), flags.template);
  warnOf(host, read, text);
  if (flags.output === undefined) print(host, text);
  else save(host, text, flags.output, flags.force ?? false);
  return EXIT.clean;
}

type Writer = (read: ReadBrief) => string;

async function writerFor(host: Host, format: (typeof FORMATS)[number], layout: string): Promise<Writer> {
  if (format === 'json') return ({ brief }) => safeJson(brief);
  if (format === 'html') return pageWriter(host, layout);
  return ({ brief, words }) => renderMarkdown(brief, layout, words);
}

/** What writes a page; loaded only where one is asked for, with the reader of Markdown that it takes. */
async function pageWriter(host: Host, layout: string): Promise<Writer> {
  const { htmlMedium, sealed } = await import('../render/html.ts');
  const stylesheet = ownText(host, 'brief.css');
  return ({ brief, words }) => {
    const pictures = new Map<string, string>();
    return sealed(runLayout(layout, brief, htmlMedium({ words, stylesheet, pictures })));
  };
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
