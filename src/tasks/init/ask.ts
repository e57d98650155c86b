/** Carries out the steps of an interview on a terminal. */
import { isWentBack } from '../../exit.ts';
import type { Choice, Host, Prompts } from '../../host/host.ts';
import {
  type AnswerBook,
  closeGap,
  takeAnswer,
  takeBack,
  takeBackLast,
} from '../../interview/answer-book.ts';
import type { Asked, AskedOption, Interview, Unused } from '../../interview/asking.ts';
import { describeLeftOver, isSaid } from '../../interview/unfinished.ts';
import type { InterviewWords } from '../../interview/words.ts';
import type { Answer } from '../../model/draft.ts';
import { cutText } from '../../model/quote.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { replaceUnsafe, revealCharacters, revealOnOneLine } from '../../report/terminal.ts';
import { loadPaint, talk } from '../print.ts';

/** Receives each thing at once, so that none is lost if the interview is cancelled. */
export interface Recorder {
  keep(answer: Answer): void;
  addUnused(unused: Unused): void;
  /** Is called when a question has its answer, also one that was given before. */
  answered(asked: Asked, said: string): void;
  /** Is called whenever the answers are others than before, and must be saved. */
  save(): void;
  /** Is called before each question that is asked. */
  begin(key: string): void;
  /** Is called when all answers of a part are there. @returns the key of a question to ask again */
  ready(key: string): Promise<string | undefined>;
}

export interface Talk {
  readonly host: Host;
  readonly words: InterviewWords;
  readonly book: AnswerBook;
  readonly recorder: Recorder;
}

/** Asks until the end. @returns whether an answer was taken back, so that all is to be run again */
export async function carryOut(
  interview: Interview,
  { host, words, book, recorder }: Talk,
): Promise<'again' | 'done'> {
  const prompts = await host.prompts();
  const screen = await makeScreen(host);
  let typed = '';
  for (let step = interview.next(typed); !step.done; step = interview.next(typed)) {
    const { value } = step;
    typed = '';
    if (value.is === 'keep') recorder.keep(value.answer);
    else if (value.is === 'unused') recorder.addUnused(value.unused);
    else if (value.is === 'heading' || value.is === 'remark') screen.hold(value);
    else if (value.is === 'ready') {
      screen.drop();
      const isKnown = takeAnswer(book, value) !== undefined;
      const change = isKnown ? undefined : await recorder.ready(value.key);
      if (change !== undefined) {
        if (change === '<') takeBackLast(book);
        else takeBack(book, change);
        return 'again';
      }
      book.done.push({ key: value.key, ask: '', said: '' });
      if (!isKnown) recorder.save();
    } else {
      const again = takeAnswer(book, value);
      if (again === undefined) {
        screen.show();
        recorder.begin(value.key);
        const said = await askStep({ host, prompts, words, step: value, book });
        if (said === undefined || closeGapAfter(book, value, said)) {
          if (said === undefined && !takeBackLast(book)) talk(host, words.say('This is the first question.'));
          recorder.save();
          return 'again';
        }
        typed = said;
        delete book.begun[value.key];
      } else {
        screen.drop();
        typed = again;
      }
      book.done.push({ key: value.key, ask: value.ask, said: typed });
      if (again === undefined) recorder.save();
      recorder.answered(value, typed);
    }
  }
  for (const left of book.rest.splice(0).filter(isSaid)) recorder.addUnused(describeLeftOver(left));
  return 'done';
}

function closeGapAfter(book: AnswerBook, { key, is }: Asked, said: string): boolean {
  return is === 'text' && said.trim() === '' && closeGap(book, key);
}

type Held = { readonly is: 'heading' | 'remark'; readonly text: string };

/** Prints headings and remarks before the next question; one without questions is dropped when another follows. */
async function makeScreen(host: Host) {
  const paint = await loadPaint(host.stderr);
  let heading: string | undefined;
  let remark: readonly string[] = [];
  return {
    hold: ({ is, text }: Held) => {
      if (is === 'heading') [heading, remark] = [text, []];
      else remark = wrapParagraph(revealCharacters(text), host.stderr.columns, '');
    },
    /** Forgets a heading after whose first question an interview goes on. */
    drop: () => {
      [heading, remark] = [undefined, []];
    },
    show: () => {
      if (heading !== undefined) host.stderr.write(`\n${paint.strong(revealCharacters(heading))}\n`);
      else if (remark.length > 0) host.stderr.write('\n');
      for (const line of remark) host.stderr.write(`${line}\n`);
      [heading, remark] = [undefined, []];
    },
  };
}

interface AskedStep {
  readonly host: Host;
  readonly prompts: Prompts;
  readonly words: InterviewWords;
  readonly step: Asked;
  readonly book: AnswerBook;
}

/** Asks one question. @returns undefined if somebody goes back instead */
async function askStep(asked: AskedStep): Promise<string | undefined> {
  try {
    const said = await askOn(asked);
    return /^[<＜]$/.test(said.trim()) ? undefined : said;
  } catch (error) {
    if (!isWentBack(error)) throw error;
    if (error.typed.trim() !== '') asked.book.begun[asked.step.key] = error.typed;
    return undefined;
  }
}

function askOn({ host, prompts, words, step, book }: AskedStep): Promise<string> {
  const begun = book.begun[step.key];
  if (step.is === 'choice')
    return prompts.choose(
      revealOnOneLine(step.ask),
      step.options.map((option) => toChoice(option, host.stdout.columns)),
      {
        canGoBack: true,
        ...(words.lang !== 'en' && { tip: words.say('Choose with ↑ and ↓, then press Enter.') }),
      },
    );
  const { ask, help, initial, hint, recall, keepsLines, fits, echo } = step;
  return prompts.text(revealOnOneLine(ask), {
    fits,
    ...(help !== undefined && { help: revealOnOneLine(help) }),
    ...(initial !== undefined && { initial: revealOnOneLine(initial) }),
    ...(hint && { hint: (typed: string) => revealOnOneLine(hint(typed)) }),
    ...(echo && { echo }),
    ...(keepsLines && { keepsLines }),
    ...(recall !== undefined && { recall: removeUnsafe(recall) }),
    ...(begun !== undefined && { begun: removeUnsafe(begun) }),
  });
}

/** Removes what a terminal obeys, hides or reorders, but not what joins an emoji. */
export function removeUnsafe(text: string): string {
  return replaceUnsafe(text, (character) => (/[\u200d\ufe0f]/.test(character) ? character : ''));
}

/** Makes a choice on one line; a name that has to be cut is printed in full below. */
function toChoice({ value, name, description }: AskedOption, columns: number): Choice {
  const line = revealOnOneLine(name);
  const room = Math.max(20, columns - 6);
  if (line.length <= room) return { value, name: line, ...(description && { description }) };
  return { value, name: `${cutText(line, room - 1)}…`, description: line };
}
