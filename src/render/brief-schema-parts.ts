/** Pieces of the schema of a brief, and what every measure in it says of where it stands. */
import type { JsonSchema } from '../model/json-schema.ts';

export const briefText = { type: 'string' };
export const briefYes = { type: 'boolean' };
export const makeDescribedText = (description: string) => ({ ...briefText, description });

/** Makes an object whose keys are all required (empty if nothing is known); more keys may be added later. */
export const makeBriefObject = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
export const briefTexts = { type: 'array', items: briefText };
export const makeBriefList = (properties: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  items: makeBriefObject(properties),
  ...(description && { description }),
});

/** The keys of a state. */
export const stateKeys = {
  state: makeDescribedText('`off-track`; empty where nobody has checked in.'),
  sign: makeDescribedText('`▼`'),
  stateWord: makeDescribedText('`off track`, in the language of the brief.'),
  tone: { enum: ['good', 'warning', 'bad', 'quiet', 'none'] },
};

/** The keys of a measure that has a state. */
export const standKeys = {
  ...stateKeys,
  latest: makeDescribedText('The latest value: `36 hours`.'),
  latestOn: makeDescribedText('The day for which it is true; with its age where it is overdue.'),
  expected: makeDescribedText('The value that was expected on that day. Empty for the public.'),
  where: makeDescribedText('`36 hours, 28 expected on 30 November 2027`. Empty for the public.'),
  notes: makeDescribedText('`61 days late; confidence 0.4`. Empty for the public.'),
  firstTarget: makeDescribedText('The first target, where an amendment moved it. Empty for the public.'),
  movedOn: makeDescribedText('The day on which it was moved last.'),
};

/** How the measures are followed. */
export const courses = makeBriefList(
  {
    id: briefText,
    text: makeDescribedText('The outcome, or what is counted.'),
    owner: briefText,
    expected: makeDescribedText('`48 by June 2027, 24 by December 2027`'),
    isStepped: { ...briefYes, description: 'Whether nothing is expected between two of these dates.' },
    tolerance: makeDescribedText('How far off still counts as kept: `0.05 percent`.'),
    every: makeDescribedText('`every quarter`; empty if it is as for every measure.'),
    lag: makeDescribedText('The time until the number for a day is known: `30 days`.'),
    start: makeDescribedText('When counting begins; empty for a criterion.'),
    guardrail: makeDescribedText('What must not get worse; only for an indicator.'),
  },
  'The measures that have an expected course, a rhythm or a tolerance of their own.',
);

/** The last commitment audit. Everything in it is empty for the public. */
export const commitment = makeBriefObject({
  isKnown: { ...briefYes, description: 'Whether there is a commitment audit that may be shown.' },
  who: makeDescribedText('Who is in the shares, and how many answered.'),
  rows: makeBriefList(
    {
      id: makeDescribedText('`believe`'),
      name: makeDescribedText('`Believe in it`'),
      share: makeDescribedText('`51 %`'),
      percent: { type: 'integer', minimum: 0, maximum: 100 },
      people: makeDescribedText('`about 69 of 136`; empty where a count could show one person.'),
      change: makeDescribedText('Since the audit before, and whether it may be chance.'),
    },
    'The five steps of commitment, and trust in those who lead.',
  ),
  chain: makeDescribedText('Where the widest fall between two steps is.'),
  silent: makeDescribedText('What those who did not answer could change.'),
  gap: makeDescribedText('Where leaders and staff are furthest apart.'),
  saidThen: { ...briefTexts, description: 'What was decided after the audit before, and what became of it.' },
  actions: { ...briefTexts, description: 'What was decided after this one.' },
  line: makeDescribedText('All of it in one line.'),
});
