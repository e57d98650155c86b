/** The layouts and other texts of a site that come with the program. */

export const LAYOUTS = ['navigation', 'below', 'contents', 'changes', 'search', 'letter'] as const;

export interface SiteTexts {
  readonly layouts: Readonly<Record<(typeof LAYOUTS)[number], string>>;
  /** The layouts of a brief. */
  readonly full: string;
  readonly sheet: string;
  readonly stylesheet: string;
  /** The one script of a site. */
  readonly script: string;
}

/** By this a page is known as one of ours: only such a page is ever replaced or taken away. */
export const MARK = '<meta name="generator" content="strat site">';
