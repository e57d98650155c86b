/** `strat survey form`: what people are asked, as a page to print, as text for a form tool, or as an empty sheet. */

import { writeCsv } from '../../exchange/write-csv.ts';
import { UserError } from '../../exit.ts';
import { loadStrategy } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { parseDateParts } from '../../model/dates.ts';
import { isHidden } from '../../model/hidden.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { addShellWord } from '../../model/shell-word.ts';
import { INSTRUMENTS } from '../../model/survey-terms.ts';
import { writeFormHtml } from '../../people/form-html.ts';
import { listFormColumns } from '../../people/form-sheet.ts';
import { writeFormText } from '../../people/form-text.ts';
import type { StatedInstrument } from '../../people/instruments/structure.ts';
import { SURVEY_LANGUAGES } from '../../people/instruments.ts';
import { OUTCOMES_EACH, type OutcomeQuestion } from '../../people/outcome-question.ts';
import { makeSurveyForm, type SurveyForm } from '../../people/survey-form.ts';
import { sealPage } from '../../render/html.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { loadBriefWords } from '../brief/languages.ts';
import { readOwnText } from '../brief/lay-out.ts';
import { reportDamage, requireStrategy } from '../brief/one-strategy.ts';
import { print, talk } from '../print.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readOutcomeQuestion } from './outcome-question.ts';

export const FORM_FORMATS = ['html', 'text', 'csv'] as const;

export interface SurveyFormAsk {
  readonly instrument: string | undefined;
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  readonly format: (typeof FORM_FORMATS)[number];
  /** The language; that of the strategy if absent. */
  readonly lang: string | undefined;
  /** The path of the strategy as it was given, for the next command. */
  readonly place: string | undefined;
}

/** Prints a form on standard output, and what to do with it on standard error. */
export async function writeSurveyForm(host: Host, ask: SurveyFormAsk): Promise<void> {
  const instrument = chooseStatedInstrument(ask.instrument);
  const { reading } = loadStrategy(host.files, host.cwd, ask.strategy);
  const strategy = requireStrategy(reading);
  reportDamage(host, reading);
  const lang = chooseFormLanguage(host, ask.lang, strategy.lang);
  const { surveyLeast } = await loadRecordSettings(host, ask.strategy);
  const question = instrument === 'commitment' ? await readOutcomeQuestion(host, ask.strategy) : undefined;
  const form = makeSurveyForm({
    instrument,
    lang,
    name: strategy.name ?? '',
    ...sayDestination(host, strategy, lang),
    least: surveyLeast,
    outcomes: question?.is === 'asked' ? question.options : [],
  });
  print(host, writeForm(host, form, ask.format));
  tellNext(host, ask, instrument, question);
}

/** Chooses a survey that has statements. @throws UserError for any other */
export function chooseStatedInstrument(name: string | undefined): StatedInstrument {
  const stated = INSTRUMENTS.filter((one): one is StatedInstrument => one !== 'gap');
  const found = stated.find((one) => one === name);
  if (found !== undefined) return found;
  if (name === 'gap')
    throw new UserError(
      'A gap assessment is a talk among leaders and has no form.',
      'Run `strat survey gap` to hold it.',
    );
  throw new UserError(
    name === undefined
      ? 'Which survey? Its name is missing.'
      : `There is no survey called ${quoteValue(name)}.${suggestNearest(name, stated)}`,
    `Choose ${joinList(stated, 'or')}, such as \`strat survey form commitment\`.`,
  );
}

function chooseFormLanguage(host: Host, asked: string | undefined, own: string | undefined): string {
  const wanted = asked ?? own ?? 'en';
  if (SURVEY_LANGUAGES.includes(wanted.toLowerCase().split('-')[0] ?? '')) return wanted;
  const known = joinList([...SURVEY_LANGUAGES], 'or');
  if (asked !== undefined)
    throw new UserError(`There are no statements in ${quoteValue(asked)}.`, `Choose ${known}.`);
  talk(
    host,
    `The statements are in English, because there are none in ${quoteValue(wanted)}. Add \`--lang\` with ${known}.`,
  );
  return 'en';
}

function sayDestination(host: Host, { destination, end }: Strategy, lang: string) {
  const isShown = destination?.statement !== undefined && !isHidden(destination);
  if (!isShown)
    talk(
      host,
      destination?.statement === undefined
        ? 'The strategy has no destination, so the form does not show one. People cannot answer well without it.'
        : 'The destination is confidential, so the form does not show it.',
    );
  return {
    destination: isShown ? destination.statement : undefined,
    end: end === undefined ? undefined : loadBriefWords(host, lang).date(end),
    isEndDay: end !== undefined && parseDateParts(end)?.day !== undefined,
  };
}

function writeForm(host: Host, form: SurveyForm, format: SurveyFormAsk['format']): string {
  if (format === 'text') return writeFormText(form);
  if (format === 'csv') return writeCsv({ name: 'answers', columns: listFormColumns(form), rows: [] });
  return sealPage(writeFormHtml(form, readOwnText(host, 'form.css')));
}

const ADVICE = {
  html: 'Print it, one sheet for each person, and put up a closed box. Then count the sheets:',
  text: 'Paste it into a form tool that does not collect names or mail addresses. Keep the marks (`U1.`): strat finds the questions by them. Then export the answers as CSV:',
  csv: 'Type one line for each sheet: the group, then 1 to 5 for each statement; leave it empty for “I cannot say”. Keep the sheet outside the repository. Then:',
} as const;

function tellNext(
  host: Host,
  { format, place }: SurveyFormAsk,
  instrument: StatedInstrument,
  question: OutcomeQuestion | undefined,
): void {
  const say = (text: string) => {
    for (const line of wrapParagraph(revealOnOneLine(text), host.stderr.columns, '')) talk(host, line);
  };
  if (question?.is === 'left-out') say(explainLeftOut(question));
  say(ADVICE[format]);
  const words = format === 'html' ? `count ${instrument}` : `import ${instrument} ANSWERS.csv --asked NUMBER`;
  talk(host, `  ${addShellWord(`strat survey ${words}`, place)}`);
}

function explainLeftOut({ ours, decoys }: { readonly ours: number; readonly decoys: number }): string {
  const lacks = [
    ...(ours < OUTCOMES_EACH ? [`${OUTCOMES_EACH} outcomes of your plan, and it has ${ours}`] : []),
    ...(decoys < OUTCOMES_EACH
      ? [
          `${OUTCOMES_EACH} that are not yours, and there are ${decoys} (former criteria, \`not_doing\`, strategies with the same parent)`,
        ]
      : []),
  ];
  return `The form does not ask which outcomes are yours. That needs ${lacks.join('; and ')}.`;
}
