/** `strat survey form`: a form to print, or to paste into a form tool. */
import { UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import type { StatedInstrument } from '../../people/instruments/structure.ts';

export interface FormAsk {
  readonly instrument: StatedInstrument;
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  readonly format: string | undefined;
  readonly lang: string | undefined;
  readonly asOf: Day;
}

/** Prints a form. */
export async function runSurveyForm(_host: Host, { instrument }: FormAsk): Promise<void> {
  throw new UserError(`There is no form for ${instrument} yet.`);
}
