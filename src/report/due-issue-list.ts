/** Turns what is owed into the list of the issue, with the logins of the plan. */
import { findPersonName, type Plan } from '../model/plan.ts';
import { isSamePerson } from '../model/same-person.ts';
import type { OwedThing } from '../track/due-report.ts';
import type { DueReport, StrategyDue } from './due.ts';
import type { IssueFile, IssueList, IssueThing } from './due-issue.ts';
import { sayOwed } from './due-words.ts';
import { hashText } from './fingerprint.ts';

/** How the people who owe something check in: by an address of the forge, or by a file to copy. */
export interface IssueFilling {
  /** @returns the address of a new check-in for what one person owes; undefined if there is none */
  link(thing: OwedThing, strategy: StrategyDue): string | undefined;
  files(report: DueReport): readonly IssueFile[];
}

export const NO_FILLING: IssueFilling = { link: () => undefined, files: () => [] };

/** Makes the list of all strategies, overdue things first, then by day. */
export function makeIssueList(report: DueReport, filling: IssueFilling): IssueList {
  const { strategies } = report;
  const things = strategies.flatMap((one) =>
    one.things.map((thing) => makeThing(thing, one, strategies.length > 1, filling)),
  );
  return {
    things: things.sort(compareIssueThings),
    next: strategies.flatMap(({ next }) => next ?? []).sort()[0],
    files: filling.files(report),
  };
}

function compareIssueThings(a: IssueThing, b: IssueThing): number {
  return Number(b.isOverdue) - Number(a.isOverdue) || (a.by < b.by ? -1 : Number(a.by > b.by));
}

function makeThing(
  thing: OwedThing,
  strategy: StrategyDue,
  isNamed: boolean,
  { link }: IssueFilling,
): IssueThing {
  const { kind, id, who, by, isOverdue, escalation, also } = thing;
  const { plan, path, name } = strategy;
  const nameOf = (person: string | undefined) =>
    person === undefined ? undefined : findPersonName(plan.strategy, person);
  return {
    mark: makeIssueMark([path, kind, id]),
    id,
    what: sayOwed(thing),
    strategy: isNamed ? name : undefined,
    who: nameOf(who),
    login: findLogin(plan, who),
    by,
    isOverdue,
    cadences: escalation,
    next: nameOf(also),
    link: link(thing, strategy),
  };
}

/**
 * Makes the mark of a thing, which the issue remembers: a hash, so that no text is hidden there.
 * @param of the folder of its strategy, its kind and its id
 */
export function makeIssueMark(of: readonly string[]): string {
  return hashText(of.join('\n')).slice(0, 8);
}

function findLogin({ strategy }: Plan, who: string | undefined): string | undefined {
  if (who === undefined) return undefined;
  const name = findPersonName(strategy, who);
  const found = Object.entries(strategy.people ?? {}).find(([handle]) =>
    isSamePerson(findPersonName(strategy, handle), name),
  );
  return found?.[1].forge;
}
