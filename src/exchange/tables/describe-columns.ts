/** Says how the columns of a table were understood. */
import { joinList, quoteValue } from '../../model/quote.ts';
import { foldHeading } from '../intake/field-names.ts';
import { isOwnSheet } from './own-sheet.ts';
import type { ReadTable } from './read-table.ts';

/** Columns that are read only where their cells name a kind of entry, or a level. */
const OPEN: readonly string[] = [
  'fact:type',
  'fact:level',
  'fact:state',
  'fact:note',
  'fact:progress',
  'fact:tag',
];

/** Says how the columns were understood. */
export function describeColumns(
  { columns, unused }: ReadTable,
  sheet: string,
): readonly { readonly says: string }[] {
  if (columns.length === 0 || isOwnSheet(columns)) return [];
  const known = columns.filter(
    ({ name, heading }) =>
      name && !OPEN.includes(name) && foldHeading(sayName(name)) !== foldHeading(heading.text),
  );
  const unknown = columns.filter(({ name, heading }) => !name && !unused.includes(heading));
  const where = sheet === '' ? '' : ` in ${quoteValue(sheet)}`;
  const said = known.map(
    ({ heading, name, on }) =>
      `${quoteValue(heading.text)} is ${on ? `the ${sayName(name ?? '')} for ${on.text}` : sayName(name ?? '')}`,
  );
  return [
    ...(said.length > 0 ? [{ says: `Columns${where}: ${said.join(', ')}.` }] : []),
    ...(unknown.length > 0
      ? [
          {
            says: `Columns${where} without a key, kept in \`x-import\`: ${joinList(unknown.map(({ heading }) => quoteValue(heading.text)))}.`,
          },
        ]
      : []),
  ];
}

const sayName = (name: string) =>
  name
    .replace(/^(?:title|key|fact):/, '')
    .replace(/[-_.]/g, ' ')
    .replace(/^entry$/, 'title')
    .replace(/^current$/, 'value')
    .replace(/^current on$/, 'day')
    .replace(/^metric$/, 'measure');
