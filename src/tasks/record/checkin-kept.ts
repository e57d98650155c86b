/** The answers of a check-in that was not finished, beside the strategy: written at each answer, removed at the end. */
import { dirname, join } from 'node:path';
import { isUserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { formatKeptLines, type KeptLines, parseKeptLines } from '../../interview/kept-lines.ts';
import { countNoun } from '../../model/quote.ts';
import { keepCopy, readIfFile } from '../init/copies.ts';
import { talk } from '../print.ts';
import { makeFileWord } from './checkin.ts';

/** Finds the path of the answers of a person. @param strategy its path, absolute */
export function findKeptPath(strategy: string, by: string): string {
  return join(dirname(strategy), `.strat-checkin-${makeFileWord(by)}.json`);
}

/** Reads the answers that a person gave before. Those that cannot be read are kept as a copy. */
export function readKeptLines(host: Host, path: string): KeptLines | undefined {
  const written = readIfFile(host, path);
  if (written === undefined) return undefined;
  const kept = parseKeptLines(written);
  if (kept) return kept;
  const copy = formatPath(host.cwd, keepCopy(host, path, written));
  talk(host, `${formatPath(host.cwd, path)} cannot be read. It stays in ${copy}.`);
  return undefined;
}

/** Saves the answers. @returns whether they could be saved */
export function saveKeptLines(host: Host, path: string, kept: KeptLines): boolean {
  try {
    host.files.write(path, formatKeptLines(kept), { force: true });
    return true;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return false;
  }
}

/** Removes the answers, once they are in a check-in. */
export function removeKeptLines(host: Host, path: string): void {
  if (host.files.kind(path) === 'file') host.files.remove(path);
}

/** Says where the answers are, and how to go on. */
export function tellKept(host: Host, keptPath: string, many: number, again: string): void {
  talk(
    host,
    `\nNo check-in was written. ${formatPath(host.cwd, keptPath)} keeps ${countNoun(many, 'answer')}.`,
  );
  talk(host, 'To go on where you stopped:');
  talk(host, `  ${again}`);
}

/** Lists the answers where they cannot be kept. */
export function tellLost(host: Host, keptPath: string, { answers, begun }: KeptLines): void {
  talk(host, `\n${formatPath(host.cwd, keptPath)} cannot be written. You answered:`);
  const texts = [...Object.entries(answers).map(([key, { said }]) => [key, said]), ...Object.entries(begun)];
  for (const [key, said] of texts) if (said) talk(host, `  ${key}: ${said}`);
}
