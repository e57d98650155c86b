import { entryKind, type KeyKind } from '../../model/key-kinds.ts';
import { anyOf, capital, NOUN } from '../../model/names.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Entry, Plan, Section } from '../../model/plan.ts';
import { quoted } from '../../model/quote.ts';
import { type Reference, referencesOf } from '../../model/references.ts';
import type { Problem, Rule } from '../rule.ts';

export const referenceUnknown: Rule = {
  id: 'reference-unknown',
  level: 'error',
  kind: 'shape',
  summary: 'An id that is named belongs to an entry of the right kind.',
  why: 'A line that leads nowhere looks like a connection to the destination, and is none.',
  source: 'Trace to the vision: tie every objective directly back to it',
  fix: 'Write the id of an entry that exists, add the entry, or take the name out of the list.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
stages:
  incremental:
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
        advances: [repeated-tests]
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
stages:
  incremental:
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
        advances: [repeat-tests]
`,
  *check(plan, { parent }) {
    const book = bookOf(plan);
    for (const reference of referencesOf(plan)) {
      const { by, key, list, index, id, to } = reference;
      const says = problemOf(book, id, to, `${capital(by)} ${key.replaceAll('_', ' ')} \`${id}\``);
      if (says) yield { at: list, key: index, about: id, ...says, ...whereElse(book, reference) };
    }
    yield* guardrails(plan, book);
    if (parent) yield* cascade(plan, bookOf(parent));
  },
};

/** The ids that references may name. */
interface Book {
  readonly sections: ReadonlyMap<string, readonly Section[]>;
  /** The current ids by the ids that they had before. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly suggest: (id: string, to: readonly Section[]) => string;
}

/** The most unknown names to compare with known ones, because comparing is slow. */
const MOST_SUGGESTIONS = 100;

function bookOf({ entries }: Plan): Book {
  const sections = new Map<string, readonly Section[]>();
  for (const { id, section } of entries) sections.set(id, [...(sections.get(id) ?? []), section]);
  const renamed = new Map(entries.flatMap((entry) => formerIds(entry).map((id) => [id, entry.id] as const)));
  let left = MOST_SUGGESTIONS;
  const suggest = (id: string, to: readonly Section[]) => {
    if (left-- <= 0) return '';
    const candidates = entries.filter(({ section }) => to.includes(section));
    return didYouMean(
      id,
      candidates.map((entry) => entry.id),
    );
  };
  return { sections, renamed, suggest };
}

function formerIds({ id, within }: Entry): readonly string[] {
  const entry = (within as Readonly<Record<string, { readonly renamed_from?: string }>>)[id];
  return typeof entry === 'object' && entry.renamed_from !== undefined ? [entry.renamed_from] : [];
}

/** Reports a wrong id in a place that expects one of these sections. */
function problemOf(
  { sections, renamed, suggest }: Book,
  id: string,
  to: readonly Section[],
  claim: string,
): Pick<Problem, 'message' | 'help'> | undefined {
  const found = sections.get(id) ?? [];
  if (found.some((section) => to.includes(section))) return undefined;
  if (found.length > 0)
    return {
      message: `${claim}, which is ${anyOf(found)} and not ${anyOf(to)}.`,
      help: `Write the id of ${anyOf(to)}, or take \`${id}\` out.`,
    };
  const now = renamed.get(id);
  if (now !== undefined)
    return { message: `${claim}, which is now called \`${now}\`.`, help: `Write \`${now}\`.` };
  const noun = to.length === 1 && to[0] ? NOUN[to[0]] : 'entry';
  return { message: `${claim}, but there is no such ${noun}.${suggest(id, to)}` };
}

/** Suggests the other key if the entry exists there: an objective has one list for each kind of entry. */
function whereElse({ sections }: Book, { id, keys }: Reference): Pick<Problem, 'help'> {
  const [section] = sections.get(id) ?? [];
  const right = section && keys.keys.find((key) => takes(keys.below(key), section));
  return right ? { help: `Move \`${id}\` to \`${right}\`.` } : {};
}

function takes(of: KeyKind | undefined, section: Section): boolean {
  return of?.kind === 'reference' && (of.to?.includes(section) ?? false);
}

/** The form of an id: a text of one hyphenated word is hardly a sentence. */
const LIKE_AN_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/**
 * Checks the guardrails. A guardrail may also be a text, so only what exists elsewhere or looks like an id counts as
 * one.
 */
function* guardrails({ criteria }: Plan, book: Book): Iterable<Problem> {
  const to = (entryKind('criteria')?.below('guardrail')?.to ?? []) as readonly Section[];
  for (const [id, criterion] of criteria) {
    const named = criterion.guardrail?.trim() ?? '';
    if (!book.sections.has(named) && !LIKE_AN_ID.test(named)) continue;
    const says = problemOf(book, named, to, `The guardrail of criterion \`${id}\` is ${quoted(named)}`);
    const help = 'Write the id of an indicator or criterion, or in a sentence what must not get worse.';
    if (says) yield { at: criterion, key: 'guardrail', about: named, ...says, help };
  }
}

const CASCADE: readonly Section[] = ['criteria', 'objectives'];

function* cascade({ criteria, objectives }: Plan, parent: Book): Iterable<Problem> {
  const contributors = [
    ...criteria.map(([id, { contributes_to }]) => ({ by: `Criterion \`${id}\``, list: contributes_to })),
    ...objectives.map(({ id, objective }) => ({ by: `Objective \`${id}\``, list: objective.contributes_to })),
  ];
  for (const { by, list = [] } of contributors)
    for (const [index, id] of list.entries()) {
      const says = problemOf(parent, id, CASCADE, `${by} contributes to \`${id}\` of the parent strategy`);
      if (says) yield { at: list, key: index, about: id, ...says };
    }
}
