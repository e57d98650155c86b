/** Starts a strategy by asking questions on a terminal. */
import { basename, dirname } from 'node:path';
import { isInterrupted } from '../../exit.ts';
import { findGitRoot, formatPath } from '../../folder/paths.ts';
import { listAnswers, makeBook } from '../../interview/answer-book.ts';
import type { Situation, Unused } from '../../interview/asking.ts';
import { countQuickQuestions, runInterview } from '../../interview/interview.ts';
import { replayInterview, type Unfinished } from '../../interview/unfinished.ts';
import { chooseHabits } from '../../interview/words.ts';
import { addAnswer, type DraftMap } from '../../model/draft.ts';
import { quoteShellWord } from '../../model/shell-word.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { talk } from '../print.ts';
import type { Prepared } from './again.ts';
import { carryOut, type Recorder } from './ask.ts';
import { askExtras, type ExtraFlags } from './extras.ts';
import { tellFirst, writeFirstBrief } from './first-brief.ts';
import { loadInterviewWords } from './languages.ts';
import { type AnswerRow, reviewAnswers } from './review.ts';
import { DEFAULT_TEMPLATE, fillStart, writeStart } from './start.ts';
import { putAside, removeUnfinished, saveUnfinished, tryToWrite } from './unfinished.ts';

/** An interview while it is held; what its run has found so far begins anew with each run. */
interface Session extends Situation {
  readonly start: Prepared;
  readonly template: string;
  readonly book: ReturnType<typeof makeBook>;
  draft: DraftMap;
  unused: Unused[];
  rows: Map<string, AnswerRow>;
  /** The key of the question that is open. */
  open: string;
  brief: string | undefined;
  /** The text of the strategy as this interview wrote it. */
  written: string | undefined;
  isWhole: boolean;
}

/** Asks and writes the file. @returns the extras to set up */
export async function startByInterview(start: Prepared): Promise<ExtraFlags> {
  const { host, path, dropped, flags } = start;
  tryToWrite(host, path);
  if (dropped) putAside(host, path, dropped);
  const session = openSession(start);
  greet(session);
  try {
    await holdUntilDone(session);
  } catch (error) {
    if (isInterrupted(error)) keepAnswers(session, error.typed);
    throw error;
  }
  removeUnfinished(host, path);
  listUnused(session, session.unused);
  if (session.isWhole) return askExtras(host, dirname(path), flags, session.words);
  tellOfRest(session);
  tellOfExtras(session);
  return flags;
}

function openSession(start: Prepared): Session {
  const { host, flags, known, resumed } = start;
  const lang = resumed?.lang ?? flags.lang ?? 'en';
  return {
    start,
    words: loadInterviewWords(host, lang),
    habits: resumed?.lang === undefined && flags.lang === undefined ? {} : chooseHabits(lang),
    today: (resumed?.today as Situation['today'] | undefined) ?? host.today(),
    template: resumed?.template ?? flags.template ?? DEFAULT_TEMPLATE,
    book: makeBook(resumed?.answers, resumed?.begun),
    draft: known,
    unused: [],
    rows: new Map(),
    open: '',
    brief: resumed?.brief,
    written: undefined,
    isWhole: false,
  };
}

async function holdUntilDone(session: Session): Promise<void> {
  const { start, words, book } = session;
  const { host, path, known } = start;
  const recorder = makeRecorder(session);
  for (let state = 'again'; state === 'again'; ) {
    [session.draft, session.unused, session.rows] = [known, [], new Map()];
    const interview = runInterview(known, basename(dirname(path)), session);
    state = await carryOut(interview, { host, words, book, recorder });
  }
}

function greet(session: Session): void {
  const { start, words } = session;
  const { host, path, known, resumed } = start;
  const { say } = words;
  const most = countQuickQuestions(known, basename(dirname(path)), session);
  const first = resumed
    ? say('This continues where you stopped.')
    : say('Your first brief takes at most {count} questions, about ten minutes.', String(most));
  const keys = say('Enter skips a question. < goes back. Ctrl-C stops and keeps your answers.');
  for (const text of [first, keys])
    for (const line of wrapParagraph(text, host.stderr.columns, '')) talk(host, line);
  talk(host, '');
}

function makeRecorder(session: Session): Recorder {
  const { start, words } = session;
  return {
    keep: (answer) => {
      session.draft = addAnswer(session.draft, answer);
    },
    addUnused: (unused) => session.unused.push(unused),
    begin: (key) => {
      session.open = key;
    },
    answered: (asked, said) => {
      if (asked.label !== '') session.rows.set(asked.key, makeRow(asked, said, session.rows.get(asked.key)));
    },
    save: () => save(session),
    ready: async (key) => {
      session.open = '';
      const shown = formatPath(start.host.cwd, start.path);
      const change = await reviewAnswers(start.host, words, [...session.rows.values()], shown);
      if (change !== undefined) return change;
      writeAll(session);
      session.brief = (await writeFirstBrief(start.host, start.path, session.brief)) ?? session.brief;
      await tellFirst(start.host, start.path, session.brief, words);
      session.isWhole = key === 'ready.all';
      talk(start.host, '');
      return undefined;
    },
  };
}

