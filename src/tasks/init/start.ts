/** A first strategy: what is known before the first question, and the file that is written. */
import { resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { isForeignText, writeImportCommand } from '../../folder/foreign.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { answersSchema, makeDraft } from '../../interview/answers.ts';
import { ENGLISH_WORDS, type InterviewWords } from '../../interview/words.ts';
import { findWordLists } from '../../lint/words/index.ts';
import type { DraftMap } from '../../model/draft.ts';
import { fillTemplate } from '../../source/edit/fill.ts';
import { findCutTexts, parseData } from '../../source/parse.ts';
import { complain, print, talk } from '../print.ts';
import { holdsMoreThanTemplate, keepCopy, readIfFile, readTemplate } from './copies.ts';
import type { ExtraFlags } from './extras.ts';

export interface StartFlags extends ExtraFlags {
  readonly template?: string;
  readonly answers?: string;
  readonly name?: string;
  /** A closed strategy that this one follows. */
  readonly from?: string;
  readonly force?: boolean;
  readonly resume?: boolean;
  /** The language of the interview and of the strategy. */
  readonly lang?: string;
}

export const TEMPLATE_NAMES = ['company', 'team', 'product', 'nonprofit', 'minimal'] as const;
export const [DEFAULT_TEMPLATE] = TEMPLATE_NAMES;

export interface Start {
  readonly host: Host;
  /** The path of the file to write. */
  readonly path: string;
  readonly folder: string | undefined;
  readonly flags: StartFlags;
  /** What does not have to be asked. */
  readonly known: DraftMap;
  /** Whether a file that is there is replaced; a copy of it stays. */
  readonly replaces: boolean;
  /** A text of the file that needs no copy, because its answers are kept otherwise. */
  readonly keptText?: string | undefined;
}

/** Throws if the name cannot be used. */
export function checkName(name: string): void {
  if (name.trim() === '' || name.length > 200 || /[\0-\x1f\x7f-\x9f]|\p{Surrogate}/u.test(name))
    throw new UserError('A name must be one line of 1 to 200 characters.', 'Write `--name "Harbor Credit"`.');
}

/** Collects the answers from the answers file and the flags. */
export function collectKnownAnswers(host: Host, { answers, name }: StartFlags): DraftMap {
  const given = answers === undefined ? {} : readAnswers(host, answers);
  return name === undefined ? given : { ...given, name: name.trim() };
}

function readAnswers(host: Host, file: string): DraftMap {
  const isStdin = file === '-';
  const path = resolve(host.cwd, file);
  const bytes = isStdin ? host.readStdin(READ_LIMIT) : host.files.read(path, READ_LIMIT);
  const shown = isStdin ? 'standard input' : formatPath(host.cwd, path);
  if (!isStdin && isForeignText(bytes, path))
    throw new UserError(
      `${shown} is a file of another tool, and not answers.`,
      `To make a strategy of it, run ${writeImportCommand(shown)}.`,
    );
  const { draft, wrong } = parseAnswers(bytes, shown);
  for (const { range, message, help } of wrong)
    complain(host, new UserError(`${shown}:${range.start.line}:${range.start.column}: ${message}`, help));
  if (!draft)
    throw new UserError(
      `The answers in ${shown} cannot be used.`,
      'Use the keys of strategy.yaml. Give as many as you know; only `name` is required.',
    );
  return draft;
}

/** Parses answers; there is no draft if something is wrong with them. */
export function parseAnswers(bytes: Uint8Array, shown: string) {
  const reading = parseData(bytes, shown, answersSchema);
  const { model, findings } = reading;
  // A comment that cuts an answer would be lost with what it cuts: nobody could see it in the strategy.
  const cut = model ? findCutTexts(reading, findWordLists(model.lang)) : [];
  const wrong = [...findings.filter(({ level }) => level === 'error'), ...cut];
  return { draft: model && wrong.length === 0 ? makeDraft(model) : undefined, wrong };
}

/** Writes the template filled with the draft. A strategy that it replaces stays beside it as a copy. */
export function writeStart(
  start: Start,
  template: string,
  draft: DraftMap,
  words: InterviewWords = ENGLISH_WORDS,
): void {
  const { host, path, replaces } = start;
  const text = fillStart(host, template, draft, words.lang);
  try {
    if (replaces) keepOldText(start, text, words);
    host.files.write(path, text, { force: replaces });
  } catch (error) {
    // Prints the text, because nobody answers forty questions twice.
    if (host.isInteractive) print(host, text);
    throw error;
  }
  const wrote = words.say('Wrote {file}.', formatPath(host.cwd, path));
  talk(host, `${host.isInteractive ? '\n' : ''}${wrote}`);
}

/** Fills a draft into a template. A language other than English is named below the name. */
export function fillStart(host: Host, template: string, draft: DraftMap, lang = 'en'): string {
  const text = readTemplate(host, template);
  const isNamed = lang === 'en' || draft.lang !== undefined;
  return fillTemplate(isNamed ? text : text.replace(/^(name: .*\n)/m, `$1lang: ${lang}\n`), draft);
}

function keepOldText({ host, path, keptText }: Start, text: string, { say }: InterviewWords): void {
  const old = readIfFile(host, path);
  if (old === undefined || old === text || old === keptText) return;
  if (!holdsMoreThanTemplate(host, old, TEMPLATE_NAMES)) return;
  const copy = formatPath(host.cwd, keepCopy(host, path, old));
  talk(host, say('The old strategy is kept in {file}.', copy));
}
