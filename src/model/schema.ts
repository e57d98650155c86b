/**
 * The model of `strategy.yaml`, format version 1: the single source of types, checks, the JSON Schema and the words
 * of shape messages. Only `strat` and `name` are required: rules report anything else that is missing.
 */
import type * as z from 'zod/mini';
import { EVIDENCE_KINDS, LAYERS, type STAGES, STATUSES } from './choices.ts';
import * as f from './fields.ts';
import {
  CADENCES,
  courseFields,
  helpFields,
  measureFields,
  nameFields,
  reportFields,
} from './measure-fields.ts';

export { CADENCES } from './measure-fields.ts';

const WORK_STATUS = ['planned', 'active', 'paused', 'done', 'dropped'] as const;

const destination = f.sectionAt(
  'Where we will be, and why it matters.',
  {
    statement: f.text(
      'One sentence of 15–20 words: where we will be in two to three years.',
      'public',
      'statement',
      'promise',
    ),
    why: f.text('Why it matters to the people who are asked to reach it.', 'public', 'statement'),
    market: f.texts('Results in the marketplace: what customers, members or citizens will see.', 'public'),
    organization: f.texts('What we will be as an organization.', 'public'),
    roles: f.textMap('For each role, how the people in it contribute.', 'public'),
  },
  'public',
);

const evidence = f.section({
  kind: f.oneOf(EVIDENCE_KINDS, 'Where the finding comes from.', 'public'),
  finding: f.text('What was found.', 'public', 'title'),
  source: f.text('Where it can be looked up.', 'public', 'commitment'),
  on: f.date('When it was found.', 'public'),
  ...f.marking,
});

const obstacle = f.textOr(
  f.entity({
    what: f.text('What stands in the way.', 'public', 'title', 'statement', 'background'),
    layer: f.oneOf(LAYERS, 'Where it sits: in the vision, the strategy or the execution.', 'public'),
  }),
);

const reality = f.sectionAt(
  'Where we are today, and why.',
  {
    today: f.text('Where we are.', 'public'),
    because: f.text('Why it is so.', 'public'),
    // Compared as a fact since 0.1.0, where a flag has the same name.
    internal: { ...f.texts('What inside the organization makes it so.', 'public'), kind: 'facts' },
    external: f.texts('What outside the organization makes it so.', 'public'),
    must_change: f.text('What staying costs, and why it cannot last.', 'public'),
    evidence: f.listOf(evidence, 'What shows it: performance, employees, customers, market.', 'public'),
    obstacles: f.mapOf(obstacle, 'What stands in the way, by id.', 'public', 'upkeep'),
  },
  'public',
  'background',
);

/** A measure with an outcome. */
const outcome = {
  outcome: f.text('What will be true.', 'public', 'title', 'statement', 'promise'),
  ...measureFields,
  ...reportFields,
};

const criterion = f.entity({
  ...outcome,
  contributes_to: f.referencesUp('Criteria or objectives of the parent strategy.', 'public'),
  ...courseFields,
});

const keyResult = f.entity({
  ...outcome,
  contributes_to: f.referencesUp('Criteria or objectives of the parent strategy.', 'public'),
  ...courseFields,
});

const indicator = f.entity({
  ...measureFields,
  kind: f.withDefault(
    'lead',
    f.oneOf(
      ['lead', 'lag'],
      'A lead indicator (the default) moves early; a lag indicator moves late.',
      'public',
    ),
  ),
  ...reportFields,
  ...courseFields,
});

const objective = f.entity({
  result: f.text('The result that is achieved, not the work.', 'public', 'title', 'statement', 'promise'),
  ...nameFields,
  why: f.text('Why it matters.', 'public', 'statement', 'background'),
  owner: f.person('The one person who is accountable.', 'public'),
  ...helpFields,
  sponsor: f.person('Who backs them.', 'public'),
  start: f.beginning('When it begins.', 'public'),
  due: f.date('By when; the stage’s `by` where absent.', 'public', 'commitment'),
  advances: f.references(['criteria'], 'The criteria that it moves.', 'public'),
  overcomes: f.references(['obstacles'], 'The obstacles that it removes.', 'public'),
  needs: f.references(['capabilities'], 'The capabilities that it takes.', 'public'),
  depends_on: f.references(['objectives'], 'Objectives that come first.', 'public'),
  contributes_to: f.referencesUp('Criteria or objectives of the parent strategy.', 'public'),
  indicators: f.mapOf(indicator, 'Early signs that it is working, by id.', 'public', 'upkeep'),
  key_results: f.mapOf(keyResult, 'Results of this objective with targets of their own, by id.', 'public'),
  status: f.oneOf(WORK_STATUS, 'How far along it is.', 'public', 'commitment'),
  link: f.fact('Its ticket or page.'),
});

