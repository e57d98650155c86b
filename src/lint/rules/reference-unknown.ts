import { anyOf, capital, NOUN } from '../../model/names.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Entry, Plan, Section } from '../../model/plan.ts';
import { quoted } from '../../model/quote.ts';
import { type ReferenceKey, referencesOf } from '../../model/references.ts';
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
    for (const { by, key, list, index, id, to } of referencesOf(plan)) {
      const says = problemOf(plan, id, to, `${capital(by)} ${VERB[key]} \`${id}\``);
      if (says) yield { at: list, key: index, about: id, ...says, ...whereElse(plan, key, id, says) };
    }
    yield* guardrails(plan);
    if (parent) yield* cascade(plan, parent);
  },
};

const VERB: Readonly<Record<ReferenceKey, string>> = {
  advances: 'advances',
  overcomes: 'overcomes',
  needs: 'needs',
  depends_on: 'depends on',
  serves: 'serves',
};

type Says = Pick<Problem, 'message' | 'help'>;

/** What is wrong with naming an id where one of these sections is meant. */
function problemOf(plan: Plan, id: string, to: readonly Section[], claim: string): Says | undefined {
  const named = plan.entries.filter((entry) => entry.id === id);
  if (named.some(({ section }) => to.includes(section))) return undefined;
  const [other] = named;
  if (other)
    return {
      message: `${claim}, which is ${anyOf([other.section])} and not ${anyOf(to)}.`,
      help: `Write the id of ${anyOf(to)}, or take \`${id}\` out.`,
    };
  const now = plan.entries.find((entry) => formerId(entry) === id);
  if (now) return { message: `${claim}, which is now called \`${now.id}\`.`, help: `Write \`${now.id}\`.` };
  const candidates = plan.entries.filter(({ section }) => to.includes(section)).map((entry) => entry.id);
  return { message: `${claim}, but there is no such ${noun(to)}.${didYouMean(id, candidates)}` };
}

function noun(sections: readonly Section[]): string {
  return sections.length === 1 && sections[0] ? NOUN[sections[0]] : 'entry';
}

function formerId({ id, within }: Entry): string | undefined {
  const entry = (within as Readonly<Record<string, { readonly renamed_from?: string }>>)[id];
  return typeof entry === 'object' ? entry.renamed_from : undefined;
}

const KEY_FOR: Partial<Readonly<Record<Section, ReferenceKey>>> = {
  criteria: 'advances',
  obstacles: 'overcomes',
  capabilities: 'needs',
  objectives: 'depends_on',
};

/** An objective has another list for most kinds of entry. */
function whereElse(plan: Plan, key: ReferenceKey, id: string, { help }: Says): Pick<Problem, 'help'> {
  const section = plan.entries.find((entry) => entry.id === id)?.section;
  const right = section && KEY_FOR[section];
  const isObjective = key === 'advances' || key === 'needs' || key === 'depends_on';
  return help !== undefined && right && isObjective ? { help: `Move \`${id}\` to \`${right}\`.` } : {};
}

const GUARDS: readonly Section[] = ['indicators', 'criteria'];
/** A text of one hyphenated word is hardly a sentence. */
const LIKE_AN_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/** A guardrail may also be a text: only what exists elsewhere, or looks like an id, is held to be one. */
function* guardrails(plan: Plan): Iterable<Problem> {
  for (const [id, criterion] of plan.criteria) {
    const named = criterion.guardrail?.trim() ?? '';
    const exists = plan.entries.some((entry) => entry.id === named);
    if (!exists && !LIKE_AN_ID.test(named)) continue;
    const says = problemOf(plan, named, GUARDS, `The guardrail of criterion \`${id}\` is ${quoted(named)}`);
    const help = 'Write the id of an indicator, or in a sentence what must not get worse.';
    if (says) yield { at: criterion, key: 'guardrail', about: named, ...says, help };
  }
}

const CASCADE: readonly Section[] = ['criteria', 'objectives'];

function* cascade(plan: Plan, parent: Plan): Iterable<Problem> {
  const contributors = [
    ...plan.criteria.map(([id, at]) => ({ by: `Criterion \`${id}\``, list: at.contributes_to ?? [] })),
    ...plan.objectives.map(({ id, objective }) => ({
      by: `Objective \`${id}\``,
      list: objective.contributes_to ?? [],
    })),
  ];
  for (const { by, list } of contributors)
    for (const [index, id] of list.entries()) {
      const says = problemOf(parent, id, CASCADE, `${by} contributes to \`${id}\` of the parent strategy`);
      if (says) yield { at: list, key: index, about: id, ...says };
    }
}
