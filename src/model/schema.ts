/**
 * The model of `strategy.yaml`, format version 1: the one description from which types, checks, the JSON Schema
 * and the words of shape messages are made. Only `strat` and `name` are required: what is missing is a matter for rules.
 */
import type * as z from 'zod/mini';
import * as f from './fields.ts';

export const STAGES = ['incremental', 'substantial', 'transformational'] as const;
export const EVIDENCE_KINDS = ['performance', 'employees', 'customers', 'market'] as const;
export const LAYERS = ['vision', 'strategy', 'execution'] as const;
export const CADENCES = ['month', 'quarter', 'half-year', 'year'] as const;
export const DIMENSIONS = ['people', 'process', 'knowledge', 'measurement', 'environment'] as const;
export const EXECUTION_PARTS = [
  'operating_model',
  'enabling_technology',
  'leadership_agenda',
  'capability_building',
  'performance_routines',
] as const;
const WORK_STATUS = ['planned', 'active', 'done', 'dropped'] as const;
const DIRECTIONS = ['increase', 'decrease', 'maintain'] as const;

/** Of entries without an id; those with one have it anyway. */
const hidden = f.yes('`true` leaves this entry out of briefs for the public.');

const destination = f.sectionAt('Where we will be, and why it matters.', {
  statement: f.text('One sentence of 15–20 words: where we will be in two to three years.'),
  why: f.text('Why it matters to the people who are asked to reach it.'),
  market: f.texts('Results in the marketplace: what customers, members or citizens will see.'),
  organization: f.texts('What we will be as an organization.'),
  roles: f.textMap('For each role, how the people in it contribute.'),
});

const evidence = f.section({
  kind: f.oneOf(EVIDENCE_KINDS, 'Where the finding comes from.'),
  finding: f.text('What was found.'),
  source: f.text('Where it can be looked up.'),
  on: f.date('When it was found.'),
  internal: hidden,
});

const obstacle = f.textOr(
  f.entity({
    what: f.text('What stands in the way.'),
    layer: f.oneOf(LAYERS, 'Where it sits: in the vision, the strategy or the execution.'),
  }),
);

const reality = f.sectionAt('Where we are today, and why.', {
  today: f.text('Where we are.'),
  because: f.text('Why it is so.'),
  internal: f.texts('What inside the organization makes it so.'),
  external: f.texts('What outside the organization makes it so.'),
  must_change: f.text('What staying costs, and why it cannot last.'),
  evidence: f.listOf(evidence, 'What shows it: performance, employees, customers, market.'),
  obstacles: f.mapOf(obstacle, 'What stands in the way, by id.'),
});

const criterion = f.entity({
  outcome: f.text('What will be true.'),
  measure: f.text('What is counted.'),
  unit: f.text('What it is counted in.'),
  baseline: f.baseline('The value today; `unknown` needs `measure_by`.'),
  measure_by: f.date('When an unknown baseline will be known.'),
  target: f.number('The value by `due`.'),
  direction: f.oneOf(DIRECTIONS, 'Which way is better; derived from baseline and target where absent.'),
  met_when: f.text('For an outcome that is either there or not: what would prove it.'),
  start: f.date('When counting begins; the strategy’s `start` where absent.'),
  due: f.date('By when; the strategy’s `end` where absent.'),
  owner: f.person('The one person who is accountable.'),
  source: f.text('Where the number comes from.'),
  guardrail: f.text('What must not get worse meanwhile: a text, or the id of an indicator.'),
  contributes_to: f.ids('Criteria or objectives of the parent strategy.'),
});

const indicator = f.entity({
  measure: f.text('What is counted.'),
  unit: f.text('What it is counted in.'),
  baseline: f.baseline('The value today.'),
  target: f.number('The value by `due`.'),
  due: f.date('By when.'),
  direction: f.oneOf(DIRECTIONS, 'Which way is better.'),
  kind: f.oneOf(['lead', 'lag'], 'A lead indicator (the default) moves early; a lag indicator moves late.'),
  source: f.text('Where the number comes from.'),
  owner: f.person('The one person who reports it.'),
});

const objective = f.entity({
  result: f.text('The result that is achieved, not the work.'),
  why: f.text('Why it matters.'),
  owner: f.person('The one person who is accountable.'),
  sponsor: f.person('Who backs them.'),
  start: f.date('When it begins.'),
  due: f.date('By when; the stage’s `by` where absent.'),
  advances: f.ids('The criteria that it moves.'),
  overcomes: f.ids('The obstacles that it removes.'),
  needs: f.ids('The capabilities that it takes.'),
  depends_on: f.ids('Objectives that come first.'),
  contributes_to: f.ids('Criteria or objectives of the parent strategy.'),
  indicators: f.mapOf(indicator, 'Early signs that it is working, by id.'),
  status: f.oneOf(WORK_STATUS, 'How far along it is.'),
});

const stage = (description: string) =>
  f.sectionAt(description, {
    by: f.date('When this stage is reached.'),
    theme: f.text('What the stage is about.'),
    objectives: f.mapOf(objective, 'The results of this stage, by id.'),
  });

const stages = f.sectionAt('The path, in three stages.', {
  incremental: stage('What can be achieved with what we have.'),
  substantial: stage('What takes new ways of working.'),
  transformational: stage('What takes us to the destination.'),
});

