/** What keeps a strategy alive after it is written: assumptions, risks, messages and reviews. */
import type { Strategy } from '../model/schema.ts';
import { chooseTitle, type Sourcebook } from './sourcebook.ts';
import { formatBriefDate, joinPresentParts, sayEvery, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';

export interface AssumptionView {
  readonly id: string;
  readonly belief: string;
  readonly signal: string;
  readonly checkBy: string;
  readonly owner: string;
}

export interface RiskView {
  readonly id: string;
  readonly risk: string;
  readonly response: string;
  readonly owner: string;
}

export interface NotDoingView {
  readonly what: string;
  readonly why: string;
  readonly frees: string;
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

export function listAssumptionViews({ plan, who, words }: Sourcebook): readonly AssumptionView[] {
  return Object.entries(plan.strategy.assumptions ?? {}).map(([id, assumption]) => ({
    id,
    belief: chooseTitle(id, assumption.belief),
    signal: toVisibleText(assumption.signal),
    checkBy: formatBriefDate(assumption.check_by, words),
    owner: who(assumption.owner),
  }));
}

export function listRiskViews({ plan, who }: Sourcebook): readonly RiskView[] {
  return Object.entries(plan.strategy.risks ?? {}).map(([id, risk]) => ({
    id,
    risk: chooseTitle(id, risk.risk),
    response: toVisibleText(risk.response),
    owner: who(risk.owner),
  }));
}

export function listNotDoingViews({ plan, words }: Sourcebook): readonly NotDoingView[] {
  const { not_doing = [] } = plan.strategy;
  return not_doing
    .map(({ what, why, frees }) => ({
      what: toVisibleText(what),
      why: toVisibleText(why),
      frees: sayFreed(frees, words),
    }))
    .filter(({ what }) => what);
}

type Freed = NonNullable<Strategy['not_doing']>[number]['frees'];

/** Says what stopping something frees: `400,000, 3 people, the branch team`. */
function sayFreed(freed: Freed, { number, say }: BriefWords): string {
  if (freed === undefined || typeof freed === 'string') return toVisibleText(freed);
  const { budget, people, what } = freed;
  return joinPresentParts([
    budget === undefined ? '' : number(budget),
    people === undefined ? '' : say('{count} people', number(people)),
    toVisibleText(what),
  ]);
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
