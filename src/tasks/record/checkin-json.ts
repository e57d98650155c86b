/** A whole check-in that another program hands over as JSON. */
import { UserError } from '../../exit.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { Day } from '../../model/dates.ts';
import { type DraftMap, isDraftMap } from '../../model/draft.ts';
import { parseData } from '../../source/parse.ts';
import type { CheckinDraft, DraftedValue } from './checkin-text.ts';

/** Drafts the check-in of an object. @param usual the day and the person where it names none @throws UserError if it is none */
export function draftFromJson(
  given: unknown,
  usual: { readonly on: Day; readonly by: string },
): CheckinDraft {
  const text = new TextEncoder().encode(JSON.stringify(addHead(given)));
  const { model, findings } = parseData(text, 'check-in', CHECKIN.schema);
  const [wrong] = findings.filter(({ level }) => level === 'error');
  if (wrong || !model)
    throw new UserError(
      wrong?.message ?? 'This is no check-in.',
      wrong?.help ?? '`strat schema checkin` says what one holds.',
    );
  const {
    strat: _,
    kind: __,
    on,
    by,
    measures = {},
    objectives,
    initiatives,
    done,
    summary,
    ...others
  } = model;
  refuseKeys(others);
  return {
    on: typeof on === 'string' ? on : usual.on,
    by: by ?? usual.by,
    values: Object.entries(measures).map(
      ([id, said]): DraftedValue =>
        typeof said === 'object' ? { id, ...said, value: said.value ?? 'unknown' } : { id, value: said },
    ),
    standings: { objectives: toDraft(objectives), initiatives: toDraft(initiatives) },
    done: toDraft(done),
    summary,
  };
}

/** Nothing that was handed over is dropped in silence. */
function refuseKeys(others: object): void {
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new UserError(
      `\`${other}\` cannot be recorded this way yet.`,
      'Write the check-in as a file in `checkins/`.',
    );
}

/** Another program need not say what it hands over. */
function addHead(given: unknown): unknown {
  return typeof given === 'object' && given !== null ? { strat: 1, kind: 'checkin', ...given } : given;
}

/** Plain JSON data is a draft. */
function toDraft(data: unknown): DraftMap {
  return isDraftMap(data as DraftMap | undefined) ? (data as DraftMap) : {};
}
