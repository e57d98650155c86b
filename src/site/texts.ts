/** The layouts and other texts of a site, which come with the program. */

export const LAYOUTS = ['navigation', 'below', 'contents', 'changes', 'search', 'letter'] as const;

export interface SiteTexts {
  readonly layouts: Readonly<Record<(typeof LAYOUTS)[number], string>>;
  /** The layouts of a brief. */
  readonly full: string;
  readonly sheet: string;
  readonly stylesheet: string;
  /** The only script of a site. */
  readonly script: string;
}

/** Marks a page as ours: only pages with this mark are ever replaced or removed. */
export const MARK = '<meta name="generator" content="strat site">';
