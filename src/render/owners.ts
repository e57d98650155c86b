/** Who owns what: everything that one person answers for, in one place. */
import { listExecutionItems } from '../model/plan.ts';
import type { DateValue } from '../model/schema.ts';
import { chooseShortName, chooseTitle, type Sourcebook, shortenReference } from './sourcebook.ts';
import { sayEvery, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';

export interface Holding {
  readonly kind: string;
  readonly text: string;
  /** The due date or the rhythm; empty if neither is given. */
  readonly when: string;
}

export interface OwnerView {
  readonly name: string;
  readonly role: string;
  readonly holds: readonly Holding[];
}

interface Held {
  readonly owner: string | undefined;
  readonly kind: string;
  readonly text: string;
  readonly when?: string;
}

const sayDueBy = (date: DateValue | undefined, words: BriefWords) =>
  date === undefined ? '' : words.say('by {date}', words.date(date));

/** Lists owners in the order in which the strategy first names them. */
export function listOwners(book: Sourcebook): readonly OwnerView[] {
  const owners = new Map<string, Holding[]>();
  for (const { owner, kind, text, when = '' } of listHoldings(book)) {
    const name = book.who(owner);
    if (name === '' || text === '') continue;
    const holds = owners.get(name) ?? [];
    owners.set(name, holds);
    holds.push({ kind: book.words.say(kind), text: shortenReference(text), when });
  }
  const roles = mapRoles(book);
  return [...owners].map(([name, holds]) => ({ name, role: roles.get(name) ?? '', holds }));
}

/** Maps names to roles. A role that only repeats the name is left out. */
function mapRoles(book: Sourcebook): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(book.plan.strategy.people ?? {}).map(([handle, { role }]) => {
      const name = book.who(handle);
      return [name, toVisibleText(role) === name ? '' : toVisibleText(role)];
    }),
  );
}

function listHoldings(book: Sourcebook): readonly Held[] {
  const { strategy } = book.plan;
  const whole = {
    owner: strategy.owner,
    kind: 'Strategy',
    text: toVisibleText(strategy.name),
    when: sayDueBy(strategy.end, book.words),
  };
  return [
    whole,
    ...listOwnedCommitments(book),
    ...listOwnedWork(book),
    ...listWatchedItems(book),
    ...listRoutinesAndMessages(book),
  ];
}

function listOwnedCommitments({ plan, words }: Sourcebook): readonly Held[] {
  const criteria = plan.criteria.map(([id, { label, owner, outcome, measure, due }]) => ({
    owner,
    kind: 'Outcome',
    text: chooseShortName(id, { label }, outcome, measure),
    when: sayDueBy(due ?? plan.strategy.end, words),
  }));
  const objectives = plan.objectives
    .filter(({ objective }) => objective.status !== 'dropped')
    .map(({ id, objective, in: { stage } }) => ({
      owner: objective.owner,
      kind: 'Result',
      text: chooseShortName(id, objective, objective.result),
      when: sayDueBy(objective.due ?? stage.by, words),
    }));
  const keyResults = plan.keyResults
    .filter(([, , { objective }]) => objective.status !== 'dropped')
    .map(
      ([
        id,
        { label, owner, outcome, measure, due },
        {
          objective,
          in: { stage },
        },
      ]) => ({
        owner,
        kind: 'Key result',
        text: chooseShortName(id, { label }, outcome, measure),
        when: sayDueBy(due ?? objective.due ?? stage.by, words),
      }),
    );
  return [...criteria, ...objectives, ...keyResults];
}

function listOwnedWork({ plan, words }: Sourcebook): readonly Held[] {
  const capabilities = plan.capabilities.map(([id, { owner, able_to, due }]) => ({
    owner,
    kind: 'Ability',
    text: chooseTitle(id, able_to),
    when: sayDueBy(due, words),
  }));
  const initiatives = plan.initiatives
    .filter(([, { status }]) => status !== 'dropped')
    .map(([id, { label, owner, what, due }]) => ({
      owner,
      kind: 'Initiative',
      text: chooseShortName(id, { label }, what),
      when: sayDueBy(due, words),
    }));
  return [...capabilities, ...initiatives];
}

function listWatchedItems({ plan, words }: Sourcebook): readonly Held[] {
  const indicators = plan.indicators.map(([id, { label, owner, measure, due }]) => ({
    owner,
    kind: 'Sign',
    text: chooseShortName(id, { label }, measure),
    when: sayDueBy(due, words),
  }));
  const assumptions = Object.entries(plan.strategy.assumptions ?? {}).map(([id, assumption]) => ({
    owner: assumption.owner,
    kind: 'Assumption',
    text: chooseTitle(id, assumption.belief),
    when: sayDueBy(assumption.check_by, words),
  }));
  const risks = Object.entries(plan.strategy.risks ?? {}).map(([id, { owner, risk }]) => ({
    owner,
    kind: 'Risk',
    text: chooseTitle(id, risk),
  }));
  return [...indicators, ...assumptions, ...risks];
}

function listRoutinesAndMessages({ plan: { strategy }, words }: Sourcebook): readonly Held[] {
  const routines = listExecutionItems(strategy).map(({ owner, what, every, due }) => ({
    owner,
    kind: 'Routine',
    text: toVisibleText(what),
    when: sayEvery(every, words) || sayDueBy(due, words),
  }));
  const messages = (strategy.communication ?? []).map(({ owner, audience, every }) => ({
    owner,
    kind: 'Message',
    text: toVisibleText(audience) && words.say('to {audience}', toVisibleText(audience)),
    when: sayEvery(every, words),
  }));
  return [...routines, ...messages];
}
