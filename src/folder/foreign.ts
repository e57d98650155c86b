/** Files of other tools: how to recognise them, and the command that brings them in. */
import { extname } from 'node:path';
import { getStrategyKinds } from '../model/key-kinds.ts';
import { addShellWord } from '../model/shell-word.ts';
import type { StrategyReading } from '../source/parse.ts';

/** Endings of files that are never a strategy themselves. */
const OTHERS = new Set(['.csv', '.tsv', '.tab', '.xlsx', '.xlsm', '.xls', '.xml', '.json']);

/** Returns whether a file is of a kind that `strat import` reads and no strategy has. */
export function isForeignKind(file: string): boolean {
  return OTHERS.has(extname(file).toLowerCase());
}

/** Writes the command that makes a strategy of a file. */
export function writeImportCommand(file: string): string {
  return `\`${addShellWord('strat import', file)}\``;
}

/** Says what to do with a file that is no strategy. */
export function adviseForeign({ file }: StrategyReading): string {
  if (file === '-' || file === 'standard input')
    return 'If it should be one, write `strat: 1` as its first line.';
  const advice = `To make a strategy of it, run ${writeImportCommand(file)}.`;
  return isForeignKind(file)
    ? advice
    : `If it should be one, write \`strat: 1\` as its first line. ${advice}`;
}

const KEY = /^ {0,4}["']?([A-Za-z_][\w -]*?)["']? *:/gm;

/** Returns whether a file is certainly no strategy and no answers: it has keys, and none of them is ours. @param file its name */
export function isForeignText(bytes: Uint8Array, file: string): boolean {
  const ending = extname(file).toLowerCase();
  if (OTHERS.has(ending) && ending !== '.json') return true;
  const text = new TextDecoder().decode(bytes.subarray(0, 20_000));
  if (/^(?:PK|\s*<)/.test(text) || /^\s*\{\s*"version": *1\b[\s\S]*"strategy":/.test(text)) return true;
  if (['.md', '.markdown'].includes(ending) && !text.startsWith('---')) return true;
  const names = [...text.matchAll(KEY)].map(([, name = '']) => name);
  const ours = new Set(getStrategyKinds().keys);
  return names.length > 0 && !names.some((name) => ours.has(name));
}
