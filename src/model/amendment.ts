/** An amendment: a commitment changed, and here is the reason. */
import * as z from 'zod/mini';
import * as f from './fields.ts';
import { explainMissingReason, isNamed } from './reason.ts';
import type { Gap, RecordKind } from './record.ts';
import { AMENDMENTS } from './record-folders.ts';
import { addExpectation, TEXT_LIMIT } from './shapes.ts';

const value = addExpectation(
  z.union([z.number(), z.string().check(z.maxLength(TEXT_LIMIT))]),
  'a number or a text',
  'Write the value as it stands in the plan.',
);

const amended = f.section({
  of: f.id('The id of what was changed; `strategy` for the strategy itself, a stage by its name.'),
  field: f.text('The key that was changed, such as `target`.'),
  from: f.field(value, 'Its value before, as written; absent where there was none.'),
  to: f.field(value, 'Its value now, as written; absent where there is none.'),
  removed: f.yes('`true`: the whole entry was taken out.'),
  until: f.date('Where `status` becomes `paused`: until when.'),
  comparable: f.yes(
    '`true`: a new measure or unit counts the same thing, so that old values are still compared.',
  ),
});

export const amendmentSchema = f.section({
  strat: f.marker,
  kind: f.oneOf(['amendment'], 'What this record is.'),
  on: f.date('The day on which it was decided.'),
  by: f.person('Who decided it.'),
  changes: f.listOf(amended, 'What was changed, each exactly.'),
});

export type Amendment = z.infer<typeof amendmentSchema>;
export type Amended = z.infer<typeof amended>;

export const AMENDMENT: RecordKind<typeof amendmentSchema> = {
  kind: 'amendment',
  ...AMENDMENTS,
  schema: amendmentSchema,
  says: 'A commitment was changed, and this is why.',
  *gaps(model, narrative) {
    const { changes = [] } = model;
    if (changes.length === 0)
      yield {
        at: model,
        key: 'changes',
        what: 'names no change',
        help: 'Add `changes:`; `strat amend` writes it exactly.',
      };
    for (const change of changes) yield* findChangeGaps(change);
    if (!hasReason(narrative))
      yield {
        at: model,
        key: 'narrative',
        what: 'gives no reason',
        isLast: true,
        help: 'Write why below the second line of `---`.',
      };
  },
  *newGaps(model, narrative) {
    if (!isNamed(model.by))
      yield {
        at: model,
        key: 'by',
        what: 'does not say who decided it',
        help: 'Add `by:` with the name of one person.',
      };
    const missing = explainMissingReason(narrative, listAmendedValues(model.changes));
    if (missing !== undefined)
      yield {
        at: model,
        key: 'narrative',
        what: missing,
        help: 'Say in a sentence why it changes, below the second line of `---`.',
      };
  },
};

/** Lists the ids, fields and values of changes: a text that only repeats them gives no reason. */
export function listAmendedValues(changes: Amendment['changes'] = []): readonly string[] {
  return changes.flatMap(({ of, field, from, to }) =>
    [of, field, from, to].flatMap((value) => (value === undefined ? [] : String(value))),
  );
}

function* findChangeGaps(change: Amended): Iterable<Gap> {
  if (change.of === undefined)
    yield {
      at: change,
      key: 'of',
      what: 'has a change without `of`',
      help: 'Add `of:` with the id of what was changed.',
    };
  if (change.removed !== true && change.field === undefined)
    yield {
      at: change,
      key: 'field',
      what: 'has a change without `field`',
      help: 'Add `field:` with `from:` and `to:`, or `removed: true`.',
    };
}

/** The name that an amendment uses for the strategy itself. */
export const STRATEGY_ITSELF = 'strategy';

/** Returns whether a text says anything; an HTML comment or the dots of a copied command do not. */
export function hasReason(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
}
