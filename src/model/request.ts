/** Requests to a forge over the network, and the replies. */

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  readonly url: string;
  /** Includes the token, so a request is never printed with its headers. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A reply of any status, or the reason that there was none: `ECONNREFUSED`. */
export type Reply =
  | {
      readonly is: 'answer';
      readonly status: number;
      /** By lower-case name. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly is: 'silence'; readonly why: string };
