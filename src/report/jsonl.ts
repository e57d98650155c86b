/**
 * The format for programs that read line by line: one finding a line as in `json`, and the summary on the last line.
 */
import { findingsOf, safeJson, summaryOf } from './json.ts';
import type { Format } from './report.ts';

export const jsonl: Format = (report) =>
  [...findingsOf(report), { version: 1, summary: summaryOf(report) }]
    .map((line) => safeJson(line, 0))
    .join('');
