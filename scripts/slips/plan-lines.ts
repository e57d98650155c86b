/** What each line of a plan is, so that a slip is made only where a hand could make it. */
import * as YAML from 'yaml';

/**
 * `structure`: a key or an entry of a list begins here. `flow`: inside of brackets that opened above. `text`: a text goes
 * on that began above.
 */
export type Role = 'blank' | 'comment' | 'structure' | 'flow' | 'text';

export interface PlanLines {
  readonly lines: readonly string[];
  readonly roles: readonly Role[];
}

/** The first key and the first value of a line, brackets around them left out. */
export interface Parts {
  /** Where the colon behind the first key is. */
  readonly colon: number | undefined;
  /** Where the first value begins and ends; both are the end of the line if there is none. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
  /** Whether the value stands in brackets. */
  readonly isFlow: boolean;
}

/** Splits a plan into lines, and says what each is. */
export function readPlanLines(text: string): PlanLines {
  const lines = text.replace(/\n$/, '').split('\n');
  const roles: Role[] = lines.map((line) =>
    line.trim() === '' ? 'blank' : /^\s*#/.test(line) ? 'comment' : 'structure',
  );
  const counter = new YAML.LineCounter();
  const document = YAML.parseDocument(text, { lineCounter: counter });
  const mark = (range: YAML.Range | null | undefined, role: Role) => {
    if (!range) return;
    const last = counter.linePos(Math.max(range[0], range[1] - 1)).line;
    for (let line = counter.linePos(range[0]).line + 1; line <= last; line++)
      if (role === 'text' || roles[line - 1] === 'structure') roles[line - 1] = role;
  };
  YAML.visit(document, {
    Collection: (_key, { flow, range }) => (flow ? mark(range, 'flow') : undefined),
    Scalar: (_key, { range }) => mark(range, 'text'),
  });
  return { lines, roles: roles.map((role, at) => (lines[at]?.trim() === '' ? 'blank' : role)) };
}

/** Returns how far in a line begins. */
export function findIndent(line: string): number {
  return line.length - line.trimStart().length;
}

const OPENERS = /^(?:-\s+|[[{]\s*)/;
const KEY = /^(?:"[^"]*"|'[^']*'|[^\s"'{}[\],&*!|>%@`#-][^:#{}[\],]*):(?:\s+|$)/;

/** Finds the first key and the first value of a line that is structure or in brackets. */
export function findParts(line: string, role: Role): Parts {
  let from = findIndent(line);
  let colon: number | undefined;
  let isFlow = role === 'flow';
  for (;;) {
    const rest = line.slice(from);
    const opener = OPENERS.exec(rest)?.[0];
    const key = KEY.exec(rest)?.[0];
    if (key !== undefined) colon ??= from + key.trimEnd().length - 1;
    if (opener !== undefined && !opener.startsWith('-')) isFlow = true;
    const step = opener ?? key;
    if (step === undefined) break;
    from += step.length;
  }
  const value = cutValue(line.slice(from), isFlow);
  return { colon, from, to: from + value.length, value, isFlow };
}

/** Returns the value at the beginning of a text, without what stands behind it. */
function cutValue(rest: string, isFlow: boolean): string {
  const quoted = /^(["']).*?\1/.exec(rest)?.[0];
  if (quoted !== undefined) return quoted;
  const end = rest.search(isFlow ? /,(?:\s|$)|[\]}]|(?:^|\s)#|$/ : /(?:^|\s)#|$/);
  return rest.slice(0, end).trimEnd();
}

/** Returns whether a value is a text or a number without quotes, on this line. */
export function isPlain(value: string): boolean {
  return value !== '' && !/^["'>|&*!{}[\],#]/.test(value);
}

/** Returns the line behind a block: the line at the index, and all that stands further in or goes on from it. */
export function findBlockEnd({ lines, roles }: PlanLines, at: number): number {
  const indent = findIndent(lines[at] ?? '');
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next++) {
    const role = roles[next];
    if (role === 'blank' || role === 'comment') continue;
    if (role === 'structure' && findIndent(lines[next] ?? '') <= indent) break;
    end = next + 1;
  }
  return end;
}
