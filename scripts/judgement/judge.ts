/** Puts views, labels and flaws together: the data of a judgement, before it is printed. */
import type { Finding } from '../../src/model/finding.ts';
import type { JudgedFlaw } from './flaws.ts';
import { judgeFlaws } from './flaws.ts';
import type { Judgement } from './folder.ts';
import { type FindLabel, foldLabels, makeLabelFinder, nameSubject } from './labels.ts';
import type { Label } from './rows.ts';
import { joinAbsent, type PlanView, type Shown } from './view.ts';

/** Something that was judged, with its label. */
export interface Judged {
  readonly plan: string;
  readonly rule: string;
  readonly level: string;
  readonly sentence: string;
  /** The entities that it is about. */
  readonly subjects: readonly string[];
  readonly label: Label | undefined;
  /** How many of its findings are labelled wrong. */
  readonly wrong: number;
}

export interface Result {
  /** The entries of all views, with "Not there yet" as one entry of each. */
  readonly entries: readonly Judged[];
  /** The phrases of "Not there yet", each by itself. */
  readonly phrases: readonly Judged[];
  /** What does not fit on the pages. */
  readonly left: readonly Judged[];
  /** All findings, shown or not. */
  readonly findings: readonly Judged[];
  readonly flaws: readonly JudgedFlaw[];
}

/** Judges the views of all plans. @param rules the ids of all rules */
export function judgeViews(
  views: readonly PlanView[],
  { labels, flaws, matches }: Judgement,
  rules: ReadonlySet<string>,
): Result {
  const find = makeLabelFinder(labels);
  const judgeAll = (pick: (view: PlanView) => readonly Shown[]) =>
    views.flatMap((view) => pick(view).map((shown) => judgeShown(view.plan, shown, find)));
  return {
    entries: judgeAll((view) => [...view.entries, ...joinAbsent(view)]),
    phrases: judgeAll(({ absent }) => absent),
    left: judgeAll(({ left }) => left),
    findings: views.flatMap(({ plan, findings }) =>
      findings.map((finding) => judgeShown(plan, asShown(finding), find)),
    ),
    flaws: judgeFlaws(flaws, matches, new Map(views.map((view) => [view.plan, view])), rules),
  };
}

function asShown(finding: Finding): Shown {
  return { rule: finding.rule, level: finding.level, sentence: finding.message, findings: [finding] };
}

function judgeShown(plan: string, shown: Shown, find: FindLabel): Judged {
  const { rule, level, sentence, findings } = shown;
  const wrong = findings.filter((finding) => find(plan, finding) === 'wrong').length;
  const label = labelShown(plan, shown, find);
  return { plan, rule, level, sentence, subjects: findings.map(nameSubject), label, wrong };
}

/** Folds the labels of the parts that a reader sees or, without any, of the findings. */
function labelShown(plan: string, { findings, parts }: Shown, find: FindLabel): Label | undefined {
  return parts
    ? foldLabels(parts.map((part) => labelShown(plan, part, find)))
    : foldLabels(findings.map((finding) => find(plan, finding)));
}
