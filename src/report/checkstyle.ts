/** The format of Checkstyle, which the warnings plug-in of Jenkins and many reviewers read. */
import type { Finding, Level } from '../model/finding.ts';
import { findPathInRepository } from './place.ts';
import type { Format } from './report.ts';
import { formatElement, formatXmlDocument, joinElements } from './xml.ts';

const SEVERITIES: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'info' };

export const formatCheckstyle: Format = ({ files, others = [], shown, folder }) => {
  const elements = [...files, ...others].map(({ file }) => {
    const errors = shown.filter((finding) => finding.file === file).map(formatErrorElement);
    return formatElement('file', { name: findPathInRepository(folder, file) }, joinElements(errors));
  });
  return formatXmlDocument(formatElement('checkstyle', { version: '4.3' }, joinElements(elements)));
};

function formatErrorElement({ rule, level, message, range: { start } }: Finding): string {
  const { line, column } = start;
  return formatElement('error', {
    line,
    column,
    severity: SEVERITIES[level],
    message,
    source: `strat.${rule}`,
  });
}
