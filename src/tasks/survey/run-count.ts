/** `strat survey count`: the tally of paper forms becomes a record of counts. */
import { UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import type { StatedInstrument } from '../../people/instruments/structure.ts';

export interface CountAsk {
  readonly instrument: StatedInstrument;
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  readonly asked: number;
  readonly from: Day | undefined;
  readonly on: Day;
  readonly by: string | undefined;
  /** A file of tallies, in place of questions. */
  readonly answers: string | undefined;
  readonly dryRun: boolean;
}

/** Counts paper. */
export async function runSurveyCount(_host: Host, { instrument }: CountAsk): Promise<void> {
  throw new UserError(`Paper forms of ${instrument} cannot be counted yet.`);
}
