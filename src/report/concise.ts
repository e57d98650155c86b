/** One line for each finding: `file:line:column level rule message`. */
import { nameLevel } from '../model/level.ts';
import type { Format } from './report.ts';
import { revealOnOneLine } from './terminal.ts';

export const formatConcise: Format = ({ shown }) =>
  shown
    .map(({ file, range: { start }, level, rule, message }) =>
      revealOnOneLine(`${file}:${start.line}:${start.column} ${nameLevel(level)} ${rule} ${message}`),
    )
    .map((line) => `${line}\n`)
    .join('');
