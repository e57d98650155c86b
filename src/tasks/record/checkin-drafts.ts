/** Drafts against what is known: what was recorded already is left out, and what contradicts it is refused. */
import { UserError } from '../../exit.ts';
import { type CheckinFile, dateCheckins } from '../../folder/checkins.ts';
import { NO_WITNESS } from '../../folder/record-files.ts';
import type { Day } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import { readRecordContent } from '../../source/record.ts';
import type { SaidValue } from '../../track/measure.ts';
import { makeSeries } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import { describePlace } from './checkin-input.ts';
import { type CheckinDraft, type DraftedValue, writeCheckinText } from './checkin-text.ts';

export interface Drafted {
  readonly drafts: readonly CheckinDraft[];
  /** How many values were there already. */
  readonly known: number;
}

export interface DraftGround {
  readonly plan: Plan;
  /** The check-ins that are there already. */
  readonly files: readonly CheckinFile[];
  /** The name of the sheet, for messages. */
  readonly sheet: string | undefined;
}

/** Leaves out what is known already. @throws UserError if a day has another value already */
export function keepNew(ground: DraftGround, drafts: readonly CheckinDraft[]): Drafted {
  const findKnown = makeKnownFinder(ground);
  let known = 0;
  const fresh = drafts.flatMap((draft) => {
    const values = isThere(ground, draft)
      ? []
      : draft.values.filter((value) => !isKnownValue(ground, draft, value, findKnown));
    known += draft.values.length - values.length;
    const more = isThere(ground, draft) ? {} : (draft.more ?? {});
    return values.length > 0 || Object.keys(more).length > 0 ? [{ ...draft, values }] : [];
  });
  return { drafts: fresh, known };
}

/** Returns whether a file says exactly the same. */
function isThere({ files }: DraftGround, draft: CheckinDraft): boolean {
  const read = (text: string) => readRecordContent(new TextEncoder().encode(text), 'checkin.yaml');
  const own = Object.keys(draft.more ?? {}).length > 0 ? read(writeCheckinText(draft)) : undefined;
  return own !== undefined && files.some(({ reading }) => read(reading.text) === own);
}

interface Known {
  /** The value that counts; undefined if there is none or only `unknown`. */
  readonly counts: number | boolean | undefined;
  /** Everything that was said for the day, in order. */
  readonly said: readonly SaidValue[];
}

type FindKnown = (id: string, day: Day) => Known;

function makeKnownFinder({ plan, files }: DraftGround): FindKnown {
  const said = collectSaidValues(plan, dateCheckins(files, NO_WITNESS));
  const series = new Map(
    trackPlan(plan).map((measure) => {
      const { values } = makeSeries(measure, said.get(measure.id) ?? [], LAST_DAY);
      return [measure.id, new Map(values.map(({ at, value }) => [at, value]))] as const;
    }),
  );
  return (id, day) => ({
    counts: series.get(id)?.get(day),
    said: (said.get(id) ?? []).filter(({ at }) => at === day),
  });
}

const findDay = ({ span }: Plan, { on }: CheckinDraft, { at }: DraftedValue): Day =>
  at === undefined ? on : (span(at)?.last ?? on);

/** Finds the value that a day has already, where a draft gives another one. */
export function findTaken(
  ground: DraftGround,
  draft: CheckinDraft,
  drafted: DraftedValue,
): number | boolean | undefined {
  const { counts } = makeKnownFinder(ground)(drafted.id, findDay(ground.plan, draft, drafted));
  return counts === drafted.value ? undefined : counts;
}

/** Values of every day count, also of days that are still to come. */
const LAST_DAY = '9999-12-31';

function isKnownValue(
  { plan, sheet }: DraftGround,
  draft: CheckinDraft,
  drafted: DraftedValue,
  findKnown: FindKnown,
): boolean {
  const { id, value } = drafted;
  if (value === undefined) return false;
  const day = findDay(plan, draft, drafted);
  const { counts, said } = findKnown(id, day);
  // A value of another tool that was corrected here is not brought back.
  const same = said.find((one) => one.value === value && (draft.isImported || counts === value));
  if (same) return !saysMore(drafted, said);
  if (counts === undefined)
    return said.some((one) => one.value === value && one.withdrawn !== true) && !saysMore(drafted, said);
  const place = sheet === undefined ? '' : `${describePlace(sheet, drafted)}: `;
  throw new UserError(
    `${place}${id} already has the value ${String(counts)} for ${day}, and this says ${String(value)}.`,
    value === 'unknown'
      ? 'If the old value is wrong, add a check-in with `corrections:`. Nothing was written.'
      : `If the old value is wrong, add a check-in with \`corrections: [{ of: ${id}, at: ${day}, from: ${String(counts)}, to: ${String(value)}, why: … }]\`. Nothing was written.`,
  );
}

/** Returns whether a value comes with a note, a confidence or a day that nobody has said with it. */
function saysMore({ confidence, note, next }: DraftedValue, said: readonly SaidValue[]): boolean {
  return (
    (confidence !== undefined && !said.some((one) => one.confidence === confidence)) ||
    (note !== undefined && !said.some((one) => one.note === note)) ||
    (next !== undefined && !said.some((one) => one.next === next))
  );
}
