/** What a form says, whatever it is written as. */

import { GROUP_MARK, OUTCOMES_MARK, type StatedInstrument } from './instruments/structure.ts';
import { FORM_GROUPS, type FormWords } from './instruments/words.ts';
import { findInstrument, findInstrumentWords, listAskedStatements } from './instruments.ts';
import { DEFAULT_LEAST, STATEMENTS_FROM } from './limits.ts';
import type { OutcomeOption } from './outcome-question.ts';

export interface FormAsk {
  readonly instrument: StatedInstrument;
  readonly lang: string;
  /** The name of the strategy. */
  readonly name: string;
  /** Where it wants to be, word for word. */
  readonly destination: string | undefined;
  /** Its end as a reader writes it, and whether that is a single day. */
  readonly end: string | undefined;
  readonly isEndDay: boolean;
  /** The least number of people in force. */
  readonly least: number;
  readonly outcomes: readonly OutcomeOption[];
}

export interface FormOption {
  readonly label: string;
  readonly hint: string;
}

export interface FormStatement {
  readonly mark: string;
  readonly text: string;
}

export interface SurveyForm {
  readonly lang: string;
  readonly title: string;
  readonly promise: { readonly title: string; readonly lines: readonly string[] };
  readonly destination: { readonly title: string; readonly text: string } | undefined;
  readonly about: string | undefined;
  readonly group: {
    readonly mark: string;
    readonly question: string;
    readonly options: readonly FormOption[];
  };
  readonly scale: string;
  readonly answers: readonly string[];
  readonly cannotSay: string;
  readonly statements: readonly FormStatement[];
  readonly outcomes:
    | {
        readonly mark: string;
        readonly question: string;
        readonly hint: string;
        readonly options: readonly FormStatement[];
      }
    | undefined;
  readonly handIn: string;
}

/** Makes a form in a language. */
export function makeSurveyForm(ask: FormAsk): SurveyForm {
  const { instrument, lang } = ask;
  const { form, titles, answers, cannotSay } = findInstrumentWords(lang);
  const end = sayFormEnd(ask, form);
  return {
    lang,
    title: `${titles[instrument]} – ${ask.name}`,
    promise: { title: form.promise, lines: writePromises(form, ask.least) },
    destination:
      ask.destination === undefined
        ? undefined
        : {
            title: form.destination.replace('{end}', () => end),
            text: ask.destination,
          },
    about: form.about[instrument],
    group: {
      mark: GROUP_MARK,
      question: form.groupQuestion,
      options: FORM_GROUPS.map((one) => ({ label: form.groups[one], hint: form.groupHints[one] })),
    },
    scale: form.scale,
    answers,
    cannotSay,
    statements: listAskedStatements(findInstrument(instrument, lang)).map(({ mark, text }) => ({
      mark,
      text: text.replace('{end}', () => end),
    })),
    outcomes: makeOutcomes(ask, form),
    handIn: form.handIn,
  };
}

function makeOutcomes({ outcomes }: FormAsk, { outcomesQuestion, outcomesHint }: FormWords) {
  if (outcomes.length === 0) return undefined;
  return {
    mark: OUTCOMES_MARK,
    question: outcomesQuestion,
    hint: outcomesHint,
    options: outcomes.map(({ mark, text }) => ({ mark, text })),
  };
}

function sayFormEnd({ end, isEndDay }: FormAsk, { endDay, noEnd }: FormWords): string {
  if (end === undefined) return noEnd;
  return isEndDay ? endDay.replace('{day}', () => end) : end;
}

/** Says what happens to the answers, with the numbers in force; whether the least is lowered is said beside it. */
function writePromises({ promises, lowered }: FormWords, least: number): readonly string[] {
  return promises.map((text) => {
    const said = text.replace('{least}', `${least}`).replace('{from}', `${STATEMENTS_FROM}`);
    const isLowered = text.includes('{least}') && least < DEFAULT_LEAST;
    return isLowered ? `${said} ${lowered.replace('{usual}', `${DEFAULT_LEAST}`)}` : said;
  });
}
