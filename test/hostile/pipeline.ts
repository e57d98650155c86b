/** Runs a text through everything that `strat check` does, and checks what must hold for any output. */

import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { type LintInput, lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { FORMATS, isForRunner } from '../../src/report/index.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { rememberPlanFacts } from '../../src/report/plan-facts.ts';
import type { Format, Report } from '../../src/report/report.ts';
import { disarmCommands } from '../../src/report/terminal.ts';
import { parseStrategy, type StrategyReading } from '../../src/source/parse.ts';
import { misread } from './readers.ts';

export interface Answer {
  readonly reading: StrategyReading;
  readonly findings: readonly Finding[];
  /** The output, by format. */
  readonly printed: ReadonlyMap<string, string>;
  /** Milliseconds in the slowest format. */
  readonly took: number;
}

const TODAY = '2027-01-15';

/** Every format, loaded. */
export const LOADED: ReadonlyMap<string, Format> = new Map(
  await Promise.all([...FORMATS].map(async ([name, load]) => [name, await load()] as const)),
);

/** Parses, checks and reports a text as the command does. */
export function answerTo(content: string | Uint8Array, file = 'strategy.yaml', rules = RULES): Answer {
  const elapsed = stopwatch();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading = parseStrategy(bytes, file);
  const input: LintInput = { reading, parent: undefined, rules, settings: DEFAULTS, asOf: TODAY };
  const findings = lint(input);
  const report = reportOf(reading, findings, rules.length);
  const found = elapsed();
  const look = { paint: PLAIN, columns: 100 };
  const printed = new Map<string, string>();
  let slowest = 0;
  for (const [name, format] of LOADED) {
    const printing = stopwatch();
    const text = format(report, look);
    printed.set(name, isForRunner(name) ? text : disarmCommands(text));
    slowest = Math.max(slowest, printing());
  }
  return { reading, findings, printed, took: found + slowest };
}

/** Makes a stopwatch of milliseconds, without the time that other programs used. */
function stopwatch(): () => number {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(performance.now() - wall, (user + system) / 1000);
  };
}

function reportOf(
  { file, text, model }: StrategyReading,
  findings: readonly Finding[],
  rules: number,
): Report {
  const name = typeof model?.name === 'string' ? model.name : undefined;
  const facts = model && rememberPlanFacts(model);
  const checked = { file, text, name, criteria: 0, objectives: 0, capabilities: 0, facts };
  return {
    files: [checked],
    findings,
    shown: findings,
    suppressed: [],
    rules,
    asOf: TODAY,
    folder: 'a folder',
    catalogue: RULES,
  };
}

/** Lists what is wrong with a result. */
export function wrongsOf({ reading, findings, printed }: Answer): readonly string[] {
  const lines = reading.text.split('\n');
  return [
    ...findings.flatMap((finding) => wrongPlace(finding, lines)),
    ...[...printed].flatMap(([format, text]) =>
      wrongPrint(format, text).map((wrong) => `${format}: ${wrong}`),
    ),
    ...[...printed].flatMap(([format, text]) => misread(format, text, findings)),
  ];
}

function wrongPlace({ range: { start, end }, rule, message }: Finding, lines: readonly string[]): string[] {
  const isOrdered = end.line > start.line || (end.line === start.line && end.column >= start.column);
  const isInside = [start, end].every(
    ({ line, column }) =>
      line >= 1 && column >= 1 && line <= lines.length && column <= (lines[line - 1] ?? '').length + 1,
  );
  return isOrdered && isInside
    ? []
    : [`${rule} has no place in the file: ${JSON.stringify({ start, end })} (${message})`];
}

/** Control characters, and bidirectional, invisible or half characters. */
const UNSEEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]|\p{Surrogate}/u;

/**
 * The only invisible character of ours separates the colons or hashes of a possible command; in Markdown, also
 * others.
 */
const OUR_GAPS = /:\u200b:|#\u200b#\u200b/g;

function wrongPrint(format: string, text: string): string[] {
  const unseen = UNSEEN.exec(text.replace(format === 'markdown' ? /\u200b/g : OUR_GAPS, ''));
  const lines = text.split(/\r\n|\r|\n/);
  const command = lines.find((line) => isCommand(line) && !(isForRunner(format) && line.startsWith('::')));
  return [
    ...(unseen ? [`U+${unseen[0].codePointAt(0)?.toString(16)} is raw`] : []),
    ...(command === undefined ? [] : [`a CI runner obeys ${JSON.stringify(command)}`]),
  ];
}

/**
 * Returns whether a line is a command, as actions/runner and azure-pipelines-agent decide it; .NET trims U+0085 as
 * well.
 */
export function isCommand(line: string): boolean {
  return /^[\s\x85]*::/.test(line) || /##(?:vso|teamcity)?\[/i.test(line);
}

/** Makes a file for each place of a text: as value, key, id, name and reference, in comments, or as the whole file. */
export function filesWith(text: string): readonly string[] {
  const quoted = JSON.stringify(text);
  const head = 'strat: 1\nname: x\n';
  return [
    text,
    `strat: 1\nname: ${quoted}\n`,
    `${head}${quoted}: 1\n`,
    `${head}status: ${quoted}\nowner: [${quoted}]\nend: ${quoted}\nlang: ${quoted}\n`,
    `${head}criteria:\n  ${quoted}: { target: 1 }\n  a: { target: ${quoted}, ${quoted}: 1, contributes_to: [${quoted}] }\n`,
    `${head}destination:\n  statement: ${quoted}\n  why: ${quoted}\n  roles: { ${quoted}: ${quoted} }\n`,
    `${head}values:\n  - ${text}\n`,
    `${head}mission: |\n  ${text.replaceAll('\n', '\n  ')}\nfoo: 1\n`,
    `${head}# ${text}\nfoo: 1\n`,
    `---\n${head}---\n${text}`,
  ];
}
