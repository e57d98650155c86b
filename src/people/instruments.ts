/** The surveys as data: what is asked, in which words, under which mark. */
import { EN } from './instruments/en.ts';
import { STATEMENTS_VERSION, STRUCTURE, type StatedInstrument } from './instruments/structure.ts';
import type { InstrumentWords } from './instruments/words.ts';

export interface InstrumentStatement {
  readonly id: string;
  readonly mark: string;
  readonly text: string;
}

export interface InstrumentDimension {
  readonly id: string;
  readonly title: string;
  readonly statements: readonly InstrumentStatement[];
}

export interface Instrument {
  readonly id: StatedInstrument;
  readonly version: number;
  readonly title: string;
  readonly dimensions: readonly InstrumentDimension[];
}

const WORDS: Readonly<Record<string, InstrumentWords>> = { en: EN };

/** The languages that surveys are written in. */
export const SURVEY_LANGUAGES: readonly string[] = Object.keys(WORDS);

/** Lists the words of every language. */
export function listInstrumentWords(): readonly InstrumentWords[] {
  return Object.values(WORDS);
}

/** Finds the words for a language tag such as `pt-BR`; English where there are none. */
export function findInstrumentWords(lang = 'en'): InstrumentWords {
  return WORDS[lang.toLowerCase().split('-')[0] ?? ''] ?? EN;
}

/** Finds a survey with its statements in a language. `{end}` in a statement stays to be filled. */
export function findInstrument(id: StatedInstrument, lang?: string): Instrument {
  const words = findInstrumentWords(lang);
  const dimensions = STRUCTURE[id].map((dimension) => ({
    id: dimension.id,
    title: words.dimensions[dimension.id] ?? dimension.id,
    statements: dimension.statements.map(({ id: statement, mark }) => ({
      id: statement,
      mark,
      text: words.statements[statement] ?? statement,
    })),
  }));
  return { id, version: STATEMENTS_VERSION, title: words.titles[id], dimensions };
}

/** Lists the statements of a survey in their order. */
export function listAskedStatements(
  instrument: Instrument,
): readonly (InstrumentStatement & { readonly dimension: string })[] {
  return instrument.dimensions.flatMap(({ id: dimension, statements }) =>
    statements.map((statement) => ({ ...statement, dimension })),
  );
}
