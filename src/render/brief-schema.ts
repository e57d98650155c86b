/** The JSON Schema (draft 2020-12) of the data that a layout receives: `strat render --format json`. */

import { STATUSES } from '../model/choices.ts';
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { AUDIENCES } from './audience.ts';
import {
  commitment,
  courses,
  makeBriefList,
  makeBriefObject,
  makeDescribedText,
  standKeys,
  stateKeys,
  briefText as text,
  briefTexts as texts,
  briefYes as yes,
} from './brief-schema-parts.ts';

const references = makeBriefList({ id: text, text: makeDescribedText('Short: at most 100 characters.') });
const named = makeBriefList({ name: text, text });
const due = makeDescribedText('By when, in words.');
const movement = {
  start: makeDescribedText('Where it started: the baseline.'),
  today: makeDescribedText('The same as `start`: its name in 0.1.0.'),
  target: makeDescribedText('With its unit.'),
  ambition: makeDescribedText('`down 86,466 (15%)`; empty where it is not known.'),
  ask: makeDescribedText('The same as `ambition`: its name in 0.1.0.'),
};

const label = makeDescribedText('The short name; empty where the plan gives none.');

const helpers = makeDescribedText('The names of those who help.');

const outcomeRow = {
  id: text,
  outcome: text,
  label,
  measure: makeDescribedText('Empty where the outcome says it.'),
  ...movement,
  ...standKeys,
  due,
  owner: text,
  with: helpers,
  source: text,
  guardrail: text,
};
const gap = makeBriefList(outcomeRow, 'One row for each criterion.');

const keyResults = makeBriefList(
  { ...outcomeRow, movement: makeDescribedText('`58 → 85 percent`, or what would prove it.') },
  'Results of objectives with targets of their own.',
);

const objective = {
  id: text,
  result: text,
  label,
  why: text,
  owner: text,
  with: helpers,
  sponsor: text,
  due,
  status: makeDescribedText('Empty while it is only planned.'),
  ...stateKeys,
  because: makeDescribedText(
    'The measure that decides the state, and where that stands. Empty for the public.',
  ),
  says: makeDescribedText('The last word of its owner. Empty for the public.'),
  link: makeDescribedText('Its ticket or page. Empty for the public.'),
  advances: references,
  overcomes: references,
  needs: references,
  dependsOn: references,
  indicators: references,
  keyResults,
};

const path = makeBriefList({
  name: text,
  isStage: yes,
  theme: text,
  by: due,
  objectives: makeBriefList(objective),
});

const capabilities = makeBriefList({
  id: text,
  ableTo: text,
  start: makeDescribedText('The level when the plan was written.'),
  today: makeDescribedText('The same as `start`: its name in 0.1.0.'),
  latest: makeDescribedText('The level that was said last. Empty for the public.'),
  latestOn: text,
  needed: text,
  due,
  owner: text,
  dimensions: makeBriefList({ name: text, texts }),
});

const initiatives = makeBriefList({
  id: text,
  what: text,
  label,
  owner: text,
  with: helpers,
  when: text,
  cost: text,
  status: text,
  says: makeDescribedText('The last word of its owner. Empty for the public.'),
  serves: references,
  dependsOn: references,
  link: text,
  pilot: makeBriefObject({
    where: text,
    learnBy: text,
    success: text,
    shown: makeDescribedText('What a check-in says of it. Empty for the public.'),
  }),
});

const holds = makeBriefList({ kind: text, text, when: text });
const owners = makeBriefList(
  { name: text, role: text, holds },
  'Everybody who owns something, with all of it.',
);
const execution = makeBriefList({ part: text, what: text, owner: text, when: text, overcomes: references });

const destination = makeBriefObject({
  statement: text,
  why: text,
  market: texts,
  organization: texts,
  roles: named,
});

const reality = makeBriefObject({
  today: text,
  because: text,
  internal: texts,
  external: texts,
  mustChange: text,
  evidence: makeBriefList({ kind: text, finding: text, source: text, on: text }),
  obstacles: makeBriefList({ id: text, what: text, layer: text, overcomeBy: references }),
});

const resources = makeBriefObject({ budget: text, people: text, budgetTaken: text, peopleTaken: text });

const board = makeBriefObject({
  since: makeDescribedText('Empty where nothing was compared.'),
  movement: makeBriefList({ name: text, what: text, values: text, effect: text, reason: text, isOpen: yes }),
  decisions: makeBriefList({ text, known: text, question: text, when: text, owner: text, isLate: yes }),
});

const standing = makeBriefObject({
  isKnown: { ...yes, description: 'Whether anybody has checked in.' },
  states: makeBriefList(
    { ...stateKeys, count: { type: 'integer' } },
    'Outcomes by their state, the worst first.',
  ),
  counts: makeDescribedText('`5 outcomes: 1 off track, 2 on track.`'),
  outcomes: makeBriefList(outcomeRow, 'The outcomes, the worst first.'),
  notOnTrack: makeBriefList(outcomeRow, 'Those that are neither met nor on track.'),
  onTrack: makeBriefList(outcomeRow),
  lastCheckin: makeDescribedText('The day of the last check-in. Empty for the public.'),
  overdue: makeDescribedText('How many values are overdue. Empty if none is, and for the public.'),
  summary: makeDescribedText('The last summary that a check-in gave. Empty for the public.'),
  summaryBy: text,
  summaryOn: text,
});

const every = makeDescribedText('`every quarter`');

const whole = {
  title: text,
  status: { enum: STATUSES },
  asOf: makeDescribedText('The day of the brief, in words.'),
  audience: { enum: AUDIENCES },
  lang: makeDescribedText('The language of the strategy.'),
  direction: { enum: ['ltr', 'rtl'] },
  timeframe: text,
  owner: text,
  sponsor: text,
  mission: text,
  values: texts,
  destination,
  narrative: makeDescribedText('The Markdown below the front matter of a `strategy.md`.'),
  reality,
  gap,
  standing,
  commitment,
  path,
  keyResults,
  capabilities,
  initiatives,
  owners,
  resources,
  notDoing: makeBriefList({ what: text, why: text, frees: text, until: text, every }),
  choices: makeBriefList({ choose: text, over: text, because: text }),
  assumptions: makeBriefList({
    id: text,
    belief: text,
    said: makeDescribedText('The last word on it. Empty for the public.'),
    signal: text,
    response: makeDescribedText('What we will do if the sign comes.'),
    checkBy: text,
    owner: text,
  }),
  risks: makeBriefList({ id: text, risk: text, threatens: references, response: text, owner: text }),
  execution,
  routines: execution,
  indicators: makeBriefList({
    id: text,
    measure: text,
    objective: text,
    ...movement,
    ...standKeys,
    due,
    owner: text,
    with: helpers,
    source: text,
    moves: { enum: ['early', 'late'] },
  }),
  courses,
  review: makeBriefObject({ every: text, last: text }),
  tracking: makeBriefObject({ every, grace: makeDescribedText('`5 days`'), survey: every }),
  communication: makeBriefList({ audience: text, message: text, how: text, owner: text, listen: text }),
  glossary: named,
  role: makeBriefObject({ name: text, contribution: text, people: texts, owns: holds, helpers: owners }),
  team: makeBriefObject({ name: text, people: owners, gap, path, capabilities, initiatives, courses }),
  board,
  missing: { ...texts, description: 'What is not said, a sentence each; ids stand in backticks.' },
};

export function makeBriefJsonSchema(): JsonSchema {
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...makeBriefObject(whole) },
    'brief',
    'What a layout of a brief is given: `strat render --format json`. A text that is absent is empty.',
  );
}
