/** What a forge is asked, whichever it is. */
import type { Request } from '../model/request.ts';
import type { Comment } from './keep.ts';

/** A request, and what its answer says; `read` throws nothing and gives undefined for what it does not understand. */
export interface Question<T> {
  readonly request: Request;
  read(answer: unknown): T | undefined;
}

export interface Forge {
  readonly name: string;
  /** For people: `pull request 7 of harbor/strategy`. */
  readonly place: string;
  /** What the job or its token lacks where it may not write. */
  readonly permission: string;
  /** Who we are to it: the author of what we write. */
  readonly whoAmI: Question<string>;
  /** The commit that the change ends in now. */
  readonly head: Question<string>;
  /** Comments, a hundred at a time. @param page counts from 1 */
  comments(page: number): Question<readonly Comment[]>;
  create(body: string): Request;
  edit(id: number, body: string): Request;
}

/** Headers for JSON, in both directions. */
export function jsonHeaders(own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'strat', ...own };
}
