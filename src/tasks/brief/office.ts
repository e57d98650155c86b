/** Makes office files of a brief from the page of its HTML layout. */
import { findGitRoot } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { setPdfDate } from '../../render/pdf-date.ts';

/** The names of the formats. */
export const OFFICE_FORMATS = { docx: 'Word', pptx: 'PowerPoint', pdf: 'PDF' } as const;

export type OfficeFormat = keyof typeof OFFICE_FORMATS;

export function isOfficeFormat(format: string): format is OfficeFormat {
  return Object.hasOwn(OFFICE_FORMATS, format);
}

export async function makeOfficeFile(
  host: Host,
  format: OfficeFormat,
  html: string,
  asOf: Day,
): Promise<Uint8Array> {
  if (format === 'pdf') return makePdfFile(host, html, asOf);
  if (format === 'docx') return (await import('../../office/word.ts')).makeWordFile(html, { asOf });
  return (await import('../../office/slides.ts')).makeSlidesFile(html, { asOf });
}

/** Prints the page as a PDF. The browser is never looked up in the repository, which may contain anything. */
async function makePdfFile(host: Host, html: string, asOf: Day): Promise<Uint8Array> {
  const browser = await host.browser();
  return setPdfDate(await browser.print(html, findGitRoot(host.files, host.cwd) ?? host.cwd), asOf);
}
