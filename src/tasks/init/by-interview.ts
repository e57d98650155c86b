/** Starts a strategy by asking questions on a terminal. */
import { basename, dirname } from 'node:path';
import { isInterrupted } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Choice, Host } from '../../host/host.ts';
import type { Unused } from '../../interview/asking.ts';
import { countQuestions, runInterview } from '../../interview/interview.ts';
import { type GivenAnswer, replayInterview } from '../../interview/unfinished.ts';
import { addAnswer, type DraftMap } from '../../model/draft.ts';
import { countNoun } from '../../model/quote.ts';
import { quoteShellWord } from '../../model/shell-word.ts';
import { talk } from '../print.ts';
import type { Prepared } from './again.ts';
import { carryOut, type Recorder } from './ask.ts';
import { askExtras, type ExtraFlags } from './extras.ts';
import { DEFAULT_TEMPLATE, writeStart } from './start.ts';
import { putAside, removeUnfinished, saveUnfinished } from './unfinished.ts';

const TEMPLATES: readonly Choice[] = [
  { value: 'company', name: 'A company or public body' },
  { value: 'team', name: 'A team that serves a larger strategy' },
  { value: 'product', name: 'A product' },
  { value: 'nonprofit', name: 'A nonprofit' },
  { value: 'minimal', name: 'Anything else: only the most important questions' },
];

/** An interview while it is held. */
interface Session {
  template: string;
  draft: DraftMap;
  readonly answers: GivenAnswer[];
  readonly unused: Unused[];
  /** The question that is open. */
  ask: string;
}

/** Asks and writes the file. @returns the extras to set up */
export async function startByInterview(start: Prepared): Promise<ExtraFlags> {
  const { host, path, known, flags, resumed, dropped } = start;
  if (dropped) putAside(host, path, dropped);
  const template = resumed?.template ?? flags.template ?? DEFAULT_TEMPLATE;
  const session: Session = { template, draft: known, answers: [], unused: [], ask: '' };
  greet(start);
  try {
    if (!resumed && flags.template === undefined) session.template = await chooseTemplate(host);
    const interview = runInterview(known, basename(dirname(path)));
    await carryOut(host, interview, resumed ?? { answers: [] }, makeRecorder(start, session));
  } catch (error) {
    if (isInterrupted(error)) keepAnswers(start, session, error.typed);
    throw error;
  }
  writeStart(start, session.template, session.draft);
  removeUnfinished(host, path);
  listUnused(start, session.unused);
  return askExtras(host, dirname(path), flags);
}

function greet({ host, path, known, resumed }: Prepared): void {
  if (resumed) talk(host, 'This continues where you stopped.');
  else {
    const questions = countNoun(countQuestions(known, basename(dirname(path))), 'question');
    talk(host, `This takes about twenty minutes: ${questions}, and some more on each thing you list.`);
  }
  talk(host, 'Press Enter to skip a question.');
  talk(host, 'Press Ctrl-C to stop. Your answers are kept.');
}

async function chooseTemplate(host: Host): Promise<string> {
  return (await host.prompts()).choose('What is the strategy for?', TEMPLATES);
}

function makeRecorder({ host, path, known }: Prepared, session: Session): Recorder {
  return {
    keep: (answer) => {
      session.draft = addAnswer(session.draft, answer);
    },
    addUnused: (unused) => session.unused.push(unused),
    begin: (ask) => {
      session.ask = ask;
    },
    addGiven: (given, isNew) => {
      const { template, answers } = session;
      answers.push(given);
      if (isNew) saveUnfinished(host, path, { template, known, answers });
    },
  };
}

/** Keeps the answers when the interview is cancelled, if the strategy has a name by then. @param typed the last one, unfinished */
function keepAnswers(start: Prepared, { template, answers, ask }: Session, typed: string): void {
  const { host, path, folder, known } = start;
  const half = typed.trim() === '' ? undefined : { ask, said: typed };
  const { draft, unused } = replayInterview(known, basename(dirname(path)), { answers, half });
  if (draft === known || draft.name === undefined) {
    talk(host, '\nNothing was written.');
    return;
  }
  const isSaved = saveUnfinished(host, path, { template, known, answers, half });
  writeStart(start, template, draft);
  if (isSaved) {
    talk(host, 'It holds your answers. To continue where you stopped, run');
    talk(host, `  strat init${folder === undefined ? '' : ` ${quoteShellWord(folder)}`}`);
  }
  listUnused(start, unused);
}

/** Lists the answers that could not be used, and what would work. */
function listUnused({ host, path }: Prepared, unused: readonly Unused[]): void {
  if (unused.length === 0) return;
  const areNotes = unused.some(({ said }) => said === undefined);
  const where = areNotes ? ` What you typed is in comments in ${formatPath(host.cwd, path)}.` : '';
  talk(host, `\nNot used: ${countNoun(unused.length, 'answer')}.${where}`);
  for (const { where: place, wrong, said } of unused)
    talk(host, `  ${place}: ${wrong}${said === undefined ? '' : `\n    ${said}`}`);
}
