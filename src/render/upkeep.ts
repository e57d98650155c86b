/** What keeps a strategy alive after it is written: assumptions, risks, messages and reviews. */
import type { Strategy } from '../model/schema.ts';
import { type Sourcebook, titleOf } from './sourcebook.ts';
import { dateOf, sayEvery, textOf, together } from './wording.ts';

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

export interface LetGoView {
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

export function assumptionsOf({ plan, who, words }: Sourcebook): readonly AssumptionView[] {
  return Object.entries(plan.strategy.assumptions ?? {}).map(([id, assumption]) => ({
    id,
    belief: titleOf(id, assumption.belief),
    signal: textOf(assumption.signal),
    checkBy: dateOf(assumption.check_by, words),
    owner: who(assumption.owner),
  }));
}

export function risksOf({ plan, who }: Sourcebook): readonly RiskView[] {
  return Object.entries(plan.strategy.risks ?? {}).map(([id, risk]) => ({
    id,
    risk: titleOf(id, risk.risk),
    response: textOf(risk.response),
    owner: who(risk.owner),
  }));
}

export function letGoOf({ not_doing = [] }: Strategy): readonly LetGoView[] {
  return not_doing
    .map(({ what, why, frees }) => ({ what: textOf(what), why: textOf(why), frees: textOf(frees) }))
    .filter(({ what }) => what);
}

export function messagesOf({ plan, who, words }: Sourcebook): readonly MessageView[] {
  return (plan.strategy.communication ?? [])
    .map(({ audience, message, channel, every, owner, listen }) => ({
      audience: textOf(audience),
      message: textOf(message),
      how: together([textOf(channel), sayEvery(every, words)]),
      owner: who(owner),
      listen: textOf(listen),
    }))
    .filter(({ audience, message }) => audience || message);
}

export function reviewOf({ plan, words }: Sourcebook): ReviewView {
  const { every, last } = plan.strategy.review ?? {};
  return { every: sayEvery(every, words), last: dateOf(last, words) };
}
