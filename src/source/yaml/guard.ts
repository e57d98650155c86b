/**
 * A linear pass over the lexemes before parsing: refuses, with the place, what a strategy never needs, and what
 * would make the parser slow or abort the program.
 */
import { CST, Lexer } from 'yaml';
import { type Comment, DEPTH_LIMIT, LEXEME_LIMIT, SCALAR_LIMIT } from './limits.ts';

/** The most `: ` in a row. */
const COLON_LIMIT = 32;

export interface Refusal {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help: string;
  /** Whether the words say all: the text is too deep or too long, or the whole line is wrong. */
  readonly isPlain?: boolean;
}

export interface Lexed {
  readonly lexemes: readonly string[];
  readonly comments: readonly Comment[];
  /** The first lexeme that was refused. */
  readonly refusal?: Refusal;
}

const WRITE_IT_OUT =
  'Write it out: a strategy is read by people. If it is meant as text, put quotes around it.';

const TOO_MANY_COLONS = [
  'Too many `: ` follow each other here: each reads as a key.',
  'Put quotes around the text.',
] as const;

const REFUSED: Partial<Record<CST.TokenType, readonly [message: string, help: string]>> = {
  anchor: ['`&` at the start of a value makes a YAML anchor, and anchors are not used here.', WRITE_IT_OUT],
  alias: ['`*` at the start of a value makes a YAML alias, and aliases are not used here.', WRITE_IT_OUT],
  tag: ['`!` at the start of a value makes a YAML tag, and tags are not used here.', WRITE_IT_OUT],
  'directive-line': [
    'A line that begins with `%` is a YAML directive, and directives are not used here.',
    'Delete the line.',
  ],
  'explicit-key-ind': [
    '`?` at the start makes a complex key, and complex keys are not used here.',
    'Write `key: value`.',
  ],
  'doc-end': ['The line `...` ends the document.', 'Delete the line: one file holds one strategy.'],
};

/** Signs with which a text may have been meant to begin. */
const MAY_BE_TEXT: ReadonlySet<LexemeType> = new Set(['anchor', 'alias', 'tag']);

/** Splits a text into lexemes, up to the first that is refused. */
export function splitLexemes(text: string): Lexed {
  const lexemes: string[] = [];
  const comments: Comment[] = [];
  const depth = makeDepthGauge();
  const colons = makeColonCounter();
  let offset = 0;
  let scalar = false;
  let content = false;
  for (const lexeme of new Lexer().lex(text)) {
    const start = offset;
    const type: LexemeType = scalar ? 'scalar-text' : CST.tokenType(lexeme);
    const length = isMarkLexeme(lexeme, type) ? 0 : lexeme.length;
    offset += length;
    const refuse = (message: string, help: string, isPlain = false): Lexed => ({
      lexemes,
      comments,
      refusal: { start, end: start + Math.min(length, 40), message, help, isPlain },
    });
    if (type !== 'scalar-text' && type !== null) {
      const refused = REFUSED[type];
      if (refused) return refuse(...refused, !MAY_BE_TEXT.has(type) && !isBehindKey(text, start));
      if (type === 'doc-start' && content)
        return refuse(
          'The line `---` begins a second document.',
          'Delete it: one file holds one strategy.',
          true,
        );
      if (type === 'comment') comments.push({ start, text: lexeme });
    }
    if (length > SCALAR_LIMIT && type !== 'space' && type !== 'comment')
      return refuse(
        `This text has ${length.toLocaleString('en')} characters.`,
        'Shorten it, or link to the long version.',
        // A quote that is not closed makes a long text as well.
        !lexeme.includes('\n'),
      );
    if (depth.isStray(type))
      return refuse(
        'A bracket is closed here that was not opened.',
        'Delete it, or put quotes around the text.',
      );
    if (colons.after(type) > COLON_LIMIT) return refuse(...TOO_MANY_COLONS);
    if (depth.after(type, lexeme) > DEPTH_LIMIT)
      return refuse(
        `The nesting here is deeper than ${DEPTH_LIMIT}.`,
        'Nothing in a strategy is nested that deep: write it flat.',
        true,
      );
    if (lexemes.length >= LEXEME_LIMIT)
      return refuse(
        'The file has more parts than a strategy can need.',
        'Split it into several strategies.',
        true,
      );
    content ||= type === 'doc-start' || (length > 0 && !isBlankLexeme(type));
    scalar = type === 'scalar';
    lexemes.push(lexeme);
  }
  return { lexemes, comments };
}

/** Returns whether a sign stands behind a key, in the place of its value. */
function isBehindKey(text: string, start: number): boolean {
  return /:[ \t]+$/.test(text.slice(Math.max(0, start - MOST_SPACES), start));
}

/** The most spaces between a key and its value that are looked at. */
const MOST_SPACES = 20;

type LexemeType = CST.TokenType | 'scalar-text' | null;

function isMarkLexeme(lexeme: string, type: LexemeType): boolean {
  return type !== 'scalar-text' && lexeme.length === 1 && lexeme < ' ' && lexeme !== '\n' && lexeme !== '\t';
}

function isBlankLexeme(type: LexemeType): boolean {
  return type === 'space' || type === 'newline' || type === 'comment' || type === 'byte-order-mark';
}

/**
 * Counts consecutive `: ` within one entry. Two are a mistake that the parser reports; thousands would overflow its
 * stack.
 */
function makeColonCounter() {
  let [count, flow] = [0, 0];
  return {
    after(type: LexemeType): number {
      if (type === 'flow-map-start' || type === 'flow-seq-start') flow++;
      if (type === 'flow-map-end' || type === 'flow-seq-end') flow--;
      if (type === 'map-value-ind') count++;
      else if (type === 'comma' || (type === 'newline' && flow === 0)) count = 0;
      return count;
    },
  };
}

/** Measures the depth of nesting: brackets, and outside them the columns at which blocks begin. */
function makeDepthGauge() {
  const columns: number[] = [];
  let column = 0;
  let flow = 0;
  let fresh = true;
  const enter = () => {
    while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
    columns.push(column);
  };
  return {
    isStray: (type: LexemeType) => flow === 0 && (type === 'flow-map-end' || type === 'flow-seq-end'),
    after(type: LexemeType, lexeme: string): number {
      if (fresh && flow === 0 && !isBlankLexeme(type) && !isMarkLexeme(lexeme, type)) enter();
      if (type === 'flow-map-start' || type === 'flow-seq-start') flow++;
      if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1);
      if (type === 'newline') column = 0;
      else if (!isMarkLexeme(lexeme, type)) column += lexeme.length;
      if (!isMarkLexeme(lexeme, type) && type !== 'space')
        fresh = type === 'newline' || type === 'seq-item-ind';
      if (type === 'scalar-text' && lexeme.endsWith('\n')) [column, fresh] = [0, true];
      return columns.length + flow;
    },
  };
}
