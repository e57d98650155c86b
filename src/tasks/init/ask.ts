/** Carries out the steps of an interview on a terminal. */
import type { Choice, Host, Prompts } from '../../host/host.ts';
import type { Asked, AskedOption, Interview } from '../../interview/asking.ts';
import type { Answer } from '../../model/draft.ts';
import { cutText } from '../../model/quote.ts';
import { wrapParagraph } from '../../report/pretty.ts';
import { revealCharacters, revealOnOneLine } from '../../report/terminal.ts';
import { loadPaint } from '../print.ts';

/** @param keep receives each answer at once, so that none is lost if the interview is cancelled */
export async function carryOut(
  host: Host,
  interview: Interview,
  keep: (answer: Answer) => void,
): Promise<void> {
  const prompts = await host.prompts();
  const paint = await loadPaint(host.stderr);
  let waiting: readonly string[] = [];
  let typed = '';
  for (let step = interview.next(typed); !step.done; step = interview.next(typed)) {
    const { value } = step;
    typed = '';
    if (value.is === 'keep') keep(value.answer);
    else if (value.is === 'heading') waiting = [`\n${paint.strong(revealCharacters(value.text))}`];
    else if (value.is === 'remark')
      waiting = [
        ...(waiting.length === 0 ? [''] : waiting),
        ...wrapParagraph(revealCharacters(value.text), host.stderr.columns, ''),
      ];
    else {
      for (const line of waiting) host.stderr.write(`${line}\n`);
      waiting = [];
      typed = await askStep(host, prompts, value);
    }
  }
}

function askStep(host: Host, prompts: Prompts, step: Asked): Promise<string> {
  if (step.is === 'choice')
    return prompts.choose(
      step.ask,
      step.options.map((option) => toChoice(option, host.stdout.columns)),
    );
  const { ask, help, initial, hint } = step;
  return prompts.text(ask, {
    ...(help !== undefined && { help: revealOnOneLine(help) }),
    ...(initial !== undefined && { initial: revealOnOneLine(initial) }),
    ...(hint && { hint }),
  });
}

/** Makes a choice on one line; a name that has to be cut is printed in full below. */
function toChoice({ value, name, description }: AskedOption, columns: number): Choice {
  const line = revealOnOneLine(name);
  const room = Math.max(20, columns - 6);
  if (line.length <= room) return { value, name: line, ...(description && { description }) };
  return { value, name: `${cutText(line, room - 1)}…`, description: line };
}
