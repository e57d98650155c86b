/** Questions on a terminal, by Inquirer. */
import { confirm, input, select } from '@inquirer/prompts';
import { Interrupted } from '../exit.ts';
import type { Prompts } from '../host.ts';

export function nodePrompts(): Prompts {
  return {
    text: (question, { initial, hint } = {}) =>
      answer(
        input({
          message: question,
          ...(initial !== undefined && { default: initial }),
          ...(hint && { transformer: (typed, { isFinal }) => (isFinal ? typed : `${typed}${hint(typed)}`) }),
        }),
      ),
    choose: (question, choices) => answer(select({ message: question, choices: [...choices] })),
    confirm: (question, initial) => answer(confirm({ message: question, default: initial })),
  };
}

async function answer<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError'))
      throw new Interrupted();
    throw error;
  }
}
