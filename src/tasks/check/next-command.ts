/** The command to run next: the one that was run, with what decides which findings there are. */
import { quoteShellWord } from '../../model/shell-word.ts';
import type { Report } from '../../report/report.ts';
import type { JudgeFlags } from './judge.ts';

/** Makes the start of the next commands of a report. */
export function makeNextCommands(
  paths: readonly string[],
  flags: JudgeFlags,
): Required<Pick<Report, 'command' | 'formatCommandFor'>> {
  return {
    command: formatCheckCommand(paths, flags),
    formatCommandFor: (path) => formatCheckCommand([path], flags),
  };
}

/** Formats the check that was run, without flags about what is printed. */
function formatCheckCommand(paths: readonly string[], flags: JudgeFlags): string {
  const { rule = [], config, overdue, asOf, stdinPath, accepted, against } = flags;
  const valued = [
    ...rule.map((one) => ['--rule', one]),
    ...(typeof config === 'string' ? [['--config', config]] : []),
    ...(overdue === undefined ? [] : [['--overdue', overdue]]),
    ...(against === undefined ? [] : [['--against', against]]),
    ...(asOf === undefined ? [] : [['--as-of', asOf]]),
    ...(stdinPath === undefined ? [] : [['--stdin-path', stdinPath]]),
  ].flat();
  const words = [
    ...paths.map(guardPath),
    ...valued,
    ...(config === false ? ['--no-config'] : []),
    ...(accepted === false ? ['--no-accepted'] : []),
  ];
  return ['strat check', ...words.map(quoteShellWord)].join(' ');
}

/** Writes a path so that no command takes it for a flag; `-` alone is standard input. */
function guardPath(path: string): string {
  return path.startsWith('-') && path !== '-' ? `./${path}` : path;
}
