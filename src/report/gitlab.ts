/**
 * The code quality report of GitLab: the widget of a merge request compares it with the report of the target branch.
 * Source: docs.gitlab.com, Code Quality, “Code Quality report format”.
 */
import type { Level } from '../model/finding.ts';
import { fingerprints } from './fingerprint.ts';
import { safeJson } from './json.ts';
import { pathInRepository } from './place.ts';
import type { Format } from './report.ts';
import { visibleLine } from './terminal.ts';

const SEVERITIES: Readonly<Record<Level, string>> = { error: 'major', warn: 'minor', info: 'info' };

export const gitlab: Format = ({ shown, folder }) => {
  const prints = fingerprints(shown);
  return safeJson(
    shown.map(({ rule, level, message, file, range: { start, end } }, index) => ({
      description: visibleLine(message),
      check_name: rule,
      fingerprint: prints[index] ?? '',
      severity: SEVERITIES[level],
      location: { path: pathInRepository(folder, file), lines: { begin: start.line, end: end.line } },
    })),
  );
};
