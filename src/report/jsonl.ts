/**
 * The format for programs that read line by line: one finding a line as in `json`, and the summary on the last line.
 */
import { toJsonFindings, toJsonSummary, writeSafeJson } from './json.ts';
import type { Format } from './report.ts';

export const formatJsonl: Format = (report) =>
  [...toJsonFindings(report), { version: 1, summary: toJsonSummary(report) }]
    .map((line) => writeSafeJson(line, 0))
    .join('');
