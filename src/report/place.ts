/** Where a finding is, in the ways in which formats say it. */
import type { Finding } from '../model/finding.ts';
import { type Lines, linesOf } from '../source/lines.ts';
import type { CheckedFile } from './report.ts';

/** A file from the top of the repository, as forges name files; one outside of it stays as it is. */
export function pathInRepository(folder = '', file: string): string {
  if (isAbsolute(file)) return file;
  const parts: string[] = [];
  for (const part of `${folder}/${file}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Whether a path begins at a root: `/tmp/x`, `C:/x`. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}

/** What a finding is about, on one line: `criteria/loan-time.target`; empty where it is the whole file. */
export function subject({ entity, field }: Finding): string {
  return [entity, field].filter((part) => part !== undefined).join('.');
}

/** The lines of each file, for places that are given as offsets; made where they are asked for. */
export function linesIn(files: readonly CheckedFile[]): (file: string) => Lines {
  const known = new Map<string, Lines>();
  return (name) => {
    const lines = known.get(name) ?? linesOf(files.find(({ file }) => file === name)?.text ?? '');
    known.set(name, lines);
    return lines;
  };
}
