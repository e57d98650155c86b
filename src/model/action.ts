/** Something that somebody has to do, as check-ins, surveys, meetings and retrospectives write it. */
import * as z from 'zod/mini';
import * as f from './fields.ts';
import type { Gap } from './record.ts';
import { addExpectation, plainText } from './shapes.ts';

const actionKeys = {
  what: f.text('What is to be done.', 'title'),
  owner: f.person('The one person who does it; `parent` for the owner of the parent strategy.'),
  due: f.date('By when.'),
};

/** An action without what it is about, where the place says that already. */
export const plainActionShape = f.section(actionKeys);

/** Something that somebody has to do; a request is an action of somebody else. */
export const actionShape = f.section({
  ...actionKeys,
  of: f.id('What it is about: an entry of the plan or, in a survey, a statement or dimension.'),
});

export type Action = z.infer<typeof actionShape>;

/** The actions of a record, each under an id that no other record and no entry of the plan has. */
export const actionsField = () => f.mapOf(actionShape, 'What is to be done, each under a new id.');

const doneShape = addExpectation(
  z.union([z.literal(true), plainText, f.section({ dropped: f.text('Why it is no longer to be done.') })]),
  '`true`, a text, or `{ dropped: reason }`',
);

/** The things that are done, by the id of an action or of an item of a list. */
export const doneField = () => f.doneMap(doneShape, 'Actions and items of lists that are done, by id.');

/** Finds what actions lack. */
export function* findActionGaps(actions: readonly Action[]): Iterable<Gap> {
  for (const action of actions)
    if (action.what === undefined)
      yield {
        at: action,
        key: 'what',
        what: 'has an action without `what`',
        help: 'Add `what:`: what is to be done.',
      };
}

/** Finds that a new record does not name one person as its author. @param verb `said`, `wrote` */
export function* findAuthorGap(record: object, isThere: boolean, verb: string): Iterable<Gap> {
  if (!isThere)
    yield {
      at: record,
      key: 'by',
      what: `does not say who ${verb} it`,
      help: 'Add `by:` with the name of one person.',
    };
}
