/** The answers of a check-in that was not finished, beside the strategy: written at each answer, removed at the end. */
import { dirname, join } from 'node:path';
import { isUserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import {
  compareKeptLines,
  countKeptLines,
  formatKeptLines,
  type KeptLines,
  mergeKeptLines,
  NO_LINES,
  parseKeptLines,
} from '../../interview/kept-lines.ts';
import { countNoun } from '../../model/quote.ts';
import { keepCopy, readIfFile } from '../init/copies.ts';
import { talk } from '../print.ts';
import { makeFileWord } from './checkin.ts';

/** Finds the path of the answers of a person. @param strategy its path, absolute */
export function findKeptPath(strategy: string, by: string): string {
  return join(dirname(strategy), `.strat-checkin-${makeFileWord(by)}.json`);
}

/** The answers of one interview in their file, which another window may be writing too. */
export interface KeptStore {
  /** Reads the answers that were given before. Those that cannot be read are kept as a copy. */
  read(): KeptLines | undefined;
  /** Saves the answers, and leaves those of another window. @returns whether they could be saved */
  save(kept: KeptLines): boolean;
  /** Removes the answers, once they are in a check-in, and leaves those of another window. */
  remove(): void;
}

/** Opens the file of a person's answers. @param path absolute */
export function openKeptStore(host: Host, path: string): KeptStore {
  let own: KeptLines = NO_LINES;
  let others: KeptLines = NO_LINES;
  const copied = new Set<string>();
  /** Takes in what another window has written since; an answer that differs from ours is kept as a copy. */
  const takeIn = (kept: KeptLines) => {
    const written = readIfFile(host, path);
    if (written === undefined) return;
    const there = parseKeptLines(written);
    const found = there && compareKeptLines(there, { before: own, now: kept });
    others = found?.others ?? NO_LINES;
    const differing = found?.differing ?? [written];
    if (differing.every((one) => copied.has(one))) return;
    for (const one of differing) copied.add(one);
    const copy = formatPath(host.cwd, keepCopy(host, path, written));
    talk(host, `Another window has different answers to the same questions. They are kept in ${copy}.`);
  };
  const write = (kept: KeptLines) => host.files.write(path, formatKeptLines(kept), { force: true });
  return {
    read() {
      const found = readKeptText(host, path);
      own = found ?? NO_LINES;
      return found;
    },
    save(kept) {
      try {
        takeIn(kept);
        write(mergeKeptLines(others, kept));
        own = kept;
        return true;
      } catch (error) {
        if (!isUserError(error)) throw error;
        return false;
      }
    },
    remove() {
      takeIn(own);
      if (countKeptLines(others) > 0) write(others);
      else if (host.files.kind(path) === 'file') host.files.remove(path);
    },
  };
}

function readKeptText(host: Host, path: string): KeptLines | undefined {
  const written = readIfFile(host, path);
  if (written === undefined) return undefined;
  const kept = parseKeptLines(written);
  if (kept) return kept;
  const copy = formatPath(host.cwd, keepCopy(host, path, written));
  talk(host, `${formatPath(host.cwd, path)} cannot be read. It is kept in ${copy}.`);
  return undefined;
}

/** Says where the answers are, and how to go on. */
export function tellKept(host: Host, keptPath: string, many: number, again: string): void {
  talk(
    host,
    `\nNo check-in was written. Kept in ${formatPath(host.cwd, keptPath)}: ${countNoun(many, 'answer')}.`,
  );
  talk(host, 'To continue where you stopped, run');
  talk(host, `  ${again}`);
}

/** Lists the answers where they cannot be kept. */
export function tellLost(host: Host, keptPath: string, { answers, begun }: KeptLines): void {
  talk(host, `\n${formatPath(host.cwd, keptPath)} cannot be written. You answered:`);
  const texts = [...Object.entries(answers).map(([key, { said }]) => [key, said]), ...Object.entries(begun)];
  for (const [key, said] of texts) if (said) talk(host, `  ${key}: ${said}`);
}
