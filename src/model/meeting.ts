/** A meeting about the strategy: what was decided, and who does what. */
import * as z from 'zod/mini';
import { actionsField, doneField, findActionGaps, findAuthorGap } from './action.ts';
import * as f from './fields.ts';
import { isNamed } from './reason.ts';
import type { RecordKind } from './record.ts';
import { MEETINGS } from './record-folders.ts';
import { addExpectation, plainText } from './shapes.ts';

const decision = addExpectation(
  z.union([
    plainText,
    f.section({
      what: f.text('What was decided.', 'title'),
      of: f.id('What it answers: an assumption or another entry of the plan.'),
    }),
  ]),
  'a text, or a section with `what`',
);

export const meetingSchema = f.section({
  strat: f.marker,
  kind: f.oneOf(['meeting'], 'What this record is.'),
  on: f.day('The day of the meeting.'),
  by: f.person('Who wrote the minutes.'),
  present: f.persons('Who was there.'),
  decisions: f.mapOf(decision, 'What was decided, each under a new id.'),
  actions: actionsField(),
  done: doneField(),
  summary: f.text('One or two sentences, where there is no narrative.'),
});

export type Meeting = z.infer<typeof meetingSchema>;

export const MEETING: RecordKind<typeof meetingSchema> = {
  kind: 'meeting',
  ...MEETINGS,
  schema: meetingSchema,
  says: 'A meeting about the strategy: what was decided, and who does what.',
  *gaps(model) {
    yield* findActionGaps(Object.values(model.actions ?? {}));
    for (const one of Object.values(model.decisions ?? {}))
      if (typeof one === 'object' && one.what === undefined)
        yield {
          at: one,
          key: 'what',
          what: 'has a decision without `what`',
          help: 'Add `what:`: what was decided.',
        };
  },
  *newGaps(model) {
    yield* findAuthorGap(model, isNamed(model.by), 'wrote');
  },
};
