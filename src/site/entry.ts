/** The data of one strategy on a site. */
import type { Amendment } from '../model/amendment.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Strategy } from '../model/schema.ts';
import type { Placed } from '../portfolio/family.ts';
import type { Brief } from '../render/brief.ts';
import type { BriefRecords } from '../render/sourcebook.ts';
import type { BriefWords } from '../render/words.ts';

/** An amendment and its file. */
export interface SiteAmendment {
  /** The name of its file. */
  readonly name: string;
  readonly amendment: Amendment;
  /** The reason, in Markdown. */
  readonly why: string;
}

/** A strategy as its audience may see it. */
export interface SiteEntry extends Placed {
  /** The path of its file in the repository. */
  readonly spot: string;
  readonly strategy: Strategy;
  readonly brief: Brief;
  /** What check-ins say, for pictures; undefined where there are none. */
  readonly records: BriefRecords | undefined;
  readonly words: BriefWords;
  readonly amendments: readonly SiteAmendment[];
  readonly ledger: LedgerPart | undefined;
}

export interface LedgerPart {
  readonly ledger: Ledger;
  /** Remarks about the history itself, a sentence each. */
  readonly notes: readonly string[];
  /** Whether it names committers, their commit messages and reasons; never for the public. */
  readonly named: boolean;
}

/** A page of the site. */
export interface SitePage {
  /** The path below the folder of the site, with `/`. */
  readonly path: string;
  readonly text: string;
}
