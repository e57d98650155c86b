/** Finds the entries that guard a criterion: its guardrail names them by id. */
import { normalizeCharacters } from '../model/characters.ts';
import { findEntryKind } from '../model/key-kinds.ts';
import { isPromised } from '../model/measures.ts';
import type { Match, Pair } from './rule.ts';

/** Returns the id that a guardrail would be; a text is one that no entry has. */
export function readGuardrail(guardrail: unknown): string | undefined {
  return typeof guardrail === 'string' ? normalizeCharacters(guardrail) : undefined;
}

/** Finds the entry that was a criterion's guardrail before the change; undefined if it was only a text. */
export function findGuard({ matches }: Pair, criterion: Match): Match | undefined {
  const id = readGuardrail(criterion.before?.value.guardrail);
  return id === undefined ? undefined : indexGuards(matches).byId.get(id);
}

/** Returns whether a guardrail names an entry after the change. */
export function isGuardrailNamed({ matches }: Pair, guardrail: unknown): boolean {
  return indexGuards(matches).named.has(readGuardrail(guardrail) ?? '');
}

/** Lists the criteria that an entry guarded before the change. */
export function listGuarded({ matches }: Pair, match: Match): readonly Match[] {
  return indexGuards(matches).guarded.get(match) ?? [];
}

interface Guards {
  /** The entries that a guardrail may name, by their id before the change. */
  readonly byId: ReadonlyMap<string, Match>;
  /** The ids that a guardrail may name after the change. */
  readonly named: ReadonlySet<string>;
  readonly guarded: ReadonlyMap<Match, readonly Match[]>;
}

/** The guards of a pair: looking each one up among all entries would take the square of their number. */
const known = new WeakMap<readonly Match[], Guards>();

function indexGuards(matches: readonly Match[]): Guards {
  const guards = known.get(matches) ?? makeGuards(matches);
  known.set(matches, guards);
  return guards;
}

function makeGuards(matches: readonly Match[]): Guards {
  const sections = findEntryKind('criteria')?.below('guardrail')?.to ?? [];
  const measures = matches.filter(({ section }) => sections.includes(section));
  const byId = new Map(
    measures.flatMap((match) => (match.before ? [[match.before.id, match] as const] : [])),
  );
  const named = new Set(measures.flatMap(({ after }) => after?.id ?? []));
  const guarded = new Map<Match, readonly Match[]>();
  for (const match of matches) {
    const guard = isPromised(match.section) && byId.get(readGuardrail(match.before?.value.guardrail) ?? '');
    if (guard) guarded.set(guard, [...(guarded.get(guard) ?? []), match]);
  }
  return { byId, named, guarded };
}
