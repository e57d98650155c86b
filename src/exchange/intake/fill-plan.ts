/** The keys of the plan itself: its name, its vision, its period. */
import type { Day } from '../../model/dates.ts';
import { parseDateSpan } from '../../model/dates.ts';
import { addAnswer, type DraftMap, getDraftValue } from '../../model/draft.ts';
import { getStrategyKinds } from '../../model/key-kinds.ts';
import { cutText } from '../../model/quote.ts';
import type { DateValue } from '../../model/schema.ts';
import type { TypedHabits } from '../../model/typed.ts';
import { fillFields } from './fill-entry.ts';
import { findPeriodInName, type ReadPeriod, readPeriod } from './fill-period.ts';
import type { FillContext, Filler } from './filler.ts';
import type { Intake } from './intake.ts';
import type { Node } from './nodes.ts';
import type { OutlineField } from './outline.ts';

/** The most characters of a name. */
const NAME_LIMIT = 200;

/** Fills the keys of the plan. @param name what it is called where the source does not say */
export function fillPlan(given: readonly OutlineField[], name: string, context: FillContext): DraftMap {
  // A plan ends where an entry is due.
  const fields = given.map((field) =>
    field.name === 'key:due' ? { ...field, name: 'key:end' as const } : field,
  );
  const filler: Filler = {
    node: {
      entry: { kind: 'group', fields, values: [], below: [] },
      id: '',
      path: [],
      groups: [],
      kind: 'objective',
      parent: undefined,
    },
    of: getStrategyKinds(),
    context,
    draft: {},
  };
  const named = fields.find((field) => field.name === 'key:name' && field.text.text.length <= NAME_LIMIT);
  fillFields(
    filler,
    named
      ? [named, ...fields.filter((one) => one !== named)]
      : fields.filter((one) => one.name !== 'key:name'),
  );
  return { strat: 1, name: cutText(name, NAME_LIMIT), status: 'draft', ...filler.draft };
}

/** Adds the beginning and the end of the plan where only its name, its entries or their values tell. */
export function addSpan(draft: DraftMap, given: SpanSources): DraftMap {
  const { nodes, intake, habits } = given;
  const named = findPeriodInName(String(draft.name), habits);
  const start = draft.start === undefined ? findStart(draft, given, named) : undefined;
  const end = draft.end === undefined ? findEnd(draft, nodes, named) : undefined;
  if (start) intake.remark(`\`start\` of the plan is ${start.date}: ${start.why}.`);
  if (end) intake.remark(`\`end\` of the plan is ${end.date}: ${end.why}.`);
  if (
    draft.end === undefined &&
    !end &&
    nodes.some(({ path }) => getDraftValue(draft, [...path, 'target']) !== undefined)
  )
    intake.remark(
      'Nothing says when results are due, so `strat status` cannot judge them. Add `end:` to the plan.',
    );
  return { ...draft, ...(start && { start: start.date }), ...(end && { end: end.date }) };
}

export interface SpanSources {
  readonly nodes: readonly Node[];
  readonly intake: Intake;
  readonly habits: TypedHabits;
}

interface Found {
  readonly date: DateValue;
  readonly why: string;
}

function findStart(
  draft: DraftMap,
  { nodes, habits }: SpanSources,
  named: ReadPeriod | undefined,
): Found | undefined {
  const [first] = listDates(draft, nodes, 'start', 'first').sort(byDay);
  if (first) return { date: first.date, why: 'its first entry starts then' };
  if (named) return { date: named.start, why: 'its name says so' };
  const values = nodes
    .flatMap(({ entry }) => entry.values)
    .flatMap(({ on }) => readPeriod(on.written ?? on.text, habits)?.start ?? []);
  const [earliest] = values.flatMap((date) => ({ date, day: parseDateSpan(date)?.first ?? '' })).sort(byDay);
  return earliest && { date: earliest.date, why: 'its first value is for then' };
}

function findEnd(draft: DraftMap, nodes: readonly Node[], named: ReadPeriod | undefined): Found | undefined {
  const last = listDates(draft, nodes, 'due', 'last').sort(byDay).at(-1);
  if (last) return { date: last.date, why: 'its last entry is due then' };
  return named && { date: named.end, why: 'its name says so' };
}

interface Dated {
  readonly date: DateValue;
  readonly day: Day;
}

const byDay = (a: Dated, b: Dated) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

function listDates(draft: DraftMap, nodes: readonly Node[], key: string, side: 'first' | 'last'): Dated[] {
  return nodes.flatMap(({ path }) => {
    const date = getDraftValue(draft, [...path, key]) as DateValue | undefined;
    const day = parseDateSpan(date)?.[side];
    return date === undefined || day === undefined ? [] : [{ date, day }];
  });
}

/** Makes the last expected value the target of a measure that has none. */
export function addTargets(draft: DraftMap, nodes: readonly Node[]): DraftMap {
  return nodes.reduce((all, { path }) => {
    const expected = getDraftValue(all, [...path, 'expected']) as DraftMap | undefined;
    if (!expected || getDraftValue(all, [...path, 'target']) !== undefined) return all;
    const dates = Object.keys(expected).sort((a, b) =>
      (parseDateSpan(a)?.last ?? '') < (parseDateSpan(b)?.last ?? '') ? -1 : 1,
    );
    const last = dates.at(-1);
    const entry = getDraftValue(all, path) as DraftMap;
    if (last === undefined) return all;
    const { expected: _, ...rest } = entry;
    const before = Object.fromEntries(dates.slice(0, -1).map((date) => [date, expected[date]]));
    const value: DraftMap = {
      ...rest,
      target: expected[last],
      ...(entry.due === undefined && { due: /^\d{4}$/.test(last) ? Number(last) : last }),
      ...(dates.length > 1 && { expected: before }),
    };
    return addAnswer(all, { path, value });
  }, draft);
}
