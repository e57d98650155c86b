/** Asks for a line that holds several values, and keeps each at its key. */
import { markUnclear } from '../model/draft.ts';
import { type Interview, isSkip, keep, nameAbout, type Session, sayAgain } from './asking.ts';
import {
  type LinePart,
  mergeOutcomeLines,
  type OutcomeLine,
  readOutcomeLine,
  type UnreadPart,
} from './outcome-line.ts';
import { LINE, SPAN } from './questions.ts';
import type { NamedEntry } from './session.ts';
import { mergeSpans, readSpanLine, type SpanLine, type SpanPart } from './span-line.ts';
import { cleanText } from './understand.ts';
import { sayOutcomeLine, saySpan } from './words.ts';

/** What a line can mean. */
type Reading<T, P> =
  | { readonly is: 'read'; readonly value: T }
  | { readonly is: 'wrong'; readonly wrongs: readonly UnreadPart<P>[]; readonly rest: T };

/** A part that could not be read, with the line that was typed. */
interface LeftPart<P> extends UnreadPart<P> {
  readonly said: string;
}

/** Everything that was read so far, and the parts that are still wrong. */
interface Before<T, P> {
  readonly parts: readonly P[];
  readonly rest: T;
}

interface LineQuestion<T, P> {
  readonly key: string;
  readonly label: string;
  readonly ask: string;
  readonly help: string;
  readonly read: (said: string) => Reading<T, P>;
  /** Adds an answer to what was read of the last one. */
  readonly merge: (before: Before<T, P> | undefined, now: T) => T;
  readonly isGiven: (part: P, value: T) => boolean;
  readonly show: (value: T) => string;
}

interface LineAnswer<T, P> {
  readonly value?: T;
  /** What stays open in the end. */
  readonly left?: readonly LeftPart<P>[];
}

/** Asks for a line until every part of it can be used, or is left open. A part that was read stays read. */
function* askLine<T, P>(
  { words }: Session,
  { read, merge, show, isGiven, ...question }: LineQuestion<T, P>,
): Interview<LineAnswer<T, P>> {
  let rest: T | undefined;
  let left: readonly LeftPart<P>[] = [];
  for (;;) {
    const before = rest === undefined ? undefined : { parts: left.map(({ part }) => part), rest };
    const readClean = (typed: string) => read(cleanText(typed));
    const said = cleanText(
      yield {
        is: 'text',
        ...question,
        echo: true,
        hint: (typed) => {
          const reading = cleanText(typed) === '' ? undefined : readClean(typed);
          return reading?.is === 'read' ? `= ${show(merge(before, reading.value))}` : '';
        },
        fits: (typed) => isSkip(cleanText(typed)) || readClean(typed).is === 'read',
        ...(before && {
          help: sayAgain(words, left.map(({ why }) => why).join(' ')),
          recall: left.at(-1)?.said ?? '',
        }),
      },
    );
    if (said === '' || isSkip(said)) return rest === undefined ? {} : { value: rest, left };
    const reading = read(said);
    const fresh = reading.is === 'read' ? reading.value : reading.rest;
    const now = merge(before, fresh);
    const wrongs = reading.is === 'wrong' ? reading.wrongs.map((one) => ({ ...one, said })) : [];
    // A whole line replaces the one before, and what was wrong with it.
    const others = (now === fresh ? [] : left).filter(
      ({ part }) => !isGiven(part, now) && wrongs.every((one) => one.part !== part),
    );
    [rest, left] = [now, [...others, ...wrongs]];
    if (left.length === 0) return { value: now };
  }
}

/** Asks “from what, to what, by when?” about an outcome. */
export function* askOutcomeLine(session: Session, { path, key, said }: NamedEntry): Interview {
  const { words, habits } = session;
  const { say } = words;
  const ask = nameAbout(words, LINE.ask, said);
  const { value, left } = yield* askLine<OutcomeLine, LinePart>(session, {
    key: `${key}.line`,
    label: say(LINE.label),
    ask,
    help: say(LINE.help),
    read: (typed) => readOutcomeLine(typed, habits),
    merge: mergeOutcomeLines,
    isGiven: (part, line) => part === 'unit' || part === 'line' || line[part] !== undefined,
    show: (line) => sayOutcomeLine(line, words),
  });
  if (value) yield* keepLine(session, path, value);
  for (const one of left ?? []) yield* keepLeft(session, [...path, KEYS[one.part]], ask, one);
}

/** The keys at which a part that could not be read stays as a comment. */
const KEYS: Readonly<Record<LinePart, string>> = {
  baseline: 'baseline',
  target: 'target',
  unit: 'unit',
  due: 'due',
  owner: 'owner',
  line: 'target',
};

function* keepLine(session: Session, path: readonly string[], line: OutcomeLine): Interview {
  const { baseline, target, unit, due, owner, metWhen } = line;
  const values = { met_when: metWhen, unit, baseline, target, due, owner };
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) yield* keep(session, { path: [...path, key], value });
}

function* keepLeft(
  session: Session,
  path: readonly string[],
  where: string,
  { why: wrong, said }: LeftPart<unknown>,
): Interview {
  const isTaken = path.at(-1) === 'target' && isKept(session, path);
  if (!isTaken) yield* keep(session, { path, value: markUnclear(said) });
  yield { is: 'unused', unused: { where, wrong, ...(isTaken && { said }) } };
}

function isKept({ draft }: Session, path: readonly string[]): boolean {
  let at: unknown = draft;
  for (const key of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at !== undefined;
}

/** Asks from when to when the strategy runs. */
export function* askSpan(
  session: Session,
  open: { readonly start: boolean; readonly end: boolean },
): Interview {
  const { words, habits, today } = session;
  const { say } = words;
  const ask = say(SPAN.ask);
  const { value = {}, left } = yield* askLine<SpanLine, SpanPart>(session, {
    key: SPAN.key,
    label: say(SPAN.label),
    ask,
    help: say(SPAN.help),
    read: (typed) => readSpanLine(typed, today, habits),
    merge: mergeSpans,
    isGiven: (part, span) => span[part] !== undefined,
    show: (span) => saySpan(span, words),
  });
  const { start, end } = value;
  if (start !== undefined && open.start) yield* keep(session, { path: ['start'], value: start });
  if (end !== undefined && open.end) yield* keep(session, { path: ['end'], value: end });
  for (const one of left ?? []) yield* keepLeft(session, [one.part], ask, one);
}
