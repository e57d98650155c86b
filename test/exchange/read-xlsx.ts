/** Reads a workbook with libraries that are not ours, as far as tests look at one. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface ReadCell {
  readonly at: string;
  /** `n` for numbers, `b` for true and false, `inlineStr` for texts. */
  readonly type: string;
  readonly style: number;
  readonly text: string;
}

/** Returns the text of every part by its path. */
export function unzipParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Lists the cells of a sheet, row by row. Throws if its XML is not well formed. */
export function readSheet(xml: string): readonly (readonly ReadCell[])[] {
  const rows: ReadCell[][] = [];
  let text = '';
  let cell: { at: string; type: string; style: number } | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([]);
    if (name !== 'c') return;
    text = '';
    cell = { at: attributes.r ?? '', type: attributes.t ?? 'n', style: Number(attributes.s) };
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'c' || !cell) return;
    rows.at(-1)?.push({ ...cell, text: decodeCodes(text) });
  });
  parser.write(xml).close();
  return rows;
}

/** A workbook writes a character that XML cannot hold as `_x000D_`. */
const decodeCodes = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
