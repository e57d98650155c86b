/** Finds measures that count something else now and have other numbers too: the numbers cannot be compared. */
import { sayTargetLevel, sayValues } from '../model/ambition-words.ts';
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { isPromised } from '../model/measures.ts';
import { quoteValue } from '../model/quote.ts';
import { isRespelled } from '../model/respelling.ts';
import type { Criterion } from '../model/schema.ts';
import { sayTarget } from '../model/target.ts';
import { listContentWords, measureLikeness } from '../model/words.ts';
import { findEdit, type MatchedMeasure } from './matched.ts';
import { readPlanLanguage } from './plan-wording.ts';
import type { Edit, Match, Pair } from './rule.ts';

/** A measure that counts something else, in one change with its numbers. */
export interface Recount {
  /** Its measure, else its unit. */
  readonly edit: Edit;
  /** What changed with it: its numbers, and the sentence that says the promise. */
  readonly parts: readonly Edit[];
  /** The numbers that cannot be compared: `3 and 1`. */
  readonly numbers: string;
  /** Whether nothing of the former promise is left: it is another one under the same id. */
  readonly isOther: boolean;
}

/** The rules that judge the numbers where they can be compared. */
export const NUMBER_RULES = ['target-lowered', 'baseline-rewritten'] as const;

/** Finds what a measure counts now in place of what it counted; undefined if its numbers can still be compared. */
export function findRecount(pair: Pair, { match }: Pick<MatchedMeasure, 'match'>): Recount | undefined {
  const find = (field: string) => findEdit(pair, match, field);
  const [measure, unit] = [findRewritten(pair, find('measure')), findRewritten(pair, find('unit'))];
  const [edit] = [measure, unit].filter((one) => one !== undefined);
  const [target, baseline] = [find('target'), find('baseline')];
  const numbers = [target, baseline].filter((one) => one !== undefined);
  if (!edit || numbers.length === 0 || !numbers.every(isOnBothSides)) return undefined;
  const sentences = listSentences(pair, match);
  const others = [unit, ...numbers, find('direction'), ...sentences].filter((one) => one !== undefined);
  return {
    edit,
    parts: others.filter((one) => one !== edit),
    numbers: sayBoth(numbers[0]),
    isOther:
      isPromised(match.section) &&
      unit !== undefined &&
      target !== undefined &&
      isUnlike(measure) &&
      listTitles(match).every((key) => isUnlike(sentences.find(({ field }) => field === key))),
  };
}

/** Returns whether an edit is reported with a measure that counts something else. */
export function isPartOfRecount(pair: Pair, edit: Edit): boolean {
  return edit.match !== undefined && findRecount(pair, { match: edit.match })?.parts.includes(edit) === true;
}

/** Returns whether a measure is only spelled otherwise. */
export function isOnlyRespelled(pair: Pair, { field, from, to }: Edit): boolean {
  if (field !== 'measure' || typeof from !== 'string' || typeof to !== 'string') return false;
  return isRespelled(from, to, { ...readPlanLanguage(pair), isMeasure: true });
}

function isOnBothSides({ from, to }: Edit): boolean {
  return from !== undefined && to !== undefined;
}

function findRewritten(pair: Pair, edit: Edit | undefined): Edit | undefined {
  return edit && isOnBothSides(edit) && !isOnlyRespelled(pair, edit) ? edit : undefined;
}

/** Lists the edits of the sentences that say the promise. */
function listSentences(pair: Pair, match: Match): readonly Edit[] {
  return listTitles(match).flatMap((key) => {
    const edit = findEdit(pair, match, key);
    return edit && isOnBothSides(edit) ? edit : [];
  });
}

/** Lists the keys of the sentences that an entry has on either side. */
function listTitles({ section, before, after }: Match): readonly string[] {
  return listKeysWith('title', findEntryKind(section)).filter(
    (key) => key !== 'measure' && (before?.value[key] !== undefined || after?.value[key] !== undefined),
  );
}

/** The share of common words below which two texts say different things; one half is our choice. */
const ALIKE = 0.5;
const NO_WORDS: ReadonlySet<string> = new Set();

function isUnlike(edit: Edit | undefined): boolean {
  if (!edit) return false;
  const [was, is] = [edit.from, edit.to].map((text) => listContentWords(String(text), NO_WORDS));
  return measureLikeness(was ?? NO_WORDS, is ?? NO_WORDS) < ALIKE;
}

function sayBoth(edit: Edit | undefined): string {
  const say = (value: unknown) =>
    typeof value === 'number' || typeof value === 'string' ? sayTarget(value) : '';
  return `${say(edit?.from)} and ${say(edit?.to)}`;
}

/** Says why two numbers are not set against each other. Two units may still count the same. */
export function sayIncomparableNumbers({ edit, numbers }: Recount): string {
  return edit.field === 'unit'
    ? `${numbers} cannot be compared`
    : `${numbers} cannot be compared: they count different things`;
}

/** Says a promise by what it counts: `Fee per account`: 90 → 60 EUR. @param sayMeasure how what it counts is written */
export function sayCounted(
  { measure, baseline, target, unit }: Criterion,
  sayMeasure: (text: string) => string = quoteValue,
): string {
  const goal = target === undefined ? undefined : sayTargetLevel(target, unit);
  const numbers =
    typeof baseline === 'number' && typeof target === 'number'
      ? sayValues(baseline, target, unit)
      : [baseline, goal].filter((one) => one !== undefined).join(' → ');
  return [measure === undefined ? '' : sayMeasure(measure), numbers].filter(Boolean).join(': ');
}
