/** Writes the minutes of a meeting: a new record with the agenda below it. */
import { dirname, join } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { addCadence } from '../../model/cadence.ts';
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

/** Shows how decisions and actions are written, with a name and a day that fit. */
const showHow = (by: string, on: Day) => `# decisions:
#   keep-the-date: We keep the date.
#   answer-it: { what: What we do about a broken assumption., of: the-id-of-the-assumption }
# actions:
#   a-new-id: { what: What is to be done, owner: ${by}, due: ${addCadence(on, 'month')} }
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
  const there = present.length > 0 ? writeMap({ present: [...present] }, 0) : [`# present: [${first}]`];
  return `---\n${[...lines, ...there].join('\n')}\n${showHow(first, on)}---\n${agenda}`;
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
