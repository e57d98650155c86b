/** What owners say in flags: how work stands, what is done, and a summary. */
import { UserError } from '../../exit.ts';
import { SAID_STATUSES } from '../../model/checkin.ts';
import { type DraftMap, isDraftMap } from '../../model/draft.ts';
import { suggestNearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { splitPairs } from './checkin-flags.ts';
import type { CheckinDraft } from './checkin-text.ts';

export interface WordFlags {
  /** `id=at-risk`, each. */
  readonly status?: readonly string[];
  /** `id`, or `id=what came of it`, each. */
  readonly done?: readonly string[];
  readonly summary?: string;
  /** `id=text`, each; those of measures are read with their values. */
  readonly note?: readonly string[];
}

/** Returns whether the flags say something besides values. */
export function hasWords({ status, done, summary }: WordFlags): boolean {
  return status !== undefined || done !== undefined || summary !== undefined;
}

/** Adds what the flags say of objectives, initiatives and actions. @throws UserError for an unknown id or status */
export function addWords(plan: Plan, draft: CheckinDraft, flags: WordFlags): CheckinDraft {
  const said = splitPairs('status', flags.status ?? []);
  const notes = splitPairs('note', flags.note ?? []);
  refuseLonelyNote([...notes.keys()], [...draft.values.map(({ id }) => id), ...said.keys()]);
  let more = draft.more ?? {};
  for (const [id, status] of said) {
    const note = notes.get(id)?.trim();
    const chosen = chooseStatus(status);
    more = addEntry(more, findSection(plan, id), id, note ? { status: chosen, note } : chosen);
  }
  for (const [id, what] of readDone(flags.done ?? [])) more = addEntry(more, 'done', id, what);
  const summary = flags.summary?.trim();
  if (summary === '') throw new UserError('`--summary` has no text.', 'Write one or two sentences.');
  return { ...draft, more: { ...more, ...(summary !== undefined && { summary }) } };
}

function addEntry(map: DraftMap, section: string, id: string, entry: DraftMap[string]): DraftMap {
  const there = map[section];
  const own = isDraftMap(there) ? there : {};
  if (Object.hasOwn(own, id))
    throw new UserError(`${quoteValue(id)} is given twice.`, 'Give it once. Nothing was written.');
  return { ...map, [section]: { ...own, [id]: entry } };
}

function refuseLonelyNote(noted: readonly string[], said: readonly string[]): void {
  const lonely = noted.find((id) => !said.includes(id));
  if (lonely !== undefined)
    throw new UserError(
      `The note for ${quoteValue(lonely)} has no value or status to explain.`,
      'Add `--value` or `--status`.',
    );
}

function readDone(given: readonly string[]): readonly (readonly [string, string | true])[] {
  return given.map((one) => {
    const at = one.indexOf('=');
    return at < 0 ? [one.trim(), true] : [one.slice(0, at).trim(), one.slice(at + 1).trim() || true];
  });
}

function findSection(plan: Plan, id: string): 'objectives' | 'initiatives' {
  const entries = plan.entries.flatMap(({ section, id: own }) =>
    section === 'objectives' || section === 'initiatives' ? [{ section, id: own } as const] : [],
  );
  const found = entries.find((entry) => entry.id === id);
  if (found) return found.section;
  const ids = entries.map((entry) => entry.id);
  throw new UserError(
    `There is no objective or initiative called ${quoteValue(id)}.${suggestNearest(id, ids)}`,
    'Nothing was written.',
  );
}

function chooseStatus(said: string): string {
  const found = SAID_STATUSES.find((status) => status === said.trim().replace(/ /g, '-'));
  if (found !== undefined) return found;
  if (said.trim() === 'dropped')
    throw new UserError(
      'A check-in cannot drop an objective.',
      'Set `status: dropped` in the plan instead. Nothing was written.',
    );
  throw new UserError(
    `There is no status ${quoteValue(said)}.${suggestNearest(said, SAID_STATUSES)}`,
    `Write ${SAID_STATUSES.join(', ')}. Nothing was written.`,
  );
}
