/** A check-in: what somebody knew on a day, about measures, work, assumptions and what is to be done. */
import * as z from 'zod/mini';
import { actionsField, doneField, findActionGaps, findAuthorGap } from './action.ts';
import * as f from './fields.ts';
import { isNamed } from './reason.ts';
import type { Gap, RecordKind } from './record.ts';
import { CHECKINS } from './record-folders.ts';
import { addExpectation, makeWholeShape } from './shapes.ts';

export const SAID_STATUSES = ['on-track', 'at-risk', 'off-track', 'done'] as const;
export const ASSUMPTION_STATES = ['holds', 'doubtful', 'broken'] as const;
export const PILOT_RESULTS = ['worked', 'did-not'] as const;

const measured = addExpectation(
  z.union([z.number(), z.boolean(), z.literal('unknown')]),
  'a number, `true` or `false`, or `unknown`',
  'Write the bare number; `true` or `false` only for an outcome with `met_when`.',
);

const value = addExpectation(
  z.union([
    measured,
    f.section({
      value: f.field(measured, 'The value: a number, `true` or `false`, or `unknown`.'),
      at: f.date('The day for which the value is true; the day of the check-in where absent.'),
      confidence: f.share('How sure you are that the target is reached in time, from 0 to 1.'),
      note: f.text('What moved it, or what stands in the way.'),
      next: f.date('For `unknown`: when the value will be known.'),
      withdrawn: f.yes('`true`: an earlier value for this day was wrong, and there is none.'),
    }),
  ]),
  'a value, or a section with `value`',
);

const correction = f.section({
  of: f.id('The measure.'),
  at: f.date('The day of the value that was wrong.'),
  from: f.field(measured, 'The value as it was given.'),
  to: f.field(measured, 'The right value.'),
  withdrawn: f.yes('`true` in place of `to`: there is no value for that day.'),
  why: f.text('Why it was wrong.'),
});

const said = f.oneOf(SAID_STATUSES, 'How it stands, in its owner’s words.');
const saidShape = addExpectation(
  z.enum(SAID_STATUSES),
  `one of ${SAID_STATUSES.map((name) => `\`${name}\``).join(', ')}`,
);
const DROPPING = 'To drop it, set its `status` in the plan: that is a change of the plan.';

const standing = {
  status: said,
  note: f.text('What stands behind it.'),
  spent: f.money('Money spent so far, in `resources.currency`.'),
  people: f.workforce('Full-time equivalents now.'),
};

const expectStanding = <S extends z.ZodMiniType>(shape: S) =>
  addExpectation(
    z.union([saidShape, shape]),
    `one of ${SAID_STATUSES.map((name) => `\`${name}\``).join(', ')}, or a section with \`status\``,
    DROPPING,
  );

const objectiveSaid = expectStanding(f.section(standing));

const initiativeSaid = expectStanding(
  f.section({
    ...standing,
    pilot: f.oneOf(PILOT_RESULTS, 'What the small test has shown.'),
    learned: f.text('What was learned from it.'),
  }),
);

const levelShape = makeWholeShape(0, 4);

const capabilitySaid = addExpectation(
  z.union([
    levelShape,
    f.section({
      level: f.level('The level now: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading.'),
      note: f.text('What stands behind it.'),
    }),
  ]),
  'a level from 0 to 4, or a section with `level`',
);

const assumptionSaid = addExpectation(
  z.union([
    z.enum(ASSUMPTION_STATES),
    f.section({
      state: f.oneOf(ASSUMPTION_STATES, 'Whether it still holds.'),
      note: f.text('What shows it.'),
    }),
  ]),
  `one of ${ASSUMPTION_STATES.map((name) => `\`${name}\``).join(', ')}, or a section with \`state\``,
);

export const checkinSchema = f.section({
  strat: f.marker,
  kind: f.oneOf(['checkin'], 'What this record is.'),
  on: f.day('The day on which this was said.'),
  by: f.person('Who said it.'),
  imported: f.yes('`true`: the history of another tool; its days are not judged.'),
  measures: f.mapOf(value, 'Values of criteria, key results and indicators, by id.'),
  corrections: f.listOf(correction, 'Earlier values that were wrong.'),
  objectives: f.mapOf(objectiveSaid, 'How objectives stand, by id.'),
  initiatives: f.mapOf(initiativeSaid, 'How initiatives stand, by id.'),
  capabilities: f.mapOf(capabilitySaid, 'The levels of capabilities now, by id.'),
  assumptions: f.mapOf(assumptionSaid, 'Whether assumptions still hold, by id.'),
  actions: actionsField(),
  done: doneField(),
  summary: f.text('One or two sentences, where there is no narrative: the headline until the next check-in.'),
});

export type Checkin = z.infer<typeof checkinSchema>;
export type WrittenValue = NonNullable<Checkin['measures']>[string];
export type Correction = NonNullable<Checkin['corrections']>[number];

export const CHECKIN: RecordKind<typeof checkinSchema> = {
  kind: 'checkin',
  noun: 'check-in',
  ...CHECKINS,
  schema: checkinSchema,
  says: 'What somebody knew on a day: values, standings, actions.',
  *gaps(model) {
    for (const correction of model.corrections ?? []) yield* findCorrectionGaps(correction);
    yield* findActionGaps(Object.values(model.actions ?? {}));
  },
  *newGaps(model) {
    yield* findAuthorGap(model, isNamed(model.by), 'said');
  },
};

function* findCorrectionGaps(correction: Correction): Iterable<Gap> {
  const lacks = (key: string, help: string): Gap => ({
    at: correction,
    key,
    what: `has a correction without \`${key}\``,
    help,
  });
  if (correction.of === undefined) yield lacks('of', 'Add `of:` with the id of the measure.');
  if (correction.at === undefined) yield lacks('at', 'Add `at:` with the day of the wrong value.');
  if (correction.to === undefined && correction.withdrawn !== true)
    yield lacks('to', 'Add `to:` with the right value, or `withdrawn: true` where there is none.');
}
