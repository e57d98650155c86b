/** Carries out the steps of an interview on a terminal. */
import type { Choice, Host, Prompts } from '../../host/host.ts';
import type { Asked, AskedOption, Interview, Unused } from '../../interview/asking.ts';
import {
  describeLeftOver,
  type GivenAnswer,
  takeAnswer,
  type Unfinished,
} from '../../interview/unfinished.ts';
import type { Answer } from '../../model/draft.ts';
import { cutText } from '../../model/quote.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { replaceUnsafe, revealCharacters, revealOnOneLine } from '../../report/terminal.ts';
import { loadPaint } from '../print.ts';

/** Receives each thing at once, so that none is lost if the interview is cancelled. */
export interface Recorder {
  keep(answer: Answer): void;
  addUnused(unused: Unused): void;
  /** @param isNew whether it was given just now */
  addGiven(given: GivenAnswer, isNew: boolean): void;
  /** Is called before each question that is asked. */
  begin(ask: string): void;
}

/** @param before the answers that were given before, which are not asked again */
export async function carryOut(
  host: Host,
  interview: Interview,
  before: Pick<Unfinished, 'answers' | 'half'>,
  recorder: Recorder,
): Promise<void> {
  const prompts = await host.prompts();
  const paint = await loadPaint(host.stderr);
  const rest = [...before.answers];
  let heading: readonly string[] = [];
  let remark: readonly string[] = [];
  let half = before.half;
  let typed = '';
  for (let step = interview.next(typed); !step.done; step = interview.next(typed)) {
    const { value } = step;
    typed = '';
    if (value.is === 'keep') recorder.keep(value.answer);
    else if (value.is === 'unused') recorder.addUnused(value.unused);
    else if (value.is === 'heading') {
      heading = [`\n${paint.strong(revealCharacters(value.text))}`];
      remark = [];
    } else if (value.is === 'remark')
      remark = wrapParagraph(revealCharacters(value.text), host.stderr.columns, '');
    else {
      const again = takeAnswer(rest, value);
      if (again === undefined) {
        for (const left of rest.splice(0)) recorder.addUnused(describeLeftOver(left));
        if (heading.length === 0 && remark.length > 0) heading = [''];
        for (const line of [...heading, ...remark]) host.stderr.write(`${line}\n`);
        [heading, remark] = [[], []];
        recorder.begin(value.ask);
        typed = await askStep(host, prompts, value, half?.ask === value.ask ? half.said : undefined);
        half = undefined;
      } else typed = again;
      recorder.addGiven({ ask: value.ask, said: typed }, again === undefined);
    }
  }
}

function askStep(host: Host, prompts: Prompts, step: Asked, begun: string | undefined): Promise<string> {
  if (step.is === 'choice')
    return prompts.choose(
      step.ask,
      step.options.map((option) => toChoice(option, host.stdout.columns)),
    );
  const { ask, help, initial, hint, recall, keepsLines, fits } = step;
  return prompts.text(ask, {
    fits,
    ...(help !== undefined && { help: revealOnOneLine(help) }),
    ...(initial !== undefined && { initial: revealOnOneLine(initial) }),
    ...(hint && { hint }),
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
