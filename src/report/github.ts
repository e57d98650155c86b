/**
 * Commands to the runner of GitHub Actions, which shows them beside the lines of the file. No other output of ours is
 * meant as a command to a runner: no other line begins like one, and no text of a strategy can end one. Source:
 * actions/toolkit, docs/commands.md; actions/runner, ActionCommand.
 */
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import { countLevel } from '../model/level.ts';
import { formatConcise } from './concise.ts';
import { PLAIN } from './paint.ts';
import { findPathInRepository } from './place.ts';
import { formatSummary } from './pretty.ts';
import type { Format } from './report.ts';
import { disarmCommands, revealCharacters, revealOnOneLine } from './terminal.ts';

/** The most annotations of a level that GitHub shows for one step of a job. */
const MOST = 10;

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warn: 'warning', info: 'notice' };

export const formatGithub: Format = (report, look) => {
  const parts = LEVELS.map((level) => splitAtLimit(report.shown, level));
  const commands = parts.flatMap(({ level, said, left }) => [
    ...said.map((finding) => formatAnnotation(finding, report.folder)),
    ...(left.length > 0
      ? [formatRunnerCommand(level, { title: 'strat' }, `${sayLeftOver(level, left.length)}.`)]
      : []),
  ]);
  const rest = formatConcise({ ...report, shown: parts.flatMap(({ left }) => left) }, look);
  const talk = disarmCommands(`${rest}${formatSummary(report, { paint: PLAIN })}`);
  return `${[...commands, talk].join('\n')}\n`;
};

/** Splits the findings of a level into those to annotate and those that the log lists in plain lines. */
function splitAtLimit(shown: readonly Finding[], level: Level) {
  const all = shown.filter((finding) => finding.level === level);
  const most = all.length > MOST ? MOST - 1 : MOST;
  return { level, said: all.slice(0, most), left: all.slice(most) };
}

function sayLeftOver(level: Level, number: number): string {
  const counted = countLevel(number, level).replace(' ', ' more ');
  return `${counted} without an annotation: the log has them`;
}

/** Formats an annotation; columns only count for a place on one line. */
function formatAnnotation({ level, rule, message, help, file, range }: Finding, folder: string | undefined) {
  const { start, end } = range;
  const place = {
    file: findPathInRepository(folder, file),
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line && { col: start.column }),
  };
  const text = help === undefined ? message : `${message}\nhelp: ${help}`;
  return formatRunnerCommand(level, { ...place, title: rule }, text);
}

function formatRunnerCommand(
  level: Level,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const said = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${COMMANDS[level]} ${said.join(',')}::${escapeData(disarmCommands(revealCharacters(message)))}`;
}

function escapeProperty(value: string | number): string {
  const text = disarmCommands(revealOnOneLine(String(value)));
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
