/**
 * The format of JUnit, which every CI system reads: a suite for each file, a case for each finding. A case fails only
 * if its finding fails the check, so that a report and an exit code always agree.
 */
import { type Finding, type Level, reaches } from '../model/finding.ts';
import { pathInRepository, subject } from './place.ts';
import type { Format, OtherFile, Report } from './report.ts';
import { block, element, escapeXml, xmlDocument } from './xml.ts';

export const junit: Format = (report) => {
  const suites = [...report.files, ...(report.others ?? [])].map((file) => suiteOf(file, report));
  const tests = sum(suites.map((suite) => suite.tests));
  const failures = sum(suites.map((suite) => suite.failures));
  const attributes = { name: 'strat', tests, failures, errors: 0 };
  return xmlDocument(element('testsuites', attributes, block(suites.map((suite) => suite.text))));
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Formats the suite of a file; findings that fail the check are included even if they are not to be shown. */
function suiteOf({ file, failOn = 'error' }: OtherFile, { findings, shown, folder }: Report) {
  const name = pathInRepository(folder, file);
  const asked = new Set(shown);
  const found = findings.filter(
    (finding) => finding.file === file && (asked.has(finding) || reaches(finding.level, failOn)),
  );
  const cases = found.map((finding) => findingCase(finding, name, failOn));
  if (found.length === 0) cases.push(element('testcase', { name: 'no findings', ...placeOf(name), time: 0 }));
  const failures = found.filter(({ level }) => reaches(level, failOn)).length;
  const attributes = { name, tests: cases.length, failures, errors: 0, skipped: 0, time: 0 };
  return { tests: cases.length, failures, text: element('testsuite', attributes, block(cases)) };
}

/**
 * Returns the file without its ending, because readers take everything before the last dot of a class for its package.
 */
function placeOf(file: string) {
  return { classname: file.replace(/\.\w+$/, ''), file };
}

function findingCase(finding: Finding, file: string, failOn: Level): string {
  const { rule, level, message, range } = finding;
  const about = subject(finding);
  const attributes = { name: about === '' ? rule : `${rule}: ${about}`, ...placeOf(file) };
  const text = textOf(finding, file);
  const said = reaches(level, failOn)
    ? element('failure', { message, type: rule }, text)
    : element('system-out', {}, text);
  return element('testcase', { ...attributes, line: range.start.line, time: 0 }, block([said]));
}

function textOf({ level, message, help, range: { start } }: Finding, file: string): string {
  const lines = [`${file}:${start.line}:${start.column} ${level}`, message];
  return escapeXml([...lines, ...(help === undefined ? [] : [`help: ${help}`])].join('\n'));
}
