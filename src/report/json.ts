/** The format for programs: one object with the keys of a published schema. */
import type { Finding } from '../model/finding.ts';
import type { Lines } from '../source/lines.ts';
import { makeFingerprints } from './fingerprint.ts';
import { groupFindings } from './groups.ts';
import { makeLinesByFile } from './place.ts';
import { countByLevel, type Format, type Report } from './report.ts';
import { replaceUnsafe } from './terminal.ts';

export const formatJson: Format = (report) =>
  writeSafeJson({ version: 1, findings: toJsonFindings(report), summary: toJsonSummary(report) });

/** Converts every shown finding to data. */
export function toJsonFindings(report: Report) {
  const prints = makeFingerprints(report.shown);
  const lines = makeLinesByFile(report);
  return groupFindings(report.shown, report).map(({ finding, group }, index) => ({
    ...toJsonFinding(finding, lines),
    group,
    fingerprint: prints[index] ?? '',
  }));
}

function toJsonFinding(finding: Finding, lines: (file: string) => Lines) {
  const { rule, level, message, file, range, entity, field, help, related, suppressed } = finding;
  const fix = toJsonFix(finding, lines);
  return { rule, level, message, file, range, entity, field, help, related, fix, suppressed };
}

function toJsonFix({ fix, file }: Finding, lines: (file: string) => Lines) {
  if (!fix) return undefined;
  const { range } = lines(file);
  return {
    description: fix.description,
    edits: fix.edits.map(({ start, end, text }) => ({ range: range(start, end), text })),
  };
}

/** Summarizes the files checked and the findings as data. */
export function toJsonSummary(report: Report) {
  const { error, warn, info } = countByLevel(report.findings);
  const known = (wanted: string) => report.suppressed.filter(({ suppressed }) => suppressed?.kind === wanted);
  return {
    files: report.files.length,
    strategies: report.files.filter((file) => file.name !== undefined).length,
    errors: error,
    warnings: warn,
    infos: info,
    suppressed: known('comment').length,
    accepted: known('accepted').length,
    // The name in version 0.1.0.
    baselined: known('accepted').length,
    rules: report.rules,
    later: report.files.reduce((sum, { later = 0 }) => sum + later, 0),
    asOf: report.asOf,
    against: report.against,
    leftOut: report.leftOut,
  };
}

/**
 * Writes JSON in which nothing is a command to a CI runner and every invisible character is escaped.
 * @param indent 0 for one line
 */
export function writeSafeJson(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, null, indent).replace(/##(?=\w*\[)/g, '#\\u0023');
  return `${replaceUnsafe(text, escapeJsonCharacter)}\n`;
}

function escapeJsonCharacter(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
