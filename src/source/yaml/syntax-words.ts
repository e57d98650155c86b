/** Messages for YAML mistakes, with their fixes: the parser's own wording never reaches a reader. */
import type { ErrorCode } from 'yaml';

interface Words {
  readonly message: string;
  readonly help: string;
}

const INDENT: Words = {
  message: 'The indentation does not fit the lines above.',
  help: 'Begin the keys of one entry in the same column, and what belongs to a key two spaces further in.',
};
const QUOTES: Words = {
  message: 'YAML reads a text with `: ` as a key here.',
  help: 'Put quotes around the whole text: `"…: …"`.',
};
/** The words for a line of which nothing more is known. */
export const STRAY: Words = {
  message: 'This line cannot be read.',
  help: 'Check it and the line above for a missing quote, bracket, comma or `- `.',
};

/** The message and the advice for `<<` as a key. */
export const MERGE_KEY = [
  '`<<` as a key merges another section into this one, and merge keys are not used here.',
  'Write it out: a strategy is read by people.',
] as const;

/** The message and the advice for an entry of a list that YAML reads as part of the text above it. */
export const SWALLOWED_ENTRY = [
  'This entry of a list is read as part of the text above it, because it begins further in.',
  'Begin it in the same column as the other entries. If it is no entry, put quotes around the text.',
] as const;

const WORDS: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: QUOTES,
  MULTILINE_IMPLICIT_KEY: {
    message: 'A line here has no `: `.',
    help: 'Write `key: value`. If a text goes on here, move it further in than its key.',
  },
  TAB_AS_INDENT: {
    message: 'The line begins with a tab.',
    help: 'Use spaces: YAML takes no tabs there.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A `\\` in double quotes begins an escape that does not exist.',
    help: 'Write `\\\\` for a backslash, or use single quotes.',
  },
  BAD_SCALAR_START: {
    message: 'A text cannot begin with this sign.',
    help: 'Put quotes around it, as in `"@maria"`.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'A key is longer than 1,024 characters.',
    help: 'If it is a text with `: `, put quotes around it.',
  },
  BLOCK_IN_FLOW: {
    message: 'A list or map on lines of its own cannot be inside brackets.',
    help: 'Write all of it in brackets, or none of it.',
  },
  NON_STRING_KEY: {
    message: 'A list or a section cannot be a key.',
    help: 'Write `key: value`; put quotes around a text that begins with a bracket.',
  },
  UNEXPECTED_TOKEN: STRAY,
};

const MISSING: readonly (readonly [RegExp, Words])[] = [
  [/quote/, { message: 'A quote is opened here and not closed.', help: 'Add the closing quote.' }],
  [
    / , /,
    { message: 'A comma is missing between two entries in brackets.', help: 'Separate them with `, `.' },
  ],
  [
    /implicit map keys/i,
    { message: 'This line has no `:`.', help: 'Write `key: value`, or `- ` before an entry of a list.' },
  ],
  [
    /Sequence item without/,
    { message: 'An entry of this list has no `- `.', help: 'Write `- ` before each entry.' },
  ],
  [
    /Comments must be separated/,
    {
      message: 'There is no space before `#`.',
      help: 'Write ` #` to begin a comment, or put quotes around the text.',
    },
  ],
  [
    /expected|end with/,
    { message: 'A bracket is opened and not closed.', help: 'Add the closing `]` or `}`.' },
  ],
];

/** Finds the words for a problem of the parser, by its code and, if something is missing, by what that is. */
export function explainSyntax(code: ErrorCode, original: string): Words {
  if (code === 'MISSING_CHAR') return MISSING.find(([pattern]) => pattern.test(original))?.[1] ?? STRAY;
  if (code === 'BAD_INDENT' && /end with|expected/i.test(original) && /[\]}]/.test(original))
    return { message: 'A bracket is opened and not closed.', help: 'Add the closing `]` or `}`.' };
  return WORDS[code] ?? STRAY;
}
