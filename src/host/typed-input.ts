/** Splits the input of a terminal into keys that were pressed and text that was pasted. A paste is never an Enter. */

export type TypedInput =
  | { readonly is: 'keys'; readonly text: string }
  /** `isEntered`: the text ended with a line break, and the terminal does not mark pastes. */
  | { readonly is: 'paste'; readonly text: string; readonly isEntered: boolean };

export interface SplitInput {
  readonly inputs: readonly TypedInput[];
  /** The end of what was sent, which cannot be understood before more comes, or before a moment has passed. */
  readonly rest: string;
}

export interface Timing {
  /** Whether text came just before this, faster than anybody types. */
  readonly isQuick: boolean;
  /** Whether a moment has passed without more. */
  readonly isOver: boolean;
}

/** Terminals put these around a paste, once they are asked to. */
const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

const BREAK = '(?:\\r\\n?|[\\n\\u2028\\u2029])';
const TEXT = '[^\\0-\\x08\\x0a-\\x1f\\x7f\\u2028\\u2029]+';
/** Several lines at once, as nobody types them. */
const LINES = new RegExp(`${TEXT}(?:${BREAK}+${TEXT})+${BREAK}*`, 'g');
/** The lines that follow quickly on text. */
const MORE_LINES = new RegExp(`^(?:${BREAK}+${TEXT})+${BREAK}*`);
const LAST_BREAKS = new RegExp(`${BREAK}+$`);

/** Splits what a terminal has sent. A paste that is not marked is known by its speed: lines that come at once. */
export function splitTypedInput(sent: string, timing: Timing): SplitInput {
  const inputs: TypedInput[] = [];
  let rest = sent;
  let { isQuick } = timing;
  for (let from = rest.indexOf(PASTE_START); from !== -1; from = rest.indexOf(PASTE_START)) {
    inputs.push(...splitUnmarked(rest.slice(0, from), { isQuick, isOver: true }).inputs);
    const to = rest.indexOf(PASTE_END, from);
    if (to === -1 && !timing.isOver) return { inputs, rest: rest.slice(from) };
    const end = to === -1 ? rest.length : to;
    inputs.push({ is: 'paste', text: rest.slice(from + PASTE_START.length, end), isEntered: false });
    rest = rest.slice(to === -1 ? end : end + PASTE_END.length);
    isQuick = false;
  }
  const last = splitUnmarked(rest, { isQuick, isOver: timing.isOver });
  return { inputs: [...inputs, ...last.inputs], rest: last.rest };
}

function splitUnmarked(sent: string, { isQuick, isOver }: Timing): SplitInput {
  const begun = isOver ? 0 : countBegunMark(sent);
  const text = sent.slice(0, sent.length - begun);
  const mark = sent.slice(sent.length - begun);
  const inputs: TypedInput[] = [];
  let from = 0;
  const take = (lines: string, at: number) => {
    if (at > from) inputs.push({ is: 'keys', text: text.slice(from, at) });
    from = at + lines.length;
    inputs.push({ is: 'paste', text: lines, isEntered: LAST_BREAKS.test(lines) });
  };
  const first = isQuick ? MORE_LINES.exec(text)?.[0] : undefined;
  if (first !== undefined) take(first, 0);
  for (const match of text.slice(from).matchAll(LINES)) take(match[0], (first?.length ?? 0) + match.index);
  if (from < text.length) inputs.push({ is: 'keys', text: text.slice(from) });
  return isOver || mark !== '' ? { inputs, rest: mark } : holdBack(inputs, isQuick);
}

/** Holds line breaks at the end back, if text came before them: more lines of a paste may follow. */
function holdBack(inputs: readonly TypedInput[], isQuick: boolean): SplitInput {
  const last = inputs.at(-1);
  const breaks = LAST_BREAKS.exec(last?.text ?? '');
  if (!last || !breaks) return { inputs, rest: '' };
  const before = inputs.slice(0, -1);
  if (last.is === 'paste') return { inputs: before, rest: last.text };
  const keys = last.text.slice(0, breaks.index);
  const isAfterText = keys === '' ? isQuick && before.length === 0 : /[^\0-\x1f\x7f]$/.test(keys);
  if (!isAfterText) return { inputs, rest: '' };
  return { inputs: keys === '' ? before : [...before, { is: 'keys', text: keys }], rest: breaks[0] };
}

/** Counts the characters at the end that may begin the mark of a paste. */
function countBegunMark(sent: string): number {
  for (let length = PASTE_START.length - 1; length > 0; length--)
    if (sent.endsWith(PASTE_START.slice(0, length))) return length;
  return 0;
}

/** Removes from a paste what is no text: control characters, sequences for terminals, empty lines at its end. */
export function cleanPaste(pasted: string): string {
  return pasted
    .replace(/\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\0-\x09\x0b-\x1f\x7f-\x9f]/g, '')
    .replace(/\n+$/, '');
}