function makeRow(
  asked: Parameters<Recorder['answered']>[0],
  said: string,
  before: AnswerRow | undefined,
): AnswerRow {
  const { key, label } = asked;
  if (asked.is === 'choice') {
    const name = asked.options.find(({ value }) => value === said)?.name;
    return { key, label, shown: said === '' ? '' : (name ?? said), isUsed: true };
  }
  // Enter after an answer that could not be used leaves it as a note.
  if (said.trim() === '' && asked.recall !== undefined && before) return before;
  const echo = asked.echo ? (asked.hint?.(said) ?? '').replace(/^= /, '') : '';
  const isUsed = said.trim() === '' || asked.fits(said);
  return { key, label, shown: echo === '' ? said.trim() : echo, isUsed };
}

/** Writes the strategy; over a text of its own without another copy. */
function writeAll(session: Session): void {
  const { start, template, draft, words, written } = session;
  const isOwn = written !== undefined;
  const place = isOwn ? { ...start, replaces: true, keptText: written } : start;
  writeStart(place, template, draft, words);
  session.written = fillStart(start.host, template, draft, words.lang);
}

function save({ start, template, book, words, today, brief }: Session): boolean {
  const { host, path, known } = start;
  const kept: Unfinished = {
    template,
    lang: words.lang,
    today,
    known,
    answers: listAnswers(book),
    begun: { ...book.begun },
    ...(brief !== undefined && { brief }),
  };
  return saveUnfinished(host, path, kept);
}

/** Keeps the answers when the interview is cancelled, if the strategy has a name by then. @param typed the last one, unfinished */
function keepAnswers(session: Session, typed: string): void {
  const { start, book, open, words } = session;
  const { host, path, folder, known } = start;
  if (typed.trim() !== '' && open !== '') book.begun[open] = typed;
  const given = { ...session, answers: listAnswers(book), begun: book.begun };
  const { draft, unused } = replayInterview(known, basename(dirname(path)), given);
  if (draft === known || draft.name === undefined) {
    talk(host, `\n${words.say('Nothing was written.')}`);
    return;
  }
  const isSaved = save(session);
  session.draft = draft;
  writeAll(session);
  if (isSaved) {
    talk(host, words.say('It holds your answers. To continue where you stopped, run'));
    talk(host, `  strat init${folder === undefined ? '' : ` ${quoteShellWord(folder)}`}`);
  }
  listUnused(session, unused);
}

/** Lists the answers that could not be used, and what would work. */
function listUnused({ start: { host, path }, words: { say } }: Session, unused: readonly Unused[]): void {
  if (unused.length === 0) return;
  const areNotes = unused.some(({ said }) => said === undefined);
  const count =
    unused.length === 1
      ? say('Not used: 1 answer.')
      : say('Not used: {count} answers.', String(unused.length));
  const where = say('What you typed is in comments in {file}.', formatPath(host.cwd, path));
  talk(host, `\n${count}${areNotes ? ` ${where}` : ''}`);
  for (const { where: place, wrong, said } of unused) {
    const parts = [['  ', place], ['    ', wrong], ...(said === undefined ? [] : [['    ', said]])] as const;
    for (const [indent, part] of parts)
      for (const line of wrapParagraph(revealOnOneLine(part), host.stderr.columns, indent)) talk(host, line);
  }
}

/** Says how the questions that are still open can be answered later. */
function tellOfRest({ start: { host, path, folder }, words: { say, lang } }: Session): void {
  const file = quoteShellWord(formatPath(host.cwd, path));
  const where = folder === undefined ? '' : ` ${quoteShellWord(folder)}`;
  const language = lang === 'en' ? '' : ` --lang ${lang}`;
  talk(host, say('To be asked the rest later, run'));
  talk(host, `  strat init${where}${language} --answers ${file} --force`);
}

/** Names the flags for what the short interview does not ask about. */
function tellOfExtras({ start: { host, path, flags, folder }, words: { say } }: Session): void {
  if (!findGitRoot(host.files, dirname(path)) || flags.ci !== undefined) return;
  const where = folder === undefined ? '' : ` ${quoteShellWord(folder)}`;
  talk(host, say('To check every change in CI, run `{command}`.', `strat init${where} --ci github`));
}
