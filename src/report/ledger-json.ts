/** `strat log --format json`: the ledger, and the values of each measure. */
import type { Commitment, Ledger } from '../model/ledger.ts';
import type { SaidValue } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { ToldValue, ValueStory } from '../track/value-story.ts';
import { writeSafeJson } from './json.ts';
import { describeTotals, type HistoryNotes } from './ledger.ts';

/** Returns the story of a commitment; undefined for what is no measure. */
export type StoryOf = (commitment: Commitment) => ValueStory | undefined;

/** Formats the ledger as JSON; all keys are always there, and later versions may add more. */
export function formatLedgerJson(
  ledger: Ledger,
  { file, formerly, cut }: HistoryNotes,
  storyOf: StoryOf,
): string {
  const { name, revisions, since, unread, commitments } = ledger;
  return writeSafeJson({
    version: 1,
    strategy: { name: name ?? null, file, formerly },
    history: { versions: revisions, since: since ?? null, cut: cut ?? null, unread },
    commitments: commitments.map((commitment) => ({
      entity: `${commitment.section}/${commitment.id}`,
      title: commitment.title ?? null,
      unit: commitment.unit ?? null,
      there: commitment.isThere,
      formerly: commitment.formerly,
      events: commitment.events,
      fields: Object.fromEntries(
        commitment.fields.map(({ field, entries }) => [
          field,
          entries.map((entry) => ({ ...entry, value: entry.value ?? null })),
        ]),
      ),
      ambition: commitment.ambition ?? null,
      ask: commitment.ambition ?? null,
      due: commitment.due ?? null,
      says: describeTotals(commitment),
      ...toStoryData(storyOf(commitment)),
    })),
  });
}

function toStoryData(story: ValueStory | undefined) {
  return {
    values: story?.values.map(toValueData) ?? [],
    cuts: story?.cuts.map(({ on }) => on) ?? [],
    result: story?.result ? { on: story.result.on, ...toStateData(story.result.standing) } : null,
  };
}

function toValueData({ said, knownOn, standing, inPlaceOf, why, counts }: ToldValue) {
  const { state, detail } = toStateData(standing);
  return {
    on: said.on,
    at: said.at,
    value: toValue(said),
    withdrawn: said.withdrawn === true,
    inPlaceOf: inPlaceOf ? toValue(inPlaceOf) : null,
    why: why ?? null,
    counts,
    expected: standing?.standing.facts.expected ?? null,
    state,
    detail,
    confidence: said.confidence ?? null,
    note: said.note ?? null,
    next: said.next ?? null,
    by: said.by ?? null,
    file: said.file === '' ? null : said.file,
    knownOn,
  };
}

/** `unknown` and what is withdrawn have no value. */
function toValue({ value, withdrawn }: SaidValue): number | boolean | null {
  return withdrawn || value === 'unknown' ? null : value;
}

/** A value says how the measure stood, also if nothing was heard for long. */
function toStateData(one: MeasureStanding | undefined) {
  if (!one) return { state: null, detail: null, share: null, daysLate: null, kept: null };
  const { state, detail, facts } = one.standing;
  return {
    state: facts.was ?? state,
    detail: detail ?? null,
    share: facts.share ?? null,
    daysLate: facts.daysLate ?? null,
    kept: one.kept ?? null,
  };
}
