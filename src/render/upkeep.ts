/** What keeps a strategy alive after it is written: assumptions, risks, messages and reviews. */
import type { Strategy } from '../model/schema.ts';
import { describeAssumption } from './last-words.ts';
import { chooseTitle, type EntryReference, type Sourcebook } from './sourcebook.ts';
import { formatBriefDate, joinPresentParts, sayEvery, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';
import { sayCost } from './work.ts';

export interface AssumptionView {
  readonly id: string;
  readonly belief: string;
  /** The last word on it: `it is broken, 30 September 2027: the bureau is late`. */
  readonly said: string;
  readonly signal: string;
  /** What we will do if the sign comes. */
  readonly response: string;
  readonly checkBy: string;
  readonly owner: string;
}

export interface RiskView {
  readonly id: string;
  readonly risk: string;
  readonly threatens: readonly EntryReference[];
  readonly response: string;
  readonly owner: string;
}

export interface NotDoingView {
  readonly what: string;
  readonly why: string;
  readonly frees: string;
  /** The day until which it holds, in words. */
  readonly until: string;
  /** `every year`: how often somebody looks whether it is still so. */
  readonly every: string;
}

export interface ChoiceView {
  readonly choose: string;
  /** The alternative that was rejected; empty where none is named. */
  readonly over: string;
  readonly because: string;
}

export interface MessageView {
  readonly audience: string;
  readonly message: string;
  readonly how: string;
  readonly owner: string;
  readonly listen: string;
}

export interface ReviewView {
  /** `every quarter` */
  readonly every: string;
  readonly last: string;
}

/** The rhythm of check-ins and surveys; all three are empty if the plan does not ask for any. */
export interface TrackingView {
  /** `every month` */
  readonly every: string;
  /** The days after which a check-in is overdue: `5 days`. */
  readonly grace: string;
  readonly survey: string;
}

export function listAssumptionViews(book: Sourcebook): readonly AssumptionView[] {
  const { plan, who, words } = book;
  return Object.entries(plan.strategy.assumptions ?? {}).map(([id, assumption]) => ({
    id,
    belief: chooseTitle(id, assumption.belief),
    said: describeAssumption(id, book).says,
    signal: toVisibleText(assumption.signal),
    response: toVisibleText(assumption.then),
    checkBy: formatBriefDate(assumption.check_by, words),
    owner: who(assumption.owner),
  }));
}

export function listRiskViews({ plan, who, refer }: Sourcebook): readonly RiskView[] {
  return Object.entries(plan.strategy.risks ?? {}).map(([id, risk]) => ({
    id,
    risk: chooseTitle(id, risk.risk),
    threatens: refer(risk.of),
    response: toVisibleText(risk.response),
    owner: who(risk.owner),
  }));
}

export function listNotDoingViews({ plan, words }: Sourcebook): readonly NotDoingView[] {
  const { not_doing = [], resources } = plan.strategy;
  const currency = toVisibleText(resources?.currency);
  return not_doing
    .map(({ what, why, frees, until, every }) => ({
      what: toVisibleText(what),
      why: toVisibleText(why),
      frees: sayFreed(frees, currency, words),
      until: formatBriefDate(until, words),
      every: sayEvery(every, words),
    }))
    .filter(({ what }) => what);
}

export function listChoiceViews({ plan }: Sourcebook): readonly ChoiceView[] {
  return (plan.strategy.choices ?? [])
    .map(({ choose, over, because }) => ({
      choose: toVisibleText(choose),
      over: toVisibleText(over),
      because: toVisibleText(because),
    }))
    .filter(({ choose }) => choose);
}

type Freed = NonNullable<Strategy['not_doing']>[number]['frees'];

/** Says what stopping something frees: `400,000 USD, 3 people, the branch team`. */
function sayFreed(freed: Freed, currency: string, words: BriefWords): string {
  if (freed === undefined || typeof freed === 'string') return toVisibleText(freed);
  return joinPresentParts([sayCost(freed, currency, words), toVisibleText(freed.what)]);
}

export function listMessageViews({ plan, who, words }: Sourcebook): readonly MessageView[] {
  return (plan.strategy.communication ?? [])
    .map(({ audience, message, channel, every, owner, listen }) => ({
      audience: toVisibleText(audience),
      message: toVisibleText(message),
      how: joinPresentParts([toVisibleText(channel), sayEvery(every, words)]),
      owner: who(owner),
      listen: toVisibleText(listen),
    }))
    .filter(({ audience, message }) => audience || message);
}

export function makeReviewView({ plan, words }: Sourcebook): ReviewView {
  const { every, last } = plan.strategy.review ?? {};
  return { every: sayEvery(every, words), last: formatBriefDate(last, words) };
}

/** Describes the rhythm that is in force: where a key is absent, its default. */
export function makeTrackingView({ plan, words }: Sourcebook): TrackingView {
  const { tracking } = plan.strategy;
  if (tracking === undefined) return { every: '', grace: '', survey: '' };
  const { every = 'month', grace = 5, survey = 'half-year' } = tracking;
  return {
    every: sayEvery(every, words),
    grace: words.say(grace === 1 ? '{count} day' : '{count} days', words.number(grace)),
    survey: sayEvery(survey, words),
  };
}
