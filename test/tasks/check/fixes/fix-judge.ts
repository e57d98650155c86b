/**
 * Judges what `--fix` did to a text, without any code of the program: line by line, and by another parser. It knows the
 * things that a fix may do: correct the name of a key, delete invisible characters, delete a suppression, and spell an id,
 * a number, a date or a choice in another way.
 */
import { CST, Lexer, parseDocument, visit } from 'yaml';

export type Fault = 'outside' | 'values' | 'comments' | 'commitments';

/** Keys whose value no fix may touch; the judge's own list, so that it does not ask the program. */
const COMMITTED =
  /^(?:target|baseline|due|end|start|owner|sponsor|unit|measure|met_when|budget|by|measure_by)$/;
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const IGNORE = /#+[ \t]*strat-ignore\b/;

const show = (text: string) => text.replace(INVISIBLE, '');

/** Returns what is wrong with a text after `--fix`. */
export function judgeFix(before: string, after: string): readonly Fault[] {
  if (before === after) return [];
  const faults = new Set<Fault>();
  if (!areLinesExplained(before.split('\n'), after.split('\n'))) faults.add('outside');
  if (!areCommentsKept(listComments(before), listComments(after))) faults.add('comments');
  for (const fault of compareValues(before, after)) faults.add(fault);
  return [...faults];
}

/** Returns whether each line is the same, or differs by something that a fix may do. */
function areLinesExplained(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const [number, line] of before.entries()) {
    const now = after[at];
    if (now !== undefined && isLineExplained(line, now)) at++;
    // The last line has no line break that could be deleted with it.
    else if (!(IGNORE.test(show(line)) && /^\s*#/.test(line))) return false;
    else if (number === before.length - 1 && now === '') at++;
  }
  return at === after.length;
}

function isLineExplained(before: string, after: string): boolean {
  let now = before;
  for (let tries = 0; tries < 6; tries++) {
    if (show(now) === show(after) || isCommentShorter(show(now), show(after))) return true;
    if (isSpelledAnew(show(now), show(after))) return true;
    const renamed = renameFirst(show(now), show(after));
    if (renamed === undefined) return false;
    now = renamed;
  }
  return false;
}

/** Returns whether two texts have the same letters and digits: in any order where there is a digit, as in a date. */
function isSpelledAnew(before: string, after: string): boolean {
  const [old = '', now = ''] = [before, after].map((text) =>
    text
      .replace(/^(?:string|number) /, '')
      .toLowerCase()
      .replace(/[\s_\-[\],.%]|(?<!\d)0(?=\d)/g, ''),
  );
  const sort = (text: string) => [...text].sort().join('');
  return old === now || (/\d/.test(old) && sort(old) === sort(now));
}

/** Returns whether a suppression at the end of a line is gone, or names fewer rules and has the same reason. */
function isCommentShorter(before: string, after: string): boolean {
  const ignore = IGNORE.exec(before);
  if (!ignore) return false;
  const own = before.slice(0, ignore.index);
  if (own.trim() !== '' && after.trimEnd() === own.trimEnd()) return true;
  if (!IGNORE.test(after)) return false;
  if (!after.startsWith(own)) return false;
  const [names = '', ...reason] = before.slice(ignore.index).split(':');
  const [left = '', ...kept] = after.slice(ignore.index).split(':');
  const words = new Set(names.split(/[\s,]+/));
  return reason.join(':') === kept.join(':') && left.split(/[\s,]+/).every((word) => words.has(word));
}

/** Corrects the first key that differs, as the fixed line has it; undefined if the first difference is no key. */
function renameFirst(before: string, after: string): string | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  while (start > 0 && /[\w-]/.test(before[start - 1] ?? '')) start--;
  const [old, now] = [before, after].map(
    (line) => /^[\w-]+(?: [\w-]+)?(?=["']? *:(?:\s|$))/.exec(line.slice(start))?.[0],
  );
  const isAtKey = /(?:^|[\s{,"'-])$/.test(before.slice(0, start));
  if (!isAtKey || old === undefined || now === undefined || old === now) return undefined;
  return before.slice(0, start) + now + before.slice(start + old.length);
}

function listComments(text: string): readonly string[] {
  const found: string[] = [];
  let isText = false;
  for (const lexeme of new Lexer().lex(takePlan(text))) {
    const type: CST.TokenType | null = isText ? null : CST.tokenType(lexeme);
    if (type === 'comment') found.push(show(lexeme).trimEnd());
    isText = type === 'scalar';
  }
  return found;
}

/** Returns whether only suppressions are gone or shorter. */
function areCommentsKept(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const comment of before) {
    const now = after[at];
    if (
      now !== undefined &&
      (now === comment || (now !== '' && isCommentShorter(comment, now) && IGNORE.test(now)))
    )
      at++;
    else if (!IGNORE.test(comment)) return false;
  }
  return at === after.length;
}

interface Leaf {
  readonly is: 'key' | 'value';
  readonly text: string;
  readonly under: string;
}

/** Lists every key and value in order; undefined if YAML cannot read the text. */
function listLeaves(text: string): readonly Leaf[] | undefined {
  const document = parseDocument(takePlan(text), {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) return undefined;
  const leaves: Leaf[] = [];
  visit(document, {
    Scalar: (key, node, path) => {
      const pair = path.findLast((one) => 'key' in (one as object)) as
        | { key?: { value?: unknown } }
        | undefined;
      const under = key === 'key' ? '' : String(pair?.key?.value ?? '');
      leaves.push({
        is: key === 'key' ? 'key' : 'value',
        text: `${typeof node.value} ${String(node.value)}`,
        under,
      });
    },
  });
  return leaves;
}

function compareValues(before: string, after: string): readonly Fault[] {
  const [old, now] = [listLeaves(before), listLeaves(after)];
  if (!old) return [];
  if (!now || now.length !== old.length) return ['values'];
  const fold = (text: string) => show(text).replace(/\s+/g, ' ').trim();
  return old.flatMap((leaf, index): Fault[] => {
    const other = now[index] as Leaf;
    if (leaf.is !== other.is) return ['values'];
    if (leaf.is === 'key' || leaf.text === other.text || isSpelledAnew(leaf.text, other.text)) return [];
    if (COMMITTED.test(leaf.under) || COMMITTED.test(other.under)) return ['commitments'];
    return fold(leaf.text) === fold(other.text) ? [] : ['values'];
  });
}

/** Returns the plan of a `strategy.md`, or the whole text. */
function takePlan(text: string): string {
  const plain = text.replace(/^\ufeff/, '');
  return /^---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(plain)?.[1] ?? plain;
}
