/** `strat status` as CSV: one line for each measure and value. */
import { writeCsvText } from '../model/escape-csv.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { StatusReport } from './status.ts';
import { replaceUnsafe } from './terminal.ts';

const HEAD = [
  'strategy',
  'id',
  'kind',
  'of',
  'state',
  'detail',
  'owner',
  'unit',
  'baseline',
  'target',
  'start',
  'due',
  'at',
  'on',
  'value',
  'confidence',
  'file',
];

type Cell = string | number | boolean | undefined;

/** Writes the table; a measure without a value has one line with empty cells. */
export function writeStatusCsv({ strategies }: StatusReport): string {
  const rows = strategies.flatMap(({ path, shown }) => shown.flatMap((one) => listRows(path, one)));
  return [HEAD, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function listRows(
  path: string,
  { placed, standing, series, measure }: MeasureStanding,
): readonly (readonly Cell[])[] {
  const { id, kind, measure: written } = placed;
  const plan = [
    path,
    id,
    kind,
    measure.of,
    standing.state,
    standing.detail,
    written.owner,
    written.unit,
    written.baseline,
    written.target,
    measure.start,
    measure.due,
  ];
  const values = [...series.grey, ...series.values];
  if (values.length === 0) return [[...plan, '', '', '', '', '']];
  return values.map(({ at, on, value, confidence, file }) => [...plan, at, on, value, confidence, file]);
}

function writeCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return writeCsvText(replaceUnsafe(cell, () => '�'));
}
