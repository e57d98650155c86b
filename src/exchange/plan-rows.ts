/** The rows of sheets: entries of a plan, and the values of its measures. */
import type { MeasureKind } from '../model/measures.ts';
import type { Plan } from '../model/plan.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { ObjectiveStanding } from '../track/objective-standings.ts';
import type { KnownValue } from '../track/series.ts';
import { listPlanColumns, type PlanColumn, readPlanCells } from './plan-columns.ts';
import { makeDateCell, type SheetCell } from './sheet-cell.ts';

/** What a row is about, as its first cell says. */
export type RowType = MeasureKind | 'objective' | 'initiative' | 'measurement';

/** The cells of a row by their headers. */
export type SheetRow = ReadonlyMap<string, SheetCell>;

/** The plan and the values that the audience may see. */
export interface SheetPlan {
  readonly plan: Plan;
  readonly measures: readonly MeasureStanding[];
  readonly objectives: readonly ObjectiveStanding[];
  /** Whether of a measure only its state and its values may be shown. */
  readonly isPublic: boolean;
}

/** The map of the plan that holds the entries of each type. */
const MAPS = {
  criterion: 'criteria',
  objective: 'objectives',
  'key-result': 'key_results',
  indicator: 'indicators',
  initiative: 'initiatives',
} as const;

type EntryType = keyof typeof MAPS;

/** The headers of the columns that one type has, besides those that every type has. */
export interface TypeColumns {
  /** Those that hold the words by which an entry is known. */
  readonly titles: readonly string[];
  readonly others: readonly string[];
}

/** Lists the columns of a type, in order. */
export function listTypeColumns(type: RowType, isPublic: boolean): TypeColumns {
  if (type === 'measurement') return { titles: [], others: isPublic ? ['Date', 'Value'] : VALUE_COLUMNS };
  const columns = listPlanColumns(MAPS[type], isPublic);
  return {
    titles: columns.filter(({ isTitle }) => isTitle).map(({ header }) => header),
    others: [
      ...columns.filter(({ isTitle }) => !isTitle).map(({ header }) => header),
      ...listFactColumns(type, isPublic),
    ],
  };
}

const PUBLIC_FACTS = ['Current', 'Current on', 'State'];
const FACTS = [...PUBLIC_FACTS, 'Progress', 'Confidence'];
const VALUE_COLUMNS = ['Date', 'Value', 'Confidence', 'Said on', 'By', 'Note', 'File'];

function listFactColumns(type: EntryType, isPublic: boolean): readonly string[] {
  if (type === 'initiative') return [];
  if (type === 'objective') return isPublic ? [] : ['State'];
  return isPublic ? PUBLIC_FACTS : FACTS;
}

/** Lists the rows of some types; a key result stands below its objective. */
export function listRows(types: readonly RowType[], given: SheetPlan): readonly SheetRow[] {
  const make = makeRowMaker(given);
  const { plan, measures } = given;
  const rows: Readonly<Record<RowType, () => readonly SheetRow[]>> = {
    criterion: () => plan.criteria.map(([id, one]) => make('criterion', id, one)),
    objective: () =>
      plan.objectives.flatMap((planned) => [
        make('objective', planned.id, planned.objective, { stage: planned.in.name }),
        ...plan.keyResults
          .filter(([, , of]) => of === planned)
          .map(([id, one]) => make('key-result', id, one, { parent: planned.id })),
      ]),
    // They stand below their objectives.
    'key-result': () => [],
    indicator: () =>
      plan.indicators.map(([id, one, holder]) => make('indicator', id, one, { parent: holder.id })),
    initiative: () => plan.initiatives.map(([id, one]) => make('initiative', id, one)),
    measurement: () =>
      measures.flatMap(({ placed, series }) =>
        [...series.grey, ...series.values].map((one) => makeValueRow(placed.id, one, given.isPublic)),
      ),
  };
  return types.flatMap((type) => rows[type]());
}

interface Place {
  readonly parent?: string;
  readonly stage?: string;
}

function makeRowMaker({ measures, objectives, isPublic }: SheetPlan) {
  const states = new Map<object, SheetCell>(
    objectives.map(({ planned, state }) => [planned.objective, state]),
  );
  const standings = new Map(measures.map((one) => [`${one.placed.kind}/${one.placed.id}`, one]));
  const known = new Map<EntryType, readonly PlanColumn[]>();
  const columnsFor = (type: EntryType) => {
    const columns = known.get(type) ?? listPlanColumns(MAPS[type], isPublic);
    known.set(type, columns);
    return columns;
  };
  return (type: EntryType, id: string, entry: object, { parent, stage }: Place = {}): SheetRow =>
    new Map<string, SheetCell>([
      ['Type', type],
      ['ID', id],
      ['Parent', parent],
      ['Stage', stage],
      ...readPlanCells(columnsFor(type), entry),
      ...(states.has(entry) ? [['State', states.get(entry)] as const] : []),
      ...listFacts(standings.get(`${type}/${id}`), isPublic),
    ]);
}

function listFacts(
  one: MeasureStanding | undefined,
  isPublic: boolean,
): readonly (readonly [header: string, cell: SheetCell])[] {
  if (!one) return [];
  const last = one.series.values.at(-1);
  const facts = [
    ['Current', last?.value],
    ['Current on', last && makeDateCell(last.at)],
    ['State', one.standing.state],
  ] as const;
  if (isPublic) return facts;
  return [...facts, ['Progress', roundShare(one.standing.facts.progress)], ['Confidence', last?.confidence]];
}

/** Four decimals of a share are more than a reader needs, and hide how computers count. */
const roundShare = (share: number | undefined) =>
  share === undefined ? undefined : Math.round(share * 10_000) / 10_000;

function makeValueRow(id: string, said: KnownValue, isPublic: boolean): SheetRow {
  const open = [
    ['Type', 'measurement'],
    ['Parent', id],
    ['Date', makeDateCell(said.at)],
    ['Value', said.value],
  ] as const;
  if (isPublic) return new Map<string, SheetCell>(open);
  return new Map<string, SheetCell>([
    ...open,
    ['Confidence', said.confidence],
    ['Said on', makeDateCell(said.on)],
    ['By', said.by],
    ['Note', said.note],
    ['File', said.file],
  ]);
}
