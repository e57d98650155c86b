/** `strat survey count`: the tally of paper forms becomes a record of counts, by the same way as a sheet. */
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { listCountedGroups, runCountInterview } from '../../interview/count-interview.ts';
import type { Day } from '../../model/dates.ts';
import { type DraftMap, isDraftMap } from '../../model/draft.ts';
import type { StatedInstrument } from '../../people/instruments/structure.ts';
import { findInstrument, listAskedStatements } from '../../people/instruments.ts';
import { WHOLE_GROUP } from '../../people/merge-groups.ts';
import { nameGroup } from '../../people/name-groups.ts';
import { addTallies, EMPTY_TALLY, type GroupTally, type StatementTally } from '../../people/tally.ts';
import { readTree } from '../../source/yaml/tree.ts';
import { print, talk } from '../print.ts';
import { chooseAuthor } from '../record/author.ts';
import { findHandle, makeFileWord } from '../record/checkin.ts';
import { holdKeptInterview } from '../record/kept-interview.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere } from '../status/sources.ts';
import { makeSurvey, recordSurvey } from './record-survey.ts';
import { tellGroups } from './run-import.ts';

export interface CountAsk {
  readonly instrument: StatedInstrument;
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  readonly asked: number;
  readonly from: Day | undefined;
  readonly on: Day;
  readonly by: string | undefined;
  /** A file of tallies, in place of questions. */
  readonly answers: string | undefined;
  readonly dryRun: boolean;
}

/** Counts paper. */
export async function runSurveyCount(host: Host, ask: CountAsk): Promise<void> {
  const { instrument, strategy, asked, from, on, answers, dryRun } = ask;
  const { plan } = await readSourceHere(host, strategy);
  const { surveyLeast: least } = await loadRecordSettings(host, strategy);
  const author = await chooseAuthor(
    host,
    dirname(strategy),
    ask.by,
    'A survey needs the name of who counts.',
  );
  const by = findHandle(plan, author);
  const held = answers === undefined ? await askCounts(host, ask, by) : readCountFile(host, answers);
  const tallies = tallyGroups(held.draft, instrument);
  const made = makeSurvey(host, strategy, { instrument, from, on, by, asked, least, tallies });
  tellGroups(host, made, tallies.size > 1, least);
  if (dryRun) return print(host, made.text);
  recordSurvey(host, made);
  held.remove();
  const shown = formatPath(host.cwd, made.path);
  talk(host, `Wrote ${shown}. It holds counts only. Destroy the sheets now; they are not needed any more.`);
  talk(
    host,
    `Next: write what follows from it below \`actions:\`, then git add ${shown}. See it with \`strat survey\`.`,
  );
}

interface HeldCounts {
  readonly draft: DraftMap;
  remove(): void;
}

/** Asks on a terminal. Tallies of small groups are kept in the home folder, since nothing there is committed. */
async function askCounts(host: Host, { instrument, asked }: CountAsk, by: string): Promise<HeldCounts> {
  const home = host.env.HOME ?? host.env.USERPROFILE;
  if (!host.isInteractive || home === undefined)
    throw new UserError(
      'Counting paper asks questions, and this is not a terminal.',
      'Write the tallies into a file outside the repository, and add `--answers FILE`.',
    );
  return holdKeptInterview({
    host,
    path: join(home, `.strat-count-${instrument}-${makeFileWord(by)}.json`),
    noun: 'survey',
    last: 'Your last count',
    again: `strat survey count ${instrument} --asked ${asked}`,
    greet: () => talk(host, 'Enter skips a question, < goes back, Ctrl-C keeps what you have counted.'),
    ask: () => runCountInterview(listAskedStatements(findInstrument(instrument)), WHOLE_GROUP),
  });
}

function readCountFile(host: Host, file: string): HeldCounts {
  const bytes =
    file === '-' ? host.readStdin(READ_LIMIT) : host.files.read(resolve(host.cwd, file), READ_LIMIT);
  const { value, isBroken } = readTree(new TextDecoder().decode(bytes));
  const draft = value as DraftMap;
  if (isBroken || typeof value !== 'object' || value === null || !isDraftMap(draft))
    throw new UserError(`${file} cannot be read as tallies.`, SHOW_HOW);
  return { draft, remove: () => {} };
}

const SHOW_HOW =
  'Write each group as `staff: { people: 40, answers: { understand-1: [2, 3, 5, 20, 10] } }`: how many chose 1 to 5. Nothing was written.';

/** Turns what was counted into tallies. @throws UserError for the first count that cannot be */
function tallyGroups(draft: DraftMap, instrument: StatedInstrument): ReadonlyMap<string, GroupTally> {
  const ids = new Set(listAskedStatements(findInstrument(instrument)).map(({ id }) => id));
  const tallies = new Map<string, GroupTally>();
  for (const [written, counted] of listCountedGroups(draft)) {
    const group = nameGroup(written);
    const tally = readGroup(group, counted, ids);
    tallies.set(group, addTallies([tallies.get(group) ?? EMPTY_TALLY, tally]));
  }
  return tallies;
}

function readGroup(group: string, { people, answers }: DraftMap, ids: ReadonlySet<string>): GroupTally {
  if (typeof people !== 'number' || !Number.isInteger(people) || people < 0)
    throw new UserError(`The group ${group} has no number of \`people\`.`, SHOW_HOW);
  const counted = answers !== undefined && isDraftMap(answers) ? Object.entries(answers) : [];
  const statements = counted.map(([id, counts]): [string, StatementTally] => {
    const tally = ids.has(id) ? readTally(counts) : undefined;
    const sum = tally?.reduce((all, one) => all + one, 0) ?? 0;
    if (tally && sum <= people) return [id, tally];
    throw new UserError(
      tally
        ? `The group ${group} has ${sum} answers to \`${id}\`, but ${people} people.`
        : `The counts of \`${id}\` in the group ${group} cannot be read.`,
      SHOW_HOW,
    );
  });
  return { ...EMPTY_TALLY, people, statements: new Map(statements) };
}

/** Reads five counts, or three: disagree, in between, agree. */
function readTally(counts: unknown): StatementTally | undefined {
  if (!Array.isArray(counts) || !counts.every((one) => Number.isInteger(one) && one >= 0)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = counts as readonly number[];
  if (counts.length === 5) return [a + b, c, d + e];
  return counts.length === 3 ? [a, b, c] : undefined;
}
