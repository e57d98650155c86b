/** Who owns what: everything that one person answers for, in one place. */
import { executionItems } from '../model/plan.ts';
import type { DateValue } from '../model/schema.ts';
import { referredTo, type Sourcebook, titleOf } from './sourcebook.ts';
import { sayEvery, textOf } from './wording.ts';
import type { Words } from './words.ts';

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

const by = (date: DateValue | undefined, words: Words) =>
  date === undefined ? '' : words.say('by {date}', words.date(date));

/** Lists owners in the order in which the strategy first names them. */
export function ownersOf(book: Sourcebook): readonly OwnerView[] {
  const owners = new Map<string, Holding[]>();
  for (const { owner, kind, text, when = '' } of heldIn(book)) {
    const name = book.who(owner);
    if (name === '' || text === '') continue;
    const holds = owners.get(name) ?? [];
    owners.set(name, holds);
    holds.push({ kind: book.words.say(kind), text: referredTo(text), when });
  }
  const roles = rolesOf(book);
  return [...owners].map(([name, holds]) => ({ name, role: roles.get(name) ?? '', holds }));
}

/** Maps names to roles. A role that only repeats the name is left out. */
function rolesOf(book: Sourcebook): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(book.plan.strategy.people ?? {}).map(([handle, { role }]) => {
      const name = book.who(handle);
      return [name, textOf(role) === name ? '' : textOf(role)];
    }),
  );
}

function heldIn(book: Sourcebook): readonly Held[] {
  const { strategy } = book.plan;
  const whole = {
    owner: strategy.owner,
    kind: 'Strategy',
    text: textOf(strategy.name),
    when: by(strategy.end, book.words),
  };
  return [whole, ...commitmentsIn(book), ...workIn(book), ...watchIn(book), ...talkIn(book)];
}

function commitmentsIn({ plan, words }: Sourcebook): readonly Held[] {
  const criteria = plan.criteria.map(([id, { owner, outcome, measure, due }]) => ({
    owner,
    kind: 'Outcome',
    text: titleOf(id, outcome, measure),
    when: by(due ?? plan.strategy.end, words),
  }));
  const objectives = plan.objectives
    .filter(({ objective }) => objective.status !== 'dropped')
    .map(({ id, objective, in: { stage } }) => ({
      owner: objective.owner,
      kind: 'Result',
      text: titleOf(id, objective.result),
      when: by(objective.due ?? stage.by, words),
    }));
  return [...criteria, ...objectives];
}

function workIn({ plan, words }: Sourcebook): readonly Held[] {
  const capabilities = plan.capabilities.map(([id, { owner, able_to, due }]) => ({
    owner,
    kind: 'Ability',
    text: titleOf(id, able_to),
    when: by(due, words),
  }));
  const initiatives = plan.initiatives
    .filter(([, { status }]) => status !== 'dropped')
    .map(([id, { owner, what, due }]) => ({
      owner,
      kind: 'Initiative',
      text: titleOf(id, what),
      when: by(due, words),
    }));
  return [...capabilities, ...initiatives];
}

function watchIn({ plan, words }: Sourcebook): readonly Held[] {
  const indicators = plan.indicators.map(([id, { owner, measure, due }]) => ({
    owner,
    kind: 'Sign',
    text: titleOf(id, measure),
    when: by(due, words),
  }));
  const assumptions = Object.entries(plan.strategy.assumptions ?? {}).map(([id, assumption]) => ({
    owner: assumption.owner,
    kind: 'Assumption',
    text: titleOf(id, assumption.belief),
    when: by(assumption.check_by, words),
  }));
  const risks = Object.entries(plan.strategy.risks ?? {}).map(([id, { owner, risk }]) => ({
    owner,
    kind: 'Risk',
    text: titleOf(id, risk),
  }));
  return [...indicators, ...assumptions, ...risks];
}

function talkIn({ plan: { strategy }, words }: Sourcebook): readonly Held[] {
  const routines = executionItems(strategy).map(({ owner, what, every, due }) => ({
    owner,
    kind: 'Routine',
    text: textOf(what),
    when: sayEvery(every, words) || by(due, words),
  }));
  const messages = (strategy.communication ?? []).map(({ owner, audience, every }) => ({
    owner,
    kind: 'Message',
    text: textOf(audience) && words.say('to {audience}', textOf(audience)),
    when: sayEvery(every, words),
  }));
  return [...routines, ...messages];
}
