/** What a site knows of one strategy. */
import type { Amendment } from '../model/amendment.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Strategy } from '../model/schema.ts';
import type { Placed } from '../portfolio/family.ts';
import type { Brief } from '../render/brief.ts';
import type { Words } from '../render/words.ts';

/** An amendment as it was read. */
export interface Amended {
  /** Its file’s name. */
  readonly name: string;
  readonly amendment: Amendment;
  /** Why, in Markdown. */
  readonly why: string;
}

/** A strategy as its audience may see it. */
export interface SiteEntry extends Placed {
  /** Where its file stands in the repository. */
  readonly spot: string;
  readonly strategy: Strategy;
  readonly brief: Brief;
  readonly words: Words;
  readonly amendments: readonly Amended[];
  readonly ledger: LedgerPart | undefined;
}

export interface LedgerPart {
  readonly ledger: Ledger;
  /** What is known of the history itself, a sentence each. */
  readonly notes: readonly string[];
  /** Whether it says who committed, with which words, and why: not for the public. */
  readonly named: boolean;
}

/** A page of the site. */
export interface Page {
  /** Below the site’s folder, with `/`. */
  readonly path: string;
  readonly text: string;
}
