/** What a look back is about, for its formats. */
import type { RetroFacts } from '../track/retro-facts.ts';

export interface RetroReport {
  readonly name: string;
  /** How a command names the strategy; undefined if it is found without that. */
  readonly named: string | undefined;
  readonly facts: RetroFacts;
}
