/** Looks back by asking on a terminal: the facts first, then the questions; every answer is kept if it stops. */
import { dirname, join } from 'node:path';
import { isInterrupted, isUserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { type AnswerBook, listAnswers, makeBook } from '../../interview/answer-book.ts';
import type { Unused } from '../../interview/asking.ts';
import type { RetroTalkGround } from '../../interview/retro-ground.ts';
import { runRetroInterview } from '../../interview/retro-interview.ts';
import { formatKeptRetro, type KeptRetro, parseKeptRetro } from '../../interview/retro-kept.ts';
import { isSaid } from '../../interview/unfinished.ts';
import { ENGLISH_WORDS } from '../../interview/words.ts';
import { addAnswer, type DraftMap } from '../../model/draft.ts';
import { countNoun } from '../../model/quote.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { listFactLines } from '../../report/retro-text.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { carryOut, type Recorder } from '../init/ask.ts';
import { keepCopy, readIfFile } from '../init/copies.ts';
import { loadPaint, talk } from '../print.ts';
import { makeFileWord } from '../record/checkin.ts';
import type { RetroGroundHere } from './ground.ts';
import { makeTalkGround } from './talk-ground.ts';

export interface RetroSession {
  readonly host: Host;
  readonly ground: RetroGroundHere;
  readonly by: string;
  readonly closes: boolean;
  /** The command that goes on after an interruption. */
  readonly again: string;
}

/** What an interview leaves: the draft, and how to end it. */
export interface HeldRetro {
  readonly draft: DraftMap;
  /** Removes the answers, once they are in a record. */
  remove(): void;
  /** Says where the answers are. */
  tellKept(): void;
}

/** Holds the interview. */
export async function holdRetroInterview(session: RetroSession): Promise<HeldRetro> {
  const { host, ground } = session;
  await showFacts(session);
  const path = join(dirname(ground.ask.strategy), `.strat-retro-${makeFileWord(session.by)}.json`);
  const book = await resume(host, path);
  const run: RetroRun = { session, path, book, open: '', draft: {}, unused: [] };
  greet(session);
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

interface RetroRun {
  readonly session: RetroSession;
  readonly path: string;
  readonly book: AnswerBook;
  /** The key of the question that is open. */
  open: string;
  draft: DraftMap;
  unused: Unused[];
}

async function showFacts({ host, ground }: RetroSession): Promise<void> {
  const look = { paint: await loadPaint(host.stderr), columns: Math.min(host.stderr.columns, 100) };
  for (const line of listFactLines(ground.report, look)) host.stderr.write(`${line}\n`);
  talk(host, '');
}

function greet({ host, ground, closes }: RetroSession): void {
  const last = closes ? ', and results' : '';
  const first = `Now ${ground.report.facts.covers === 'strategy' ? 'the questions' : 'what you say'}: vision, strategy, execution${last}.`;
  const keys = 'Enter skips a question. < goes back. Ctrl-C stops and keeps your answers.';
  for (const line of wrapParagraph(`${first} ${keys}`, host.stderr.columns, '')) talk(host, line);
}

/** Asks until the end; after an answer is taken back, all is run again with the answers that are left. */
async function askAll(run: RetroRun): Promise<void> {
  const { session, book } = run;
  const { host, ground, closes } = session;
  for (let state = 'again'; state === 'again'; ) {
    [run.draft, run.unused] = [{}, []];
    const talkGround: RetroTalkGround = makeTalkGround(ground, closes);
    const recorder = makeRecorder(run);
    state = await carryOut(runRetroInterview(talkGround), { host, words: ENGLISH_WORDS, book, recorder });
  }
}

function makeRecorder(run: RetroRun): Recorder {
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

function save({ session: { host }, path, book }: RetroRun): boolean {
  try {
    host.files.write(path, formatKeptRetro({ answers: listAnswers(book), begun: { ...book.begun } }), {
      force: true,
    });
    return true;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return false;
  }
}

function keepAnswers(run: RetroRun, typed: string): void {
  if (typed.trim() !== '' && run.open !== '') run.book.begun[run.open] = typed;
  if (countAnswers(run.book) === 0) talk(run.session.host, '\nYou gave no answers, so nothing was written.');
  else if (save(run)) tellKept(run);
}

const countAnswers = (book: AnswerBook | KeptRetro) =>
  ('answers' in book ? book.answers : listAnswers(book)).filter(isSaid).length +
  Object.keys(book.begun).length;

function tellKept({ session: { host, again }, path, book }: RetroRun): void {
  const many = countNoun(countAnswers(book), 'answer');
  talk(host, `\nNo retrospective was written. Kept in ${formatPath(host.cwd, path)}: ${many}.`);
  talk(host, 'To continue where you stopped, run');
  talk(host, `  ${again}`);
}

/** Offers to go on with answers that were kept; after a “no”, each is on its line when it is asked. */
async function resume(host: Host, path: string): Promise<AnswerBook> {
  const written = readIfFile(host, path);
  if (written === undefined) return makeBook();
  const kept = parseKeptRetro(written);
  if (!kept) {
    const copy = formatPath(host.cwd, keepCopy(host, path, written));
    talk(host, `${formatPath(host.cwd, path)} cannot be read. It is kept in ${copy}.`);
    return makeBook();
  }
  const many = countAnswers(kept);
  if (many === 0) return makeBook();
  talk(host, `Your last look back is unfinished. It has ${countNoun(many, 'answer')}.`);
  if (await (await host.prompts()).confirm('Continue it?', true)) return makeBook(kept.answers, kept.begun);
  const texts = kept.answers.filter(isSaid).map(({ key, said }) => [key, said] as const);
  return makeBook([], { ...Object.fromEntries(texts), ...kept.begun });
}