const makeStageSchema = (description: string) =>
  f.sectionAt(
    description,
    {
      by: f.date('When this stage is reached.', 'public', 'commitment'),
      theme: f.text('What the stage is about.', 'public', 'background'),
      objectives: f.mapOf(objective, 'The results of this stage, by id.', 'public'),
      ...f.marking,
    },
    'public',
    'commitment',
  );

const stages = f.sectionAt(
  'The path, in three stages.',
  {
    incremental: makeStageSchema('What can be achieved with what we have.'),
    substantial: makeStageSchema('What takes new ways of working.'),
    transformational: makeStageSchema('What takes us to the destination.'),
  },
  'public',
  'commitment',
);

const capability = f.entity({
  able_to: f.text(
    'What we must be able to do: “decide a loan while the member waits”.',
    'public',
    'title',
    'statement',
  ),
  kind: f.oneOf(
    ['organizational', 'individual'],
    'A collective ability, or the knowledge and skill of a role.',
    'public',
  ),
  today: f.level('Level today: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading.', 'public'),
  needed: f.level('Level needed: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading.', 'public'),
  due: f.date('By when it is needed.', 'public', 'commitment'),
  owner: f.person('The one person who builds it.', 'public'),
  people: f.texts('What has to happen with people.', 'public'),
  process: f.texts('What has to happen in the process.', 'public'),
  knowledge: f.texts('What has to be known.', 'public'),
  measurement: f.texts('What has to be measured.', 'public'),
  environment: f.texts('What has to change around it: tools, rules, rooms.', 'public'),
});

const initiative = f.entity({
  what: f.text('The work.', 'public', 'title', 'statement'),
  ...nameFields,
  owner: f.person('The one person who is accountable.', 'public'),
  ...helpFields,
  sponsor: f.person('Who backs them.', 'public'),
  serves: f.references(
    ['objectives', 'capabilities', 'criteria', 'obstacles'],
    'The objectives, capabilities, criteria or obstacles that it is for.',
    'public',
  ),
  depends_on: f.referencesAround(
    ['initiatives'],
    'Initiatives that come first; `folder#id` names one of another strategy.',
    'public',
  ),
  start: f.beginning('When it begins.', 'public'),
  due: f.date('When it is done.', 'public', 'commitment'),
  budget: f.money('What it may cost, in `resources.currency`.', 'commitment'),
  people: f.workforce('Full-time equivalents.', 'public'),
  pilot: f.sectionAt(
    'The small test that comes first.',
    {
      where: f.text('Where it is tried.', 'public'),
      learn_by: f.date('When we will know.', 'public'),
      success: f.text('What would show that it works.', 'public'),
    },
    'public',
  ),
  indicators: f.mapOf(indicator, 'Early signs that it is working, by id.', 'public', 'upkeep'),
  status: f.oneOf(WORK_STATUS, 'How far along it is.', 'public', 'commitment'),
  link: f.fact('Its ticket or page.'),
});

/** The key by which an item of a list can be owed, and said to be done. */
const item = { id: f.id('Its id, so that a check-in can say under `done:` that it was done.') };

/** How often something is done that owes no value: a choice, and not prose, whatever its text. */
const rhythm = f.fact('How often: `month`; any other text is printed, and nothing is owed then.', 'public');

const makeExecutionPart = (description: string) =>
  f.listOf(
    f.section({
      what: f.text('What is done.', 'public', 'title', 'statement'),
      owner: f.person('Who does it.', 'public'),
      overcomes: f.references(['obstacles'], 'The obstacles that it removes.', 'public'),
      due: f.date('By when.', 'public', 'commitment'),
      every: rhythm,
      ...item,
      ...f.marking,
    }),
    description,
    'public',
  );

