/** Slips of the hand in a YAML file: each kind makes one mistake at one line, or does not apply there. */
import { findBlockEnd, findIndent, findParts, isPlain, type PlanLines } from './plan-lines.ts';

export interface Slip {
  readonly text: string;
  /** The lines, from 1, of which a finding may say that the mistake is there. */
  readonly right: readonly number[];
}

/** Makes the slip at the line with an index; undefined where it cannot be made. */
type Make = (plan: PlanLines, at: number) => Slip | undefined;

/** The fewest words of a value that somebody would wrap, and of a sentence. */
const WORDS_TO_WRAP = 6;
const WORDS_OF_SENTENCE = 3;

interface KindOfSlip {
  /** Says what is wrong in the plan after it. */
  readonly what: string;
  readonly make: Make;
  /** Whether the plan may say the same as before, so that it was no slip. */
  readonly mayKeepMeaning: boolean;
}

/** Every kind of slip. Indentation counts three times, as a tab, as too little and as too much; curly quotes stand apart. */
export const KINDS = {
  tab: { what: 'the indentation is a tab', make: makeTab, mayKeepMeaning: true },
  less: { what: 'the line begins one space less far in', make: makeLess, mayKeepMeaning: true },
  more: { what: 'the line begins one space further in', make: makeMore, mayKeepMeaning: true },
  colon: { what: 'the colon behind the key is missing', make: makeColon, mayKeepMeaning: false },
  quote: { what: 'a quote opens before the value and never closes', make: makeQuote, mayKeepMeaning: false },
  bracket: { what: 'a closing bracket is missing', make: makeBracket, mayKeepMeaning: false },
  smart: { what: 'straight quotes are curly', make: makeSmart, mayKeepMeaning: true },
  wrap: {
    what: 'a long value goes on in a second line, not further in',
    make: makeWrap,
    mayKeepMeaning: false,
  },
  sentence: {
    what: 'a sentence has a colon behind its second word',
    make: makeSentence,
    mayKeepMeaning: false,
  },
  twice: { what: 'the block is there twice', make: makeTwice, mayKeepMeaning: false },
  list: { what: 'the entries of a map are written as a list', make: makeList, mayKeepMeaning: false },
  conflict: {
    what: 'two versions of the line stand between conflict markers',
    make: makeConflict,
    mayKeepMeaning: false,
  },
} as const satisfies Readonly<Record<string, KindOfSlip>>;

export type Kind = keyof typeof KINDS;

/** Makes a slip at the line with an index, from 0; undefined where it cannot be made. */
export function makeSlip(kind: Kind, plan: PlanLines, at: number): Slip | undefined {
  const role = plan.roles[at];
  return role === undefined || role === 'blank' || role === 'comment'
    ? undefined
    : KINDS[kind].make(plan, at);
}

/** Puts lines in place of `count` lines; `right` counts from the first of them, and is that one by default. */
function put(
  { lines }: PlanLines,
  at: number,
  count: number,
  others: readonly string[],
  right: readonly number[] = [0],
): Slip {
  return {
    text: `${lines.toSpliced(at, count, ...others).join('\n')}\n`,
    right: right.map((offset) => at + 1 + offset),
  };
}

/** Changes one line. */
function change(plan: PlanLines, at: number, line: string): Slip | undefined {
  return line === plan.lines[at] ? undefined : put(plan, at, 1, [line]);
}

/** Returns a line, with its first key and its first value unless it only continues a text. */
function look({ lines, roles }: PlanLines, at: number) {
  const line = lines[at] ?? '';
  const role = roles[at] ?? 'blank';
  return { line, parts: role === 'text' ? undefined : findParts(line, role) };
}

