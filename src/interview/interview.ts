/** The interview, in the order of the model. It skips what is known already; an unanswered question stays open in the file. */

import { STAGES } from '../model/choices.ts';
import { type DraftMap, getDraftValue, isDraftList, isDraftMap, isUnclear } from '../model/draft.ts';
import { makeId } from '../model/make-id.ts';
import { cutText } from '../model/quote.ts';
import type { StageName } from '../model/schema.ts';
import { isUnknown } from '../model/typed-number.ts';
import { countWords } from '../model/words.ts';
import {
  type AskedOption,
  askQuestion,
  askUntilItFits,
  explainLength,
  type Interview,
  SHORT_LIMIT,
} from './asking.ts';
import { collectKeys } from './ids.ts';
import * as q from './questions.ts';

/** The state that the sections of an interview share. */
interface Session {
  readonly known: DraftMap;
  /** The ids of the document; grows with each entry. */
  readonly taken: Set<string>;
  /** The outcomes that an objective can advance. */
  readonly outcomes: AskedOption[];
}

/** @param folderName the default name of the strategy */
export function* runInterview(known: DraftMap, folderName: string): Interview {
  const session = { known, taken: new Set(collectKeys(known)), outcomes: listOutcomeOptions(known) };
  yield* askName(session, folderName);
  yield* askDestination(session);
  yield* askReality(session);
  yield* askOutcomes(session);
  yield* askStages(session);
  yield* askCapabilities(session);
  yield* askNotDoing(session);
}

/** Counts the questions that are asked of somebody who skips each of them. */
export function countQuestions(known: DraftMap, folderName: string): number {
  let count = 0;
  const steps = runInterview(known, folderName);
  for (let step = steps.next(''); !step.done; step = steps.next(''))
    if (step.value.is === 'text' || step.value.is === 'choice') count += 1;
  return count;
}

function isOpen({ known }: Session, path: readonly string[]): boolean {
  const value = getDraftValue(known, path);
  if (isDraftList(value)) return value.length === 0;
  return isDraftMap(value) ? Object.keys(value).length === 0 : value === undefined || value === null;
}

function* askOpen(session: Session, path: readonly string[], question: q.Question): Interview {
  if (isOpen(session, [...path, question.key])) yield* askQuestion(path, question);
}

function* sayHeading(number: number, text: string): Interview {
  yield { is: 'heading', text: `${text} (${number} of 6)` };
}

function* askName(session: Session, folderName: string): Interview {
  if (!isOpen(session, ['name'])) return;
  const explainWrong = (typed: string) => explainLength(typed, SHORT_LIMIT);
  const { said, wrong } = yield* askUntilItFits({
    ask: q.NAME,
    help: q.NAME_HELP,
    initial: folderName,
    explainWrong,
  });
  const name = wrong === undefined && said !== '' ? said : folderName;
  yield { is: 'keep', answer: { path: ['name'], value: cutText(name, SHORT_LIMIT) } };
}

/** Counts words while the statement is being typed. */
export function countTypedWords(typed: string): string {
  const words = countWords(typed);
  if (words === 0) return 'Aim for 15–20 words: people remember those';
  return `${words} ${words === 1 ? 'word' : 'words'}, aim for 15–20`;
}

function* askDestination(session: Session): Interview {
  yield* sayHeading(1, 'Where we will be');
  const path = ['destination'];
  if (isOpen(session, [...path, 'statement']))
    yield* askQuestion(path, q.STATEMENT, { hint: countTypedWords });
  yield* askOpen(session, [], q.END);
  yield* askOpen(session, path, q.WHY);
}

function* askReality(session: Session): Interview {
  yield* sayHeading(2, 'Where we are');
  for (const question of q.REALITY) yield* askOpen(session, ['reality'], question);
  if (isOpen(session, q.OBSTACLES.path)) yield* askSeries(session, q.OBSTACLES);
}

function* askOutcomes(session: Session): Interview {
  yield* sayHeading(3, 'How we will know');
  const { outcomes } = session;
  if (outcomes.length >= 3) return;
  yield* askSeries(session, q.OUTCOMES, function* (path, said) {
    outcomes.push({ value: path.at(-1) ?? '', name: said });
    const measure = yield* askQuestion(path, q.MEASURE);
    if (measure === '') yield* askQuestion(path, q.MET_WHEN);
    else yield* askCounted(path);
    yield* askQuestion(path, q.DUE);
    yield* askQuestion(path, q.OWNER);
  });
}

