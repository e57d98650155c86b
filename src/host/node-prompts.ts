/** Questions on a terminal, by Inquirer. */
import { confirm, select } from '@inquirer/prompts';
import { Interrupted, WentBack } from '../exit.ts';
import type { Prompts } from './host.ts';
import { lendKeys } from './keyboard.ts';
import { BACK, type PromptLook, textPrompt } from './text-prompt.ts';

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
    text: (message, options) => {
      let typed = '';
      const onType = (text: string) => {
        typed = text;
      };
      return waitForAnswer(
        { takesText: true },
        () => typed,
        async (context) => {
          const answer = await textPrompt({ message, theme, onType, ...options }, context);
          if (answer === BACK) throw new WentBack(typed);
          return answer;
        },
      );
    },
    choose: (message, choices, { tip, canGoBack = false } = {}) => {
      const look = isColored ? { style: {} } : PLAIN_CHOICE;
      const own = tip === undefined ? look : { ...look, style: { ...look.style, keysHelpTip: () => tip } };
      return waitForAnswer({ takesText: false, canGoBack }, getNothing, (context) =>
        select({ message, choices: [...choices], theme: own }, context),
      );
    },
    confirm: (message, initial) =>
      waitForAnswer({ takesText: false }, getNothing, (context) =>
        confirm({ message, default: initial, theme }, context),
      ),
  };
}

const getNothing = () => '';

interface PromptContext {
  readonly signal: AbortSignal;
  readonly input: NodeJS.ReadableStream;
  clearPromptOnDone?: boolean;
}

/** Waits for an answer. Ctrl-C, a signal and the end of the input cancel the question, but what was typed is not lost. */
async function waitForAnswer<T>(
  { takesText, canGoBack = false }: { readonly takesText: boolean; readonly canGoBack?: boolean },
  readTyped: () => string,
  ask: (context: PromptContext) => Promise<T>,
): Promise<T> {
  const gone = new AbortController();
  let isBack = false;
  const keys = lendKeys({
    takesText,
    isEmpty: () => readTyped() === '',
    onEnd: () => gone.abort(),
    onBack: () => {
      if (!canGoBack) return;
      isBack = true;
      // The question is removed from the screen: another one follows in its place.
      context.clearPromptOnDone = true;
      gone.abort();
    },
  });
  const context: PromptContext = { signal: gone.signal, input: keys.input };
  try {
    return await ask(context);
  } catch (error) {
    const isGone = error instanceof Error && /^(?:Exit|Abort)PromptError$/.test(error.name);
    if (isGone && isBack) throw new WentBack();
    throw isGone ? new Interrupted(readTyped()) : error;
  } finally {
    keys.giveBack();
  }
}
