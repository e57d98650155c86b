/** The surveys as data: what is asked, in which words, under which mark. */

import { EN } from './instruments/english.ts';
import { FR } from './instruments/french.ts';
import { DE } from './instruments/german.ts';
import { JA } from './instruments/japanese.ts';
import { ES } from './instruments/spanish.ts';
import {
  GROUP_MARK,
  OUTCOMES_MARK,
  STATEMENTS_VERSION,
  STRUCTURE,
  type StatedInstrument,
} from './instruments/structure.ts';
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

const WORDS: Readonly<Record<string, InstrumentWords>> = { en: EN, de: DE, fr: FR, es: ES, ja: JA };

export { GROUP_MARK, OUTCOMES_MARK };

/** The languages that surveys are written in. */
export const SURVEY_LANGUAGES: readonly string[] = Object.keys(WORDS);

/** Finds the words for a language tag such as `pt-BR`; English where there are none. */
export function findInstrumentWords(lang = 'en'): InstrumentWords {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? EN;
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

export interface StatementMark {
  readonly mark: string;
  /** The statement; one mark belongs to one statement of one survey. */
  readonly id: string;
}

/** Lists the marks of a survey's statements, in their order. The group and the outcomes have marks of their own. */
export function listMarks(id: StatedInstrument): readonly StatementMark[] {
  return STRUCTURE[id].flatMap(({ statements }) => statements.map((one) => ({ mark: one.mark, id: one.id })));
}
