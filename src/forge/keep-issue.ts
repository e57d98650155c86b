/** Keeps exactly one issue up to date: chooses the next step towards the wanted text. */
import { countDays, type Day } from '../model/dates.ts';
import type { Order } from './destination.ts';
import type { ForgeIssue } from './issue.ts';
import { formatIssueMarker, type IssueMarker, MOST_TOLD, parseIssueMarker } from './issue-marker.ts';
import { readCommentText } from './keep.ts';
import { isLaterRun } from './marker.ts';

export interface WantedIssue {
  readonly key: string;
  readonly order: Order;
  /** The day of the list. */
  readonly day: Day;
  /** The text below the marker. */
  readonly text: string;
  /** Whether the list has anything: without, no issue is opened, and an open one is closed. */
  readonly isOwed: boolean;
  /** A mark for each overdue thing, eight hexadecimal digits, the longest overdue first. */
  readonly overdue: readonly string[];
}

export interface IssueRenewal {
  readonly do: 'edit' | 'close' | 'reopen';
  readonly number: number;
  readonly body: string;
  /** The marks of what to tell in a comment; empty for none. */
  readonly news: readonly string[];
}

export type IssueStep =
  | { readonly do: 'nothing'; readonly because: 'clean' | 'same' | 'later' | 'closed-by-hand' }
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'close-double'; readonly number: number; readonly body: string }
  | IssueRenewal;

/** The fewest days from one comment to the next. */
const QUIET_DAYS = 7;

interface OurIssue extends ForgeIssue {
  readonly marker: IssueMarker;
}

/**
 * Chooses the next step. An issue is ours if we wrote it and it begins with our marker. Of several that are open, the
 * oldest is kept: two jobs may have begun one each at the same time.
 */
export function chooseIssueStep(own: string, issues: readonly ForgeIssue[], wanted: WantedIssue): IssueStep {
  const ours = issues
    .flatMap((one) => findOurIssue(one, own, wanted.key))
    .sort((a, b) => a.number - b.number);
  const [kept, ...younger] = ours.filter(({ isOpen }) => isOpen);
  const double = younger.at(-1);
  if (kept && double) return closeDouble(double, kept, wanted);
  if (kept) return renewIssue(kept, wanted);
  if (!wanted.isOwed) return { do: 'nothing', because: 'clean' };
  const last = ours.filter(({ marker }) => marker.state !== 'double').at(-1);
  if (!last) return beginIssue(0, wanted);
  if (isClosedByUs(last, own)) return renewIssue(last, wanted);
  return isFromEarlierMonth(last, wanted)
    ? beginIssue(last.number, wanted)
    : { do: 'nothing', because: 'closed-by-hand' };
}

function findOurIssue(issue: ForgeIssue, own: string, key: string): readonly OurIssue[] {
  const marker = parseIssueMarker(issue.body);
  return issue.author === own && marker?.key === key ? [{ ...issue, marker }] : [];
}

function isClosedByUs({ marker, closedBy }: OurIssue, own: string): boolean {
  return marker.state === 'closed' && (closedBy === undefined || closedBy === own);
}

function isFromEarlierMonth({ closedAt = '' }: OurIssue, { day }: WantedIssue): boolean {
  return closedAt.slice(0, 7) < day.slice(0, 7);
}

/** Opening an issue notifies people by itself, so all that is overdue counts as told. */
function beginIssue(after: number, wanted: WantedIssue): IssueStep {
  const told = wanted.overdue.slice(0, MOST_TOLD);
  const toldOn = told.length > 0 ? wanted.day : undefined;
  const { key, order } = wanted;
  return { do: 'create', body: writeIssue({ key, ...order, state: 'open', after, toldOn, told }, wanted) };
}

function closeDouble({ number, marker }: OurIssue, kept: OurIssue, { order }: WantedIssue): IssueStep {
  const line = formatIssueMarker({ ...marker, ...order, state: 'double' });
  return { do: 'close-double', number, body: `${line}\nThis issue repeats #${kept.number}.\n` };
}

function renewIssue(one: OurIssue, wanted: WantedIssue): IssueStep {
  const { marker, number, isOpen } = one;
  if (isLaterRun(marker, wanted.order)) return { do: 'nothing', because: 'later' };
  const step = chooseRenewal(one, wanted);
  const news = chooseNews(marker, wanted);
  const told = wanted.overdue.filter((mark) => marker.told.includes(mark) || news.includes(mark));
  const body = writeIssue(
    {
      ...marker,
      ...wanted.order,
      state: wanted.isOwed ? 'open' : 'closed',
      toldOn: news.length > 0 ? wanted.day : marker.toldOn,
      told: told.slice(0, MOST_TOLD),
    },
    wanted,
  );
  const isSame = isOpen && step === 'edit' && isSameIssue(one.body, body);
  return isSame ? { do: 'nothing', because: 'same' } : { do: step, number, body, news };
}

/** An issue that we closed and somebody opened again stays open until something has been owed in between. */
function chooseRenewal({ isOpen, marker }: OurIssue, { isOwed }: WantedIssue): IssueRenewal['do'] {
  if (isOwed) return isOpen ? 'edit' : 'reopen';
  return marker.state === 'closed' ? 'edit' : 'close';
}

function chooseNews({ told, toldOn }: IssueMarker, { overdue, day }: WantedIssue): readonly string[] {
  if (toldOn !== undefined && countDays(toldOn, day) < QUIET_DAYS) return [];
  return overdue.slice(0, MOST_TOLD).filter((mark) => !told.includes(mark));
}

function writeIssue(marker: IssueMarker, { text }: WantedIssue): string {
  const before = marker.after > 0 ? `This continues #${marker.after}, which somebody closed.\n\n` : '';
  return `${formatIssueMarker(marker)}\n${before}${text}`;
}

/** Compares two bodies of ours, except for the runs that wrote them. */
function isSameIssue(one: string, other: string): boolean {
  const [a, b] = [one, other].map((body) => parseIssueMarker(body));
  const isSameMarker = a !== undefined && b !== undefined && formatAsOneRun(a) === formatAsOneRun(b);
  return isSameMarker && readCommentText(one) === readCommentText(other);
}

function formatAsOneRun(marker: IssueMarker): string {
  return formatIssueMarker({ ...marker, run: 0, attempt: 0 });
}
