/** The keys of the plan itself: its name, its vision, its period. */
import type { Day } from '../../model/dates.ts';
import { parseDateSpan } from '../../model/dates.ts';
import { addAnswer, type DraftMap, getDraftValue } from '../../model/draft.ts';
import { getStrategyKinds } from '../../model/key-kinds.ts';
import { cutText } from '../../model/quote.ts';
import type { DateValue } from '../../model/schema.ts';
import { fillFields } from './fill-entry.ts';
import type { FillContext, Filler } from './filler.ts';
import type { Intake } from './intake.ts';
import type { Node } from './nodes.ts';
import type { OutlineField } from './outline.ts';

/** The most characters of a name. */
const NAME_LIMIT = 200;

/** Fills the keys of the plan. @param name what it is called where the source does not say */
export function fillPlan(fields: readonly OutlineField[], name: string, context: FillContext): DraftMap {
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

/** Adds the beginning and the end of the plan where only its entries have dates. */
export function addSpan(draft: DraftMap, nodes: readonly Node[], intake: Intake): DraftMap {
  const starts = listDates(draft, nodes, 'start', 'first');
  const dues = listDates(draft, nodes, 'due', 'last');
  const start = draft.start === undefined ? starts.sort(byDay)[0] : undefined;
  const end = draft.end === undefined ? dues.sort(byDay).at(-1) : undefined;
  if (start) intake.remark(`The plan starts in ${start.date}, when its first entry starts.`);
  if (end) intake.remark(`The plan ends in ${end.date}, when its last entry is due.`);
  return { ...draft, ...(start && { start: start.date }), ...(end && { end: end.date }) };
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
