/** Asks for a line that holds several values, and keeps each at its key. */
import { markUnclear } from '../model/draft.ts';
import { type Interview, isSkip, keep, type Session, sayAbout, sayAgain } from './asking.ts';
import { type LinePart, mergeOutcomeLines, type OutcomeLine, readOutcomeLine } from './outcome-line.ts';
import { LINE, SPAN } from './questions.ts';
import type { NamedEntry } from './session.ts';
import { mergeSpans, readSpanLine, type SpanLine } from './span-line.ts';
import { cleanText } from './understand.ts';
import { sayOutcomeLine, saySpan } from './words.ts';

/** What a line can mean. */
type Reading<T, P> =
  | { readonly is: 'read'; readonly value: T }
  | { readonly is: 'wrong'; readonly part: P; readonly why: string; readonly rest: T };

/** A line that could not be read, with what could be. */
interface Left<T, P> {
  readonly part: P;
  readonly rest: T;
  readonly why: string;
  readonly said: string;
}

interface LineQuestion<T, P> {
  readonly key: string;
  readonly label: string;
  readonly ask: string;
  readonly help: string;
  readonly read: (said: string) => Reading<T, P>;
  /** Adds an answer to what was read of the last one. */
  readonly merge: (before: Left<T, P> | undefined, now: T) => T;
  readonly show: (value: T) => string;
}

interface LineAnswer<T, P> {
  readonly value?: T;
  /** What stays open in the end. */
  readonly left?: Left<T, P>;
}

function* askLine<T, P>(
  { words }: Session,
  { read, merge, show, ...question }: LineQuestion<T, P>,
): Interview<LineAnswer<T, P>> {
  let last: Left<T, P> | undefined;
  for (;;) {
    const before = last;
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
        ...(before && { help: sayAgain(words, before.why), recall: before.said }),
      },
    );
    if (said === '' || isSkip(said)) return last ? { value: last.rest, left: last } : {};
    const reading = read(said);
    if (reading.is === 'read') return { value: merge(last, reading.value) };
    last = { ...reading, rest: merge(last, reading.rest), said };
  }
}

/** Asks “from what, to what, by when?” about an outcome. */
export function* askOutcomeLine(session: Session, { path, key, said }: NamedEntry): Interview {
  const { words, habits } = session;
  const { say } = words;
  const ask = sayAbout(words, LINE.ask, said);
  const { value, left } = yield* askLine<OutcomeLine, LinePart>(session, {
    key: `${key}.line`,
    label: say(LINE.label),
    ask,
    help: say(LINE.help),
    read: (typed) => readOutcomeLine(typed, habits),
    merge: mergeOutcomeLines,
    show: (line) => sayOutcomeLine(line, words),
  });
  if (value) yield* keepLine(session, path, value);
  if (left) yield* keepLeft(session, [...path, KEYS[left.part]], ask, left);
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
  { why: wrong, said }: Left<unknown, unknown>,
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
  const { value = {}, left } = yield* askLine<SpanLine, 'start' | 'end'>(session, {
    key: SPAN.key,
    label: say(SPAN.label),
    ask,
    help: say(SPAN.help),
    read: (typed) => readSpanLine(typed, today, habits),
    merge: mergeSpans,
    show: (span) => saySpan(span, words),
  });
  const { start, end } = value;
  if (start !== undefined && open.start) yield* keep(session, { path: ['start'], value: start });
  if (end !== undefined && open.end) yield* keep(session, { path: ['end'], value: end });
  if (left) yield* keepLeft(session, [left.part], ask, left);
}
