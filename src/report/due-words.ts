/** Says in words who owes something, and how late it is. */
import { countDays, type Day, sayDate } from '../model/dates.ts';
import { findPersonName, type Plan } from '../model/plan.ts';
import { countNoun } from '../model/quote.ts';
import type { OwedThing } from '../track/due-report.ts';
import type { DueReport } from './due.ts';

const SAYS: Readonly<Record<OwedThing['kind'], string>> = {
  action: 'an action',
  checkin: 'a value',
  result: 'the result',
  baseline: 'the value at the start',
  assumption: 'whether it still holds',
  pilot: 'what the small test has shown',
  item: 'whether it was done',
  survey: 'ask people whether they stand behind it',
  meeting: 'talk about the strategy',
  retro: 'look back on the stage',
  tell: 'tell whom it concerns',
};

/** Says what is owed: the words of an action, or what is asked for. */
export function sayOwed({ kind, what, missed = 0 }: OwedThing): string {
  const words = what?.trim() || SAYS[kind];
  return kind === 'checkin' && missed > 1 ? `${words}, ${missed} missing` : words;
}

/** Names who owes it and, after two cadences, who is named beside them. */
export function sayWhoOwes({ who, also }: OwedThing, { strategy }: Plan): string {
  const owner = who === undefined ? 'No owner yet' : findPersonName(strategy, who);
  const other = also === undefined ? undefined : findPersonName(strategy, also);
  return other === undefined || other === owner ? owner : `${owner}; ${other}`;
}

/** Says how long something is overdue: `5 months late`, `12 days late`; empty if it is not. */
export function sayLateness({ by, isOverdue }: OwedThing, asOf: Day): string {
  if (!isOverdue) return '';
  const days = countDays(by, asOf);
  return days < 61 ? `${countNoun(days, 'day')} late` : `${Math.floor(days / 30.44)} months late`;
}

/** Says that nothing is owed, and until when. */
export function sayNothingOwed({ person, strategies }: DueReport): string {
  const days = strategies.flatMap(({ next }) => next ?? []).sort();
  const who = person === undefined ? 'You owe nothing' : `${person} owes nothing`;
  const [next] = days;
  return next === undefined ? `${who}.` : `${who} until ${sayDate(next)}.`;
}

/** Says how many things have waited for three cadences; empty if none has. */
export function sayLongOwed(things: readonly OwedThing[]): string {
  const long = things.filter(({ escalation }) => escalation === 3).length;
  return long === 0 ? '' : `${countNoun(long, 'thing')} unanswered for three rounds or more`;
}
