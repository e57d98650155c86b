/** A whole check-in that another program hands over as JSON. */
import { UserError } from '../../exit.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { Day } from '../../model/dates.ts';
import type { DraftMap } from '../../model/draft.ts';
import { parseData } from '../../source/parse.ts';
import type { WholeInput } from './checkin-input.ts';
import type { CheckinDraft, DraftedValue } from './checkin-text.ts';

/**
 * Drafts the check-in of an object. Nothing of it is left out.
 * @param usual the day and the person where it names none @throws UserError if it is no check-in
 */
export function draftFromJson(
  { file, checkin }: WholeInput,
  usual: { readonly on: Day; readonly by: string },
): CheckinDraft {
  const text = new TextEncoder().encode(JSON.stringify(addHead(checkin)));
  const { model, findings } = parseData(text, file, CHECKIN.schema);
  const [wrong] = findings;
  if (wrong || !model)
    throw new UserError(
      `${file}: ${wrong?.message ?? 'This is not a check-in.'}`,
      `${wrong?.help ?? 'Run `strat schema checkin` to see the format.'} Nothing was written.`,
    );
  const { strat: _, kind: __, on, by, imported, measures = {}, ...more } = model;
  return {
    on: typeof on === 'string' ? on : usual.on,
    by: by ?? usual.by,
    isImported: imported,
    values: Object.entries(measures).map(
      ([id, said]): DraftedValue =>
        typeof said === 'object'
          ? { id, ...said, withdrawn: said.withdrawn === true || undefined }
          : { id, value: said },
    ),
    more: more as DraftMap,
  };
}

/** Another program need not say what it hands over. */
function addHead(given: unknown): unknown {
  return typeof given === 'object' && given !== null ? { strat: 1, kind: 'checkin', ...given } : given;
}
