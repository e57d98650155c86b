/** Which capabilities we need, who does what with which resources, and how the work is run. */
import { DIMENSIONS, EXECUTION_PARTS } from '../model/choices.ts';
import type { Initiative } from '../model/schema.ts';
import { describeInitiativeStand, describePilot, findLevelStand } from './last-words.ts';
import { sayQuantity } from './numbers.ts';
import { sayStatus } from './path.ts';
import { chooseTitle, type EntryReference, type Sourcebook } from './sourcebook.ts';
import {
  formatBriefDate,
  joinPresentParts,
  sayEvery,
  sayPeriod,
  toVisibleText,
  toVisibleTexts,
} from './wording.ts';
import type { BriefWords } from './words.ts';

export interface CapabilityView {
  readonly id: string;
  readonly ableTo: string;
  /** The level when the plan was written. */
  readonly start: string;
  /** The same: the name of 0.1.0, which layouts still use. */
  readonly today: string;
  /** The level that a check-in said last, and its day. */
  readonly latest: string;
  readonly latestOn: string;
  readonly needed: string;
  readonly due: string;
  readonly owner: string;
  /** What has to happen, by dimension; empty dimensions are left out. */
  readonly dimensions: readonly { readonly name: string; readonly texts: readonly string[] }[];
}

export interface InitiativeView {
  readonly id: string;
  readonly what: string;
  /** The short name; empty where the plan gives none. */
  readonly label: string;
  readonly owner: string;
  /** The names of those who help: `Ana Ncube, Tom Reyes`. */
  readonly with: string;
  readonly when: string;
  readonly cost: string;
  readonly status: string;
  /** What its owner said last. */
  readonly says: string;
  readonly serves: readonly EntryReference[];
  /** What comes first; an initiative of another strategy is `folder#id`. */
  readonly dependsOn: readonly EntryReference[];
  readonly link: string;
  readonly pilot: {
    readonly where: string;
    readonly learnBy: string;
    readonly success: string;
    /** The result that a check-in gave. */
    readonly shown: string;
  };
}

export interface ResourcesView {
  readonly budget: string;
  readonly people: string;
  /** What all initiatives together take of the budget. */
  readonly budgetTaken: string;
  readonly peopleTaken: string;
}

export interface ExecutionView {
  readonly part: string;
  readonly what: string;
  readonly owner: string;
  readonly when: string;
  readonly overcomes: readonly EntryReference[];
}

export const LEVEL_WORDS = ['absent', 'ad hoc', 'repeatable', 'reliable', 'leading'];

const sayLevel = (level: number | undefined, { say }: BriefWords) =>
  say(level === undefined ? 'not stated' : (LEVEL_WORDS[level] ?? ''));

const DIMENSION_WORDS = {
  people: 'People',
  process: 'Process',
  knowledge: 'Knowledge',
  measurement: 'Measurement',
  environment: 'Environment',
} as const;

export function listCapabilityViews(book: Sourcebook): readonly CapabilityView[] {
  return book.plan.capabilities.map(([id, capability]) => ({
    id,
    ableTo: chooseTitle(id, capability.able_to),
    start: sayLevel(capability.today, book.words),
    today: sayLevel(capability.today, book.words),
    ...describeLevel(id, book),
    needed: sayLevel(capability.needed, book.words),
    due: formatBriefDate(capability.due, book.words),
    owner: book.who(capability.owner),
    dimensions: DIMENSIONS.map((name) => ({
      name: book.words.say(DIMENSION_WORDS[name]),
      texts: toVisibleTexts(capability[name]),
    })).filter(({ texts }) => texts.length > 0),
  }));
}

function describeLevel(id: string, book: Sourcebook) {
  const last = findLevelStand(id, book);
  if (!last) return { latest: '', latestOn: '' };
  return { latest: sayLevel(last.level, book.words), latestOn: book.words.date(last.on) };
}

export function listInitiativeViews(book: Sourcebook): readonly InitiativeView[] {
  const currency = toVisibleText(book.plan.strategy.resources?.currency);
  return book.plan.initiatives.map(([id, initiative]) => ({
    id,
    what: chooseTitle(id, initiative.what),
    label: toVisibleText(initiative.label),
    owner: book.who(initiative.owner),
    with: book.whoHelps(initiative.with),
    when: sayPeriod(initiative.start, initiative.due, book.words),
    cost: sayCost(initiative, currency, book.words),
    status: sayStatus(initiative.status, book.words),
    says: describeInitiativeStand(id, book),
    serves: book.refer(initiative.serves),
    dependsOn: book.refer(initiative.depends_on),
    link: toVisibleText(initiative.link),
    pilot: {
      where: toVisibleText(initiative.pilot?.where),
      learnBy: formatBriefDate(initiative.pilot?.learn_by, book.words),
      success: toVisibleText(initiative.pilot?.success),
      shown: describePilot(id, book),
    },
  }));
}

/** Formats money and people: `9,000 EUR, 1 person`. */
export function sayCost(
  { budget, people }: Pick<Initiative, 'budget' | 'people'>,
  currency: string,
  words: BriefWords,
): string {
  return joinPresentParts([
    budget === undefined ? '' : sayQuantity(budget, currency, words),
    sayPeople(people, words),
  ]);
}

function sayPeople(people: number | undefined, { say, number }: BriefWords): string {
  return people === undefined ? '' : say(people === 1 ? '{count} person' : '{count} people', number(people));
}

export function makeResourcesView({ plan, words }: Sourcebook): ResourcesView {
  const { currency, budget, people } = plan.strategy.resources ?? {};
  const money = (amount: number | undefined) =>
    amount === undefined ? '' : sayQuantity(amount, toVisibleText(currency), words);
  return {
    budget: money(budget),
    people: sayPeople(people, words),
    budgetTaken: money(addAmounts(plan.initiatives.map(([, { budget: part }]) => part))),
    peopleTaken: sayPeople(addAmounts(plan.initiatives.map(([, { people: part }]) => part)), words),
  };
}

/** Returns undefined if there is nothing to add. */
function addAmounts(amounts: readonly (number | undefined)[]): number | undefined {
  const given = amounts.filter((amount) => amount !== undefined);
  return given.length === 0 ? undefined : given.reduce((sum, amount) => sum + amount, 0);
}

const PART_WORDS = {
  operating_model: 'Operating model',
  enabling_technology: 'Enabling technology',
  leadership_agenda: 'Leadership agenda',
  capability_building: 'Building capability',
  performance_routines: 'Routines',
} as const;

/** Lists how the work is run, without the routines that review progress. */
export function listExecutionViews(book: Sourcebook): readonly ExecutionView[] {
  return EXECUTION_PARTS.filter((part) => part !== 'performance_routines').flatMap((part) =>
    listExecutionPart(part, book),
  );
}

export function listRoutineViews(book: Sourcebook): readonly ExecutionView[] {
  return listExecutionPart('performance_routines', book);
}

function listExecutionPart(part: keyof typeof PART_WORDS, book: Sourcebook): readonly ExecutionView[] {
  return (book.plan.strategy.execution?.[part] ?? [])
    .map((item) => ({
      part: book.words.say(PART_WORDS[part]),
      what: toVisibleText(item.what),
      owner: book.who(item.owner),
      when: joinPresentParts([sayEvery(item.every, book.words), sayPeriod(undefined, item.due, book.words)]),
      overcomes: book.refer(item.overcomes),
    }))
    .filter(({ what }) => what);
}
