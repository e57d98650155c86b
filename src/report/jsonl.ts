/** For programs that read line by line: a finding on each as in `json`, and on the last one the summary. */
import { findingsOf, safeJson, summaryOf } from './json.ts';
import type { Format } from './report.ts';

export const jsonl: Format = (report) =>
  [...findingsOf(report), { version: 1, summary: summaryOf(report) }]
    .map((line) => safeJson(line, 0))
    .join('');
