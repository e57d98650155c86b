/** The command to run next: the one that was run, with what decides which findings there are. */
import { quoteShellWord } from '../../model/shell-word.ts';
import type { JudgeFlags } from './judge.ts';

/** Formats the check that was run, without flags about what is printed. */
export function formatCheckCommand(paths: readonly string[], flags: JudgeFlags): string {
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
    ...paths,
    ...valued,
    ...(config === false ? ['--no-config'] : []),
    ...(accepted === false ? ['--no-accepted'] : []),
  ];
  return ['strat check', ...words.map(quoteShellWord)].join(' ');
}
