/** The foot of the default view: totals, what was checked, and the next commands. */
import { LEVELS } from '../model/finding.ts';
import { countDisplayed, wrapCut } from './columns.ts';
import { sayFollowing, type ViewEntry } from './entries.ts';
import { measureDisplayWidth } from './frame.ts';
import type { Paint } from './paint.ts';
import { PLAIN } from './paint.ts';
import { formatSummary } from './pretty.ts';
import type { Report } from './report.ts';
import { revealOnOneLine } from './terminal.ts';

const WORDING = '✎ is read from the wording and can be wrong.';

/** Formats the foot of a page. */
export function formatFoot(
  report: Report,
  entries: readonly ViewEntry[],
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  const [found = '', ...checked] = formatSummary(report, { paint: PLAIN }).split('\n');
  const isMarked = entries.some(({ isWording }) => isWording);
  const marked = [found, sayFollowing(entries), isMarked ? WORDING : '']
    .filter((part) => part !== '')
    .join(' ');
  return [
    ...wrapCut(marked, width, 6).map((line) => paintLevels(line, paint)),
    ...checked.flatMap((line) => wrapCut(line, width, 6)),
    ...formatCommands(listCommands(report, entries).map(revealOnOneLine), width),
  ];
}

const LEVEL_COUNTS: Readonly<Record<(typeof LEVELS)[number], RegExp>> = {
  error: /\b\d+ errors?\b/,
  warn: /\b\d+ warnings?\b/,
  info: /\b\d+ info\b/,
};

function paintLevels(line: string, paint: Paint): string {
  return LEVELS.reduce(
    (text, level) => text.replace(LEVEL_COUNTS[level], (count) => paint[level](count)),
    line,
  );
}

/** Lists the next commands: everything, one entry alone, and the reasoning behind the first. */
function listCommands({ command = 'strat check' }: Report, entries: readonly ViewEntry[]): readonly string[] {
  const [first] = entries;
  return [
    `${command} --all`,
    ...(first ? [`${command} --only ${first.rule}`, `strat explain ${first.rule}`] : []),
  ];
}

/** The most lines of the next commands, unless the first alone has more. */
const MOST_COMMAND_LINES = 8;

/** Formats commands on one line, or each on its own where they do not fit. */
function formatCommands(commands: readonly string[], width: number): readonly string[] {
  const line = commands.join(' · ');
  if (measureDisplayWidth(line) <= width) return [line];
  const [all = '', ...others] = commands;
  return countDisplayed(commands, width) <= MOST_COMMAND_LINES ? commands : [all, ...others.slice(-1)];
}