function* askCounted(path: readonly string[]): Interview {
  let unit = '';
  for (const question of q.COUNTED) {
    const said = yield* askQuestion(path, question, { unit });
    if (question.key === 'unit') unit = said;
    if (question.as === 'baseline' && isUnknown(said)) yield* askQuestion(path, q.MEASURE_BY);
  }
}

function* askStages(session: Session): Interview {
  yield* sayHeading(4, 'How we get there');
  for (const stage of STAGES) yield* askStage(session, stage);
}

function* askStage(session: Session, stage: StageName): Interview {
  const objectives = q.makeObjectiveSeries(stage);
  const path = ['stages', stage];
  if (!isOpen(session, [...path, 'by']) && !isOpen(session, objectives.path)) return;
  yield { is: 'remark', text: q.STAGE_HELP[stage] };
  yield* askOpen(session, path, q.BY);
  if (!isOpen(session, objectives.path)) return;
  yield* askSeries(session, objectives, function* (at) {
    yield* askQuestion(at, q.OWNER);
    yield* askAdvances(session, at);
  });
}

function* askAdvances({ outcomes }: Session, path: readonly string[]): Interview {
  if (outcomes.length === 0) return;
  const none = { value: '', name: 'None of them, or not sure' };
  const chosen = yield { is: 'choice', ask: 'Which outcome does it advance?', options: [...outcomes, none] };
  if (chosen !== '') yield { is: 'keep', answer: { path: [...path, 'advances'], value: [chosen] } };
}

function* askCapabilities(session: Session): Interview {
  yield* sayHeading(5, 'What we must be able to do');
  if (!isOpen(session, q.CAPABILITIES.path)) return;
  yield* askSeries(session, q.CAPABILITIES, function* (path) {
    for (const question of q.LEVEL_QUESTIONS) yield* askQuestion(path, question);
  });
}

function* askNotDoing(session: Session): Interview {
  yield* sayHeading(6, 'What we will stop');
  if (!isOpen(session, q.NOT_DOING.path)) return;
  for (let number = 1; ; number++) {
    const said = yield* askNext(q.NOT_DOING, number);
    if (said === '') return;
    yield { is: 'keep', answer: { path: q.NOT_DOING.path, value: { what: said }, isItem: true } };
  }
}

type More = (path: readonly string[], said: string) => Interview;

/** Asks for one entry after another until an answer is empty; each entry gets its own id. */
function* askSeries({ known, taken }: Session, series: q.Series, more?: More): Interview {
  const there = getDraftValue(known, series.path);
  for (let number = isDraftMap(there) ? Object.keys(there).length + 1 : 1; ; number++) {
    const said = yield* askNext(series, number);
    if (said === '') return;
    const id = makeId(said, series.noun.toLowerCase(), taken);
    taken.add(id);
    const path = [...series.path, id];
    yield { is: 'keep', answer: { path: series.key ? [...path, series.key] : path, value: said } };
    if (more) yield* more(path, said);
  }
}

function* askNext({ noun, ask: words, help }: q.Series, number: number): Interview<string> {
  const end = number === 1 ? 'Press Enter to skip.' : 'Press Enter if there are no more.';
  const ask = `${noun} ${number}: ${words}`;
  const { said, wrong } = yield* askUntilItFits({
    ask,
    help: `${help} ${end}`,
    explainWrong: (typed) => explainLength(typed),
  });
  if (wrong === undefined) return said;
  yield { is: 'unused', unused: { where: ask, wrong, said } };
  return '';
}

function listOutcomeOptions(known: DraftMap): AskedOption[] {
  const criteria = known.criteria;
  if (!isDraftMap(criteria)) return [];
  return Object.entries(criteria).map(([id, criterion]) => {
    const outcome = isDraftMap(criterion) && !isUnclear(criterion) ? criterion.outcome : undefined;
    return { value: id, name: typeof outcome === 'string' ? outcome : id };
  });
}
