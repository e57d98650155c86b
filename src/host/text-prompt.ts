/** A question that is answered on a line of its own, with a hint below that follows what is typed. */
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
import type { TextOptions } from '../host.ts';

/** Styles of Inquirer’s that take the place of its own. */
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
  const head = `${prefix} ${theme.style.message(config.message, isDone ? 'done' : 'idle')}`;
  if (isDone) return `${head} ${typed === '' ? theme.style.help('–') : theme.style.answer(typed)}`;
  const help = config.help ? `\n  ${theme.style.help(config.help)}` : '';
  return [`${head}${help}\n› ${typed}`, below(config, typed, theme.style.help)];
});

function below({ initial, hint }: TextOptions, typed: string, style: (text: string) => string): string {
  const said = typed === '' && initial ? `Enter: ${initial}` : hint?.(typed);
  return said === undefined ? '' : style(`  ${said}`);
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
