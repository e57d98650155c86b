/** Flags of a look back: results, what is carried on, and actions that become initiatives. */
import { UserError } from '../../exit.ts';
import { explainResult, readResult } from '../../interview/retro-closing.ts';
import type { RetroTalkGround } from '../../interview/retro-ground.ts';
import { type DraftMap, isDraftList, isDraftMap } from '../../model/draft.ts';
import { makeId } from '../../model/make-id.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';
import { CARRIES } from '../../model/retro.ts';
import { splitPairs } from '../record/checkin-flags.ts';

export interface ClosingFlags {
  /** `id=value`, each. */
  readonly result?: readonly string[];
  /** `id=kept`, each. */
  readonly carry?: readonly string[];
  /** Ids of breakdowns whose action becomes an initiative. */
  readonly initiative?: readonly string[];
}

const NOTHING = 'Nothing was written.';

/** Adds results and what is carried on. @throws UserError for an unknown id or value */
export function addClosing(said: DraftMap, ground: RetroTalkGround, flags: ClosingFlags): DraftMap {
  const { closing } = ground;
  if (!closing) {
    if (flags.result ?? flags.carry)
      throw new UserError('--result and --carry need --close.', 'Add `--close` to end the strategy.');
    if (said.results ?? said.carry)
      throw new UserError('The answers hold results.', `Add \`--close\` to end the strategy. ${NOTHING}`);
    return said;
  }
  const results = readResults(closing, flags.result ?? []);
  const carry = readCarries(closing, flags.carry ?? []);
  const rest = closing.map(({ id }) => [id, 'kept'] as const);
  return {
    ...said,
    results: { ...(isDraftMap(said.results) ? said.results : {}), ...results },
    carry: { ...Object.fromEntries(rest), ...(isDraftMap(said.carry) ? said.carry : {}), ...carry },
  };
}

type Closing = NonNullable<RetroTalkGround['closing']>;

function requireCriterion(closing: Closing, id: string): Closing[number] {
  const found = closing.find((one) => one.id === id);
  if (found) return found;
  const ids = closing.map((one) => one.id);
  throw new UserError(`No criterion is called ${quoteValue(id)}.${suggestNearest(id, ids)}`, NOTHING);
}

function readResults(closing: Closing, given: readonly string[]): DraftMap {
  const pairs = [...splitPairs('result', given)].map(([id, text]) => {
    const one = requireCriterion(closing, id);
    const value = readResult(one, text.trim());
    if (value === undefined)
      throw new UserError(`--result ${id}: ${explainResult(one, text.trim())}`, NOTHING);
    // The last value keeps its own day.
    return [id, one.latest?.value === value ? { value, at: one.latest.at } : value] as const;
  });
  return Object.fromEntries(pairs);
}

function readCarries(closing: Closing, given: readonly string[]): DraftMap {
  const pairs = [...splitPairs('carry', given)].map(([id, text]) => {
    requireCriterion(closing, id);
    const word = CARRIES.find((one) => one === text.trim());
    if (word === undefined)
      throw new UserError(
        `There is no ${quoteValue(text)} for --carry.${suggestNearest(text, CARRIES)}`,
        `Write ${CARRIES.join(', ')}. ${NOTHING}`,
      );
    return [id, word] as const;
  });
  return Object.fromEntries(pairs);
}

export interface WithInitiatives {
  readonly said: DraftMap;
  readonly initiatives: Readonly<Record<string, DraftMap>>;
}

/** Makes initiatives of the actions of some breakdowns. @throws UserError if one has no action */
export function makeInitiatives(
  { said, initiatives }: WithInitiatives,
  ground: RetroTalkGround,
  wanted: readonly string[] = [],
): WithInitiatives {
  const breakdowns = isDraftList(said.breakdowns) ? said.breakdowns.filter(isDraftMap) : [];
  const more: Record<string, DraftMap> = {};
  for (const id of wanted) requireAction(breakdowns, id);
  const now = breakdowns.map((one) => {
    if (!wanted.includes(String(one.id)) || !isDraftMap(one.action)) return one;
    const id = makeId(String(one.action.what ?? ''), 'initiative', ground.taken);
    ground.taken.add(id);
    const of = isDraftList(one.of) ? one.of : [];
    const serves = of.filter((named) => typeof named === 'string' && ground.servable.has(named));
    const { what, owner, due } = one.action;
    more[id] = { what, owner, ...(serves.length > 0 && { serves }), due, status: 'planned' };
    return { ...one, action: id };
  });
  const isSame = Object.keys(more).length === 0;
  return { said: isSame ? said : { ...said, breakdowns: now }, initiatives: { ...initiatives, ...more } };
}

function requireAction(breakdowns: readonly DraftMap[], id: string): void {
  const found = breakdowns.find((one) => one.id === id);
  if (found && isDraftMap(found.action)) return;
  const ids = breakdowns.map((one) => String(one.id));
  throw new UserError(
    found
      ? `The breakdown ${quoteValue(id)} has no action to make an initiative of.`
      : `No breakdown is called ${quoteValue(id)}.${suggestNearest(id, ids)}`,
    NOTHING,
  );
}
