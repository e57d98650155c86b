/** The format of Checkstyle, which the warnings plug-in of Jenkins and many reviewers read. */
import type { Finding, Level } from '../model/finding.ts';
import { pathInRepository } from './place.ts';
import type { Format } from './report.ts';
import { block, element, xmlDocument } from './xml.ts';

const SEVERITIES: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'info' };

export const checkstyle: Format = ({ files, shown, folder }) => {
  const elements = files.map(({ file }) => {
    const errors = shown.filter((finding) => finding.file === file).map(errorElement);
    return element('file', { name: pathInRepository(folder, file) }, block(errors));
  });
  return xmlDocument(element('checkstyle', { version: '4.3' }, block(elements)));
};

function errorElement({ rule, level, message, range: { start } }: Finding): string {
  const { line, column } = start;
  return element('error', { line, column, severity: SEVERITIES[level], message, source: `strat.${rule}` });
}
