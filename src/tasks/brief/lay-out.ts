/** Lays a brief out as text: as Markdown, as a page, or as the data of a layout. */
import { join, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { LayoutError, runLayout } from '../../render/layout.ts';
import { renderMarkdown } from '../../render/markdown.ts';
import { writeSafeJson } from '../../report/json.ts';
import type { ReadBrief } from './brief.ts';
import { drawFigures } from './figures.ts';
import type { BriefName } from './focus.ts';

export const BRIEF_FORMATS = ['markdown', 'html', 'docx', 'pptx', 'pdf', 'json'] as const;

export type BriefFormat = (typeof BRIEF_FORMATS)[number];

export interface LayoutChoice {
  readonly format: BriefFormat;
  /** The text of the layout. */
  readonly layout: string;
  /** The file of the layout, if it is not one of ours. */
  readonly template: string | undefined;
}

/** Finds the text of a layout. @param template a file to use instead of ours */
export function findLayout(
  host: Host,
  name: BriefName,
  format: BriefFormat,
  template: string | undefined,
): string {
  if (format === 'json') return '';
  return readLayoutText(host, `${name}.${format === 'markdown' ? 'md' : 'html'}.liquid`, template);
}

/** Lays a brief out as text; for office formats, as the page. Throws if the layout cannot be used. */
export async function layOutBrief(
  host: Host,
  read: ReadBrief,
  { format, layout, template }: LayoutChoice,
): Promise<string> {
  const write = await chooseWriter(host, format, layout, read);
  try {
    return write();
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    if (template === undefined && error.isLimit)
      throw new UserError(
        'This strategy is too long for a brief.',
        'Use `--brief one-page`, or shorten the texts.',
      );
    if (template === undefined) throw error;
    throw new UserError(
      `${template}: ${error.message}`,
      'To start from a layout that works, copy one from templates/brief in the package.',
    );
  }
}

type Writer = () => string;

async function chooseWriter(
  host: Host,
  format: BriefFormat,
  layout: string,
  read: ReadBrief,
): Promise<Writer> {
  const { brief, words } = read;
  if (format === 'json') return () => writeSafeJson(brief);
  if (format === 'markdown') return () => renderMarkdown(brief, layout, words);
  return makePageWriter(host, layout, read);
}

/** Makes the writer of a page; loads it, and the Markdown reader that it needs, only if a page is asked for. */
async function makePageWriter(host: Host, layout: string, read: ReadBrief): Promise<Writer> {
  const { makeHtmlMedium, sealPage } = await import('../../render/html.ts');
  const pictures = await drawFigures(layout, read);
  const sheets = ['brief.css', ...(pictures.size > 0 ? ['pictures.css'] : [])];
  const stylesheet = sheets.map((name) => readOwnText(host, name)).join('');
  const { brief, words } = read;
  return () => sealPage(runLayout(layout, brief, makeHtmlMedium({ words, stylesheet, pictures })));
}

function readLayoutText(host: Host, name: string, template: string | undefined): string {
  if (template === undefined) return readOwnText(host, name);
  const bytes = host.files.read(resolve(host.cwd, template), READ_LIMIT);
  if (bytes.length > READ_LIMIT)
    throw new UserError(`${template} is over 1 MiB.`, 'Remove large texts and pictures from the layout.');
  return new TextDecoder().decode(bytes);
}

/** Reads a text that comes with the program: a layout or a style. */
export function readOwnText(host: Host, name: string): string {
  const path = join(host.home, 'templates', 'brief', name);
  return new TextDecoder().decode(host.files.read(path, READ_LIMIT));
}
