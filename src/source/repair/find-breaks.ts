/**
 * Finds the lines that break a plan. A repair is a guess until it is tried: each line near a trouble is changed as
 * somebody would change it, and the plan is read again. If it then reads without trouble, that line was the mistake.
 */
import type { Range } from '../../model/finding.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import { STRAY } from '../yaml/syntax-words.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { closeBracket } from './brackets.ts';
import { addColon } from './colons.ts';
import { findConflicts } from './conflicts.ts';
import { isKeyAsId, isMapById } from './holder.ts';
import { hasOddLead, moveLine, spaceLines } from './indents.ts';
import { addBraces } from './inline-section.ts';
import { addHeader, mayLackHeader } from './lost-header.ts';
import { dropDash } from './lost-ids.ts';
import { addLostSign, hasSwallowed } from './lost-signs.ts';
import { listFirstBelow, listNear } from './near.ts';
import { deletePasted, emptyLine } from './pasted.ts';
import { countSpaces, findNear, findStep, splitKey, splitLines } from './plan-lines.ts';
import { closeQuote, quoteSentence, quoteText, straightenQuotes } from './quotes.ts';
import { applyRepair, findOwnRange, type Repair, type RepairContext, showLine } from './repair.ts';
import { addDash, changeStart } from './starts.ts';
import {
  type Budget,
  type Judgement,
  listCuts,
  makeBudget,
  nameTrouble,
  type Suspect,
  tryRepairs,
} from './try-repairs.ts';
import { dropExcess } from './values.ts';
import { quoteWrapped } from './wrapped.ts';

export interface Breaks {
  /** One trouble for each break. */
  readonly breaks: readonly Trouble[];
  /** What else is wrong, if everything could be read once the breaks were repaired. */
  readonly left: readonly Trouble[];
  /** Whether each is in one value of a text that can be read, so that the rest of it can be judged. */
  readonly isLocal?: boolean;
}

/** The most breaks that are reported. */
const MOST_BREAKS = 5;
/** The most troubles of a readable text for which a line is looked for. */
const MOST_PASSED = 8;

