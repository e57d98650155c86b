/** The questions of a look back: vision first, then strategy, then execution, because blame looks for execution first. */
import { CARRIES } from '../model/retro.ts';
import type { DateValue } from '../model/schema.ts';
import { explainTyped } from '../model/typed.ts';
import { askUntilItFits, explainLength, type Interview } from './asking.ts';
import { readLineDate } from './line-dates.ts';
import { plainLine } from './line-words.ts';
import { LAYERS, listBreakdownAnswers, type RetroLayer, type SaidBreakdown } from './retro-breakdown.ts';
import { askResults } from './retro-closing.ts';
import {
  explainUnknownIds,
  findPersonHandle,
  type RetroTalkGround,
  splitIds,
  splitPersonNames,
} from './retro-ground.ts';
import { CAUSES, LAYER_TITLES } from './retro-layers.ts';
import { ENGLISH_WORDS } from './words.ts';

export { CARRIES };

/** Asks about each layer in turn, then what worked and what was learned; at last, if it closes, the results. */
export function* runRetroInterview(ground: RetroTalkGround): Interview {
  yield* askPresent(ground);
  for (const layer of LAYERS) yield* askLayer(ground, layer);
  yield { is: 'heading', text: 'What stays' };
  yield* askTexts('worked', 'What worked?', 'What else worked?');
  yield* askTexts('learned', 'What did you learn?', 'What else did you learn?');
  if (ground.closing) yield* askResults(ground.closing);
}

function* askPresent({ people }: RetroTalkGround): Interview {
  const help = 'Names or handles, separated by commas.';
  const names = splitPersonNames(yield* askText('present', 'Who looks back?', help));
  const value = names.map((name) => findPersonHandle(name, people));
  if (value.length > 0) yield { is: 'keep', answer: { path: ['present'], value } };
}

/** No layer holds more. */
const MOST = 9;

function* askLayer(ground: RetroTalkGround, layer: RetroLayer): Interview {
  const { title, question } = LAYER_TITLES[layer];
  yield { is: 'heading', text: `${title}: ${question}` };
  yield { is: 'remark', text: [`Often the cause: ${CAUSES[layer]}.`, ...ground.known[layer]].join(' ') };
  const where = `in the ${layer}`;
  for (let number = 1; number <= MOST; number++) {
    const said = yield* askBreakdown(ground, layer, number, where);
    if (!said) return;
    for (const answer of listBreakdownAnswers(said, ground)) yield { is: 'keep', answer };
  }
}

function* askBreakdown(
  ground: RetroTalkGround,
  layer: RetroLayer,
  number: number,
  where: string,
): Interview<SaidBreakdown | undefined> {
  const key = `${layer}.${number}`;
  const ask = number === 1 ? `What broke down ${where}?` : `What else broke down ${where}?`;
  const what = yield* askText(`${key}.what`, ask, 'Press Enter if nothing did.');
  if (what === '') return undefined;
  const of = splitIds(yield* askConcerned(ground, `${key}.of`));
  const because = yield* askText(`${key}.because`, 'Because?');
  const prevented = yield* askText(`${key}.prevented`, 'What could have prevented it?');
  const ours = yield* askText(`${key}.ours`, 'Which part of this was ours?');
  const action = yield* askText(`${key}.action`, 'What will we do?');
  const said = { layer, what, of, ...dropEmpty({ because, prevented, ours, action }) };
  if (action === '') return said;
  const owner = yield* askText(`${key}.owner`, 'Who does it?', listPeople(ground));
  const due = yield* askDue(`${key}.due`);
  const isInitiative = yield* askInitiative(`${key}.initiative`);
  return { ...said, ...(owner && { owner: findPersonHandle(owner, ground.people) }), due, isInitiative };
}

type Texts = Readonly<Record<string, string>>;

const dropEmpty = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

function listPeople({ people }: RetroTalkGround): string {
  const handles = people.slice(0, 12).map(({ handle }) => handle);
  return handles.length === 0 ? 'One person.' : `One person: ${handles.join(', ')}.`;
}

/** Asks for a text; one that is too long is asked again. */
export function* askText(key: string, ask: string, help?: string): Interview<string> {
  return yield* askChecked(key, ask, explainLength, help);
}

/** Asks until an answer can be used, or is left open. */
export function* askChecked(
  key: string,
  ask: string,
  explainWrong: (typed: string) => string | undefined,
  help?: string,
): Interview<string> {
  const { said, wrong } = yield* askUntilItFits(ENGLISH_WORDS, {
    key,
    label: '',
    ask,
    ...(help !== undefined && { help }),
    explainWrong,
  });
  if (wrong === undefined) return said;
  yield { is: 'unused', unused: { where: ask, wrong, said } };
  return '';
}

/** Asks what it concerns, and offers what fell short. */
function* askConcerned({ short, ids }: RetroTalkGround, key: string): Interview<string> {
  const offered = short.map(({ id, says }) => `${id} (${says})`).join(', ');
  const help =
    offered === ''
      ? 'Ids of the plan, separated by commas.'
      : `Fell short: ${offered}. Separate ids with commas.`;
  const explain = (typed: string) => explainUnknownIds(splitIds(typed), ids);
  return yield* askChecked(key, 'Which ids of the plan does it concern?', explain, help);
}

function* askDue(key: string): Interview<DateValue | undefined> {
  const said = yield* askChecked(key, 'By when?', explainWrongDate, 'A date, such as 2028-03-31.');
  return readDue(said);
}

/** Says why a text is not a date; undefined if it is one. */
export function explainWrongDate(typed: string): string | undefined {
  const read = readLineDate(plainLine(typed), {});
  return read.is === 'certain' ? undefined : explainTyped(typed, 'date', read);
}

/** Reads a date; undefined for a text that is none. */
export function readDue(said: string): DateValue | undefined {
  if (said === '') return undefined;
  const read = readLineDate(plainLine(said), {});
  return read.is === 'certain' ? read.value : undefined;
}

function* askInitiative(key: string): Interview<boolean> {
  const chosen = yield {
    is: 'choice',
    key,
    label: '',
    ask: 'Make it an initiative of the plan?',
    options: [
      { value: 'no', name: 'No, it is an action', description: 'It is written in the retrospective only.' },
      { value: 'yes', name: 'Yes', description: 'It is added to the plan, as a change to review.' },
    ],
  };
  return chosen === 'yes';
}

/** Asks for texts until there are no more. */
function* askTexts(key: 'worked' | 'learned', first: string, next: string): Interview {
  for (let number = 1; number <= MOST; number++) {
    const ask = number === 1 ? first : next;
    const said = yield* askText(`${key}.${number}`, ask, 'Press Enter if there is nothing more.');
    if (said === '') return;
    yield { is: 'keep', answer: { path: [key], value: said, isItem: true } };
  }
}
