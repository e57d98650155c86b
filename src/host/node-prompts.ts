/** Questions on a terminal, by Inquirer. */
import { confirm, select } from '@inquirer/prompts';
import { Interrupted } from '../exit.ts';
import type { Prompts } from './host.ts';
import { type PromptLook, textPrompt } from './text-prompt.ts';

const keepText = (text: string) => text;

/** Inquirer adds colours by itself; without colours it gets these styles. */
const PLAIN = {
  prefix: { idle: '?', done: '✔' },
  style: {
    answer: keepText,
    message: keepText,
    error: keepText,
    help: keepText,
    highlight: keepText,
    key: keepText,
  },
};
const PLAIN_CHOICE = {
  ...PLAIN,
  style: {
    ...PLAIN.style,
    description: keepText,
    disabled: keepText,
    keysHelpTip: (keys: [string, string][]) => keys.map((words) => words.join(' ')).join(', '),
  },
};

export function makeNodePrompts(isColored: boolean): Prompts {
  const theme: PromptLook = isColored ? {} : PLAIN;
  return {
    text: (message, options) =>
      waitForAnswer((context) => textPrompt({ message, theme, ...options }, context)),
    choose: (message, choices) =>
      waitForAnswer((context) =>
        select({ message, choices: [...choices], theme: isColored ? {} : PLAIN_CHOICE }, context),
      ),
    confirm: (message, initial) =>
      waitForAnswer((context) => confirm({ message, default: initial, theme }, context)),
  };
}

/**
 * Waits for an answer. Inquirer never settles when its input ends (Ctrl-D, a closed window): Node then runs out of
 * work and says so, and the question is cancelled.
 */
async function waitForAnswer<T>(ask: (context: { signal: AbortSignal }) => Promise<T>): Promise<T> {
  const gone = new AbortController();
  const giveUp = () => gone.abort();
  const ends = ['beforeExit', 'SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const end of ends) process.on(end, giveUp);
  try {
    return await ask({ signal: gone.signal });
  } catch (error) {
    if (error instanceof Error && /^(?:Exit|Abort)PromptError$/.test(error.name)) throw new Interrupted();
    throw error;
  } finally {
    for (const end of ends) process.off(end, giveUp);
  }
}
