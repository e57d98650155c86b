/** The reason that somebody gives on the command line. */
import { beginAmendCommand } from '../../diff/acknowledge.ts';
import { UserError } from '../../exit.ts';
import type { Change } from '../../model/change.ts';
import { explainMissingReason } from '../../model/reason.ts';
import { findAmendedId } from './amendment.ts';

/** Returns the reason for a change of an entry. Throws if it is too short for one. @param place as a command names it */
export function requireReason(id: string, why: string | undefined, place: string | undefined): string {
  const text = why?.trim() ?? '';
  const missing = explainMissingReason(text);
  if (missing === undefined) return text;
  throw new UserError(
    text === '' ? 'An amendment needs a reason.' : `\`--why\` ${missing}.`,
    `Write \`${beginAmendCommand(id, { place })} --why "…"\`, and replace the dots with your reason.`,
  );
}

/** Throws if a reason only repeats what was changed. */
export function requireReasonBesides(why: string, changes: readonly Change[]): void {
  const values = changes.flatMap((change) =>
    [findAmendedId(change), change.field, change.from, change.to].flatMap((value) =>
      value === undefined ? [] : String(value),
    ),
  );
  const missing = explainMissingReason(why, values);
  if (missing !== undefined)
    throw new UserError(
      `\`--why\` ${missing}.`,
      'The amendment already has the values. Say why they changed.',
    );
}
