/** Writes the minutes of a meeting: a new record with the agenda below it. */
import { dirname, join } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { MEETING } from '../../model/meeting.ts';
import type { Plan } from '../../model/plan.ts';
import { writeMap, writeScalar } from '../../source/edit/write-yaml.ts';
import { chooseAuthor } from '../record/author.ts';
import { findHandle } from '../record/checkin.ts';

export interface MinutesDraft {
  readonly on: Day;
  /** A name or handle; the name in git if undefined. */
  readonly by: string | undefined;
  readonly present: readonly string[];
  /** The agenda, as Markdown. */
  readonly agenda: string;
}

const EMPTY = `# decisions:
#   keep-the-date: We keep the date.
#   sooner-limits: { what: Small loans are decided without a score., of: bureau-in-time }
# actions:
#   ask-bureau: { what: Ask for a test access in March, owner: jon, due: 2028-03-31, of: loan-time }
`;

/** Makes the text of the minutes; decisions and actions are to be filled in. */
export function writeMinutesText({
  on,
  by,
  present,
  agenda,
}: MinutesDraft & { readonly by: string }): string {
  const [first = '', ...rest] = writeScalar(by, 2);
  const lines = ['strat: 1', `kind: ${MEETING.kind}`, `on: ${on}`, `by: ${first}`, ...rest];
  const there = present.length > 0 ? writeMap({ present: [...present] }, 0) : ['# present: [maria, jon]'];
  return `---\n${[...lines, ...there].join('\n')}\n${EMPTY}---\n${agenda}`;
}

/**
 * Writes the minutes beside a strategy.
 * @param strategy its path, absolute
 * @returns the path of the new file
 * @throws UserError if there are minutes of that day
 */
export async function recordMinutes(
  host: Host,
  strategy: string,
  plan: Plan,
  draft: MinutesDraft,
): Promise<string> {
  const path = join(dirname(strategy), MEETING.folder, `${draft.on}.md`);
  if (host.files.kind(path))
    throw new UserError(
      `${formatPath(host.cwd, path)} is already there.`,
      `Add to it by hand, or give another day with \`--as-of\`.`,
    );
  const author = await chooseAuthor(
    host,
    dirname(strategy),
    draft.by,
    'Minutes need the name of their author.',
  );
  const present = draft.present.map((name) => findHandle(plan, name));
  host.files.write(path, writeMinutesText({ ...draft, by: findHandle(plan, author), present }));
  return path;
}
