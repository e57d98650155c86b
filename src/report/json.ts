/** For programs: one object, its keys in a published schema. */
import type { Finding } from '../model/finding.ts';
import { fingerprints } from './fingerprint.ts';
import { counts, type Format } from './report.ts';
import { replaceUnsafe } from './terminal.ts';

export const json: Format = (report) => {
  const { error, warn, info } = counts(report.findings);
  const prints = fingerprints(report.shown);
  return safeJson({
    version: 1,
    findings: report.shown.map((finding, index) => entry(finding, prints[index] ?? '')),
    summary: {
      files: report.files.length,
      strategies: report.files.filter((file) => file.name !== undefined).length,
      errors: error,
      warnings: warn,
      infos: info,
      rules: report.rules,
      asOf: report.asOf,
    },
  });
};

function entry(finding: Finding, fingerprint: string) {
  const { rule, level, message, file, range, entity, field, help, related } = finding;
  return { rule, level, message, file, range, entity, field, help, related, fingerprint };
}

/** JSON in which nothing is a command to a CI runner and nothing invisible is raw. */
export function safeJson(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, null, indent).replace(/##(?=\w*\[)/g, '#\\u0023');
  return `${replaceUnsafe(text, escaped)}\n`;
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
