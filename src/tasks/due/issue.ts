/** `strat due --github` and `--gitlab`: keeps the issue about what is due, or prints it. */
import { UserError } from '../../exit.ts';
import type { Nowhere } from '../../forge/destination.ts';
import { ISSUE_LABEL, ISSUE_TITLE, type IssueHome } from '../../forge/issue.ts';
import { findGithubIssues, findGitlabIssues } from '../../forge/issue-run.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { formatDueIssue, formatDueNews, type IssueList, type IssueLook } from '../../report/due-issue.ts';
import { hashText } from '../../report/fingerprint.ts';
import { print, talk } from '../print.ts';
import { readEnvironment } from '../review/environment.ts';
import { type KeptIssue, keepIssue } from './keep-issue.ts';

export interface IssueFlags {
  readonly github?: boolean;
  readonly gitlab?: boolean;
  readonly dryRun?: boolean;
  readonly mention?: boolean;
}

export interface IssueNews {
  /** The paths of the command line: lists of different parts of a repository each have an issue. */
  readonly paths: readonly string[];
  /** The day of the list. */
  readonly day: Day;
  readonly list: IssueList;
}

/** Throws a `UserError` if the issue cannot be kept: nothing else would tell the people who rely on it. */
export async function publishIssue(host: Host, news: IssueNews, flags: IssueFlags): Promise<void> {
  const environment = readEnvironment(host, flags);
  const home =
    environment.is === 'github' ? findGithubIssues(host.env, environment.event) : findGitlabIssues(host.env);
  const isLogin = environment.is === 'github' ? isGithubLogin : isGitlabLogin;
  const look: IssueLook = { isLogin: flags.mention ? isLogin : undefined };
  const text = formatDueIssue(news.list, look);
  if (flags.dryRun) return print(host, describeIssue(home, text));
  if (home.is === 'nowhere') throw new UserError(`The issue was not renewed: ${home.because}.`);
  talk(host, describeKeptIssue(await keep(host, home, { ...news, text, look }), home));
}

interface Kept extends IssueNews {
  readonly text: string;
  readonly look: IssueLook;
}

function keep(host: Host, home: IssueHome, { paths, day, list, text, look }: Kept): Promise<KeptIssue> {
  const overdue = list.things.filter(({ isOverdue }) => isOverdue);
  const wanted = {
    key: paths.length === 0 ? 'all' : hashText(paths.join('\n')),
    order: home.order,
    day,
    text,
    isOwed: list.things.length > 0,
    overdue: [...new Set(overdue.map(({ mark }) => mark))],
  };
  const tell = (marks: readonly string[]) =>
    formatDueNews(
      overdue.filter(({ mark }) => marks.includes(mark)),
      look,
    );
  return keepIssue(host, home, wanted, tell);
}

/**
 * Makes the mark of a thing, which the issue remembers: a hash, so that nothing is hidden in it that people cannot see.
 * @param of the file of its strategy, its kind and its id
 */
export function makeIssueMark(of: readonly string[]): string {
  return hashText(of.join('\n')).slice(0, 8);
}

function describeIssue(home: IssueHome | Nowhere, text: string): string {
  const dry = 'Nothing was sent, because this is a dry run.';
  const end =
    home.is === 'nowhere'
      ? `${dry} Without --dry-run, no issue would be kept either: ${home.because}.`
      : `${dry} Without --dry-run, this would be the one issue of strat among ${home.forge.place}.`;
  return `The issue “${ISSUE_TITLE}” with the label ${ISSUE_LABEL}:\n\n${text}\n${end}\n`;
}

function describeKeptIssue({ is, number, isTold }: KeptIssue, { forge }: IssueHome): string {
  const named = number === undefined ? 'The issue' : `Issue ${number}`;
  const told = isTold ? ' A comment names what has become overdue.' : '';
  const said: Readonly<Record<KeptIssue['is'], string>> = {
    create: `Opened issue ${number} among ${forge.place}.`,
    edit: `Renewed issue ${number}.`,
    reopen: `Opened issue ${number} again.`,
    close: `Closed issue ${number}, because nothing is due.`,
    clean: 'No issue is open, because nothing is due.',
    same: `${named} is already up to date.`,
    later: 'A later run has already renewed the issue.',
    'closed-by-hand': 'Somebody closed the issue, so it stays closed until next month.',
  };
  return `${said[is]}${told}`;
}

/** Source: docs.github.com, “Username considerations”. */
function isGithubLogin(text: string): boolean {
  return /^[a-z\d](?:[-_]?[a-z\d]){0,38}$/i.test(text);
}

/** Source: docs.gitlab.com, “Reserved names” and “Mentions”: `all` would notify everybody. */
function isGitlabLogin(text: string): boolean {
  return /^[a-z\d_](?:[\w.-]{0,253}[a-z\d_])?$/i.test(text) && text.toLowerCase() !== 'all';
}