const freed = f.section({
  budget: f.money('Money, in `resources.currency`.', 'commitment'),
  people: f.workforce('Full-time equivalents.', 'public'),
  what: f.text('What else it frees.', 'public'),
});

export const strategySchema = f.section({
  strat: f.marker,
  name: f.required('Whose strategy this is.', 'public', 'commitment', 'head'),
  status: f.withDefault(
    'active',
    f.oneOf(
      STATUSES,
      'How far along it is; `active` if absent. It decides how strict the check is.',
      'public',
      'commitment',
    ),
  ),
  owner: f.person('The one person who is accountable for the strategy.', 'public'),
  sponsor: f.person('Who backs them.', 'public'),
  start: f.beginning('When the strategy begins.', 'public'),
  end: f.date('When the destination is reached.', 'public', 'commitment'),
  fiscal_year_starts: f.month(
    'The month in which a fiscal year begins (US federal: 10, so FY2023 began in October 2022).',
    'public',
    'head',
  ),
  parent: f.fact(
    'The strategy that this one serves: a folder or file, relative, inside the repository.',
    'public',
    'commitment',
  ),
  lang: f.withDefault('en', f.lang('Language of the text (BCP 47); `en` if absent.', 'public')),
  review: f.sectionAt(
    'How often the strategy itself is looked at again.',
    {
      every: f.cadence(CADENCES, 'The cadence.', 'public'),
      last: f.date('When it was last looked at.', 'public'),
    },
    'public',
  ),
  tracking: f.sectionAt(
    'The rhythm of check-ins and surveys.',
    {
      every: f.withDefault(
        'month',
        f.cadence(CADENCES, 'How often a measure is checked in; `month` if absent.', 'public', 'commitment'),
      ),
      grace: f.withDefault(
        '5',
        f.days(31, 'Days of grace before a check-in is overdue; 5 if absent.', 'public', 'commitment'),
      ),
      survey: f.withDefault(
        'half-year',
        f.cadence(CADENCES, 'How often people are asked; `half-year` if absent.', 'public', 'commitment'),
      ),
    },
    'public',
  ),
  mission: f.text('Why the organization exists.', 'public'),
  values: f.texts('What the organization holds to.', 'public'),
  people: f.handleMap(
    f.section({
      name: f.text('The person’s name.', 'title', 'commitment'),
      role: f.text('What they do.'),
      team: f.text('Where they work.'),
      forge: f.fact('Their login on GitHub or GitLab.'),
      ...f.marking,
    }),
    'A directory; owners may then be written as handles.',
    'background',
  ),
  glossary: f.textMap('What the acronyms and terms mean.', 'public'),
  resources: f.sectionAt(
    'What is available in all.',
    {
      currency: f.fact('The currency of every budget: `EUR`, `USD`.'),
      budget: f.money('Money in all.', 'commitment'),
      people: f.workforce('Full-time equivalents in all.', 'public'),
    },
    'public',
  ),
  destination,
  reality,
  criteria: f.mapOf(
    criterion,
    'The three to five measurable outcomes that show we have arrived, by id.',
    'public',
  ),
  stages,
  objectives: f.mapOf(objective, 'The results that are in no stage yet, by id.', 'public'),
  capabilities: f.mapOf(capability, 'What we must be able to do, by id.', 'public'),
  initiatives: f.mapOf(initiative, 'The work, by id.', 'public'),
  not_doing: f.listOf(
    f.section({
      what: f.text('What we let go of.', 'public', 'title', 'statement'),
      why: f.text('Why.', 'public', 'statement', 'background'),
      frees: f.textOrNumbers(
        'What that frees: money, time, attention; as a text, or as numbers.',
        freed,
        'public',
      ),
      until: f.date('Until when it holds.', 'public'),
      ...item,
      every: f.cadence(CADENCES, 'How often somebody looks whether it is still so.', 'public'),
      ...f.marking,
    }),
    'What we let go of.',
    'public',
  ),
  choices: f.listOf(
    f.section({
      choose: f.text('What was chosen.', 'public', 'title'),
      over: f.text('The alternative that was rejected.', 'public'),
      because: f.text('Why.', 'public', 'statement', 'background'),
      ...f.marking,
    }),
    'The choices that were made, each with the alternative that was rejected.',
    'public',
  ),
  assumptions: f.mapOf(
    f.entity({
      belief: f.text('What must hold.', 'public', 'title'),
      signal: f.text('The sign that it does not.', 'public'),
      check_by: f.date('When we look.', 'public'),
      owner: f.person('Who looks.', 'public'),
      // biome-ignore lint/suspicious/noThenProperty: a text is not called, and the format names it so
      then: f.text('What we will do if the sign comes, agreed in advance.'),
    }),
    'What must hold for this to work, by id.',
    'public',
    'upkeep',
  ),
  risks: f.mapOf(
    f.entity({
      risk: f.text('What could go wrong.', 'public', 'title'),
      response: f.text('What we do about it.', 'public'),
      owner: f.person('Who does it.', 'public'),
      of: f.references(
        ['criteria', 'objectives', 'key_results', 'capabilities', 'initiatives'],
        'The entries that it threatens.',
        'public',
      ),
    }),
    'What could go wrong, by id.',
    'public',
    'upkeep',
  ),
  execution: f.sectionAt(
    'How the work is run.',
    {
      operating_model: makeExecutionPart('How we are organized and decide.'),
      enabling_technology: makeExecutionPart('The systems that make it possible.'),
      leadership_agenda: makeExecutionPart('What leaders do and say.'),
      capability_building: makeExecutionPart('How people learn what they need.'),
      performance_routines: makeExecutionPart('The meetings and reports in which progress is looked at.'),
    },
    'public',
  ),
  communication: f.listOf(
    f.section({
      audience: f.text('Who is told.', 'public', 'title'),
      message: f.text('What they are told.', 'public'),
      channel: f.text('How.', 'public'),
      every: rhythm,
      owner: f.person('Who tells them.', 'public'),
      listen: f.text('How they are heard.', 'public'),
      ...item,
      ...f.marking,
    }),
    'Who hears what, how often, and how they are heard.',
    'public',
  ),
});

