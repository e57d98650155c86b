/** The destination of a review: the conversation of one change, or nowhere, with the reason. */
import type { Forge, ForgeQuestion } from './forge.ts';

/** Numbers that grow from run to run, so that an older run can be distinguished from a newer one. */
export interface Order {
  readonly run: number;
  readonly attempt: number;
}

export interface Conversation {
  readonly is: 'conversation';
  readonly forge: Forge;
  /** The reviewed commit: if the change has moved on, nothing is posted. */
  readonly head: string;
  readonly order: Order;
}

/** A change that has to be found first. */
export interface Search {
  readonly is: 'search';
  /** For people: the change to find. */
  readonly wanted: string;
  /** The page of the run that saved the review; undefined if the job does not name its server. */
  readonly run: string | undefined;
  readonly question: ForgeQuestion<readonly number[]>;
  conversation(number: number): Conversation;
}

export interface Nowhere {
  readonly is: 'nowhere';
  readonly because: string;
}

export type RunnerEnv = Readonly<Record<string, string | undefined>>;

export const makeNowhere = (because: string): Nowhere => ({ is: 'nowhere', because });

/** Reads a variable that is set; runners set some to an empty text. */
export function readVariable(env: RunnerEnv, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

export function parseWholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Parses the address of an API, without a final slash; undefined if it is not an address. */
export function parseAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/.test(text)
    ? text.replace(/\/+$/, '')
    : undefined;
}

/** Returns whether a text can be a token in a header: any other text was pasted by mistake. */
export function isToken(text: string): boolean {
  return /^[\x21-\x7e]{1,4096}$/.test(text);
}
