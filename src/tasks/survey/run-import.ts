/** `strat survey import`: a sheet of answers becomes a record of counts. */
import { dirname, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { findGitRoot, formatPath } from '../../folder/paths.ts';
import { toGitPath } from '../../folder/spots.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { countNoun } from '../../model/quote.ts';
import type { AnswerLabel, AnswerValue } from '../../people/answer-labels.ts';
import type { StatedInstrument } from '../../people/instruments/structure.ts';
import { WHOLE_GROUP } from '../../people/merge-groups.ts';
import { readTree } from '../../source/yaml/tree.ts';
import { print, talk } from '../print.ts';
import { chooseAuthor } from '../record/author.ts';
import { findHandle } from '../record/checkin.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere } from '../status/sources.ts';
import { importSheet, listSheetRemarks } from './import-survey.ts';
import { readOutcomeQuestion } from './outcome-question.ts';
import { type MadeSurvey, makeSurvey, recordSurvey } from './record-survey.ts';

export interface SurveyImportAsk {
  readonly instrument: StatedInstrument;
  readonly file: string;
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  readonly asked: number;
  readonly group: string | undefined;
  /** Files. */
  readonly columns: string | undefined;
  readonly labels: string | undefined;
  readonly from: Day | undefined;
  readonly on: Day;
  readonly by: string | undefined;
  readonly dryRun: boolean;
}

/** Imports a sheet. */
export async function runSurveyImport(host: Host, ask: SurveyImportAsk): Promise<void> {
  const { instrument, file, strategy, asked, group, from, on } = ask;
  const { plan } = await readSourceHere(host, strategy);
  const { surveyLeast } = await loadRecordSettings(host, strategy);
  const author = await chooseAuthor(
    host,
    dirname(strategy),
    ask.by,
    'A survey needs the name of who counts.',
  );
  const question = instrument === 'commitment' ? await readOutcomeQuestion(host, strategy) : undefined;
  const sheet = importSheet(host, {
    instrument,
    file,
    groupHeading: group,
    outcomes: question?.is === 'asked' ? question.options : [],
    columns: readColumnsFile(host, ask.columns),
    labels: readLabelsFile(host, ask.labels),
  });
  const made = makeSurvey(host, strategy, {
    instrument,
    from,
    on,
    asked,
    least: surveyLeast,
    tallies: sheet.tallies,
    by: findHandle(plan, author),
  });
  for (const remark of listSheetRemarks(sheet)) talk(host, remark);
  tellGroups(host, made, sheet.hasGroups, surveyLeast);
  if (ask.dryRun) return print(host, made.text);
  recordSurvey(host, made);
  await tellRecorded(host, ask, made);
}

/** Says how many people and groups came in, and which were put together. */
export function tellGroups(
  host: Host,
  { stored, answered }: MadeSurvey,
  hasGroups: boolean,
  least: number,
): void {
  const names = Object.keys(stored.groups).filter((name) => name !== WHOLE_GROUP);
  const groups = names.length === 0 ? 'one group' : countNoun(names.length, 'group');
  talk(host, `${countNoun(answered, 'answer')} counted, in ${groups}.`);
  if (stored.mergedGroups > 0)
    talk(
      host,
      `Groups of fewer than ${least} people were put together with others, so that nobody can be found.`,
    );
  else if (!hasGroups)
    talk(host, 'There is no question for the group, so leaders and staff cannot be compared.');
}

async function tellRecorded(host: Host, { file }: SurveyImportAsk, made: MadeSurvey): Promise<void> {
  const shown = formatPath(host.cwd, made.path);
  talk(host, `Wrote ${shown}. It holds counts only.`);
  await warnOfGit(host, file);
  if (file !== '-')
    talk(host, `Delete ${formatPath(host.cwd, resolve(host.cwd, file))} now; it is not needed any more.`);
  talk(
    host,
    `Next: write what follows from it below \`actions:\`, then git add ${shown}. See it with \`strat survey\`.`,
  );
}

/** Warns where answers lie in a repository: git does not forget. */
async function warnOfGit(host: Host, file: string): Promise<void> {
  if (file === '-') return;
  const full = resolve(host.cwd, file);
  const root = findGitRoot(host.files, dirname(full));
  if (root === undefined) return;
  const repository = (await host.git()).open(root);
  const head = repository.commit('HEAD');
  const isIn = head !== undefined && repository.entries(head, [toGitPath(host.files, root, full)]).length > 0;
  const shown = formatPath(host.cwd, full);
  talk(
    host,
    isIn
      ? `Warning: ${shown} is committed, so the answers stay in git even after you delete it. Remove it from the history.`
      : `Warning: ${shown} is in a git repository. Never commit it: git does not forget.`,
  );
}

type Data = Readonly<Record<string, unknown>>;

/** Reads a small file of keys and values. */
function readMapFile(host: Host, file: string, flag: string): Data {
  const bytes = host.files.read(resolve(host.cwd, file), READ_LIMIT);
  const { value, isBroken } = readTree(new TextDecoder().decode(bytes));
  if (!isBroken && typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Data;
  throw new UserError(`${file} cannot be used for \`${flag}\`.`, 'Write one `key: value` on each line.');
}

function readColumnsFile(host: Host, file: string | undefined): ReadonlyMap<string, string | number> {
  if (file === undefined) return new Map();
  const entries = Object.entries(readMapFile(host, file, '--columns'));
  const wrong = entries.find(([, value]) => typeof value !== 'string' && typeof value !== 'number');
  if (wrong)
    throw new UserError(
      `${file} does not name a column for \`${wrong[0]}\`.`,
      'Write the heading of the column, or its number, counted from 1.',
    );
  return new Map(entries as [string, string | number][]);
}

/** The meaning of a label that is not counted. */
const CANNOT_SAY = 'cannot-say';

function readLabelsFile(host: Host, file: string | undefined): readonly AnswerLabel[] {
  if (file === undefined) return [];
  return Object.entries(readMapFile(host, file, '--labels')).map(([label, meaning]) => {
    if (meaning === CANNOT_SAY) return { label, value: null };
    if (typeof meaning === 'number' && [1, 2, 3, 4, 5].includes(meaning))
      return { label, value: meaning as AnswerValue };
    throw new UserError(
      `${file} gives a label another meaning than 1 to 5 or \`${CANNOT_SAY}\`.`,
      'Write each as `"Strongly agree": 5`.',
    );
  });
}
