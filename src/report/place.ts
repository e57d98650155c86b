/** Formats the place of a finding in the ways that formats need. */
import type { Finding } from '../model/finding.ts';
import { type Lines, makeLines } from '../source/lines.ts';
import type { Report } from './report.ts';

/** Returns the path from the top of the repository, as forges name files; one outside of it stays as it is. */
export function findPathInRepository(folder = '', file: string): string {
  if (isAbsolute(file)) return file;
  const parts: string[] = [];
  for (const part of `${folder}/${file}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Returns whether a path begins at a root: `/tmp/x`, `C:/x`. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}

/** Formats the subject of a finding on one line: `criteria/loan-time.target`; empty for the whole file. */
export function formatSubject({ entity, field }: Finding): string {
  return [entity, field].filter((part) => part !== undefined).join('.');
}

/** Makes the lines of each file on demand, for places given as offsets. */
export function makeLinesByFile({
  files,
  others = [],
}: Pick<Report, 'files' | 'others'>): (file: string) => Lines {
  const known = new Map<string, Lines>();
  return (name) => {
    const lines =
      known.get(name) ?? makeLines([...files, ...others].find(({ file }) => file === name)?.text ?? '');
    known.set(name, lines);
    return lines;
  };
}
