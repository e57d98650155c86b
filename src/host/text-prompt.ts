/** A question with an answer on one line, and a hint below that follows the typing. */
import {
  createPrompt,
  isEnterKey,
  isTabKey,
  makeTheme,
  type Theme,
  useEffect,
  useKeypress,
  usePrefix,
  useRef,
  useState,
} from '@inquirer/core';
import { countColumns, foldText } from './fold.ts';
import { findMissingPresses, type TypedLine } from './graphemes.ts';
import type { TextOptions } from './host.ts';
import { BREAK_MARK } from './keyboard.ts';

/** Styles that replace those of Inquirer. */
export interface PromptLook {
  readonly prefix?: { readonly idle: string; readonly done: string };
  readonly style?: Partial<Theme['style']>;
}

interface TextQuestion extends TextOptions {
  readonly message: string;
  readonly theme: PromptLook;
  /** Is called with the text at each change. */
  readonly onType: (typed: string) => void;
}

/** Stands for Shift-Tab; a private character, so that nobody types it. */
export const BACK = '\ue00b';

export const textPrompt = createPrompt<string, TextQuestion>((config, done) => {
  const theme = makeTheme(config.theme);
  const [isDone, setDone] = useState(false);
  const [typed, setTyped] = useState('');
  const before = useRef<TypedLine>({ text: '', cursor: 0 });
  const prefix = usePrefix({ status: isDone ? 'done' : 'idle', theme });
  useRedraw();
  const remember = (line: Line) => {
    joinLines(line, config.keepsLines);
    before.current = { text: line.line, cursor: line.cursor };
    setTyped(line.line);
    config.onType(readAnswer(line.line));
  };
  useEffect((readline) => {
    const line = readline as unknown as Line;
    if (!config.begun) return;
    line.write(config.begun.replaceAll('\n', BREAK_MARK));
    remember(line);
  }, []);
  useKeypress((key, readline) => {
    const line = readline as unknown as Line;
    if (isEnterKey(key)) {
      const answer = typed.trim() === '' ? (config.initial ?? '') : readAnswer(typed);
      setTyped(answer);
      setDone(true);
      done(answer);
      return;
    }
    if (isTabKey(key) && key.shift) {
      setTyped(BACK);
      setDone(true);
      done(BACK);
      return;
    }
    if (isTabKey(key)) {
      line.clearLine(0);
      // Behind a text it is the gap between two cells of a sheet: without it, `3` and `6` would be 36.
      const offered = (config.recall ?? config.initial ?? '').replaceAll('\n', BREAK_MARK);
      line.write(typed === '' ? offered : `${typed} `);
    } else completeKey(key, line, before.current);
    remember(line);
  });
  if (config.isLine) return formatLine(config, typed, isDone);
  if (isDone && (typed === BACK || typed.trim() === '<')) return '  ←';
  const { style } = theme;
  const mark =
    isDone && typed !== '' && config.fits?.(typed) === false ? style.error('✘').replace('> ', '') : prefix;
  const ask = (text: string) => `${mark} ${style.message(text, isDone ? 'done' : 'idle')}`;
  if (isDone) {
    const finished = formatFinished(config.message, typed, ask, style);
    const meaning = config.echo && typed !== '' ? (config.hint?.(typed) ?? '') : '';
    return meaning === '' ? finished : `${finished}\n${styleLines(meaning, style.help)}`;
  }
  const help = config.help === undefined ? '' : `\n${styleLines(config.help, style.help)}`;
  const shown = typed.replaceAll(BREAK_MARK, '↵');
  return [`${ask(foldToWidth(config.message))}${help}\n› ${shown}`, formatBelow(config, typed, style.help)];
});

/** The line of Node’s readline, which has more than Inquirer’s type says. */
interface Line {
  readonly line: string;
  readonly cursor: number;
  clearLine(direction: 0): void;
  write(text: string | null, key?: { readonly name: string }): void;
}

const readAnswer = (line: string) => line.replaceAll(BREAK_MARK, '\n');

/** Puts spaces in place of line breaks, unless the lines stay apart. */
function joinLines(line: Line, keepsLines = false): void {
  if (keepsLines || !line.line.includes(BREAK_MARK)) return;
  const joined = line.line.replace(new RegExp(`\\s*${BREAK_MARK}[\\s${BREAK_MARK}]*`, 'g'), ' ');
  const left = joined.length - (line.line.length - line.cursor);
  line.clearLine(0);
  line.write(joined);
  for (let at = joined.length; at > left; at--) line.write(null, { name: 'left' });
}

/** Completes what a key has done, where it stopped within a character, and lets Ctrl-W delete a whole word. */
function completeKey(key: { name: string; ctrl: boolean }, line: Line, before: TypedLine): void {
  const isWord = key.ctrl && key.name === 'w';
  const missing = findMissingPresses(before, { text: line.line, cursor: line.cursor }, isWord);
  for (let times = missing?.times ?? 0; times > 0 && missing; times--)
    line.write(null, { name: missing.key });
}

/** The column of an answer, after a short question, and the room for it before a remark. */
const LEAST_QUESTION = 10;
const LEAST_ANSWER = 8;
const GAP = '   ';

/** Formats question and answer as one line, and what the answer means once it is given. */
function formatLine({ message, hint }: TextQuestion, typed: string, isDone: boolean): string {
  const asked = `  ${foldToWidth(message.padEnd(LEAST_QUESTION - GAP.length))}${GAP}`;
  const shown = typed.replaceAll(BREAK_MARK, '↵');
  const remark = isDone && typed !== '' ? (hint?.(readAnswer(typed)) ?? '') : '';
  const isLong = asked.length + shown.length > getWidth() && !asked.includes('\n');
  if (isDone && isLong) return `${asked.trimEnd()}\n  ${foldToWidth(shown)}`;
  if (remark === '') return isDone ? `${asked}${shown}`.trimEnd() : `${asked}${shown}`;
  return `${asked}${shown.padEnd(LEAST_ANSWER - GAP.length)}${GAP}${remark}`;
}

function formatFinished(
  message: string,
  typed: string,
  ask: (text: string) => string,
  style: Theme['style'],
): string {
  if (typed === '') return `${ask(foldToWidth(`${message} –`))}`;
  const isShort = countColumns(message) + countColumns(typed) + 4 <= getWidth() && !typed.includes('\n');
  return isShort
    ? `${ask(message)} ${style.answer(typed)}`
    : `${ask(foldToWidth(message))}\n${styleLines(typed, style.answer)}`;
}

function formatBelow({ initial, hint }: TextOptions, typed: string, style: (text: string) => string): string {
  const said = typed === '' && initial && !hint ? `Press Enter for ${initial}.` : hint?.(readAnswer(typed));
  return said === undefined ? '' : styleLines(said, style);
}

function styleLines(text: string, style: (line: string) => string): string {
  return `  ${foldToWidth(text).split('\n').map(style).join('\n')}`;
}

const getWidth = () => process.stdout.columns || 80;

const foldToWidth = (text: string) => foldText(text, getWidth());

/** Draws again when the window changes. */
function useRedraw(): void {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const again = () => setDrawn(drawn + 1);
    process.stdout.on('resize', again);
    return () => process.stdout.off('resize', again);
  }, [drawn]);
}
