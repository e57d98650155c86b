/** Compares one pair as `strat diff` does: the same functions, on the day of the pair, without settings and records. */
import { diffSides, type Side } from '../../src/diff/diff.ts';
import { indexHeld } from '../../src/diff/match.ts';
import { isUserError } from '../../src/exit.ts';
import type { Change } from '../../src/model/change.ts';
import { isError, openSides } from '../../src/tasks/compare/sides.ts';
import { chooseAsOfDay } from '../../src/tasks/settings.ts';
import { pretendHost } from '../../test/pretend-host.ts';
import { type Difference, listDifferences } from './differences.ts';
import { EditsFaults, WHOLE } from './expected.ts';
import type { EditPair } from './folder.ts';

/** A change of the diff, and how it moves the commitment: no change says so yet. */
export type DiffChange = Omit<Change, 'direction'> & { readonly direction?: string };

export interface ComparedPair extends EditPair {
  readonly changes: readonly DiffChange[];
  readonly differences: readonly Difference[];
  /** How many parts of the two files cannot be read, and so are not compared. */
  readonly unread: number;
}

/** Compares a pair. @throws EditsFaults if a file cannot be read, or a change is expected of what neither file has */
export async function comparePair(pair: EditPair): Promise<ComparedPair> {
  const files = { '/work/before.yaml': pair.before, '/work/after.yaml': pair.after };
  const { host } = pretendHost({ files });
  try {
    const asOf = chooseAsOfDay(host, pair.asOf);
    const { before, after } = await openSides(host, 'before.yaml', 'after.yaml');
    refuseStrangers(pair, before, after);
    return {
      ...pair,
      changes: diffSides(before, after, { asOf }),
      differences: before.plan && after.plan ? listDifferences(before.plan, after.plan) : [],
      unread: [before, after].flatMap(({ reading }) => reading.findings.filter(isError)).length,
    };
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new EditsFaults([`${pair.name}: ${error.message}`]);
  }
}

function refuseStrangers({ name, expect }: EditPair, ...sides: readonly Side[]): void {
  const known = new Set(sides.flatMap(({ plan }) => (plan ? [...indexHeld(plan).keys()] : [])));
  const strangers = expect.filter(({ entity }) => entity !== WHOLE && !known.has(entity));
  if (strangers.length > 0)
    throw new EditsFaults(
      strangers.map(({ entity }) => `${name}: Neither file has ${entity}, which expect.json names.`),
    );
}
