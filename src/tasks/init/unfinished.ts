/** The file of an unfinished interview, beside the strategy: it is written at each answer, and removed at the end. */
import { basename, dirname, join } from 'node:path';
import { isUserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import {
  formatUnfinished,
  parseUnfinished,
  replayInterview,
  type Unfinished,
} from '../../interview/unfinished.ts';
import { chooseHabits, ENGLISH_WORDS } from '../../interview/words.ts';
import type { Day } from '../../model/dates.ts';
import type { DraftMap } from '../../model/draft.ts';
import { talk } from '../print.ts';
import { holdsMoreThanTemplate, keepCopy, readIfFile } from './copies.ts';
import { INTERVIEW_LANGUAGES } from './languages.ts';
import { fillStart, parseAnswers, TEMPLATE_NAMES } from './start.ts';

/** An unfinished interview that was found, with what was known before its first question. */
export interface FoundInterview extends Unfinished {
  readonly known: DraftMap;
  /** The strategy that its answers make so far. */
  readonly text: string;
}

const FILE = '.strat-init.json';

const findPlace = (path: string) => join(dirname(path), FILE);

/**
 * Finds the unfinished interview beside a strategy. One that cannot be read, or that another version wrote, is kept as a
 * copy.
 * @param path that of the strategy
 */
export function findUnfinished(host: Host, path: string): FoundInterview | undefined {
  const place = findPlace(path);
  const written = readIfFile(host, place);
  if (written === undefined) return undefined;
  const unfinished = parseUnfinished(written);
  const isOurs =
    TEMPLATE_NAMES.some((name) => name === unfinished?.template) &&
    INTERVIEW_LANGUAGES.some((lang) => lang === unfinished?.lang);
  const { draft: known } = parseAnswers(Buffer.from(JSON.stringify(unfinished?.known ?? {})), FILE);
  if (!unfinished || !isOurs || !known) {
    const copy = formatPath(host.cwd, keepCopy(host, place, written));
    talk(host, `${formatPath(host.cwd, place)} cannot be read. It is kept in ${copy}.`);
    return undefined;
  }
  const { template, lang, today } = unfinished;
  const situation = { words: ENGLISH_WORDS, habits: chooseHabits(lang), today: today as Day };
  const { draft } = replayInterview(known, basename(dirname(path)), { ...unfinished, ...situation });
  return { ...unfinished, known, text: fillStart(host, template, draft, lang) };
}

/** Throws before the first question if nothing can be written where the strategy will be. */
export function tryToWrite({ files }: Host, path: string): void {
  let folder = dirname(path);
  while (files.kind(folder) === undefined && dirname(folder) !== folder) folder = dirname(folder);
  const trial = join(folder, `${FILE}.try`);
  files.write(trial, '', { force: true });
  files.remove(trial);
}

/** Saves an interview. @returns whether it could be saved */
export function saveUnfinished(host: Host, path: string, unfinished: Unfinished): boolean {
  try {
    host.files.write(findPlace(path), formatUnfinished(unfinished), { force: true });
    return true;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return false;
  }
}

export function removeUnfinished(host: Host, path: string): void {
  const place = findPlace(path);
  if (host.files.kind(place) === 'file') host.files.remove(place);
}

/** Keeps the answers of an interview that does not go on, as a copy of the strategy that they make. */
export function putAside(host: Host, path: string, { text }: FoundInterview): void {
  if (holdsMoreThanTemplate(host, text, TEMPLATE_NAMES)) {
    const copy = formatPath(host.cwd, keepCopy(host, path, text));
    talk(host, `Your earlier answers are kept in ${copy}.`);
  }
  removeUnfinished(host, path);
}
