/**
 * The code quality report of GitLab: the widget of a merge request compares it with the report of the target branch.
 * Source: docs.gitlab.com, Code Quality, “Code Quality report format”.
 */
import type { Level } from '../model/finding.ts';
import { makeFingerprints } from './fingerprint.ts';
import { writeSafeJson } from './json.ts';
import { findPathInRepository } from './place.ts';
import type { Format } from './report.ts';
import { revealOnOneLine } from './terminal.ts';

const SEVERITIES: Readonly<Record<Level, string>> = { error: 'major', warn: 'minor', info: 'info' };

export const formatGitlab: Format = ({ shown, folder }) => {
  const prints = makeFingerprints(shown);
  return writeSafeJson(
    shown.map(({ rule, level, message, file, range: { start, end } }, index) => ({
      description: revealOnOneLine(message),
      check_name: rule,
      fingerprint: prints[index] ?? '',
      severity: SEVERITIES[level],
      location: { path: findPathInRepository(folder, file), lines: { begin: start.line, end: end.line } },
    })),
  );
};
