/**
 * Commands to the runner of GitHub Actions, which shows them beside the lines of the file. No other output of ours is
 * meant as a command to a runner: no other line begins like one, and no text of a strategy can end one. Source:
 * actions/toolkit, docs/commands.md; actions/runner, ActionCommand.
 */
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import { count } from '../model/quote.ts';
import { concise } from './concise.ts';
import { PLAIN } from './paint.ts';
import { pathInRepository } from './place.ts';
import { summary } from './pretty.ts';
import type { Format } from './report.ts';
import { visible, visibleLine, withoutCommands } from './terminal.ts';

/** The most annotations of a level that GitHub shows for one step of a job. */
const MOST = 10;

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'notice' };

export const github: Format = (report, look) => {
  const parts = LEVELS.map((level) => parted(report.shown, level));
  const commands = parts.flatMap(({ level, said, left }) => [
    ...said.map((finding) => annotation(finding, report.folder)),
    ...(left.length > 0 ? [command(level, { title: 'strat' }, `${leftOver(level, left.length)}.`)] : []),
  ]);
  const rest = concise({ ...report, shown: parts.flatMap(({ left }) => left) }, look);
  const talk = withoutCommands(`${rest}${summary(report, { paint: PLAIN })}`);
  return `${[...commands, talk].join('\n')}\n`;
};

/** Splits the findings of a level into those to annotate and those that the log lists in plain lines. */
function parted(shown: readonly Finding[], level: Level) {
  const all = shown.filter((finding) => finding.level === level);
  const most = all.length > MOST ? MOST - 1 : MOST;
  return { level, said: all.slice(0, most), left: all.slice(most) };
}

function leftOver(level: Level, number: number): string {
  return `${count(number, `more ${COMMANDS[level]}`)} without an annotation: the log has them`;
}

/** Formats an annotation; columns only count for a place on one line. */
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
