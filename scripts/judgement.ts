/**
 * Counts how much of what `strat check` says of real plans is right, and how many of their flaws it shows:
 * `npm run judgement -- FOLDER [--entries] [--json] [--labels FILE] [--matches FILE] [--as-of DAY] [--columns N]`.
 *
 * The folder holds `plans/NAME/strategy.yaml`; `labels.csv`, where somebody calls each finding right, wrong or noise;
 * `flaws.csv`, what is really wrong with each plan; and, if you like, `matches.csv`, which finding answers which flaw.
 * `--labels` and `--matches` add rows from elsewhere, as often as you like; the later row holds.
 *
 * The unit is what a reader sees: an entry of the default view. It counts once, however many findings it folds. It is
 * right if at least one of them is labelled right and no more than half are wrong: the reader is sent to something real.
 * It is wrong if more than half are wrong. Else it is noise. Findings without a label have no say. "Not there yet" is
 * one entry of its plan, folded from its phrases in the same way; the total with each phrase as an entry stands below.
 *
 * A flaw is shown if a finding that answers it is in the same view. The rows of `matches.csv` say which; without any,
 * the rules that the last column of `flaws.csv` names. A flaw is one of content unless only rules about what is
 * missing, or how much there is, found it. Exits with 0 once it has counted, and with 2 if the folder cannot be read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isUserError } from '../src/exit.ts';
import { RULES } from '../src/lint/rules/index.ts';
import { readJudgement } from './judgement/folder.ts';
import { judgeViews } from './judgement/judge.ts';
import { JudgementFaults } from './judgement/rows.ts';
import { formatEntries, formatResult } from './judgement/tables.ts';
import { type PlanView, viewPlan } from './judgement/view.ts';

const USAGE = 'Name the folder: npm run judgement -- FOLDER [--entries] [--json].';

try {
  await judge();
} catch (error) {
  if (!(error instanceof JudgementFaults) && !isUserError(error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function judge(): Promise<void> {
  const { values, positionals } = readArguments();
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new JudgementFaults([USAGE]);
  const judgement = readJudgement(folder, values);
  const options = {
    asOf: values['as-of'] ?? new Date().toISOString().slice(0, 10),
    columns: readColumns(values.columns),
  };
  const views: PlanView[] = [];
  for (const [plan, path] of judgement.plans)
    views.push(await viewPlan(plan, readFileSync(path, 'utf8'), options));
  const result = judgeViews(views, judgement, new Set(RULES.map(({ id }) => id)));
  if (values.json) console.log(JSON.stringify(result, (_, value) => value ?? null, 2));
  else console.log([...(values.entries ? [formatEntries(result)] : []), formatResult(result)].join('\n\n'));
}

/** Without the option, the width is that of a check without a terminal. */
function readColumns(text = '100'): number {
  const columns = Number(text);
  if (!Number.isInteger(columns) || columns < 1)
    throw new JudgementFaults(['--columns must be a number, such as 80.']);
  return columns;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        entries: { type: 'boolean' },
        json: { type: 'boolean' },
        labels: { type: 'string', multiple: true },
        matches: { type: 'string', multiple: true },
        'as-of': { type: 'string' },
        columns: { type: 'string' },
      },
    });
  } catch (error) {
    throw new JudgementFaults([`${(error as Error).message} ${USAGE}`]);
  }
}
