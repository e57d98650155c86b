/** The data of a diff, for every format. */
import type { Change } from '../model/change.ts';
import type { Day } from '../model/dates.ts';
import type { Level } from '../model/finding.ts';
import { countNoun } from '../model/quote.ts';
import type { CheckinNews } from './checkin-news.ts';
import { isOpen, sayWhatToDo } from './heading.ts';
import type { Appearance } from './report.ts';
import type { ShownChange } from './shown-change.ts';

export interface ChangeReport {
  /** The name of the strategy. */
  readonly name: string;
  /** The two sides for the reader: `origin/main@a1b2c3d`, `strategy.yaml`. */
  readonly from: string;
  readonly to: string;
  /** The current strategy, if there is just one file. */
  readonly file?: string;
  readonly changes: readonly Change[];
  /** Whether there was none before. */
  readonly isNew?: boolean;
  /** Whether there is none any more. */
  readonly isGone?: boolean;
  /** Whether editorial changes are shown, and not only counted. */
  readonly all: boolean;
  readonly asOf: Day;
  /** What it brings in check-ins, where there are any. */
  readonly news?: CheckinNews | undefined;
}

export type ChangeFormat = (report: ChangeReport, look: Appearance) => string;

export function filterGoalposts<C extends ShownChange>(changes: readonly C[]): readonly C[] {
  return changes.filter((change) => change.class === 'goalpost');
}

/** Formats the headline: `3 need a reason (2 easier, 1 gone) · 1 wording.` */
export function formatChangesHeadline(report: ChangeReport): string {
  if (report.isNew)
    return isBack(report) ? `A strategy that was there before. ${sayMoved(report)}` : 'A new strategy.';
  return report.isGone ? `The strategy is gone. ${sayMoved(report)}` : sayMoved(report);
}

/** Returns whether a new strategy has commitments that it had before it was deleted. */
function isBack({ changes }: ChangeReport): boolean {
  return filterGoalposts(changes).some(({ entity }) => entity !== undefined);
}

function sayMoved({ changes, news }: ChangeReport): string {
  const { length: checkins } = news?.checkins ?? [];
  if (changes.length === 0 && checkins > 0)
    return `${countNoun(checkins, 'new check-in')}, and no other changes.`;
  if (changes.length === 0) return 'No changes.';
  return `${sayWhatToDo(changes, checkins)}.`;
}

/** Splits the changes into those to show and those to count. */
export function foldChanges<C extends ShownChange>({
  changes,
  all,
}: {
  changes: readonly C[];
  all: boolean;
}) {
  const isShown = (change: C) => all || change.class !== 'editorial';
  return {
    shown: changes.filter(isShown),
    hidden: changes.filter((change) => !isShown(change)),
  };
}

/** Says how many are folded: `4 wording edits folded`; undefined if none are. */
export function sayFolded(hidden: readonly ShownChange[]): string | undefined {
  return hidden.length === 0 ? undefined : `${countNoun(hidden.length, 'wording edit')} folded`;
}

/** The commands that would give a reason, each once. */
interface Commands {
  /** For changes that fail the check until they have one. */
  readonly needed: readonly string[];
  /** For changes that only warn. */
  readonly useful: readonly string[];
}

/** Lists the commands that would give the reasons that are missing. */
export function listOpenCommands(changes: readonly ShownChange[]): Commands {
  // Who lost an owner needs an owner.
  const wanted = changes.filter((one) => isOpen(one) && one.rule !== 'owner-removed');
  const list = (level: (level: Level) => boolean) => [
    ...new Set(wanted.filter((one) => level(one.level)).flatMap(({ command }) => command ?? [])),
  ];
  const needed = list((level) => level === 'error');
  return { needed, useful: list((level) => level !== 'error').filter((one) => !needed.includes(one)) };
}

/** The words above the commands of each kind. */
export const WHY_WORDS: Readonly<Record<keyof Commands, string>> = {
  needed: 'To say why:',
  useful: 'A reason is recommended:',
};
