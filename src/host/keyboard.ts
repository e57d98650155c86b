/** The keys of a terminal, lent to one question at a time. No key is lost between two questions. */
import { EventEmitter } from 'node:events';
import { getErrorCode } from './streams.ts';
import { cleanPaste, splitTypedInput, type TypedInput } from './typed-input.ts';

/** How a question takes its keys. */
export interface Asking {
  /** Whether text is typed into it; others take no paste of several lines. */
  readonly takesText: boolean;
  isEmpty(): boolean;
  /** Is called when no more keys can come: the input ended, or Ctrl-D on an empty line. */
  onEnd(): void;
  /** Is called for `<` and Shift-Tab where no text is typed. */
  onBack(): void;
}

export interface LentKeys {
  readonly input: NodeJS.ReadableStream;
  giveBack(): void;
}

/** Stands for a line break within a line that is being typed; a private character, so that nobody types it. */
export const BREAK_MARK = '\ue00a';

/** Milliseconds within which text and a line break are one paste. Nobody types that fast. */
const QUICK = 30;
/** Milliseconds after which a paste that has begun is taken as it is, if its end never comes. */
const PATIENCE = 1000;

const MARK_PASTES = '\x1b[?2004h';
const MARK_NO_PASTES = '\x1b[?2004l';

let asking: (Asking & { readonly keys: EventEmitter }) | undefined;
let isOpen = false;
let isEnded = false;
/** Whether the terminal was closed. */
let isGone = false;
/** Text that is not understood yet, and what is understood but not taken yet. */
let sent = '';
const waiting: TypedInput[] = [];
let lastText = 0;
let timer: NodeJS.Timeout | undefined;

/** Lends the keys to a question. */
export function lendKeys(question: Asking): LentKeys {
  const keys = Object.assign(new EventEmitter(), { resume: () => keys, pause: () => keys });
  asking = { ...question, keys };
  openKeyboard();
  // Inquirer listens by then.
  setImmediate(deliver);
  return {
    input: keys as unknown as NodeJS.ReadableStream,
    giveBack: () => {
      asking = undefined;
      setImmediate(() => {
        if (!asking) closeKeyboard();
      });
    },
  };
}

function openKeyboard(): void {
  if (isOpen) return;
  isOpen = true;
  const { stdin, stdout } = process;
  // A terminal that was closed can be neither read nor written; the answers are still to be saved.
  for (const stream of [stdin, stdout, process.stderr]) stream.off('error', noteError).on('error', noteError);
  stdin.setEncoding('utf8').on('data', takeSent);
  for (const end of ENDS) stdin.on(end, takeEnd);
  for (const signal of SIGNALS) process.on(signal, takeSignal);
  process.off('exit', leaveTerminal).on('exit', leaveTerminal);
  stdin.setRawMode?.(true);
  stdin.resume();
  if (process.env.TERM !== 'dumb') stdout.write(MARK_PASTES);
}

function closeKeyboard(): void {
  if (!isOpen) return;
  isOpen = false;
  const { stdin, stdout } = process;
  stdin.off('data', takeSent);
  for (const end of ENDS) stdin.off(end, takeEnd);
  // After a signal the program ends by itself, once the answers are saved: a second one must not stop it.
  if (!isEnded) for (const signal of SIGNALS) process.off(signal, takeSignal);
  clearTimeout(timer);
  timer = undefined;
  if (process.env.TERM !== 'dumb') stdout.write(MARK_NO_PASTES);
  stdin.setRawMode?.(false);
  stdin.pause();
}

/**
 * Leaves the terminal as it was. Without a terminal, Node would abort because it cannot do that; ends the program as
 * its hang-up does.
 */
function leaveTerminal(): void {
  closeKeyboard();
  if (!isGone) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

const ENDS = ['end', 'close', 'error'];
/** Ctrl-C from outside, a polite end, and a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Milliseconds for what was typed before a signal to arrive. */
const LAST_WORDS = 20;

function noteError(error: unknown): void {
  if (getErrorCode(error) === 'EIO') isGone = true;
}

function takeSent(text: string): void {
  sent += text;
  understand(false);
  deliver();
}

function takeEnd(): void {
  isEnded = true;
  understand(true);
  deliver();
}

function takeSignal(): void {
  setTimeout(takeEnd, LAST_WORDS);
}

/** @param isOver whether a moment has passed without more */
function understand(isOver: boolean): void {
  clearTimeout(timer);
  const isHeld = /^[\r\n\u2028\u2029]/.test(sent) && timer !== undefined;
  timer = undefined;
  const isQuick = isHeld || Date.now() - lastText < QUICK;
  const { inputs, rest } = splitTypedInput(sent, { isQuick, isOver });
  waiting.push(...inputs);
  if (/[^\0-\x1f\x7f]$/.test(sent)) lastText = Date.now();
  sent = rest;
  if (rest === '') return;
  timer = setTimeout(understandRest, rest.startsWith('\x1b[200~') ? PATIENCE : QUICK);
}

/** Takes the rest as it is, unless more has come that a busy program has not read yet. */
function understandRest(): void {
  const held = sent;
  setImmediate(() => {
    if (sent !== held || held === '') return;
    understand(true);
    deliver();
  });
}

/** Hands everything to the question, up to the first key that may be its last. */
function deliver(): void {
  const next = asking && waiting.shift();
  if (!asking) return;
  if (!next) {
    if (isEnded && sent === '') asking.onEnd();
    return;
  }
  if (next.is === 'paste') handPaste(asking, next);
  else handKeys(asking, next.text);
  setImmediate(deliver);
}

function handPaste({ takesText, keys }: NonNullable<typeof asking>, { text, isEntered }: TypedPaste): void {
  const isOneLine = !/[\r\n\u2028\u2029]/.test(text.trim());
  if (!takesText && !isOneLine) return;
  if (takesText) pressText(keys, cleanPaste(text).replaceAll('\n', BREAK_MARK));
  else keys.emit('data', cleanPaste(text));
  if (isEntered) waiting.unshift({ is: 'keys', text: '\r' });
}

type TypedPaste = Extract<TypedInput, { is: 'paste' }>;

/** Hands text over as one key, so that it is drawn once. */
function pressText(keys: EventEmitter, text: string): void {
  if (text !== '')
    keys.emit('keypress', text, { name: 'paste', sequence: text, ctrl: false, meta: false, shift: false });
}

function handKeys(
  { keys, takesText, isEmpty, onEnd, onBack }: NonNullable<typeof asking>,
  text: string,
): void {
  const [first = ''] = /^(?:\r\n?|\n|\x04|\x1a|[^\r\n\x04\x1a]+)/.exec(text) ?? [];
  if (first.length < text.length) waiting.unshift({ is: 'keys', text: text.slice(first.length) });
  if (first === '\x04' && isEmpty()) onEnd();
  else if (first === '\x1a') suspend();
  else if (!takesText && (first === '<' || first === '\x1b[Z')) onBack();
  else if (takesText && first.length > 1 && !/[\0-\x1f\x7f]/.test(first)) pressText(keys, first);
  else keys.emit('data', first === '\r\n' ? '\r' : first);
}

/** Stops the program as Ctrl-Z does, and draws the question again when it goes on. */
function suspend(): void {
  const { stdin, stdout } = process;
  stdin.setRawMode?.(false);
  stdout.write(MARK_NO_PASTES);
  process.once('SIGCONT', () => {
    stdin.setRawMode?.(true);
    stdout.write(MARK_PASTES);
    stdout.emit('resize');
  });
  process.kill(process.pid, 'SIGTSTP');
}