/** The fields that the ledger tracks, in the order in which it lists them. */
export const LEDGER_FIELDS = [
  'statement',
  'outcome',
  'result',
  'able_to',
  'what',
  'met_when',
  'target',
  'baseline',
  'tolerance',
  'unit',
  'measure',
  'direction',
  'source',
  'needed',
  'due',
  'end',
  'expected',
  'shape',
  'every',
  'lag',
  'grace',
  'status',
  'owner',
] as const;
/** The sentences among them, in the words of their day. */
export const SENTENCE_FIELDS = [
  'statement',
  'outcome',
  'result',
  'able_to',
  'what',
  'met_when',
  'measure',
  'source',
] as const;
/** The fields that are no part of what was promised at first: they are worth a word only where they change. */
export const QUIET_FIELDS = ['direction', 'source'] as const;
/** The fields that the public sees as they are now, without what they were before. */
export const CLOSED_FIELDS = ['statement', 'status', 'direction', 'source'] as const;
/** The numbers of a measure. */
export const NUMBER_FIELDS = ['baseline', 'target', 'unit'] as const;

type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

/** A strategy as written in its file: the same keys and nesting. */
export type Strategy = Plain<z.infer<typeof strategySchema>>;
export type Destination = NonNullable<Strategy['destination']>;
export type Reality = NonNullable<Strategy['reality']>;
export type Criterion = Plain<NonNullable<z.infer<typeof criterion>>>;
export type KeyResult = Plain<NonNullable<z.infer<typeof keyResult>>>;
export type Indicator = Plain<z.infer<typeof indicator>>;
export type Objective = Plain<z.infer<typeof objective>>;
export type Capability = Plain<z.infer<typeof capability>>;
export type Initiative = Plain<z.infer<typeof initiative>>;
export type StageName = (typeof STAGES)[number];
export type Stage = NonNullable<NonNullable<Strategy['stages']>[StageName]>;
export type DateValue = string | number;
export type Cadence = (typeof CADENCES)[number];
