/** The two sides of a comparison, as a user names them. */
import { type Side, type Snapshot, sideOf } from '../diff/side.ts';
import { UserError } from '../exit.ts';
import { foreignError } from '../folder/load.ts';
import { comparedSides } from '../folder/sides.ts';
import type { Host } from '../host.ts';

/** Both sides: files, folders, revisions, the index, the working tree. */
export async function sidesOf(
  host: Host,
  from: string | undefined,
  to: string | undefined,
  options: { readonly staged?: boolean } = {},
): Promise<{ readonly before: Side; readonly after: Side }> {
  const sides = await comparedSides(host, from, to, options);
  return { before: readable(sides.from), after: readable(sides.to) };
}

/** A side of which something can be understood. Throws where its file is another program’s, newer, or all broken. */
export function readable(snapshot: Snapshot): Side {
  const side = sideOf(snapshot);
  const { reading } = side;
  if (reading.is === 'foreign') throw foreignError(reading);
  if (reading.is === 'newer')
    throw new UserError(
      `${reading.file} is written in a newer format than this program knows (1).`,
      'Update strat.',
    );
  if (side.plan) return side;
  const [first] = reading.findings;
  throw new UserError(
    `${reading.file}${first ? `:${first.range.start.line}: ${first.message}` : ' cannot be read.'}`,
    'Mend the file first: `strat check` says what is wrong with it.',
  );
}
