/**
 * The interview: a short part that is enough for a first brief, then the path and the work. It skips what is known
 * already; an unanswered question stays open in the file.
 */
import { type DraftMap, getDraftValue, isDraftMap } from '../model/draft.ts';
import { cutText } from '../model/quote.ts';
import { countWords } from '../model/words.ts';
import { askOutcomeLine, askSpan } from './ask-line.ts';
import {
  askQuestion,
  askUntilItFits,
  explainLength,
  type Interview,
  keep,
  type Session,
  type Situation,
} from './asking.ts';
import { askMore } from './more.ts';
import * as q from './questions.ts';
import { askEntry, askOpen, countEntries, isStillOpen, keepEntry, openSession } from './session.ts';
import { SHORT_LIMIT } from './understand.ts';
import type { InterviewWords } from './words.ts';

/** The outcomes that the short part asks for. */
const QUICK_OUTCOMES = 3;

/** @param folderName the default name of the strategy */
export function* runInterview(known: DraftMap, folderName: string, situation: Situation): Interview {
  const session = openSession(known, situation);
  yield* askQuick(session, folderName);
  yield { is: 'ready', key: 'ready.quick' };
  if (!(yield* wantsMore(session))) return;
  yield* askMore(session);
  yield { is: 'ready', key: 'ready.all' };
}

function* askQuick(session: Session, folderName: string): Interview {
  yield* askName(session, folderName);
  yield* askOpen(session, [], q.LEADER);
  const open = { start: isStillOpen(session, ['start']), end: isStillOpen(session, ['end']) };
  if (open.start || open.end) yield* askSpan(session, open);
  yield* askDestination(session);
  yield* askReality(session);
  yield* askOutcomes(session);
}

/** Counts the questions of the short part, with those about three outcomes, the list of answers, and “go on?”. */
export function countQuickQuestions(known: DraftMap, folderName: string, situation: Situation): number {
  const session = openSession(known, situation);
  const left = Math.max(0, QUICK_OUTCOMES - countEntries(session, q.OUTCOMES.path));
  let count = 2 * left + 2;
  const steps = askQuick(session, folderName);
  for (let step = steps.next(''); !step.done; step = steps.next(''))
    if (step.value.is === 'text' && !step.value.key.startsWith(q.OUTCOMES.noun)) count += 1;
  return count;
}

const YES =
  /^(?:y|yes|yeah|yep|ok|okay|sure|please|go|j|ja|jo|klar|gern|bitte|weiter|o|oui|d'accord|s|si|sí|vale|claro|はい|ええ|うん|続け|お願い)(?!\p{L})|^(?:はい|ええ|続け|お願い)/iu;
const NO =
  /^(?:n|no|nope|not|later|stop|nein|nicht|später|non|pas|plus tard|luego|いいえ|いや|後で)(?!\p{L})|^(?:いいえ|後で)/iu;

/** How often a question is asked of somebody who answers something else. */
const MOST_TIMES = 5;

/** Asks whether to go on. Enter means no, which does no harm; what is neither yes nor no is asked again. */
function* wantsMore({ words: { say } }: Session): Interview<boolean> {
  for (let time = 1; time <= MOST_TIMES; time++) {
    const said = yield {
      is: 'text',
      key: q.GO_ON.key,
      label: '',
      ask: say(q.GO_ON.ask),
      help: say(q.GO_ON.help),
      fits: (typed) => typed.trim() === '' || YES.test(typed.trim()) || NO.test(typed.trim()),
    };
    const answer = said.trim();
    if (answer === '' || NO.test(answer)) return false;
    if (YES.test(answer)) return true;
  }
  return false;
}

function* askName(session: Session, folderName: string): Interview {
  if (!isStillOpen(session, ['name'])) return;
  const { say } = session.words;
  const { said, wrong } = yield* askUntilItFits(session.words, {
    key: 'name',
    label: say(q.NAME.label),
    ask: say(q.NAME.ask),
    help: say(q.NAME.help),
    initial: folderName,
    hint: (typed) => (typed === '' ? say('Press Enter for {name}.', folderName) : ''),
    explainWrong: (typed) => explainLength(typed, SHORT_LIMIT),
  });
  const name = wrong === undefined && said !== '' ? said : folderName;
  yield* keep(session, { path: ['name'], value: cutText(name, SHORT_LIMIT) });
}

/** Counts words while the statement is being typed; Japanese, which has no spaces, in characters. */
export function countTypedWords(typed: string, { say, lang }: InterviewWords): string {
  if (lang === 'ja') {
    const { length } = [...typed.replace(/\s/g, '')];
    return length === 0
      ? say('Aim for 15–20 words: people remember those')
      : say('{count} words, aim for 15–20', String(length));
  }
  const words = countWords(typed);
  if (words === 0) return say('Aim for 15–20 words: people remember those');
  return words === 1 ? say('1 word, aim for 15–20') : say('{count} words, aim for 15–20', String(words));
}

function* askDestination(session: Session): Interview {
  const { words } = session;
  yield { is: 'heading', text: words.say('Where we will be') };
  const path = ['destination'];
  if (isStillOpen(session, [...path, q.STATEMENT.key]))
    yield* askQuestion(session, path, q.STATEMENT, { hint: (typed) => countTypedWords(typed, words) });
  yield* askOpen(session, path, q.WHY);
}

function* askReality(session: Session): Interview {
  const { words } = session;
  yield { is: 'heading', text: words.say('Where we are') };
  yield* askOpen(session, ['reality'], q.SITUATION);
  if (!isStillOpen(session, q.OBSTACLES.path)) return;
  const { key, ask, label, help } = q.BIGGEST_OBSTACLE;
  const { said, wrong } = yield* askUntilItFits(words, {
    key,
    ask: words.say(ask),
    label: words.say(label),
    help: words.say(help),
    explainWrong: (typed) => explainLength(typed),
  });
  if (wrong !== undefined) yield { is: 'unused', unused: { where: words.say(ask), wrong, said } };
  else if (said !== '') yield* keepEntry(session, q.OBSTACLES, key, said);
}

function* askOutcomes(session: Session): Interview {
  yield { is: 'heading', text: session.words.say('How we will know') };
  yield* askOpenTargets(session);
  for (let number = countEntries(session, q.OUTCOMES.path) + 1; number <= QUICK_OUTCOMES; number++) {
    const entry = yield* askEntry(session, q.OUTCOMES, number);
    if (!entry) return;
    yield* askOutcomeLine(session, entry);
  }
}

/** Asks for the target of each outcome that goes on from an earlier strategy with an open one. */
function* askOpenTargets(session: Session): Interview {
  const there = getDraftValue(session.draft, q.OUTCOMES.path);
  for (const [id, entry] of isDraftMap(there) ? Object.entries(there) : []) {
    if (!isDraftMap(entry) || entry.target !== null) continue;
    const said = typeof entry.outcome === 'string' ? entry.outcome : id;
    yield* askOutcomeLine(session, { path: [...q.OUTCOMES.path, id], key: `next.${id}`, said });
  }
}
