/** Holds an interview about a record on a terminal: every answer is saved at once, and kept if the interview stops. */
import { isInterrupted, isUserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { type AnswerBook, listAnswers, makeBook } from '../../interview/answer-book.ts';
import type { Interview, Unused } from '../../interview/asking.ts';
import { formatKeptAnswers, type KeptAnswers, parseKeptAnswers } from '../../interview/kept-answers.ts';
import { isSaid } from '../../interview/unfinished.ts';
import { ENGLISH_WORDS } from '../../interview/words.ts';
import { addAnswer, type DraftMap } from '../../model/draft.ts';
import { countNoun } from '../../model/quote.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { carryOut, type Recorder } from '../init/ask.ts';
import { keepCopy, readIfFile } from '../init/copies.ts';
import { talk } from '../print.ts';

/** An interview about a record, and how it is spoken of. */
export interface KeptInterview {
  readonly host: Host;
  /** Where its answers are kept until it ends, absolute. */
  readonly path: string;
  /** What it makes: `retrospective`. */
  readonly noun: string;
  /** Names an unfinished one: `Your last look back`. */
  readonly last: string;
  /** The command that goes on after an interruption. */
  readonly again: string;
  /** Says what is to come, before the first question. */
  greet(): void;
  /** Makes the questions; they are asked afresh whenever an answer is taken back. */
  ask(): Interview;
}

/** What an interview leaves: the draft, and how to end it. */
export interface HeldInterview {
  readonly draft: DraftMap;
  /** Removes the answers, once they are in a record. */
  remove(): void;
  /** Says where the answers are. */
  tellKept(): void;
}

/** Holds the interview. */
export async function holdKeptInterview(talked: KeptInterview): Promise<HeldInterview> {
  const { host, path } = talked;
  const book = await resume(talked);
  const run: KeptRun = { ...talked, book, open: '', draft: {}, unused: [] };
  talked.greet();
  try {
    await askAll(run);
  } catch (error) {
    if (isInterrupted(error)) keepAnswers(run, error.typed);
    throw error;
  }
  for (const { where, wrong, said } of run.unused)
    talk(host, revealOnOneLine(`Not used: ${where}${said === undefined ? '' : `, \`${said}\``}. ${wrong}`));
  return {
    draft: run.draft,
    remove: () => {
      if (host.files.kind(path) === 'file') host.files.remove(path);
    },
    tellKept: () => tellKept(run),
  };
}

interface KeptRun extends KeptInterview {
  readonly book: AnswerBook;
  /** The key of the question that is open. */
  open: string;
  draft: DraftMap;
  unused: Unused[];
}

/** Asks until the end; after an answer is taken back, all is run again with the answers that are left. */
async function askAll(run: KeptRun): Promise<void> {
  const { host, book } = run;
  for (let state = 'again'; state === 'again'; ) {
    [run.draft, run.unused] = [{}, []];
    const recorder = makeRecorder(run);
    state = await carryOut(run.ask(), { host, words: ENGLISH_WORDS, book, recorder });
  }
}

function makeRecorder(run: KeptRun): Recorder {
  return {
    keep: (answer) => {
      run.draft = addAnswer(run.draft, answer);
    },
    addUnused: (unused) => run.unused.push(unused),
    begin: (key) => {
      run.open = key;
    },
    answered: () => {},
    save: () => save(run),
    ready: async () => undefined,
  };
}

function save({ host, path, book }: KeptRun): boolean {
  try {
    const kept = { answers: listAnswers(book), begun: { ...book.begun } };
    host.files.write(path, formatKeptAnswers(kept), { force: true });
    return true;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return false;
  }
}

function keepAnswers(run: KeptRun, typed: string): void {
  if (typed.trim() !== '' && run.open !== '') run.book.begun[run.open] = typed;
  if (countGiven(run.book) === 0) talk(run.host, '\nYou gave no answers, so nothing was written.');
  else if (save(run)) tellKept(run);
}

const countGiven = (book: AnswerBook | KeptAnswers) =>
  ('answers' in book ? book.answers : listAnswers(book)).filter(isSaid).length +
  Object.keys(book.begun).length;

function tellKept({ host, again, noun, path, book }: KeptRun): void {
  const many = countNoun(countGiven(book), 'answer');
  talk(host, `\nNo ${noun} was written. Kept in ${formatPath(host.cwd, path)}: ${many}.`);
  talk(host, 'To continue where you stopped, run');
  talk(host, `  ${again}`);
}

/** Offers to go on with answers that were kept; after a “no”, each is on its line when it is asked. */
async function resume({ host, path, last }: KeptInterview): Promise<AnswerBook> {
  const written = readIfFile(host, path);
  if (written === undefined) return makeBook();
  const kept = parseKeptAnswers(written);
  if (!kept) {
    const copy = formatPath(host.cwd, keepCopy(host, path, written));
    talk(host, `${formatPath(host.cwd, path)} cannot be read. It is kept in ${copy}.`);
    return makeBook();
  }
  const many = countGiven(kept);
  if (many === 0) return makeBook();
  talk(host, `${last} is unfinished. It has ${countNoun(many, 'answer')}.`);
  if (await (await host.prompts()).confirm('Continue it?', true)) return makeBook(kept.answers, kept.begun);
  const texts = kept.answers.filter(isSaid).map(({ key, said }) => [key, said] as const);
  return makeBook([], { ...Object.fromEntries(texts), ...kept.begun });
}
