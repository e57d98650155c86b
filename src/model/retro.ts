/** A retrospective: what worked, what broke down and why, what was learned; and, if it closes the strategy, its results. */
import * as z from 'zod/mini';
import { doneField, findActionGaps, findAuthorGap, plainActionShape } from './action.ts';
import { LAYERS } from './choices.ts';
import * as f from './fields.ts';
import { isNamed } from './reason.ts';
import type { Gap, RecordKind } from './record.ts';
import { RETROS } from './record-folders.ts';
import { addExpectation, idShape } from './shapes.ts';

/** What becomes of an entry in the next strategy. */
export const CARRIES = ['kept', 'changed', 'dropped'] as const;

const ids = addExpectation(
  z.array(idShape),
  'a list of ids',
  'Write a list, also for a single one: `[loan-time]`.',
);

const breakdown = f.section({
  id: f.id('A new id; its action has the same.'),
  layer: f.oneOf(LAYERS, 'Where it broke down: in the vision, the strategy or the execution.'),
  of: f.field(ids, 'What it concerns: ids of the plan.', 'facts'),
  what: f.text('What broke down.', 'title'),
  because: f.text('Why.'),
  prevented_by: f.text('What could have prevented it.'),
  ours: f.text('Which part of it was ours.'),
  action: f.field(
    addExpectation(
      z.union([idShape, plainActionShape]),
      'an action, or the id of an initiative',
      'Write `{ what: …, owner: …, due: … }`, or the id of the initiative that it became.',
    ),
    'What we will do: `{ what, owner, due }`, or the id of the initiative that it became.',
    'section',
  ),
});

const result = addExpectation(
  z.union([
    z.number(),
    z.boolean(),
    f.section({
      value: f.field(
        addExpectation(z.union([z.number(), z.boolean()]), 'a number, `true` or `false`'),
        'The result.',
        'number',
      ),
      at: f.date('The day for which it is true.'),
      note: f.text('What stands behind it.'),
    }),
  ]),
  'a number, `true` or `false`, or a section with `value`',
);

const carry = addExpectation(z.enum(CARRIES), `one of ${CARRIES.map((name) => `\`${name}\``).join(', ')}`);

export const retroSchema = f.section({
  strat: f.marker,
  kind: f.oneOf(['retro'], 'What this record is.'),
  on: f.day('The day of the retrospective.'),
  by: f.person('Who wrote it.'),
  present: f.persons('Who was there.'),
  from: f.day('The first day that it looks back on.'),
  to: f.day('The last day that it looks back on.'),
  covers: f.text('What it looks back on: a stage, the id of an entry, or `strategy`.'),
  worked: f.texts('What worked.'),
  breakdowns: f.listOf(breakdown, 'What broke down: in the vision, the strategy or the execution.'),
  learned: f.texts('What was learned.'),
  closes: f.yes('`true`: the strategy ends with it.'),
  results: f.mapOf(result, 'Where it closes: the result of each criterion, by id.'),
  carry: f.mapOf(carry, 'Where it closes: what goes on in the next strategy, by id.'),
  done: doneField(),
});

export type Retro = z.infer<typeof retroSchema>;
export type Breakdown = NonNullable<Retro['breakdowns']>[number];

export const RETRO: RecordKind<typeof retroSchema> = {
  kind: 'retro',
  noun: 'retrospective',
  ...RETROS,
  schema: retroSchema,
  says: 'A look back: what worked, what broke down and why, what was learned.',
  *gaps(model) {
    for (const one of model.breakdowns ?? []) yield* findBreakdownGaps(one);
  },
  *newGaps(model) {
    yield* findAuthorGap(model, isNamed(model.by), 'wrote');
  },
};

function* findBreakdownGaps(one: Breakdown): Iterable<Gap> {
  const lacks = (key: 'id' | 'layer' | 'what', help: string): readonly Gap[] =>
    one[key] === undefined ? [{ at: one, key, what: `has a breakdown without \`${key}\``, help }] : [];
  yield* lacks('id', 'Add `id:` with a new id, such as `desk-unchanged`.');
  yield* lacks('layer', `Add \`layer:\` with one of ${LAYERS.join(', ')}.`);
  yield* lacks('what', 'Add `what:`: what broke down.');
  if (typeof one.action === 'object') yield* findActionGaps([one.action]);
}
