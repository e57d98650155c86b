/** Checks a plan as the command does, and lists what its default view shows, and what it leaves to `--all`. */
import type { Finding, Level } from '../../src/model/finding.ts';
import { LEVELS } from '../../src/model/finding.ts';
import { ABSENT_GROUP } from '../../src/model/rule-groups.ts';
import type { ViewEntry } from '../../src/report/entries.ts';
import { groupFindings } from '../../src/report/groups.ts';
import { listPageContent } from '../../src/report/page.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { isShort } from '../../src/report/pretty.ts';
import type { Report } from '../../src/report/report.ts';
import { judgeRun, makeChecker } from '../../src/tasks/check/judge.ts';
import { pretendHost } from '../../test/pretend-host.ts';

/** Something that the view says: an entry, or one phrase of "Not there yet". */
export interface Shown {
  readonly rule: string;
  readonly level: Level;
  readonly sentence: string;
  /** The findings that it says; those that follow from them are only counted there. */
  readonly findings: readonly Finding[];
  /** What it is made of, if a reader sees that one by one. */
  readonly parts?: readonly Shown[];
}

export interface PlanView {
  readonly plan: string;
  readonly entries: readonly Shown[];
  /** The phrases of "Not there yet". */
  readonly absent: readonly Shown[];
  /** What does not fit on the page. */
  readonly left: readonly Shown[];
  /** All findings, shown or not. */
  readonly findings: readonly Finding[];
}

/** The day of the check, `YYYY-MM-DD`, and the columns of the terminal. */
export interface ViewOptions {
  readonly asOf?: string;
  readonly columns?: number;
}

/** The width of the view without a terminal. */
const COLUMNS = 100;

/** Checks the text of one plan in a folder of its own, where no settings and no records are. */
export async function viewPlan(
  plan: string,
  text: string,
  { asOf, columns = COLUMNS }: ViewOptions = {},
): Promise<PlanView> {
  const { host } = pretendHost({ files: { '/work/strategy.yaml': text } });
  const flags = asOf === undefined ? {} : { asOf };
  const run = await makeChecker(host, ['strategy.yaml'], flags)(host);
  const { report } = judgeRun(host, run, flags);
  const { findings } = report;
  if (isShort(report)) return { plan, entries: findings.map(showFinding), absent: [], left: [], findings };
  const { shown, left, absent, absentLeft } = listPageContent(report, { paint: PLAIN, columns });
  const say = listAbsent(report);
  return {
    plan,
    entries: shown.map(showEntry),
    absent: absent.map(say),
    left: [...left.map(showEntry), ...absentLeft.map(say)],
    findings,
  };
}

/** With few findings, each is shown with its lines. */
function showFinding(finding: Finding): Shown {
  return { rule: finding.rule, level: finding.level, sentence: finding.message, findings: [finding] };
}

function showEntry({ rule, group, level, sentence, findings }: ViewEntry): Shown {
  const own = findings.filter((finding) => finding.rule === group);
  return { rule, level, sentence, findings: own.length > 0 ? own : findings };
}

/** Makes a function that finds the findings behind a phrase of "Not there yet", which may join several names. */
function listAbsent(report: Report): (phrase: string) => Shown {
  const all = groupFindings(report.shown, report).filter(({ group }) => group === ABSENT_GROUP);
  return (phrase) => {
    const names = [phrase, ...phrase.split(', ')];
    const findings = all.filter(({ absent = '' }) => names.includes(absent)).map(({ finding }) => finding);
    const level = LEVELS.find((one) => findings.some((finding) => finding.level === one)) ?? 'info';
    return {
      rule: [...new Set(findings.map(({ rule }) => rule))].join(' '),
      level,
      sentence: phrase,
      findings,
    };
  };
}

/** Joins the phrases of "Not there yet" to one entry, as a reader sees them: one paragraph. */
export function joinAbsent({ absent }: PlanView): readonly Shown[] {
  if (absent.length === 0) return [];
  const findings = absent.flatMap((phrase) => phrase.findings);
  const level = LEVELS.find((one) => absent.some((phrase) => phrase.level === one)) ?? 'info';
  const sentence = `Not there yet: ${absent.map((phrase) => phrase.sentence).join(' · ')}`;
  return [{ rule: ABSENT_GROUP, level, sentence, findings, parts: absent }];
}
