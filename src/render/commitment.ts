/** The part of a brief that says whether people stand behind the strategy: the last commitment audit. Never for the public. */

import { keepVisibleLine } from '../model/visible.ts';
import type { ShareChange } from '../people/compare-surveys.ts';
import type { Share } from '../people/shares.ts';
import { findLastResult, type SurveyResult } from '../people/survey-result.ts';
import type { ActionStanding } from '../track/actions.ts';
import type { Sourcebook } from './sourcebook.ts';
import { joinPresentParts, toVisibleText } from './wording.ts';

export interface AuditRow {
  readonly id: string;
  /** `Believe in it` */
  readonly name: string;
  /** `51 %` */
  readonly share: string;
  /** The same as a number, for a bar. */
  readonly percent: number;
  /** `about 69 of 136`; empty where a count could show one person. */
  readonly people: string;
  /** `−1 points since March 2027, may be chance` */
  readonly change: string;
}

export interface AuditView {
  readonly isKnown: boolean;
  /** Who is in the shares, and how many answered. */
  readonly who: string;
  readonly rows: readonly AuditRow[];
  /** Where the chain breaks, what the silent could change, and how far leaders and staff are apart. */
  readonly chain: string;
  readonly silent: string;
  readonly gap: string;
  /** The decisions after the survey before, with what became of each, and those after this one. */
  readonly saidThen: readonly string[];
  readonly actions: readonly string[];
  /** All of it in one line. */
  readonly line: string;
}

const NO_COMMITMENT: AuditView = {
  isKnown: false,
  who: '',
  rows: [],
  chain: '',
  silent: '',
  gap: '',
  saidThen: [],
  actions: [],
  line: '',
};

/** The dimensions of the audit, as an executive would say them. */
const NAMES: Readonly<Record<string, string>> = {
  understand: 'Understand it',
  believe: 'Believe in it',
  own: 'Own it',
  commit: 'Make time for it',
  accountable: 'Answer for their part',
  trust: 'Trust those who lead',
};

/** Makes the view of the last commitment audit that was known; empty for the public. */
export function makeAuditView(book: Sourcebook): AuditView {
  const { records } = book;
  if (!records || records.isPublic) return NO_COMMITMENT;
  const found = findLastResult(records.standings.people.surveys, 'commitment');
  if (!found) return NO_COMMITMENT;
  const { result, before } = found;
  const rows = result.shares.dimensions.flatMap(({ id, all }) =>
    all ? [makeRow(id, all, result, book)] : [],
  );
  if (rows.length === 0) return NO_COMMITMENT;
  const listActions = (file: string | undefined) =>
    records.standings.actions.filter((action) => action.file === file);
  return {
    isKnown: true,
    who: sayWho(result, book),
    rows,
    chain: sayChain(result, book),
    silent: saySilent(result, book),
    gap: sayWidestGap(result, book),
    saidThen: listActions(before?.name).map((action) => sayAction(action, book)),
    actions: listActions(result.dated.name).map((action) => sayAction(action, book)),
    line: sayInOneLine(result, book),
  };
}

function makeRow(id: string, all: Share, result: SurveyResult, book: Sourcebook): AuditRow {
  const { words } = book;
  return {
    id,
    name: nameDimension(id, book),
    share: sayInPercent(all.share, book),
    percent: Math.round(100 * all.share),
    people: result.countable.total
      ? words.say(
          'about {agree} of {people}',
          words.number(Math.floor(all.favourable / all.statements)),
          words.number(all.people),
        )
      : '',
    change: sayChange(result.since?.comparison.dimensions.get(id), result, book),
  };
}

function nameDimension(id: string, { words }: Sourcebook): string {
  const name = NAMES[id];
  return name === undefined ? keepVisibleLine(id) : words.say(name);
}

const sayInPercent = (share: number, { words }: Sourcebook) => `${words.number(Math.round(100 * share))} %`;

/** Says a change with its size first, then how sure it is. */
function sayChange(change: ShareChange | undefined, { since }: SurveyResult, { words }: Sourcebook): string {
  if (!change || !since) return '';
  const points = Math.round(100 * change.change);
  const signed = points > 0 ? `+${words.number(points)}` : words.number(points).replace('-', '−');
  const month = words.date(since.on.slice(0, 7));
  return change.isChance
    ? words.say('{points} since {date}, may be chance', signed, month)
    : words.say('{points} since {date}, more than chance', signed, month);
}

function nameGroups({ shares }: SurveyResult, { words }: Sourcebook): string {
  const { leftOut } = shares;
  return leftOut.length === 0
    ? words.say('All groups')
    : words.say('All but {groups}', words.list(leftOut.map(keepVisibleLine)));
}

function sayWho(result: SurveyResult, book: Sourcebook): string {
  const { words } = book;
  const { asked = 0, answered = 0 } = result.survey;
  return words.say(
    '{groups}; {answered} of {asked} answered by {date}.',
    nameGroups(result, book),
    words.number(answered),
    words.number(asked),
    words.date(result.dated.on),
  );
}

function sayChain({ chainBreak }: SurveyResult, book: Sourcebook): string {
  if (!chainBreak) return '';
  const { from, to, before, after } = chainBreak;
  return book.words.say(
    'The widest fall is from “{from}” ({before}) to “{to}” ({after}).',
    nameDimension(from, book),
    sayInPercent(before.share, book),
    nameDimension(to, book),
    sayInPercent(after.share, book),
  );
}

function saySilent({ silent }: SurveyResult, book: Sourcebook): string {
  if (!silent) return '';
  const { words } = book;
  return words.say(
    '{count} did not answer. If all of them disagreed, “{dimension}” would be {low}; if all agreed, {high}.',
    words.number(silent.silent),
    nameDimension(silent.dimension, book),
    sayInPercent(silent.low, book),
    sayInPercent(silent.high, book),
  );
}

function sayWidestGap({ widestGap }: SurveyResult, book: Sourcebook): string {
  const points = Math.abs(Math.round(100 * (widestGap?.gap.change ?? 0)));
  if (!widestGap || points === 0) return '';
  return book.words.say(
    'Leaders and staff are furthest apart on “{dimension}”: {points} points.',
    nameDimension(widestGap.dimension, book),
    book.words.number(points),
  );
}

/** Says an action, and what became of it: `Each branch names two reports (Priya Nair, open since 30 June 2027)`. */
function sayAction({ id, what, owner, due, is, isOverdue }: ActionStanding, book: Sourcebook): string {
  const { words, who } = book;
  const day = due === undefined ? '' : words.date(due);
  const open = isOverdue
    ? words.say('open since {date}', day)
    : day === ''
      ? ''
      : words.say('by {date}', day);
  const end = is === 'open' ? open : words.say(is);
  const rest = joinPresentParts([who(owner), end]);
  const text = toVisibleText(what).replace(/\.$/, '') || id;
  return rest === '' ? text : `${text} (${rest})`;
}

function sayInOneLine(result: SurveyResult, book: Sourcebook): string {
  const { words } = book;
  const share = (id: string) => result.shares.dimensions.find((one) => one.id === id)?.all;
  const [believe, commit] = [share('believe'), share('commit')];
  if (!believe || !commit) return '';
  return words.say(
    '{believe} believe in it, {commit} make time for it. {who}',
    sayInPercent(believe.share, book),
    sayInPercent(commit.share, book),
    sayWho(result, book),
  );
}
