/** Where a review is told: in the conversation of one change, or nowhere, and why. */
import type { Forge, Question } from './forge.ts';

/** What grows from run to run, so that an older one can be told from a newer. */
export interface Order {
  readonly run: number;
  readonly attempt: number;
}

export interface Conversation {
  readonly is: 'conversation';
  readonly forge: Forge;
  /** The commit that was looked at: where the change has moved on, nothing is said any more. */
  readonly head: string;
  readonly order: Order;
}

/** A change that is to be looked for first. */
export interface Search {
  readonly is: 'search';
  /** For people: what is looked for. */
  readonly wanted: string;
  readonly question: Question<readonly number[]>;
  conversation(number: number): Conversation;
}

export interface Nowhere {
  readonly is: 'nowhere';
  readonly because: string;
}

export type Env = Readonly<Record<string, string | undefined>>;

export const nowhere = (because: string): Nowhere => ({ is: 'nowhere', because });

/** A variable that is set; runners set some to an empty text. */
export function variable(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The address of an interface, without a slash at its end; undefined where it is none. */
export function address(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/.test(text)
    ? text.replace(/\/+$/, '')
    : undefined;
}

/** A token as headers take it: what else stands there was pasted wrongly. */
export function isToken(text: string): boolean {
  return /^[\x21-\x7e]{1,4096}$/.test(text);
}
