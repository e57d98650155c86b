/**
 * Counts how often `strat diff` says what a careful reviewer says of real edits:
 * `npm run edits -- FOLDER [--pair NAME] [--json]`.
 *
 * The folder holds `pairs/NAME/before.yaml`, `after.yaml` and `expect.json`: the day of the comparison (`asOf`), what the
 * reviewer says in words (`says`), and a list `expect` with the class, direction and severity of each expected change.
 * `--pair NAME` prints one pair in full; the beginning of a name is enough. `--json` prints everything as data.
 *
 * An expected change is about one entity, named as after the change, or one field of it if `expect` names a field. The
 * changes of the diff about the same decide: a change belongs to the expected change that names its field, or else to the
 * one that names only its entity. The gravest of them answers: the highest level; of equals, one that is not editorial;
 * of these, the first that the diff returns. So a wording edit or an info beside it never counts for or against.
 *
 * They agree in class if the class is the same, and in class and severity if the level is, too. Severity `none` means not
 * said, or an editorial info, which is folded. If the diff says nothing, that agrees with `none` alone, whatever the class.
 * They agree in direction if the change has the same `direction`; a change without one counts as `none`. An expected
 * direction `n/a` is not counted. As long as no change of the folder has a direction, the diff does not say.
 *
 * An expected change is "words only" if something differs between the two models about it (its entity, or its field), and
 * all of that is prose. Everything else is typed: an entry that is new, gone or elsewhere, a date, a number, a choice, a
 * name, a reference, and what defines a measure. Only the schema decides; the diff is not asked. The diff shows words if
 * the change that answers is not editorial, be it of the right class or not.
 *
 * An empty `expect` means that only the formatting changed. The diff is silent if it returns only info of class
 * editorial or checks. Noise is a warning or an error that belongs to no expected change, in any pair.
 *
 * Exits with 0 once it has counted, and with 2 if the folder cannot be read.
 */
import { parseArgs } from 'node:util';
import { comparePair } from './edits/compare.ts';
import { countEdits } from './edits/counts.ts';
import { EditsFaults } from './edits/expected.ts';
import { pickPair, readEdits } from './edits/folder.ts';
import { type JudgedPair, judgePair } from './edits/judge.ts';
import { formatEdits, formatPair } from './edits/print.ts';

const USAGE = 'Name the folder: npm run edits -- FOLDER [--pair NAME] [--json].';

try {
  await count();
} catch (error) {
  if (!(error instanceof EditsFaults)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function count(): Promise<void> {
  const { values, positionals } = readArguments();
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new EditsFaults([USAGE]);
  const all = readEdits(folder);
  const pairs: JudgedPair[] = [];
  for (const pair of values.pair === undefined ? all : [pickPair(all, values.pair)])
    pairs.push(judgePair(await comparePair(pair)));
  const counts = countEdits(pairs);
  if (values.json) console.log(JSON.stringify({ counts, pairs: pairs.map(makeEntry) }, null, 2));
  else if (values.pair === undefined) console.log(formatEdits(pairs, counts));
  else console.log(pairs.map(formatPair).join('\n\n'));
}

/** Leaves out the files themselves. */
function makeEntry({ pair: { before: _, after: __, ...pair }, ...judged }: JudgedPair) {
  return { ...pair, ...judged };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { pair: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new EditsFaults([`${(error as Error).message} ${USAGE}`]);
  }
}
