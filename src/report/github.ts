/**
 * Commands to the runner of GitHub Actions, which shows them beside the lines of the file. They are the only output of
 * ours that a runner is meant to obey: no other line begins like one, and no text of a strategy can end one.
 * Source: actions/toolkit, docs/commands.md; actions/runner, ActionCommand.
 */
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import { count } from '../model/quote.ts';
import { PLAIN } from './paint.ts';
import { pathInRepository } from './place.ts';
import { summary } from './pretty.ts';
import type { Format, Report } from './report.ts';
import { visible, visibleLine, withoutCommands } from './terminal.ts';

/** GitHub shows no more of a level for one step of a job. */
const MOST = 10;

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'notice' };

export const github: Format = (report) => {
  const commands = LEVELS.flatMap((level) => annotations(report, level));
  return `${[...commands, withoutCommands(summary(report, { paint: PLAIN }))].join('\n')}\n`;
};

function annotations({ shown, folder }: Report, level: Level): readonly string[] {
  const all = shown.filter((finding) => finding.level === level);
  const said = all.length > MOST ? all.slice(0, MOST - 1) : all;
  const lines = said.map((finding) => annotation(finding, folder));
  if (said.length === all.length) return lines;
  const left = count(all.length - said.length, `more ${COMMANDS[level]}`);
  return [...lines, command(level, { title: 'strat' }, `${left} not shown here; the log has all.`)];
}

/** Columns are taken only where a place is on one line. */
function annotation({ level, rule, message, help, file, range }: Finding, folder: string | undefined) {
  const { start, end } = range;
  const place = {
    file: pathInRepository(folder, file),
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line && { col: start.column }),
  };
  const text = help === undefined ? message : `${message}\nhelp: ${help}`;
  return command(level, { ...place, title: rule }, text);
}

function command(
  level: Level,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const said = Object.entries(properties).map(([name, value]) => `${name}=${propertyText(value)}`);
  return `::${COMMANDS[level]} ${said.join(',')}::${dataText(withoutCommands(visible(message)))}`;
}

function propertyText(value: string | number): string {
  const text = withoutCommands(visibleLine(String(value)));
  return dataText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function dataText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
