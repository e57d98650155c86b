/** Paged lists. */

/**
 * Returns whether another page follows, by the `Link` header that both forges send. Its address is not used: pages
 * are counted, so that a reply cannot send the token to another server.
 */
export function hasNextPage(link: string | undefined): boolean {
  return link !== undefined && /;\s*rel="?next"?\s*(?:[,;]|$)/.test(link);
}

/** Ten thousand comments: if a change has more, a new comment is posted. */
export const MOST_PAGES = 100;