/** Returns whether a key begins at a line, behind a dash or not, and outside of brackets. */
function beginsWithKey(plan: PlanLines, at: number): boolean {
  if (plan.roles[at] !== 'structure') return false;
  const { line, parts } = look(plan, at);
  return parts?.colon !== undefined && !/^\s*[{[]/.test(line);
}

/** Writes a tab in place of the spaces before a line. */
function makeTab(plan: PlanLines, at: number): Slip | undefined {
  return change(plan, at, (plan.lines[at] ?? '').replace(/^ +/, '\t'));
}

/** Takes away one of the spaces before a line. */
function makeLess(plan: PlanLines, at: number): Slip | undefined {
  return change(plan, at, (plan.lines[at] ?? '').replace(/^ /, ''));
}

/** Puts one more space before a line. */
function makeMore(plan: PlanLines, at: number): Slip | undefined {
  return change(plan, at, ` ${plan.lines[at]}`);
}

/** Takes away the colon behind the first key of a line. */
function makeColon(plan: PlanLines, at: number): Slip | undefined {
  const { line, parts } = look(plan, at);
  if (parts?.colon === undefined) return undefined;
  return change(plan, at, line.slice(0, parts.colon) + line.slice(parts.colon + 1));
}

/** Opens a quote before a plain value, or takes away the one that closes. */
function makeQuote(plan: PlanLines, at: number): Slip | undefined {
  const { line, parts } = look(plan, at);
  if (!parts) return undefined;
  if (/^(["']).*\1$/.test(parts.value)) return change(plan, at, cut(line, parts.to - 1));
  return isPlain(parts.value)
    ? change(plan, at, `${line.slice(0, parts.from)}"${line.slice(parts.from)}`)
    : undefined;
}

/** Takes away one character. */
function cut(line: string, at: number): string {
  return line.slice(0, at) + line.slice(at + 1);
}

/** Takes away the last bracket that closes, where brackets are YAML's and not those of a sentence. */
function makeBracket(plan: PlanLines, at: number): Slip | undefined {
  const { line, parts } = look(plan, at);
  if (!parts?.isFlow) return undefined;
  const end = /\s#/.exec(line)?.index ?? line.length;
  const last = Math.max(line.lastIndexOf(']', end), line.lastIndexOf('}', end));
  return last === -1 ? undefined : change(plan, at, cut(line, last));
}

/** Curls every quote of a line: one behind a letter or a sign closes, any other one opens. */
function makeSmart(plan: PlanLines, at: number): Slip | undefined {
  const { line } = look(plan, at);
  const curled = line.replace(/["']/g, (quote, from: number) => {
    const closes = /[^\s([{]/.test(line[from - 1] ?? ' ');
    return quote === '"' ? (closes ? '”' : '“') : closes ? '’' : '‘';
  });
  return change(plan, at, curled);
}

/** Breaks a long value in the middle; the second half begins at the margin. */
function makeWrap(plan: PlanLines, at: number): Slip | undefined {
  const { line, parts } = look(plan, at);
  if (!parts || parts.isFlow || !isPlain(parts.value)) return undefined;
  const words = parts.value.split(' ');
  if (words.length < WORDS_TO_WRAP) return undefined;
  const first = words.slice(0, Math.ceil(words.length / 2)).join(' ');
  const split = parts.from + first.length;
  return put(plan, at, 1, [line.slice(0, split), line.slice(split).trimStart()], [0, 1]);
}

/** Puts a colon behind the second word of a sentence, in place of a comma there. */
function makeSentence(plan: PlanLines, at: number): Slip | undefined {
  const { line, parts } = look(plan, at);
  if (!parts || !isPlain(parts.value) || parts.value.split(' ').length < WORDS_OF_SENTENCE) return undefined;
  const value = parts.value.replace(/^(\S+ \S*?)[,;.:]?(?= )/, '$1:');
  return change(plan, at, line.slice(0, parts.from) + value + line.slice(parts.to));
}

/** Writes a key or an entry of a list twice, with everything that belongs to it. */
function makeTwice(plan: PlanLines, at: number): Slip | undefined {
  if (!beginsWithKey(plan, at) && !/^\s*-\s/.test(plan.lines[at] ?? '')) return undefined;
  const block = plan.lines.slice(at, findBlockEnd(plan, at));
  return put(plan, at, block.length, [...block, ...block], [0, block.length]);
}

/** Writes the children of a key as a list, each with what belongs to it two spaces further in. */
function makeList(plan: PlanLines, at: number): Slip | undefined {
  const { line, parts } = look(plan, at);
  if (!beginsWithKey(plan, at) || parts?.value !== '') return undefined;
  const end = findBlockEnd(plan, at);
  const isChild = (index: number) => plan.roles[index] === 'structure';
  const first = plan.lines.findIndex((_, index) => index > at && index < end && isChild(index));
  const indent = findIndent(plan.lines[first] ?? '');
  if (!beginsWithKey(plan, first) || /^\s*-\s/.test(plan.lines[first] ?? '')) return undefined;
  const right = [0];
  const children = plan.lines.slice(at + 1, end).map((child, offset) => {
    if (plan.roles[at + 1 + offset] === 'blank') return child;
    const begins = isChild(at + 1 + offset) && findIndent(child) === indent;
    if (begins) right.push(offset + 1);
    return begins ? `${' '.repeat(indent)}- ${child.trimStart()}` : `  ${child}`;
  });
  return put(plan, at, end - at, [line, ...children], right);
}

/** Puts a line between git's markers, with another version in which the last number or word is another. */
function makeConflict(plan: PlanLines, at: number): Slip | undefined {
  const line = plan.lines[at] ?? '';
  const theirs = line.replace(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)$/u, (_, word: string, rest: string) =>
    /^\d+$/.test(word) ? `${Number(word) + 1}${rest}` : `${word}s${rest}`,
  );
  return put(plan, at, 1, ['<<<<<<< HEAD', line, '=======', theirs, '>>>>>>> other'], [0, 2, 4]);
}
