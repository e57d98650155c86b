/**
 * The format of JUnit, which every CI system reads: a suite for each file, a case for each finding. A case fails only
 * if its finding fails the check, so that a report and an exit code always agree.
 */
import { type Finding, type Level, matchesThreshold } from '../model/finding.ts';
import { nameLevel } from '../model/level.ts';
import { findPathInRepository, formatSubject } from './place.ts';
import type { Format, OtherFile, Report } from './report.ts';
import { escapeXml, formatElement, formatXmlDocument, joinElements } from './xml.ts';

export const formatJunit: Format = (report) => {
  const suites = [...report.files, ...(report.others ?? [])].map((file) => formatSuite(file, report));
  const tests = addNumbers(suites.map((suite) => suite.tests));
  const failures = addNumbers(suites.map((suite) => suite.failures));
  const attributes = { name: 'strat', tests, failures, errors: 0 };
  return formatXmlDocument(
    formatElement('testsuites', attributes, joinElements(suites.map((suite) => suite.text))),
  );
};

const addNumbers = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Formats the suite of a file; findings that fail the check are included even if they are not to be shown. */
function formatSuite({ file, failOn = 'error' }: OtherFile, { findings, shown, folder }: Report) {
  const name = findPathInRepository(folder, file);
  const asked = new Set(shown);
  const found = findings.filter(
    (finding) => finding.file === file && (asked.has(finding) || matchesThreshold(finding.level, failOn)),
  );
  const cases = found.map((finding) => formatCase(finding, name, failOn));
  if (found.length === 0)
    cases.push(formatElement('testcase', { name: 'no findings', ...toClassName(name), time: 0 }));
  const failures = found.filter(({ level }) => matchesThreshold(level, failOn)).length;
  const attributes = { name, tests: cases.length, failures, errors: 0, skipped: 0, time: 0 };
  return { tests: cases.length, failures, text: formatElement('testsuite', attributes, joinElements(cases)) };
}

/**
 * Returns the file without its ending, because readers take everything before the last dot of a class for its package.
 */
function toClassName(file: string) {
  return { classname: file.replace(/\.\w+$/, ''), file };
}

function formatCase(finding: Finding, file: string, failOn: Level): string {
  const { rule, level, message, range } = finding;
  const about = formatSubject(finding);
  const attributes = { name: about === '' ? rule : `${rule}: ${about}`, ...toClassName(file) };
  const text = formatCaseText(finding, file);
  const said = matchesThreshold(level, failOn)
    ? formatElement('failure', { message, type: rule }, text)
    : formatElement('system-out', {}, text);
  return formatElement('testcase', { ...attributes, line: range.start.line, time: 0 }, joinElements([said]));
}

function formatCaseText({ level, message, help, range: { start } }: Finding, file: string): string {
  const lines = [`${file}:${start.line}:${start.column} ${nameLevel(level)}`, message];
  return escapeXml([...lines, ...(help === undefined ? [] : [`help: ${help}`])].join('\n'));
}
