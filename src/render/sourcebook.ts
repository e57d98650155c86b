/** Lookups for the parts of a brief: the plan, the people, and every entry by its id. */
import type { Day } from '../model/dates.ts';
import { findPersonName, type Plan } from '../model/plan.ts';
import { writeIdAsWords } from '../model/short-name.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { Standings } from '../track/standings.ts';
import type { Redefining } from '../track/track-plan.ts';
import { dropFullStop, joinPresentParts, shortenToLine, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';

/** An entry that another entry refers to. The text is short, because one entry can be referred to a thousand times. */
export interface EntryReference {
  readonly id: string;
  readonly text: string;
}

/** What check-ins say of a strategy on the day of a brief. */
export interface BriefRecords {
  /** Judged by the whole plan, whatever the audience. */
  readonly standings: Standings;
  readonly amendments: readonly Redefining[];
  /** Whether only states and values of criteria may be shown. */
  readonly isPublic: boolean;
  /** The last summary that a check-in gave. */
  readonly headline: Headline | undefined;
}

export interface Headline {
  readonly summary: string;
  readonly by: string | undefined;
  readonly on: Day;
}

export interface Sourcebook {
  readonly plan: Plan;
  readonly words: BriefWords;
  /** Undefined where nobody has checked in. */
  readonly records: BriefRecords | undefined;
  /** Returns the entries with these ids, each once. An unknown id is its own text. */
  refer(ids: readonly string[] | undefined): readonly EntryReference[];
  /** Returns the name of a person, or an empty text. */
  who(person: string | undefined): string;
  /** Returns the names of several people as one text, or an empty text. */
  whoHelps(people: readonly string[] | undefined): string;
  /** Returns whether an entry has this id. */
  knows(id: string): boolean;
}

const REFERENCE_LENGTH = 100;

/** Returns the short text with which one entry refers to another. */
export function shortenReference(text: string): string {
  return dropFullStop(shortenToLine(text, REFERENCE_LENGTH));
}

export function makeSourcebook(plan: Plan, words: BriefWords, records?: BriefRecords): Sourcebook {
  const titles = indexTitles(plan);
  const who = (person: string | undefined) =>
    person === undefined ? '' : keepVisibleLine(findPersonName(plan.strategy, person));
  return {
    plan,
    words,
    records,
    refer: (ids = []) => [...new Set(ids)].map((id) => ({ id, text: titles.get(id) ?? id })),
    who,
    whoHelps: (people = []) => joinPresentParts([...new Set(people.map(who))]),
    knows: (id) => titles.has(id),
  };
}

/** Returns the label of an entry; where it has none its words, or its id. */
export function chooseShortName(
  id: string,
  { label }: { readonly label?: string | undefined },
  ...words: readonly (string | undefined)[]
): string {
  return keepVisibleLine(toVisibleText(label)) || chooseTitle(id, ...words);
}

/** Returns the words of an entry, or its id if it has none. */
export function chooseTitle(id: string, ...words: readonly (string | undefined)[]): string {
  return words.map(toVisibleText).find(Boolean) ?? id;
}

/** Shortens the words of an entry; a sentence that does not fit loses its condition, so the id stands for it. */
function shortenTitle(id: string, title: string): string {
  return title.replace(/\s+/g, ' ').length > REFERENCE_LENGTH ? writeIdAsWords(id) : shortenReference(title);
}

function indexTitles(plan: Plan): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const add = (id: string, ...words: readonly (string | undefined)[]) =>
    titles.set(id, shortenTitle(id, chooseTitle(id, ...words)));
  for (const { id, what } of plan.obstacles) add(id, what);
  for (const [id, { label, outcome, measure }] of plan.criteria) add(id, label, outcome, measure);
  for (const { id, objective } of plan.objectives) add(id, objective.label, objective.result);
  for (const [id, { label, outcome, measure }] of plan.keyResults) add(id, label, outcome, measure);
  for (const [id, { label, measure }] of plan.indicators) add(id, label, measure);
  for (const [id, { able_to }] of plan.capabilities) add(id, able_to);
  for (const [id, { label, what }] of plan.initiatives) add(id, label, what);
  for (const [id, { belief }] of Object.entries(plan.strategy.assumptions ?? {})) add(id, belief);
  for (const [id, { risk }] of Object.entries(plan.strategy.risks ?? {})) add(id, risk);
  return titles;
}
