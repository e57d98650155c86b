/** The issue about what is due, as Markdown: who owes what since or until when, and how to check in. */
import { type Day, sayDate } from '../model/dates.ts';
import { countNoun, cutWords } from '../model/quote.ts';
import { escapeInline } from './escape-inline.ts';

export interface IssueThing {
  /** Eight hexadecimal digits that stay the same as long as it is owed. */
  readonly mark: string;
  /** The thing to do: ``check in `loan-time` ``. */
  readonly what: string;
  /** The strategy; undefined if there is only one. */
  readonly strategy: string | undefined;
  /** The name of its owner. */
  readonly who: string | undefined;
  /** Their login in the forge, as the plan has it. */
  readonly login: string | undefined;
  readonly by: Day;
  readonly isOverdue: boolean;
  /** How many cadences it is late. */
  readonly cadences: number;
  /** Who comes next after two cadences: the sponsor, or the owner of the strategy. */
  readonly next: string | undefined;
  /** The address of a new file in the forge, filled in for its owner. */
  readonly link: string | undefined;
}

/** A file to copy, where the forge has no address that fills one in. */
export interface IssueFile {
  readonly who: string | undefined;
  readonly path: string;
  readonly text: string;
}

export interface IssueList {
  /** The overdue things first, then by day. */
  readonly things: readonly IssueThing[];
  /** The day of the next thing, if there are none; undefined if nothing comes. */
  readonly next: Day | undefined;
  readonly files: readonly IssueFile[];
}

export interface IssueLook {
  /** Whether a text can be a login in the forge; undefined if nobody is to be mentioned. */
  readonly isLogin: ((text: string) => boolean) | undefined;
}

/** Forges take 65,536 characters; our hidden line needs up to 4,700. */
const MOST_CHARACTERS = 55_000;
/** Addresses and files may take this much, so that the list itself has room. */
const MOST_FOR_FILLING_IN = 35_000;
const MOST_NEWS = 20;
/** A thing that is so many cadences late is named in the headline. */
const LONG_LATE = 3;

/** Formats the text of the issue, below its hidden line. It holds no day but those of the things, so that it stays the same. */
export function formatDueIssue(list: IssueList, look: IssueLook): string {
  const { things, next } = list;
  if (things.length === 0)
    return `Nothing is due${next === undefined ? '' : ` until ${sayDate(next)}`}.\n\n${FOOT}\n`;
  const links = listLinks(things);
  const files = list.files.map(formatFile);
  const addresses = [...links].map(([link, at]) => `[${at}]: ${link}`).join('\n');
  const end = [
    ...takeFitting(files, MOST_FOR_FILLING_IN - addresses.length),
    FOOT,
    ...(addresses === '' ? [] : [addresses]),
  ].join('\n\n');
  const start = formatSections(things, links, look);
  return `${cutAtLine(start, MOST_CHARACTERS - end.length, things.length)}\n\n${end}\n`;
}

const FOOT =
  '---\nThis list is renewed by `strat due`, so edits here get lost. Close the issue to have no list until next month.';

/** Formats the comment about what has become overdue. */
export function formatDueNews(things: readonly IssueThing[], look: IssueLook): string {
  const shown = things.slice(0, MOST_NEWS).map((thing) => formatThing(thing, new Map(), look));
  const left = things.length - shown.length;
  const more = left > 0 ? `\n\n${left} more are in the list above.` : '';
  const isOrAre = things.length === 1 ? 'This is' : 'These are';
  return `${isOrAre} overdue now:\n\n${shown.join('\n')}${more}\n`;
}

/** Numbers the addresses, each once, as long as all of them fit. */
function listLinks(things: readonly IssueThing[]): ReadonlyMap<string, number> {
  const all = new Set(things.map(({ link }) => escapeLink(link)).filter((link) => link !== undefined));
  return new Map(takeFitting([...all], MOST_FOR_FILLING_IN).map((link, at) => [link, at + 1]));
}

function takeFitting(texts: readonly string[], most: number): readonly string[] {
  let left = most;
  return texts.filter((text) => {
    const fits = text.length + 10 <= left;
    if (fits) left -= text.length + 10;
    return fits;
  });
}

/** Encodes what would end an address in Markdown; undefined if it is none. */
function escapeLink(link: string | undefined): string | undefined {
  if (link === undefined || !/^https?:\/\/[^\s<>]+$/.test(link)) return undefined;
  return link.replace(/[()[\]\\|"'`*_~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

function formatSections(
  things: readonly IssueThing[],
  links: ReadonlyMap<string, number>,
  look: IssueLook,
): string {
  const format = (thing: IssueThing) => formatThing(thing, links, look);
  const [overdue, coming] = [true, false].map((is) => things.filter(({ isOverdue }) => isOverdue === is));
  const late = things.filter(({ isOverdue, cadences }) => isOverdue && cadences >= LONG_LATE).length;
  const headline = `**${countNoun(late, 'thing')} ${late === 1 ? 'is' : 'are'} late by three updates or more.**`;
  return [
    ...(late > 0 ? [headline] : []),
    ...(overdue?.length ? ['## Overdue', overdue.map(format).join('\n')] : []),
    ...(coming?.length ? ['## Coming up', coming.map(format).join('\n')] : []),
  ].join('\n\n');
}

/** Formats a line of the list: `- ⚠ **Jon Bell**, with Maria Ortega: check in loan-time, since 30 November 2027`. */
function formatThing(
  { what, strategy, who, login, by, isOverdue, cadences, next, link }: IssueThing,
  links: ReadonlyMap<string, number>,
  { isLogin }: IssueLook,
): string {
  const mention = isOverdue && login !== undefined && isLogin?.(login) ? ` (@${login})` : '';
  const owner = `**${escapeShort(who ?? 'Nobody yet')}**${mention}`;
  const beside = cadences >= 2 && next !== undefined && next !== who ? `, with ${escapeShort(next)}` : '';
  const place = strategy === undefined ? '' : ` (${escapeShort(strategy)})`;
  const when = `${isOverdue ? 'since' : 'by'} ${sayDate(by)}`;
  const number = links.get(escapeLink(link) ?? '');
  const open = number === undefined ? '' : ` · [check in][${number}]`;
  const sign = isOverdue && cadences >= 1 ? '⚠ ' : '';
  return `- ${sign}${owner}${beside}: ${escapeShort(what)}${place}, ${when}${open}`;
}

/** Formats a file to copy. Its fence is longer than any in the text, and nothing in it can end it. */
function formatFile({ who, path, text }: IssueFile): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const name = who === undefined ? '' : `${escapeInline(who)}: `;
  return `${name}copy this into a new file \`${path.replace(/[`\r\n]/g, '')}\`\n\n${fence}yaml\n${text.trimEnd()}\n${fence}`;
}

/** The longest text of a thing; records may hold pages. */
const MOST_OF_A_TEXT = 300;

function escapeShort(text: string): string {
  return escapeInline(cutWords(text, MOST_OF_A_TEXT));
}

function cutAtLine(text: string, most: number, things: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, text.lastIndexOf('\n', most - 80));
  const left = things - (kept.match(/^- /gm)?.length ?? 0);
  return `${kept}\n\n${left} more: run \`strat due\` for the whole list.`;
}
