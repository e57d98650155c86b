/** The JSON Schema (draft 2020-12) of the data that a layout receives: `strat render --format json`. */

import { type JsonSchema, titled } from '../model/json-schema.ts';
import { STATUSES } from '../model/schema.ts';
import { AUDIENCES } from './audience.ts';

const text = { type: 'string' };
const yes = { type: 'boolean' };
const said = (description: string) => ({ ...text, description });

/** Makes an object whose keys are all required (empty if nothing is known); more keys may be added later. */
const object = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const texts = { type: 'array', items: text };
const list = (properties: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  items: object(properties),
  ...(description && { description }),
});

const references = list({ id: text, text: said('Short: at most 100 characters.') });
const named = list({ name: text, text });
const due = said('By when, in words.');
const movement = {
  today: said('The value today.'),
  target: said('With its unit.'),
  ask: said('`down 86,466 (15%)`; empty where it cannot be said.'),
};

const gap = list(
  {
    id: text,
    outcome: text,
    measure: said('Empty where the outcome says it.'),
    ...movement,
    due,
    owner: text,
    source: text,
    guardrail: text,
  },
  'One row for each criterion.',
);

const objective = {
  id: text,
  result: text,
  why: text,
  owner: text,
  sponsor: text,
  due,
  status: said('Empty while it is only planned.'),
  advances: references,
  overcomes: references,
  needs: references,
  dependsOn: references,
  indicators: references,
};

const path = list({ name: text, theme: text, by: due, objectives: list(objective) });

const capabilities = list({
  id: text,
  ableTo: text,
  today: text,
  needed: text,
  due,
  owner: text,
  dimensions: list({ name: text, texts }),
});

const initiatives = list({
  id: text,
  what: text,
  owner: text,
  when: text,
  cost: text,
  status: text,
  serves: references,
  link: text,
  pilot: object({ where: text, learnBy: text, success: text }),
});

const holds = list({ kind: text, text, when: text });
const owners = list({ name: text, role: text, holds }, 'Everybody who owns something, with all of it.');
const execution = list({ part: text, what: text, owner: text, when: text, overcomes: references });

const destination = object({ statement: text, why: text, market: texts, organization: texts, roles: named });

const reality = object({
  today: text,
  because: text,
  internal: texts,
  external: texts,
  mustChange: text,
  evidence: list({ kind: text, finding: text, source: text, on: text }),
  obstacles: list({ id: text, what: text, layer: text, overcomeBy: references }),
});

const resources = object({ budget: text, people: text, budgetTaken: text, peopleTaken: text });

const board = object({
  since: said('Empty where nothing was compared.'),
  movement: list({ name: text, what: text, values: text, effect: text, reason: text, isOpen: yes }),
  decisions: list({ text, question: text, when: text, owner: text, isLate: yes }),
});

const whole = {
  title: text,
  status: { enum: STATUSES },
  asOf: said('The day of the brief, in words.'),
  audience: { enum: AUDIENCES },
  lang: said('The language of the strategy.'),
  direction: { enum: ['ltr', 'rtl'] },
  timeframe: text,
  owner: text,
  sponsor: text,
  mission: text,
  values: texts,
  destination,
  narrative: said('The Markdown below the front matter of a `strategy.md`.'),
  reality,
  gap,
  path,
  capabilities,
  initiatives,
  owners,
  resources,
  notDoing: list({ what: text, why: text, frees: text }),
  assumptions: list({ id: text, belief: text, signal: text, checkBy: text, owner: text }),
  risks: list({ id: text, risk: text, response: text, owner: text }),
  execution,
  routines: execution,
  indicators: list({
    id: text,
    measure: text,
    objective: text,
    ...movement,
    due,
    owner: text,
    source: text,
    moves: { enum: ['early', 'late'] },
  }),
  review: object({ every: text, last: text }),
  communication: list({ audience: text, message: text, how: text, owner: text, listen: text }),
  glossary: named,
  role: object({ name: text, contribution: text, people: texts, owns: holds, helpers: owners }),
  team: object({ name: text, people: owners, gap, path, capabilities, initiatives }),
  board,
  missing: { ...texts, description: 'What is not said, a sentence each; ids stand in backticks.' },
};

export function briefJsonSchema(): JsonSchema {
  return titled(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...object(whole) },
    'brief',
    'What a layout of a brief is given: `strat render --format json`. A text that is absent is empty.',
  );
}
