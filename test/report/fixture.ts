import type { Finding } from '../../src/model/finding.ts';
import { FORMATS } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/paint.ts';
import type { CheckedFile, Report } from '../../src/report/report.ts';

/** Makes a finding in the third line of `strategy.yaml`, with some keys changed. */
export function finding(what: Partial<Finding> = {}): Finding {
  return {
    rule: 'criterion-without-owner',
    level: 'error',
    message: 'Criterion `loan-time` has no owner.',
    file: 'strategy.yaml',
    range: { start: { line: 3, column: 5 }, end: { line: 3, column: 14 } },
    entity: 'criteria/loan-time',
    help: 'Add `owner:` with the name of one person.',
    related: [],
    ...what,
  };
}

export function checkedFile(what: Partial<CheckedFile> = {}): CheckedFile {
  const text = 'strat: 1\ncriteria:\n    loan-time:\n      them: x\n';
  return { file: 'strategy.yaml', text, name: 'x', criteria: 1, objectives: 0, capabilities: 0, ...what };
}

/** Makes a report that shows all its findings. */
export function reportOf(findings: readonly Finding[], what: Partial<Report> = {}): Report {
  const names = [...new Set(['strategy.yaml', ...findings.map(({ file }) => file)])];
  const files = names.map((file) => checkedFile({ file }));
  return { files, findings, shown: findings, suppressed: [], rules: 46, asOf: '2027-01-15', ...what };
}

/** Prints a report in a format. */
export async function printed(format: string, report: Report): Promise<string> {
  const write = await FORMATS.get(format)?.();
  if (!write) throw new Error(`There is no format ${format}.`);
  return write(report, { paint: PLAIN, columns: 100 });
}
