/** An interview from the first question to the last, and the steps that its parts share. */
import { type DraftMap, getDraftValue, isDraftList, isDraftMap, isUnclear } from '../model/draft.ts';
import { makeId } from '../model/make-id.ts';
import {
  type AskOptions,
  askQuestion,
  askUntilItFits,
  explainLength,
  type Interview,
  keep,
  type Session,
  type Situation,
} from './asking.ts';
import { collectKeys } from './ids.ts';
import type { Question, Series } from './questions.ts';

/** Begins an interview. */
export function openSession(known: DraftMap, situation: Situation): Session {
  return { ...situation, draft: known, taken: new Set(collectKeys(known)) };
}

/** Returns whether nothing that can be used is known at a path. */
export function isStillOpen({ draft }: Session, path: readonly string[]): boolean {
  const value = getDraftValue(draft, path);
  if (isDraftList(value)) return value.length === 0;
  if (isUnclear(value)) return true;
  return isDraftMap(value) ? Object.keys(value).length === 0 : value === undefined || value === null;
}

/** Asks a question if its answer is not known yet. */
export function* askOpen(
  session: Session,
  path: readonly string[],
  question: Question,
  options: AskOptions = {},
): Interview {
  if (isStillOpen(session, [...path, question.key])) yield* askQuestion(session, path, question, options);
}

/** Counts the entries of a map that are known. */
export function countEntries({ draft }: Session, path: readonly string[]): number {
  const there = getDraftValue(draft, path);
  return isDraftMap(there) ? Object.keys(there).length : isDraftList(there) ? there.length : 0;
}

/** An entry of a series that somebody named. */
export interface NamedEntry {
  readonly path: readonly string[];
  /** Names its further questions: `outcome.2`. */
  readonly key: string;
  readonly said: string;
}

/** Asks for the next entry of a series, and keeps it under an id of its own. @returns undefined if there is none */
export function* askEntry(
  session: Session,
  series: Series,
  number: number,
): Interview<NamedEntry | undefined> {
  const key = `${series.path.length > 2 ? `${series.path[1]}.` : ''}${series.noun}.${number}`;
  const said = yield* askNext(session, series, number, key);
  if (said === '') return undefined;
  if (series.noun === 'stop') {
    yield* keep(session, { path: series.path, value: { what: said }, isItem: true });
    return { path: series.path, key, said };
  }
  return yield* keepEntry(session, series, key, said);
}

/** Keeps an entry under an id of its own. */
export function* keepEntry(
  session: Session,
  series: Series,
  key: string,
  said: string,
): Interview<NamedEntry> {
  const id = makeId(said, series.noun, session.taken);
  session.taken.add(id);
  const path = [...series.path, id];
  yield* keep(session, { path: series.key ? [...path, series.key] : path, value: said });
  return { path, key, said };
}

function* askNext(
  { words }: Session,
  { ask: text, label, help }: Series,
  number: number,
  key: string,
): Interview<string> {
  const { say } = words;
  const ask = say(text, String(number));
  const end = say(number === 1 ? 'Press Enter to skip.' : 'Press Enter if there are no more.');
  const { said, wrong } = yield* askUntilItFits(words, {
    key,
    label: say(label, String(number)),
    ask,
    help: `${say(help)} ${end}`,
    explainWrong: (typed) => explainLength(typed),
  });
  if (wrong === undefined) return said;
  yield { is: 'unused', unused: { where: ask, wrong, said } };
  return '';
}
