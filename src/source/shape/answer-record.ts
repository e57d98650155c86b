/** Says what to type in a record: values, standings and done work each have a part of their own. */
import { quoteValue } from '../../model/quote.ts';
import { findValueWord } from '../../model/value-words.ts';
import type { KeyPath } from '../yaml/places.ts';
import { foldChoice } from './answer-choice.ts';
import { showPair } from './to-type.ts';
import type { Remedy, ShapedFile, WrongValue } from './wrong-value.ts';

/** The part of a check-in that holds the values of measures. */
const MEASURES = 'measures';

/** Answers a value that belongs to another part of a check-in, or that says in a word whether something is reached. */
export function answerInRecord(asked: WrongValue): Remedy | undefined {
  const { path, value, kinds } = asked;
  if (path.length !== 2 || kinds().below(MEASURES) === undefined) return undefined;
  if (typeof value === 'number') return answerMeasured(asked);
  if (typeof value !== 'string' || path[0] !== MEASURES) return undefined;
  return answerReached(asked, value) ?? answerStanding(asked, value);
}

/** Answers a number where a check-in says how work stands. */
function answerMeasured({ key, value, path, kinds }: WrongValue): Remedy | undefined {
  if (path[0] === MEASURES || !listStandings(kinds).includes(String(path[0]))) return undefined;
  return {
    message: `\`${key}\` is ${quoteValue(value)}, and \`${path[0]}\` says how work stands.`,
    help: `Move the value of a measure below \`${MEASURES}:\`, as ${showPair(key, value)}.`,
  };
}

/** Answers `yes` or `done` for an outcome that is either reached or not. */
function answerReached({ key, plan }: WrongValue, typed: string): Remedy | undefined {
  const word = foldChoice(typed);
  const meant = /^(?:done|met|reached)$/.test(word) ? 'true' : findValueWord(word, ['true', 'false']);
  if (meant === undefined || !plan?.isYesOrNo?.(String(key))) return undefined;
  return {
    message: `\`${key}\` is ${quoteValue(typed)}, which is not \`true\` or \`false\`.`,
    help: `Write ${showPair(key, meant === 'true')}.`,
  };
}

/** Answers the standing of work, such as `on-track`, where a value is expected. */
function answerStanding({ key, plan, kinds }: WrongValue, typed: string): Remedy | undefined {
  const word = foldChoice(typed).replace(/\s+/g, '-');
  const homes = listStandings(kinds).filter((home) =>
    kinds().below(home)?.below('*')?.below('status')?.values?.includes(word),
  );
  if (homes.length === 0 || plan?.unitOf(String(key)) !== undefined) return undefined;
  return {
    message: `\`${key}\` is ${quoteValue(typed)}, which says how work stands and is not a value.`,
    help: `Move it below ${homes.map((home) => `\`${home}:\``).join(' or ')}, as ${showPair(key, word)}.`,
  };
}

/** Lists the parts of a check-in that say how work stands. */
function listStandings(kinds: WrongValue['kinds']): readonly string[] {
  return kinds().keys.filter((key) => kinds().below(key)?.below('*')?.below('status') !== undefined);
}

/** Says where the value of a measure goes that stands at the top of a check-in; undefined for other keys. */
export function answerLostMeasure(
  key: string,
  value: unknown,
  path: KeyPath,
  { kinds, plan }: ShapedFile,
): string | undefined {
  if (path.length > 0 || typeof value !== 'number' || kinds().below(MEASURES) === undefined) return undefined;
  const id = plan?.unitOf(key) === undefined ? plan?.findMeasure(key) : key;
  return id === undefined ? undefined : `Move it below \`${MEASURES}:\`, as ${showPair(id, value)}.`;
}
