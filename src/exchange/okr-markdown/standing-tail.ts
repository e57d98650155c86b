/** Takes how a result stands off the end of its line: “— currently 86%”, “(now 12)”, “- 12 so far”. */

const NUMBER = '[€$£¥]?\\d[\\d.,]{0,15}(?:\\s?(?:%|[kKmM]\\b))?';
const BEFORE =
  "currently|now|today|aktuell|derzeit|heute|actuellement|aujourd['’]hui|actualmente|hoy|atualmente|hoje|現在";
const AFTER =
  "so far|to date|today|now|currently|bisher|bislang|heute|à ce jour|aujourd['’]hui|hasta ahora|hoy|até agora|hoje|現在";
const TAIL = new RegExp(
  `(?:\\s+(?:—|–|--|-)|[,;])\\s*(?:((?:${BEFORE})(?:\\s+at)?)\\s*[:：]?\\s*(${NUMBER})|(${NUMBER})\\s*(${AFTER}))[.;]?$`,
  'iu',
);
const BRACKETED = new RegExp(
  `^(?:((?:${BEFORE})(?:\\s+at)?)\\s*[:：]?\\s*(${NUMBER})|(${NUMBER})\\s*(${AFTER}))$`,
  'iu',
);

/** The value of a line, and the word that says so. */
export interface TailValue {
  readonly value: string;
  readonly word: string;
  /** How many letters of the line it takes, with the mark before it. */
  readonly length: number;
}

/** Returns how a result stands, if a line ends with it after a dash, a comma or a semicolon. */
export const findStandingTail = (line: string): TailValue | undefined => readStanding(TAIL.exec(line));

/** Returns how a result stands, if the text in brackets says only that. */
export const readStandingText = (text: string): TailValue | undefined => readStanding(BRACKETED.exec(text));

function readStanding(found: RegExpExecArray | null): TailValue | undefined {
  const [whole = '', before, first, second, after] = found ?? [];
  const value = first ?? second;
  const word = before ?? after;
  return value === undefined || word === undefined ? undefined : { value, word, length: whole.length };
}
