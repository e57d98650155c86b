/** Keeps one issue about what is due, and tells people in a comment what has become overdue. */
import { UserError } from '../../exit.ts';
import type { Order } from '../../forge/destination.ts';
import type { Thread } from '../../forge/forge.ts';
import type { ForgeIssue, IssueForge, IssueHome } from '../../forge/issue.ts';
import {
  chooseIssueStep,
  type IssueRenewal,
  type IssueStep,
  type WantedIssue,
} from '../../forge/keep-issue.ts';
import { askForge, askForPages, type Net, parseReply, sendChange, sendOnce } from '../ask-forge.ts';
import { keepInThread } from '../keep-in-thread.ts';

export interface KeptIssue {
  readonly is: 'create' | 'edit' | 'close' | 'reopen' | 'clean' | 'same' | 'later' | 'closed-by-hand';
  /** Undefined if there is no issue. */
  readonly number: number | undefined;
  readonly isTold: boolean;
}

/** The most requests that change something, in one run. */
const MOST_STEPS = 50;

/**
 * Throws a `UserError` if the forge refuses.
 * @param tell writes the comment about the overdue things that have these marks
 */
export async function keepIssue(
  net: Net,
  { forge, order }: IssueHome,
  wanted: WantedIssue,
  tell: (marks: readonly string[]) => string,
): Promise<KeptIssue> {
  const own = (await askForge(net, forge, forge.whoAmI)).value;
  let created: ForgeIssue | undefined;
  for (let tries = 1; tries <= MOST_STEPS; tries++) {
    const step = chooseIssueStep(own, await listIssues(net, forge, own, created), wanted);
    if (step.do === 'nothing') return describeEnd(step.because, created);
    if (step.do === 'create') created = await createIssue(net, forge, step.body, tries);
    else if (step.do === 'close-double') {
      await sendChange(net, forge, forge.editIssue(step.number, { body: step.body, state: 'closed' }));
      if (created?.number === step.number) created = { ...created, body: step.body, isOpen: false };
    } else {
      await tellNews(net, forge.thread(step.number), own, { step, wanted, order, tell });
      await sendChange(net, forge, forge.editIssue(step.number, { body: step.body, state: STATES[step.do] }));
      return { is: step.do, number: step.number, isTold: step.news.length > 0 };
    }
  }
  throw new UserError(
    `${forge.name} does not show the changes of this run yet.`,
    'Run it again in some minutes.',
  );
}

const STATES = { edit: undefined, close: 'closed', reopen: 'open' } as const;

/** Lists the issues of ours. A new one may not be listed yet. */
async function listIssues(
  net: Net,
  forge: IssueForge,
  own: string,
  created: ForgeIssue | undefined,
): Promise<readonly ForgeIssue[]> {
  const listed = await askForPages(net, forge, (page) => forge.issues(own, page));
  // An issue that is opened meanwhile moves others to the next page, so they are listed twice.
  const all = new Map([...(created ? [created] : []), ...listed].map((one) => [one.number, one]));
  return [...all.values()];
}

/** @returns undefined if the outcome is unclear: then look before you send it again */
async function createIssue(
  net: Net,
  forge: IssueForge,
  body: string,
  tries: number,
): Promise<ForgeIssue | undefined> {
  const reply = await sendOnce(net, forge, forge.createIssue(body), tries);
  return reply && forge.readCreated(parseReply(reply.body));
}

interface News {
  readonly step: IssueRenewal;
  readonly wanted: WantedIssue;
  readonly order: Order;
  readonly tell: (marks: readonly string[]) => string;
}

/**
 * Comments before the issue remembers it: a run that stops in between tells people again a week later, instead of never.
 * The day is in the marker of the comment, so that a repeated run does not comment twice.
 */
async function tellNews(
  net: Net,
  thread: Thread,
  own: string,
  { step, wanted, order, tell }: News,
): Promise<void> {
  if (step.news.length === 0) return;
  const marker = { kind: 'due-news', key: wanted.day, ...order } as const;
  await keepInThread(net, thread, own, { marker, text: tell(step.news), isClean: false });
}

function describeEnd(
  because: Extract<IssueStep, { readonly do: 'nothing' }>['because'],
  created: ForgeIssue | undefined,
): KeptIssue {
  if (created?.isOpen) return { is: 'create', number: created.number, isTold: false };
  return { is: because, number: undefined, isTold: false };
}
