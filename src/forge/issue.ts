/** Issues of a forge: what is listed, and how one is changed. */
import type { Request } from '../model/request.ts';
import type { Order } from './destination.ts';
import type { ForgePlace, ForgeQuestion, Thread } from './forge.ts';

export interface ForgeIssue {
  /** The number that people see: `#12`. */
  readonly number: number;
  /** The login of its author. */
  readonly author: string;
  readonly body: string;
  readonly isOpen: boolean;
  /** The time at which it was closed, as the forge writes it; undefined if it is open. */
  readonly closedAt: string | undefined;
  /** The login of whoever closed it; undefined if the forge does not tell. */
  readonly closedBy: string | undefined;
}

export interface IssueEdit {
  readonly body: string;
  /** Undefined if it stays as it is. */
  readonly state?: 'open' | 'closed' | undefined;
}

/** The issues of a repository. */
export interface IssueForge extends ForgePlace {
  /** Our own login: the author of our issues. */
  readonly whoAmI: ForgeQuestion<string>;
  /**
   * Lists the issues of an author, open and closed, the newest first, a hundred per page.
   * @param page counts from 1
   */
  issues(author: string, page: number): ForgeQuestion<readonly ForgeIssue[]>;
  createIssue(body: string): Request;
  /** Reads the issue in the reply to `createIssue`. */
  readCreated(answer: unknown): ForgeIssue | undefined;
  editIssue(number: number, edit: IssueEdit): Request;
  thread(number: number): Thread;
}

/** The place of the one issue that a job keeps. */
export interface IssueHome {
  readonly is: 'issues';
  readonly forge: IssueForge;
  readonly order: Order;
}

export const ISSUE_TITLE = 'Strategy: what is due';
export const ISSUE_LABEL = 'strategy';
