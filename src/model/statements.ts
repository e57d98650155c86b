/** The sentences of a strategy that state something, wherever they stand: names, measures and sources are none. */
import { isLive } from './plan.ts';
import type { Strategy } from './schema.ts';

export interface Statement {
  readonly at: object;
  readonly key: string | number;
  readonly text: string;
  /** The id of its entry, else the name of its section. */
  readonly of: string;
}

const STATING: ReadonlySet<string> = new Set(['statement', 'outcome', 'result', 'able_to', 'what', 'why']);

/** Every statement in the order of the file, but for what is done or dropped. */
export function statementsOf(strategy: Strategy): Iterable<Statement> {
  return statementsIn(strategy, 'strategy', false);
}

/** @param all whether every text in it is a statement, as obstacles in one line are */
function* statementsIn(within: object, of: string, all: boolean): Generator<Statement> {
  if (!isLive(within)) return;
  for (const [key, value] of Object.entries(within)) {
    if (typeof value === 'string' && (all || STATING.has(key)))
      yield { at: within, key, text: value, of: all ? key : of };
    if (typeof value !== 'object' || value === null || isOutside(key)) continue;
    yield* statementsIn(value, Array.isArray(within) ? of : key, key === 'obstacles');
  }
}

/** Directories, and keys of the reader’s own, state nothing. */
function isOutside(key: string): boolean {
  return key === 'people' || key === 'glossary' || key.startsWith('x-');
}

/** Every text of a strategy, whatever it is for. */
export function* textsIn(within: object): Generator<string> {
  for (const value of Object.values(within)) {
    if (typeof value === 'string') yield value;
    if (typeof value === 'object' && value !== null) yield* textsIn(value);
  }
}
