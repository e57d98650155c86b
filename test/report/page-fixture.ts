/** Reports of whole strategies, and what must hold for any page about them. */
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { Finding, Level } from '../../src/model/finding.ts';
import { LEVELS } from '../../src/model/finding.ts';
import { countDisplayed } from '../../src/report/columns.ts';
import { makeEntries, splitEntries } from '../../src/report/entries.ts';
import { measureDisplayWidth } from '../../src/report/frame.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { rememberPlanFacts } from '../../src/report/plan-facts.ts';
import { formatPretty } from '../../src/report/pretty-views.ts';
import { type CheckedFile, countByLevel, type Report } from '../../src/report/report.ts';
import { parseStrategy } from '../../src/source/parse.ts';

/** Checks texts by file as the command does, without records. */
export function checkTexts(texts: Readonly<Record<string, string>>, what: Partial<Report> = {}): Report {
  const files: CheckedFile[] = [];
  const findings: Finding[] = [];
  for (const [file, text] of Object.entries(texts)) {
    const reading = parseStrategy(new TextEncoder().encode(text), file);
    findings.push(...lint({ reading, rules: RULES, settings: DEFAULTS, asOf: '2027-01-15' }));
    files.push(makeFile(file, text, reading.model));
  }
  return makeReport(files, findings, what);
}

type Model = Parameters<typeof rememberPlanFacts>[0];

/** Makes a checked file as the command does. */
export function makeFile(file: string, text: string, model: Model | undefined): CheckedFile {
  const facts = model && rememberPlanFacts(model);
  const count = (section: string) => facts?.().count(section) ?? 0;
  return {
    file,
    text,
    name: model?.name || undefined,
    criteria: count('criteria'),
    objectives: count('objectives'),
    capabilities: count('capabilities'),
    facts,
  };
}

/** Makes a report that shows all its findings. */
export function makeReport(
  files: readonly CheckedFile[],
  findings: readonly Finding[],
  what: Partial<Report> = {},
): Report {
  const shown = findings;
  return {
    files,
    findings,
    shown,
    suppressed: [],
    rules: 92,
    asOf: '2027-01-15',
    catalogue: RULES,
    ...what,
  };
}

/** Prints the view for people without colours. */
export function showPage(report: Report, columns = 100): string {
  return formatPretty(report, { paint: PLAIN, columns });
}

/** The most lines of a page. */
const MOST = 60;

const COMMAND = /^(?:One of them: )?strat /;
const TITLE = /^ [1-5] (error|warning|info)\b|^ {3}(error|warning|info)(?:: | {2,}| ✎)/;
const REST = /… and (\d+) more (?:entry|entries) \(([^)]*)\)/;

/** Lists what is wrong with the page of one strategy, whatever is found in it. */
export function listPageWrongs(report: Report, columns: number): readonly string[] {
  const page = showPage(report, columns);
  const lines = page.trimEnd().split('\n');
  const wide = Math.max(40, Math.min(columns, 110));
  const titles = lines.flatMap((line) => TITLE.exec(line)?.slice(1).filter(Boolean) ?? []);
  return [
    ...(countDisplayed(lines, wide) > MOST ? [`${countDisplayed(lines, wide)} lines`] : []),
    ...lines
      .filter((line) => measureDisplayWidth(line) > wide && !COMMAND.test(line))
      .map((line) => `too wide: ${line}`),
    ...(titles[0] === 'info' && !page.includes('No errors or warnings') ? ['begins with an info'] : []),
    ...listMiscounts(report, page, titles),
  ];
}

/** Compares the entries that are shown and counted with those that there are. */
function listMiscounts(report: Report, page: string, titles: readonly string[]): readonly string[] {
  const { entries } = makeEntries(report.shown, report);
  const { first, others } = splitEntries(entries);
  const [, left = '0', levels = ''] = REST.exec(page.replace(/\s+/g, ' ')) ?? [];
  const shown = [...first, ...others].slice(0, entries.length - Number(left));
  const rest = countByLevel([...first, ...others].slice(shown.length).flatMap(({ findings }) => findings));
  const names: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'info' };
  const told = LEVELS.filter(
    (level) => Number(new RegExp(`(\\d+) ${names[level]}`).exec(levels)?.[1] ?? 0) !== rest[level],
  );
  return [
    ...(titles.length === shown.length ? [] : [`${titles.length} of ${shown.length} entries`]),
    ...(titles.join() === shown.map(({ level }) => names[level]).join() ? [] : ['entries in another order']),
    ...told.map((level) => `another number of ${names[level]} in the rest`),
  ];
}
