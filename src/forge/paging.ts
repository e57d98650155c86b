/** Lists that come in pages. */

/**
 * Whether another page follows, by the `Link` header that both forges send. The address in it is not used: the pages
 * are counted, so that an answer cannot lead a token astray.
 */
export function hasNext(link: string | undefined): boolean {
  return link !== undefined && /;\s*rel="?next"?\s*(?:[,;]|$)/.test(link);
}

/** Ten thousand comments: who has more, gets a new one of ours. */
export const MOST_PAGES = 100;
