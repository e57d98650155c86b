/** Stand-in until the branch `survey` is merged. */
import type { InstrumentId } from '../model/survey.ts';

export interface Instrument {
  readonly id: InstrumentId;
  readonly version: number;
  readonly title: string;
  readonly dimensions: readonly {
    readonly id: string;
    readonly title: string;
    readonly statements: readonly { readonly id: string; readonly mark: string; readonly text: string }[];
  }[];
}

export function findInstrument(id: Exclude<InstrumentId, 'gap'>, _lang = 'en'): Instrument {
  const make = (one: string, ids: readonly string[]) => ({
    id: one,
    title: one,
    statements: ids.map((statement) => ({ id: statement, mark: '', text: statement })),
  });
  const pairs = ['understand', 'believe', 'own', 'commit', 'accountable'];
  return {
    id,
    version: 1,
    title: 'Commitment audit',
    dimensions: [
      ...pairs.map((one) => make(one, [`${one}-1`, `${one}-2`])),
      make('trust', ['competence', 'sincerity', 'courage', 'respect']),
    ],
  };
}
