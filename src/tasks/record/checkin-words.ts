/** What owners say in a check-in, and what is said after it was written. */
import { UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import { SAID_STATUSES } from '../../model/checkin.ts';
import { sayDate } from '../../model/dates.ts';
import { suggestNearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { listNotes, sayState, sayWhere } from '../../report/status-words.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { makeStandings } from '../../track/standings.ts';
import { talk } from '../print.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere } from '../status/sources.ts';
import { splitPairs } from './checkin-input.ts';
import type { CheckinDraft } from './checkin-text.ts';

export interface WordFlags {
  /** `id=at-risk`, each. */
  readonly status?: readonly string[];
  /** `id`, or `id=what came of it`, each. */
  readonly done?: readonly string[];
  readonly summary?: string;
}

/** Adds what the flags say of objectives, initiatives and actions. @throws UserError for an unknown id or status */
export function addWords(
  plan: Plan,
  draft: CheckinDraft,
  { status = [], done = [], summary }: WordFlags,
): CheckinDraft {
  const standings = {
    objectives: { ...draft.standings?.objectives },
    initiatives: { ...draft.standings?.initiatives },
  };
  for (const [id, said] of splitPairs('status', status)) {
    const section = findSection(plan, id);
    standings[section] = { ...standings[section], [id]: chooseStatus(said) };
  }
  const ended = done.map((one): readonly [string, string | true] => {
    const at = one.indexOf('=');
    return at < 0 ? [one.trim(), true] : [one.slice(0, at).trim(), one.slice(at + 1).trim() || true];
  });
  return {
    ...draft,
    standings,
    done: { ...draft.done, ...Object.fromEntries(ended) },
    summary: summary ?? draft.summary,
  };
}

function findSection(plan: Plan, id: string): 'objectives' | 'initiatives' {
  const found = plan.entries.find(
    (entry) => entry.id === id && (entry.section === 'objectives' || entry.section === 'initiatives'),
  );
  if (found) return found.section === 'objectives' ? 'objectives' : 'initiatives';
  const ids = plan.entries
    .filter(({ section }) => section === 'objectives' || section === 'initiatives')
    .map((entry) => entry.id);
  throw new UserError(
    `No objective or initiative is called ${quoteValue(id)}.${suggestNearest(id, ids)}`,
    'Nothing was written.',
  );
}

function chooseStatus(said: string): string {
  const found = SAID_STATUSES.find((status) => status === said.trim().replace(/ /g, '-'));
  if (found !== undefined) return found;
  if (said.trim() === 'dropped')
    throw new UserError('Dropping an objective is a change of the plan.', 'Set its `status` there.');
  throw new UserError(
    `There is no status ${quoteValue(said)}.${suggestNearest(said, SAID_STATUSES)}`,
    `Write ${SAID_STATUSES.join(', ')}.`,
  );
}

/** The most measures whose state is printed. */
const MOST = 20;

/** Tells the states after the check-in, and the next command. */
export async function tellCheckins(host: Host, path: string, drafts: readonly CheckinDraft[]): Promise<void> {
  const { plan, checkins, amendments } = await readSourceHere(
    { ...host, stderr: { ...host.stderr, write: () => {} } },
    path,
  );
  const { status: settings } = await loadRecordSettings(host, path);
  const asOf =
    drafts
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  const { measures } = makeStandings({ plan, checkins, amendments, asOf, settings });
  const ids = new Set(drafts.flatMap(({ values }) => values.map(({ id }) => id)));
  const told = measures.filter(({ placed }) => ids.has(placed.id));
  for (const one of told.slice(0, MOST)) {
    const notes = listNotes(one, asOf).filter((note) => note.endsWith('late'));
    talk(
      host,
      revealOnOneLine(
        `  ${one.placed.id}  ${sayState(one.standing.state)}: ${[sayWhere(one, asOf), ...notes].join('; ')}`,
      ),
    );
  }
  talk(host, `Next: git add checkins && git commit -m "Check-in of ${sayDate(asOf).replace(/ \d{4}$/, '')}"`);
}
