/** Questions to a forge, independent of its kind. */
import type { Request } from '../model/request.ts';
import type { ForgeComment } from './keep.ts';

/** A request and the meaning of its reply; `read` never throws and returns undefined for an unexpected reply. */
export interface ForgeQuestion<T> {
  readonly request: Request;
  read(answer: unknown): T | undefined;
}

/** How a forge and a place in it are named when it refuses. */
export interface ForgePlace {
  readonly name: string;
  /** For people: `pull request 7 of harbor/strategy`. */
  readonly place: string;
  /** What the job or its token may lack if it cannot write. */
  readonly permission: string;
}

/** The comments of a change or an issue. */
export interface Thread extends ForgePlace {
  /**
   * Lists comments, a hundred per page.
   * @param page counts from 1
   */
  comments(page: number): ForgeQuestion<readonly ForgeComment[]>;
  create(body: string): Request;
  edit(id: number, body: string): Request;
}

/** One change in a forge. */
export interface Forge extends Thread {
  /** Our own login: the author of our comments. */
  readonly whoAmI: ForgeQuestion<string>;
  /** The commit at the tip of the change. */
  readonly head: ForgeQuestion<string>;
}

/** Makes the headers for sending and receiving JSON. */
export function makeJsonHeaders(own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'strat', ...own };
}
