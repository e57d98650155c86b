/** The data of `strat survey`: the last survey of each instrument, and the words that all formats share. */

import type { DatedSurvey } from '../model/dated-record.ts';
import { countDays, type Day, sayDate } from '../model/dates.ts';
import { findPersonName, type Plan } from '../model/plan.ts';
import { countNoun } from '../model/quote.ts';
import { HARDLY_ANYBODY, type InstrumentId, NEARLY_ALL } from '../model/survey-terms.ts';
import type { ShareChange } from '../people/compare-surveys.ts';
import type { FoundGap } from '../people/gap-findings.ts';
import { type GroupShare, isShare } from '../people/shares.ts';
import type { SurveyResult } from '../people/survey-result.ts';
import type { ActionStanding } from '../track/actions.ts';

/** The last survey of an instrument. */
export interface ShownSurvey {
  readonly instrument: InstrumentId;
  /** `Commitment audit` */
  readonly title: string;
  readonly dated: DatedSurvey;
  /** Undefined for a gap assessment, which has findings. */
  readonly result: SurveyResult | undefined;
  readonly findings: readonly FoundGap[];
  /** The actions of the survey before, and its own. */
  readonly saidThen: readonly ActionStanding[];
  readonly actions: readonly ActionStanding[];
  /** The words of a statement, by id. */
  readonly statements: ReadonlyMap<string, string>;
}

export interface SurveyReport {
  readonly asOf: Day;
  readonly plan: Plan;
  /** The strategy's path, for display. */
  readonly path: string;
  readonly surveys: readonly ShownSurvey[];
}

/** Said where a survey has no group, or no answers, that may be shown. */
export const NO_NUMBERS = 'It has no numbers that may be shown.';

/** Says a share in whole percent: `51 %`. */
export const sayWholePercent = (share: number): string => `${toPoints(share)} %`;

/** Rounds a share, or a difference of shares, to whole points. */
export function toPoints(share: number): number {
  const points = Math.round(100 * share);
  return points === 0 ? 0 : points;
}

/** Says what a group answered: `84 %`, `nearly all`; nothing where nothing is kept. */
export function sayGroupShare(cell: GroupShare): string {
  if (cell === undefined) return '';
  if (isShare(cell)) return sayWholePercent(cell.share);
  return cell === NEARLY_ALL ? WITHHELD_WORDS[NEARLY_ALL] : WITHHELD_WORDS[HARDLY_ANYBODY];
}

const WITHHELD_WORDS = { [NEARLY_ALL]: 'nearly all', [HARDLY_ANYBODY]: 'hardly anybody' } as const;

/** Says a change in points: `+12, more than chance`. */
export function sayShareChange(change: ShareChange | undefined): string {
  if (!change) return '';
  return `${saySignedPoints(change.change)}, ${change.isChance ? 'may be chance' : 'more than chance'}`;
}

/** Says points with their sign: `+12`, `−1`, `0`. */
export function saySignedPoints(change: number): string {
  const points = toPoints(change);
  return points > 0 ? `+${points}` : `${points}`.replace('-', '−');
}

/** Returns whether the total is more than one of the groups beside it. */
export function hasTotalColumn({ shares }: SurveyResult): boolean {
  return shares.total.length > 1;
}

/** Names what is added up: `all`, or `all but leaders`. */
export function nameTotal({ shares }: SurveyResult): string {
  const { leftOut } = shares;
  return leftOut.length === 0 ? 'all' : `all but ${leftOut.join(', ')}`;
}

/** Says how many answered, by group. */
export function sayWhoAnswered({ dated: { record, on }, title }: ShownSurvey): string {
  const { asked, answered, groups = {} } = record;
  const sizes = Object.entries(groups).map(([group, size]) => `${group} ${size}`);
  const share = asked && answered !== undefined ? ` (${sayWholePercent(answered / asked)})` : '';
  const of =
    answered === undefined || asked === undefined ? '' : `: ${answered} of ${asked} answered${share}`;
  const by = sizes.length === 0 ? '' : `, groups: ${sizes.join(', ')}`;
  return `${title}, ${sayDate(on)}${of}${by}`;
}

