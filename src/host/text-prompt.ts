/** A question with a one-line answer, and a hint below that follows the typing. */
import {
  createPrompt,
  isEnterKey,
  isTabKey,
  makeTheme,
  type Theme,
  useEffect,
  useKeypress,
  usePrefix,
  useState,
} from '@inquirer/core';
import type { TextOptions } from './host.ts';

/** Styles that replace those of Inquirer. */
export interface PromptLook {
  readonly prefix?: { readonly idle: string; readonly done: string };
  readonly style?: Partial<Theme['style']>;
}

interface TextQuestion extends TextOptions {
  readonly message: string;
  readonly theme: PromptLook;
}

export const textPrompt = createPrompt<string, TextQuestion>((config, done) => {
  const theme = makeTheme(config.theme);
  const [isDone, setDone] = useState(false);
  const [typed, setTyped] = useState('');
  const prefix = usePrefix({ status: isDone ? 'done' : 'idle', theme });
  useRedraw();
  useKeypress((key, line) => {
    if (isEnterKey(key)) {
      const answer = typed.trim() === '' ? (config.initial ?? '') : typed;
      setTyped(answer);
      setDone(true);
      done(answer);
    } else if (isTabKey(key)) {
      line.clearLine(0);
      line.write(typed || (config.initial ?? ''));
      setTyped(line.line);
    } else setTyped(line.line);
  });
  const { style } = theme;
  const ask = (text: string) => `${prefix} ${style.message(text, isDone ? 'done' : 'idle')}`;
  if (isDone) return formatFinished(config.message, typed, ask, style);
  const help = config.help === undefined ? '' : `\n${styleLines(config.help, style.help)}`;
  return [`${ask(foldToWidth(config.message))}${help}\n› ${typed}`, formatBelow(config, typed, style.help)];
});

function formatFinished(
  message: string,
  typed: string,
  ask: (text: string) => string,
  style: Theme['style'],
): string {
  if (typed === '') return `${ask(foldToWidth(`${message} –`))}`;
  const isShort = message.length + typed.length + 4 <= getWidth();
  return isShort
    ? `${ask(message)} ${style.answer(typed)}`
    : `${ask(foldToWidth(message))}\n${styleLines(typed, style.answer)}`;
}

function formatBelow({ initial, hint }: TextOptions, typed: string, style: (text: string) => string): string {
  const said = typed === '' && initial ? `Enter: ${initial}` : hint?.(typed);
  return said === undefined ? '' : styleLines(said, style);
}

function styleLines(text: string, style: (line: string) => string): string {
  return `  ${foldToWidth(text).split('\n').map(style).join('\n')}`;
}

const getWidth = () => process.stdout.columns || 80;

/** Breaks a text between words and indents it by two columns. */
function foldToWidth(text: string): string {
  let result = '';
  let length = 0;
  for (const word of text.split(' ')) {
    const isFull = length > 0 && length + 1 + word.length > getWidth() - 3;
    result += length === 0 ? word : isFull ? `\n  ${word}` : ` ${word}`;
    length = length === 0 || isFull ? word.length : length + 1 + word.length;
  }
  return result;
}

/** Draws again when the window changes. */
function useRedraw(): void {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const again = () => setDrawn(drawn + 1);
    process.stdout.on('resize', again);
    return () => process.stdout.off('resize', again);
  }, [drawn]);
}