const capability = f.entity({
  able_to: f.text('What we must be able to do: “decide a loan while the member waits”.'),
  kind: f.oneOf(
    ['organizational', 'individual'],
    'A collective ability, or the knowledge and skill of a role.',
  ),
  today: f.level('Level today: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading.'),
  needed: f.level('Level needed: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading.'),
  due: f.date('By when it is needed.'),
  owner: f.person('The one person who builds it.'),
  people: f.texts('What has to happen with people.'),
  process: f.texts('What has to happen in the process.'),
  knowledge: f.texts('What has to be known.'),
  measurement: f.texts('What has to be measured.'),
  environment: f.texts('What has to change around it: tools, rules, rooms.'),
});

const initiative = f.entity({
  what: f.text('The work.'),
  owner: f.person('The one person who is accountable.'),
  sponsor: f.person('Who backs them.'),
  serves: f.ids('The objectives, capabilities, criteria or obstacles that it is for.'),
  start: f.date('When it begins.'),
  due: f.date('When it is done.'),
  budget: f.number('What it may cost, in `resources.currency`.'),
  people: f.number('Full-time equivalents.'),
  pilot: f.sectionAt('The small test that comes first.', {
    where: f.text('Where it is tried.'),
    learn_by: f.date('When we will know.'),
    success: f.text('What would show that it works.'),
  }),
  status: f.oneOf(WORK_STATUS, 'How far along it is.'),
  link: f.text('Its ticket or page.'),
});

const executionPart = (description: string) =>
  f.listOf(
    f.section({
      what: f.text('What is done.'),
      owner: f.person('Who does it.'),
      overcomes: f.ids('The obstacles that it removes.'),
      due: f.date('By when.'),
      every: f.text('How often.'),
      internal: hidden,
    }),
    description,
  );

export const strategySchema = f.section({
  strat: f.marker,
  name: f.required('Whose strategy this is.'),
  status: f.oneOf(
    ['draft', 'proposed', 'active', 'closed'],
    'How far along it is; `active` if absent. It decides how strict the check is.',
  ),
  owner: f.person('The one person who is accountable for the strategy.'),
  sponsor: f.person('Who backs them.'),
  start: f.date('When the strategy begins.'),
  end: f.date('When the destination is reached.'),
  fiscal_year_starts: f.month(
    'The month in which a fiscal year begins (US federal: 10, so FY2023 began in October 2022).',
  ),
  parent: f.text('The strategy that this one serves: a folder or file, relative, inside the repository.'),
  lang: f.lang('Language of the text (BCP 47); `en` if absent.'),
  review: f.sectionAt('How often the strategy itself is looked at again.', {
    every: f.oneOf(CADENCES, 'The cadence.'),
    last: f.date('When it was last looked at.'),
  }),
  mission: f.text('Why the organization exists.'),
  values: f.texts('What the organization holds to.'),
  people: f.handleMap(
    f.section({
      name: f.text('The person’s name.'),
      role: f.text('What they do.'),
      team: f.text('Where they work.'),
    }),
    'A directory; owners may then be written as handles.',
  ),
  glossary: f.textMap('What the acronyms and terms mean.'),
  resources: f.sectionAt('What is available in all.', {
    currency: f.text('The currency of every budget: `EUR`, `USD`.'),
    budget: f.number('Money in all.'),
    people: f.number('Full-time equivalents in all.'),
  }),
  destination,
  reality,
  criteria: f.mapOf(criterion, 'The three to five measurable outcomes that show we have arrived, by id.'),
  stages,
  capabilities: f.mapOf(capability, 'What we must be able to do, by id.'),
  initiatives: f.mapOf(initiative, 'The work, by id.'),
  not_doing: f.listOf(
    f.section({
      what: f.text('What we let go of.'),
      why: f.text('Why.'),
      frees: f.text('What that frees: money, time, attention.'),
      internal: hidden,
    }),
    'What we let go of.',
  ),
  assumptions: f.mapOf(
    f.entity({
      belief: f.text('What must hold.'),
      signal: f.text('The sign that it does not.'),
      check_by: f.date('When we look.'),
      owner: f.person('Who looks.'),
    }),
    'What must hold for this to work, by id.',
  ),
  risks: f.mapOf(
    f.entity({
      risk: f.text('What could go wrong.'),
      response: f.text('What we do about it.'),
      owner: f.person('Who does it.'),
    }),
    'What could go wrong, by id.',
  ),
  execution: f.sectionAt('How the work is run.', {
    operating_model: executionPart('How we are organized and decide.'),
    enabling_technology: executionPart('The systems that make it possible.'),
    leadership_agenda: executionPart('What leaders do and say.'),
    capability_building: executionPart('How people learn what they need.'),
    performance_routines: executionPart('The meetings and reports in which progress is looked at.'),
  }),
  communication: f.listOf(
    f.section({
      audience: f.text('Who is told.'),
      message: f.text('What they are told.'),
      channel: f.text('How.'),
      every: f.text('How often.'),
      owner: f.person('Who tells them.'),
      listen: f.text('How they are heard.'),
      internal: hidden,
    }),
    'Who hears what, how often, and how they are heard.',
  ),
});

type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

/** A strategy as its file has it: same keys, same nesting, nothing renamed or moved. */
export type Strategy = Plain<z.infer<typeof strategySchema>>;
export type Destination = NonNullable<Strategy['destination']>;
export type Reality = NonNullable<Strategy['reality']>;
export type Criterion = Plain<NonNullable<z.infer<typeof criterion>>>;
export type Indicator = Plain<z.infer<typeof indicator>>;
export type Objective = Plain<z.infer<typeof objective>>;
export type Capability = Plain<z.infer<typeof capability>>;
export type Initiative = Plain<z.infer<typeof initiative>>;
export type StageName = (typeof STAGES)[number];
export type Stage = NonNullable<NonNullable<Strategy['stages']>[StageName]>;
export type DateValue = string | number;
export type Cadence = (typeof CADENCES)[number];
