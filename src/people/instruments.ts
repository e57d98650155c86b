/** What surveys ask: the instruments with their dimensions and statements. */
import type { AskingInstrumentId, Instrument } from './instrument.ts';
import { COMMITMENT } from './instruments/commitment.ts';
import { EXECUTION } from './instruments/execution.ts';
import { MANAGEMENT } from './instruments/management.ts';

const INSTRUMENT_BY_ID: Readonly<Record<AskingInstrumentId, Instrument>> = {
  commitment: COMMITMENT,
  execution: EXECUTION,
  management: MANAGEMENT,
};

/** Finds an instrument in English. */
export function findInstrument(id: AskingInstrumentId): Instrument {
  return INSTRUMENT_BY_ID[id];
}
