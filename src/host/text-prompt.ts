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
export interface Look {
  readonly prefix?: { readonly idle: string; readonly done: string };
  readonly style?: Partial<Theme['style']>;
}

interface TextQuestion extends TextOptions {
  readonly message: string;
  readonly theme: Look;
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
  if (isDone) return finished(config.message, typed, ask, style);
  const help = config.help === undefined ? '' : `\n${lines(config.help, style.help)}`;
  return [`${ask(fold(config.message))}${help}\n› ${typed}`, below(config, typed, style.help)];
});

function finished(
  message: string,
  typed: string,
  ask: (text: string) => string,
  style: Theme['style'],
): string {
  if (typed === '') return `${ask(fold(`${message} –`))}`;
  const isShort = message.length + typed.length + 4 <= width();
  return isShort
    ? `${ask(message)} ${style.answer(typed)}`
    : `${ask(fold(message))}\n${lines(typed, style.answer)}`;
}

function below({ initial, hint }: TextOptions, typed: string, style: (text: string) => string): string {
  const said = typed === '' && initial ? `Enter: ${initial}` : hint?.(typed);
  return said === undefined ? '' : lines(said, style);
}

function lines(text: string, style: (line: string) => string): string {
  return `  ${fold(text).split('\n').map(style).join('\n')}`;
}

const width = () => process.stdout.columns || 80;

/** Breaks a text between words and indents it by two columns. */
function fold(text: string): string {
  let result = '';
  let length = 0;
  for (const word of text.split(' ')) {
    const isFull = length > 0 && length + 1 + word.length > width() - 3;
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
