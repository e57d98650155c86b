/** What is asked of a forge over the network, and what comes back. */

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly url: string;
  /** Also the token: a request is never printed with them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer of whatever status, or that there was none, with a word for why: `ECONNREFUSED`. */
export type Reply =
  | {
      readonly is: 'answer';
      readonly status: number;
      /** By their names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly is: 'silence'; readonly why: string };
