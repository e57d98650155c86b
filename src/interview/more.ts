/** The second part of the interview: more on each outcome, the path, what we must be able to do, what we stop. */
import { STAGES } from '../model/choices.ts';
import { getDraftValue, isDraftMap, isUnclear } from '../model/draft.ts';
import { NUMBER_FIELDS, type StageName } from '../model/schema.ts';
import { askOutcomeLine } from './ask-line.ts';
import { type AskedOption, askQuestion, type Interview, keep, nameAbout, type Session } from './asking.ts';
import * as q from './questions.ts';
import { askEntry, askOpen, countEntries, isStillOpen, type NamedEntry } from './session.ts';

/** Asks everything that the short part left out. */
export function* askMore(session: Session): Interview {
  yield* sayHeading(session, 1, 'How we will know');
  yield* askAboutOutcomes(session);
  yield* sayHeading(session, 2, 'Where we are');
  for (const question of q.REALITY) yield* askOpen(session, ['reality'], question);
  yield* askSeries(session, q.OBSTACLES);
  yield* sayHeading(session, 3, 'How we get there');
  for (const stage of STAGES) yield* askStage(session, stage);
  yield* sayHeading(session, 4, 'What we must be able to do');
  yield* askCapabilities(session);
  yield* sayHeading(session, 5, 'What we will stop');
  if (isStillOpen(session, q.NOT_DOING.path)) yield* askSeries(session, q.NOT_DOING);
}

function* sayHeading({ words: { say } }: Session, number: number, text: string): Interview {
  yield { is: 'heading', text: say('{heading} ({number} of 5)', say(text), String(number)) };
}

type More = (entry: NamedEntry) => Interview;

/** Asks for one entry after another until an answer is empty. */
function* askSeries(session: Session, series: q.Series, more?: More): Interview {
  for (let number = countEntries(session, series.path) + 1; ; number++) {
    const entry = yield* askEntry(session, series, number);
    if (!entry) return;
    if (more) yield* more(entry);
  }
}

function* askAboutOutcomes(session: Session): Interview {
  for (const [at, { value: id, name }] of listOutcomes(session).entries())
    yield* askAboutOutcome(session, { path: ['criteria', id], key: `outcome.${at + 1}`, said: name });
  yield* askSeries(session, q.OUTCOMES, function* (entry) {
    yield* askOutcomeLine(session, entry);
    yield* askAboutOutcome(session, entry);
  });
}

/** Asks what a line about an outcome did not say. */
function* askAboutOutcome(session: Session, { path, key, said: about }: NamedEntry): Interview {
  const isCounted = NUMBER_FIELDS.some((name) => !isStillOpen(session, [...path, name]));
  const wanted = [
    isCounted ? q.MEASURE : isStillOpen(session, [...path, 'measure']) ? q.MET_WHEN : undefined,
    getDraftValue(session.draft, [...path, 'baseline']) === 'unknown' ? q.MEASURE_BY : undefined,
    q.DUE,
    q.OWNER,
  ];
  for (const question of wanted)
    if (question) yield* askOpen(session, path, question, { key: `${key}.${question.key}`, about });
}

function* askStage(session: Session, stage: StageName): Interview {
  const objectives = q.makeObjectiveSeries(stage);
  const path = ['stages', stage];
  if (!isStillOpen(session, [...path, 'by']) && !isStillOpen(session, objectives.path)) return;
  yield { is: 'remark', text: session.words.say(q.STAGE_HELP[stage]) };
  yield* askOpen(session, path, q.BY);
  if (!isStillOpen(session, objectives.path)) return;
  yield* askSeries(session, objectives, function* ({ path: at, key, said: about }) {
    yield* askQuestion(session, at, q.OWNER, { key: `${key}.owner`, about });
    yield* askAdvances(session, at, key, about);
  });
}

function* askAdvances(session: Session, path: readonly string[], key: string, about: string): Interview {
  const { words } = session;
  const outcomes = listOutcomes(session);
  if (outcomes.length === 0) return;
  const none = { value: '', name: words.say('None of them, or not sure') };
  const chosen = yield {
    is: 'choice',
    key: `${key}.advances`,
    label: words.say(q.ADVANCES.label),
    ask: nameAbout(words, q.ADVANCES.ask, about),
    options: [...outcomes, none],
  };
  if (chosen !== '') yield* keep(session, { path: [...path, 'advances'], value: [chosen] });
}

function* askCapabilities(session: Session): Interview {
  if (!isStillOpen(session, q.CAPABILITIES.path)) return;
  yield* askSeries(session, q.CAPABILITIES, function* ({ path, key, said: about }) {
    for (const question of q.LEVEL_QUESTIONS)
      yield* askQuestion(session, path, question, { key: `${key}.${question.key}`, about });
  });
}

/** Lists the outcomes by their ids, with their texts. */
function listOutcomes({ draft: { criteria } }: Session): AskedOption[] {
  if (!isDraftMap(criteria)) return [];
  return Object.entries(criteria).map(([id, criterion]) => {
    const outcome = isDraftMap(criterion) && !isUnclear(criterion) ? criterion.outcome : undefined;
    return { value: id, name: typeof outcome === 'string' ? outcome : id };
  });
}
