import { getStrategyKinds, type KeyKind } from '../../model/key-kinds.ts';
import { capitalizeFirst, joinNouns, NOUN } from '../../model/names.ts';
import { findByWords, findNearest } from '../../model/nearest.ts';
import type { Entry, Plan, Section } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { listReferences, type Reference } from '../../model/references.ts';
import { describePath } from '../../model/texts.ts';
import type { Problem, Rule } from '../rule.ts';

export const referenceUnknown: Rule = {
  id: 'reference-unknown',
  level: 'error',
  kind: 'shape',
  readsParent: true,
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
  many: (_, found) => `${found} references name something that is not in the plan.`,
  *check(plan, { parent }) {
    const book = makeBook(plan);
    for (const reference of listReferences(plan)) {
      const { path, key, list, index, id, to } = reference;
      if (book.sections.get(id)?.some((section) => to.includes(section))) continue;
      const claim = `${capitalizeFirst(describePath(path))} ${sayVerb(key)} \`${id}\``;
      const line = (now: string) =>
        `${key}: [${list.map((one, at) => (at === index ? now : one)).join(', ')}]`;
      const says = reportUnknownReference(book, id, to, claim, line);
      if (says) yield { at: list, key: index, about: id, ...says, ...suggestElsewhere(book, reference) };
    }
    yield* checkGuardrails(plan, book);
    if (parent) yield* checkCascade(plan, makeBook(parent));
  },
};

/** Says a key as a verb; that of a risk is none. */
function sayVerb(key: string): string {
  return key === 'of' ? 'threatens' : key.replaceAll('_', ' ');
}

/** The ids that references may name. */
interface Book {
  readonly sections: ReadonlyMap<string, readonly Section[]>;
  /** The current ids by the ids that they had before. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Finds the id that was probably meant. */
  readonly findMeant: (id: string, to: readonly Section[]) => string | undefined;
}

/** The most unknown names to compare with known ones, because comparing is slow. */
const MOST_SUGGESTIONS = 100;

function makeBook({ entries }: Plan): Book {
  const sections = new Map<string, readonly Section[]>();
  for (const { id, section } of entries) sections.set(id, [...(sections.get(id) ?? []), section]);
  const renamed = new Map(
    entries.flatMap((entry) => listFormerIds(entry).map((id) => [id, entry.id] as const)),
  );
  let left = MOST_SUGGESTIONS;
  const findMeant = (id: string, to: readonly Section[]) => {
    if (left-- <= 0) return undefined;
    const ids = entries.filter(({ section }) => to.includes(section)).map((entry) => entry.id);
    return findNearest(id, ids) ?? findByWords(id, ids);
  };
  return { sections, renamed, findMeant };
}

function listFormerIds({ id, within }: Entry): readonly string[] {
  const entry = (within as Readonly<Record<string, { readonly renamed_from?: string }>>)[id];
  return typeof entry === 'object' && entry.renamed_from !== undefined ? [entry.renamed_from] : [];
}

/** Reports a wrong id in a place that expects one of these sections. */
function reportUnknownReference(
  { sections, renamed, findMeant }: Book,
  id: string,
  to: readonly Section[],
  claim: string,
  line: (id: string) => string,
): Pick<Problem, 'message' | 'help'> | undefined {
  const found = sections.get(id) ?? [];
  if (found.some((section) => to.includes(section))) return undefined;
  if (found.length > 0)
    return {
      message: `${claim}, which is ${joinNouns(found)} and not ${joinNouns(to)}.`,
      help: `Write the id of ${joinNouns(to)}, or take \`${id}\` out.`,
    };
  const now = renamed.get(id);
  if (now !== undefined)
    return { message: `${claim}, which is now called \`${now}\`.`, help: `Write \`${line(now)}\`.` };
  const noun = to.length === 1 && to[0] ? NOUN[to[0]] : 'entry';
  const message = `${claim}, but there is no such ${noun}.`;
  const meant = findMeant(id, to);
  return meant === undefined
    ? { message }
    : { message: `${message} Did you mean \`${meant}\`?`, help: `Write \`${line(meant)}\`.` };
}

/** Suggests the other key if the entry exists there: an objective has one list for each kind of entry. */
function suggestElsewhere({ sections }: Book, { id, keys }: Reference): Pick<Problem, 'help'> {
  const [section] = sections.get(id) ?? [];
  const right = section && keys.keys.find((key) => takesSection(keys.below(key), section));
  return right ? { help: `Move \`${id}\` to \`${right}\`.` } : {};
}

function takesSection(of: KeyKind | undefined, section: Section): boolean {
  return of?.kind === 'reference' && (of.to?.includes(section) ?? false);
}

/** The form of an id: a text of one hyphenated word is hardly a sentence. */
const LIKE_AN_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/**
 * Checks the guardrails. A guardrail may also be a text, so only what exists elsewhere or looks like an id counts as
 * one.
 */
function* checkGuardrails({ criteria }: Plan, book: Book): Iterable<Problem> {
  for (const [id, criterion] of criteria) {
    const named = criterion.guardrail?.trim() ?? '';
    if (!book.sections.has(named) && !LIKE_AN_ID.test(named)) continue;
    const to = (getStrategyKinds().below('criteria')?.below('*')?.below('guardrail')?.to ??
      []) as readonly Section[];
    const says = reportUnknownReference(
      book,
      named,
      to,
      `The guardrail of criterion \`${id}\` is ${quoteValue(named)}`,
      (meant) => `guardrail: ${meant}`,
    );
    const help = 'Write the id of an indicator or criterion, or in a sentence what must not get worse.';
    if (says) yield { at: criterion, key: 'guardrail', about: named, help, ...says };
  }
}

const CASCADE: readonly Section[] = ['criteria', 'objectives'];

function* checkCascade({ criteria, objectives }: Plan, parent: Book): Iterable<Problem> {
  const contributors = [
    ...criteria.map(([id, { contributes_to }]) => ({ by: `Criterion \`${id}\``, list: contributes_to })),
    ...objectives.map(({ id, objective }) => ({ by: `Objective \`${id}\``, list: objective.contributes_to })),
  ];
  for (const { by, list = [] } of contributors)
    for (const [index, id] of list.entries()) {
      const says = reportUnknownReference(
        parent,
        id,
        CASCADE,
        `${by} contributes to \`${id}\` of the parent strategy`,
        (meant) => `contributes_to: [${list.map((one, at) => (at === index ? meant : one)).join(', ')}]`,
      );
      if (says) yield { at: list, key: index, about: id, ...says };
    }
}