/** Returns the breaks of a plan; undefined if its lines are whole. */
export function findBreaks(suspect: Suspect): Breaks | undefined {
  const own = splitLines(suspect.text);
  // The lines of JSON are nobody's.
  if (/^\s*[{[]/.test(suspect.text) || isHuge(suspect.text, own))
    return suspect.read.isBroken ? keepFirst(suspect.read) : undefined;
  const conflict = findConflicts(own, suspect.above);
  if (conflict)
    return { breaks: [makeBreak(conflict, own, suspect.above, conflict.first, conflict.last)], left: [] };
  const breaks: Trouble[] = [];
  let isLocal = !suspect.read.isBroken;
  const passed = new Set<string>();
  const budget = makeBudget();
  let [lines, read]: [readonly string[], Judgement] = [own, suspect.read];
  while (breaks.length < MOST_BREAKS && passed.size < MOST_PASSED) {
    const trouble = chooseTrouble(read, passed);
    if (!trouble) break;
    const repair = trouble.isPlain ? undefined : findRepair(lines, trouble, read, suspect, budget);
    if (repair) {
      isLocal &&= repair.isLocal === true;
      breaks.push(describeBreak(repair, trouble, own, suspect.above));
      if (repair.isSplit) return { breaks, left: [], isLocal };
      lines = applyRepair(lines, repair);
      read = suspect.judge(lines.join('\n'));
    } else if (read.isBroken)
      return { breaks: [...breaks, quoteStray(trouble, own, suspect.above)], left: [] };
    else passed.add(nameTrouble(trouble));
  }
  if (breaks.length === 0) return undefined;
  const told = new Set(breaks.map(({ range }) => range.start.line));
  const left = read.isBroken ? [] : read.troubles.filter(({ range }) => !told.has(range.start.line));
  const place = (one: Trouble) => ({ ...one, range: findOwnRange(one.range, own, lines, suspect.above) });
  return { breaks, isLocal, left: left.map(place) };
}

/** Shows the line that cannot be read, if its trouble says no more than that. */
function quoteStray(trouble: Trouble, lines: readonly string[], above: number): Trouble {
  const { line } = trouble.range.start;
  const text = (lines[line - 1 - above] ?? '').trim();
  if (trouble.message !== STRAY.message || text === '') return trouble;
  return { ...trouble, message: `Line ${line} cannot be read: ${showLine(text)}.` };
}

/** The most characters of a plan, and of a line, that are read again for each repair. */
const MOST_TEXT = 40_000;
const MOST_LINE = 2_000;

/** Returns whether reading a text again and again would take too long. */
function isHuge(text: string, lines: readonly string[]): boolean {
  return text.length > MOST_TEXT || lines.some((line) => line.length > MOST_LINE);
}

/** Keeps the first trouble of a text that cannot be read: what follows may come from it. */
function keepFirst(read: Judgement): Breaks | undefined {
  const first = chooseTrouble(read, new Set());
  return first && { breaks: [first], left: [] };
}

/** Chooses the trouble to look at: the first of those that break the text, or else the first that is left. */
function chooseTrouble({ troubles, isBroken }: Judgement, passed: ReadonlySet<string>): Trouble | undefined {
  const values = new Set(troubles.filter(isAboutValue).map(({ path }) => path.join('.')));
  const some = troubles.filter((trouble) =>
    isBroken
      ? trouble.rule === 'syntax' && trouble.path.length === 0 && !trouble.level
      : !values.has(trouble.path.join('.')) && !passed.has(nameTrouble(trouble)),
  );
  return some.sort((one, other) => one.range.start.line - other.range.start.line)[0];
}

/** Returns whether a trouble is about a value or a key that is in the right place. */
function isAboutValue({ rule, isLayout, isMisspelt }: Trouble): boolean {
  return (rule === 'syntax' && !isLayout) || isMisspelt === true;
}

/** Advice that the repaired line completes. */
const UNFINISHED = /(quotes around (?:it|the text))\.$/;

/** Makes the trouble of a break: in the words of the reader where it names the sign, and in ours elsewhere. */
function describeBreak(repair: Repair, trouble: Trouble, lines: readonly string[], above: number): Trouble {
  if (repair.isLocal) {
    const { rule, path } = trouble;
    return { ...makeBreak(repair, lines, above, repair.at), rule, path };
  }
  const line = repair.lines.get(repair.at);
  const isSame = repair.at + 1 + above === trouble.range.start.line;
  if (
    !trouble.isRefused ||
    !isSame ||
    !UNFINISHED.test(trouble.help ?? '') ||
    line === undefined ||
    !repair.isQuoting
  )
    return makeBreak(repair, lines, above, repair.at);
  return {
    ...trouble,
    help: trouble.help?.replace(UNFINISHED, `$1: ${showLine(line).replaceAll('$', '$$$$')}.`) ?? '',
  };
}

function findColumn(line: string): number {
  return line.trim() === '' ? 1 : line.length - line.trimStart().length + 1;
}

function makeBreak(
  { message, help }: Pick<Repair, 'message' | 'help'>,
  lines: readonly string[],
  above: number,
  first: number,
  last = first,
): Trouble {
  const line = lines[first] ?? '';
  const end = lines[last] ?? '';
  // A line of white space alone is marked from its beginning to its end.
  const range: Range = {
    start: { line: first + 1 + above, column: findColumn(line) },
    end: { line: last + 1 + above, column: (end.trim() === '' ? end : end.trimEnd()).length + 1 },
  };
  return { rule: 'syntax', message, help, range, path: [] };
}

/** Finds the repair after which the text reads with the least trouble, or at least its beginning. */
function findRepair(
  lines: readonly string[],
  trouble: Trouble,
  read: Judgement,
  suspect: Suspect,
  budget: Budget,
): Repair | undefined {
  const repairs = [...listRepairs(lines, trouble, read.isBroken, suspect)].sort((a, b) => a.rank - b.rank);
  const at = trouble.range.start.line - 1 - suspect.above;
  for (const end of read.isBroken ? [lines.length, ...listCuts(lines, at)] : [lines.length]) {
    const repair = tryRepairs(repairs, lines, end, read, suspect, budget);
    if (repair) return repair;
  }
  return undefined;
}

/** Lists what could be meant, near a line. */
function* listRepairs(
  lines: readonly string[],
  trouble: Trouble,
  isBroken: boolean,
  known: RepairContext,
): Iterable<Repair> {
  const at = trouble.range.start.line - 1 - known.above;
  if (lines.some(hasOddLead)) yield* spaceLines(lines, known.above);
  if (isBroken) yield* emptyLine(lines, at, known);
  for (const near of listNear(lines, at, isBroken)) {
    const line = lines[near] ?? '';
    yield* deletePasted(lines, near, known);
    yield* addColon(lines, near, known);
    yield* straightenQuotes(line, near, known);
    if (mayLackHeader(trouble, known)) yield* addHeader(lines, near, known, isBroken);
    yield* changeStart(lines, near, known, isBroken);
    if (isBroken) yield* dropDash(lines, near, known);
    if (isBroken || trouble.isLayout) yield* addDash(lines, near, known);
    const isOut = isOddlyPlaced(lines, near) || isKeyAsId(lines, near, known);
    if (isBroken || isOut || (near === at && isMisplaced(lines, at, trouble, known)))
      yield* moveLine(lines, near, known.above);
    if (isBroken) {
      yield* addLostSign(lines, near, known);
      yield* addBraces(lines, near, known);
      yield* quoteWrapped(lines, near, known);
      yield* dropExcess(lines, near, known);
      yield* closeQuote(line, near, known);
      // Quotes must not make a text of keys that follow it.
      if (!hasSwallowed(line, known.isKey)) yield* quoteText(lines, near, known);
      yield* closeBracket(lines, near, known);
    } else yield* quoteSentence(line, near, known);
  }
  if (isBroken)
    for (const first of listFirstBelow(lines, at)) {
      yield* addHeader(lines, first, known, isBroken);
      yield* addDash(lines, first, known);
    }
}

/**
 * Returns whether a key that its section does not have may belong elsewhere: it is a key, or the id of an entry. A value
 * right below another at the same column was meant for that place. A text in the place of an entry may be a key of the entry above.
 */
function isMisplaced(
  lines: readonly string[],
  at: number,
  { rule, path }: Trouble,
  { isKey, kinds }: RepairContext,
): boolean {
  const { key, value } = splitKey(lines[at] ?? '');
  if (rule === 'schema' && path.at(-1) === key) {
    const holder = path.slice(0, -1).reduce<KeyKind | undefined>((kind, one) => kind?.below(one), kinds());
    return isMapById(holder) && holder?.below(key)?.below(key) !== undefined;
  }
  const above = lines[findNear(lines, at, -1)] ?? '';
  if (value !== '' && countSpaces(above) === countSpaces(lines[at] ?? '')) return false;
  return rule === 'key-unknown' && path.at(-1) === key && (isKey(key) || value === '');
}

/** Returns whether a line begins at a column that other keys do not begin at. */
function isOddlyPlaced(lines: readonly string[], at: number): boolean {
  return countSpaces(lines[at] ?? '') % findStep(lines) !== 0;
}