/** Says since when a change is: `since March`, with the year where it is another. */
export function saySince(before: Day, on: Day): string {
  const month = sayDate(before.slice(0, 7));
  return `since ${before.slice(0, 4) === on.slice(0, 4) ? month.replace(/ \d+$/, '') : month}`;
}

/** Lists what a survey adds up to, each in one sentence or two. */
export function listSurveySentences({ result }: ShownSurvey): readonly string[] {
  if (!result) return [];
  const { chainBreak, widestGap, silent, shares, nearTo, dated } = result;
  return [
    ...(shares.total.length === 0 && shares.dimensions.length > 0
      ? ['No group has a number in each dimension, so there is no total.']
      : []),
    ...(chainBreak
      ? [
          `The chain breaks between ${chainBreak.from} and ${chainBreak.to} (${toPoints(chainBreak.before.share)} → ${sayWholePercent(chainBreak.after.share)}).`,
        ]
      : []),
    ...(silent
      ? [
          `${silent.silent} did not answer. If all of them disagreed, ${silent.dimension} would be ${sayWholePercent(silent.low)}; if all agreed, ${sayWholePercent(silent.high)}.`,
        ]
      : []),
    ...(widestGap && toPoints(widestGap.gap.change) !== 0
      ? [
          `Leaders and staff are furthest apart on ${widestGap.dimension} (${Math.abs(toPoints(widestGap.gap.change))} points, where both have a number).`,
        ]
      : []),
    ...(nearTo === undefined
      ? []
      : [
          `The survey of ${sayDate(nearTo)} is not compared: it was only ${countNoun(countDays(nearTo, dated.on), 'day')} earlier, with nearly the same people, so one person might be found.`,
        ]),
  ];
}

/** Says what became of an action: `stop-list open since 30 June (Priya Nair)`. */
export function sayWhatBecame(action: ActionStanding, report: SurveyReport): string {
  const { id, is, due, isOverdue } = action;
  if (is !== 'open') return `${id} ${is}`;
  const day = due === undefined ? '' : ` ${isOverdue ? 'since' : 'until'} ${sayNearDay(due, report.asOf)}`;
  const who = nameOwner(action, report);
  return `${id} open${day}${who === undefined ? '' : ` (${who})`}`;
}

/** Says an action: `date-talk, Jon Bell, 31 January 2028`. */
export function sayActionNow(action: ActionStanding, report: SurveyReport): string {
  const { id, is, due, isOverdue } = action;
  if (is !== 'open') return `${id} ${is}`;
  const day = due === undefined ? undefined : sayNearDay(due, report.asOf);
  const when = isOverdue ? `open since ${day}` : day;
  return [id, nameOwner(action, report) ?? 'no owner', when].filter((part) => part !== undefined).join(', ');
}

/** Says an action with its text: `date-talk: Jon shows … (Jon Bell, 31 January 2028)`. */
export function sayActionInFull(action: ActionStanding, report: SurveyReport): string {
  const [id, ...rest] = sayActionNow(action, report).split(', ');
  return action.what === undefined || rest.length === 0
    ? [id, ...rest].join(', ')
    : `${id}: ${action.what.trim().replace(/\.$/, '')} (${rest.join(', ')})`;
}

function nameOwner({ owner }: ActionStanding, { plan }: SurveyReport): string | undefined {
  return owner === undefined ? undefined : findPersonName(plan.strategy, owner);
}

/** Says a day in full, without the year where it is that of the reader's day. */
export function sayNearDay(day: Day, asOf: Day): string {
  const said = sayDate(day);
  return day.slice(0, 4) === asOf.slice(0, 4) ? said.replace(/ \d+$/, '') : said;
}
