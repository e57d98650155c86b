/**
 * A survey: what people answered, as counts by group. No person, no answer of one person and no text of an answer is
 * ever in it.
 */
import * as z from 'zod/mini';
import { actionsField, findActionGaps, findAuthorGap } from './action.ts';
import { EVIDENCE_KINDS } from './choices.ts';
import * as f from './fields.ts';
import { isNamed } from './reason.ts';
import type { Gap, RecordKind } from './record.ts';
import { SURVEYS } from './record-folders.ts';
import { addExpectation, makeWholeShape } from './shapes.ts';
import { HARDLY_ANYBODY, INSTRUMENTS, NEARLY_ALL, PEOPLE_LIMIT } from './survey-terms.ts';

const people = makeWholeShape(0, PEOPLE_LIMIT);

const counts = addExpectation(
  z.union([z.array(people).check(z.minLength(2), z.maxLength(3)), z.enum([NEARLY_ALL, HARDLY_ANYBODY])]),
  'two or three counts, `nearly-all` or `hardly-anybody`',
  'Write `[disagree, between, agree]` for a statement, `[favourable, rest]` for a dimension.',
);

const groupName = z.string().check(z.minLength(1), z.maxLength(60));

const byGroup = <S extends z.ZodMiniType>(value: S, expected: string) =>
  addExpectation(z.record(groupName, value), expected, 'Write each as `group: …`.');

const finding = f.section({
  kind: f.oneOf(EVIDENCE_KINDS, 'Where the finding comes from.'),
  finding: f.text('What was found.', 'title'),
  source: f.text('Where it can be looked up.'),
  on: f.date('When it was found.'),
  gap: f.field(makeWholeShape(0, 4), 'How wide the gap is, from 0 (none) to 4 (wide).', 'number'),
  points_to: f.id('The obstacle that it points to.'),
  obstacle: f.text('The obstacle in words, where the plan does not have it yet.'),
});

export const surveySchema = f.section({
  strat: f.marker,
  kind: f.oneOf(['survey'], 'What this record is.'),
  instrument: f.oneOf(INSTRUMENTS, 'Which questions were asked.'),
  version: f.field(makeWholeShape(1, 99), 'The version of the questions.', 'number'),
  from: f.day('The first day on which people could answer.'),
  on: f.day('The last day on which people could answer.'),
  by: f.person('Who counted the answers.'),
  asked: f.field(people, 'How many people were asked.', 'number'),
  answered: f.field(people, 'How many people answered.', 'number'),
  least: f.field(makeWholeShape(3, 10), 'The fewest people of a group that is told apart.', 'number'),
  groups: f.field(
    byGroup(people, 'a map of groups and how many people answered in each'),
    'How many people answered, by group; `leaders`, `managers` and `staff` are compared.',
    'names',
  ),
  answers: f.field(
    addExpectation(
      z.record(groupName, byGroup(counts, 'a map of groups and counts')),
      'a map of statements or dimensions, each with counts by group',
    ),
    'Counts by statement (groups of 30 people and more) or dimension (smaller groups), then by group.',
    'names',
  ),
  themes: f.texts('What came up, in the words of whoever read the answers; no quotations.'),
  evidence: f.listOf(finding, 'Only in a gap assessment: what was found, and how wide the gap is.'),
  actions: actionsField(),
});

export type Survey = z.infer<typeof surveySchema>;
export type SurveyCounts = z.infer<typeof counts>;
export type GapFinding = z.infer<typeof finding>;

export const SURVEY: RecordKind<typeof surveySchema> = {
  kind: 'survey',
  ...SURVEYS,
  schema: surveySchema,
  says: 'What people answered, as counts by group; never a person.',
  *gaps(model) {
    yield* findActionGaps(Object.values(model.actions ?? {}));
    if (model.instrument === undefined)
      yield {
        at: model,
        key: 'instrument',
        what: 'does not say what was asked',
        help: `Add \`instrument:\` with one of ${INSTRUMENTS.join(', ')}.`,
      };
    else if (model.instrument !== 'gap') yield* findCountGaps(model);
  },
  *newGaps(model) {
    yield* findAuthorGap(model, isNamed(model.by), 'counted');
  },
};

function* findCountGaps(model: Survey): Iterable<Gap> {
  const lacks = (key: string, isThere: boolean): readonly Gap[] =>
    isThere
      ? []
      : [
          {
            at: model,
            key,
            what: `has no \`${key}\``,
            help: '`strat survey import` and `strat survey count` write it.',
          },
        ];
  yield* lacks('asked', model.asked !== undefined);
  yield* lacks('answered', model.answered !== undefined);
  yield* lacks('groups', model.groups !== undefined);
  yield* lacks('answers', model.answers !== undefined);
}
