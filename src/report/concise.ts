/** One line for each finding: `file:line:column level rule message`. */
import type { Format } from './report.ts';
import { visibleLine } from './terminal.ts';

export const concise: Format = ({ shown }) =>
  shown
    .map(({ file, range: { start }, level, rule, message }) =>
      visibleLine(`${file}:${start.line}:${start.column} ${level} ${rule} ${message}`),
    )
    .map((line) => `${line}\n`)
    .join('');
