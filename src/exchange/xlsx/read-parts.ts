/** The parts of a workbook that its sheets share: their names, their texts, their formats. */
import { type Attributes, walkXml } from './walk-xml.ts';

export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its part. */
  readonly part: string;
}

export interface SharedParts {
  readonly sheets: readonly BookSheet[];
  readonly texts: readonly string[];
  /** The kind of number by the number of a style. */
  readonly formats: readonly NumberKind[];
  /** Whether days are counted from 1904, and not from 1900. */
  readonly isFrom1904: boolean;
}

export type NumberKind = 'number' | 'date' | 'time' | 'percent';

export type BookParts = ReadonlyMap<string, Uint8Array>;

/** Reads what sheets share. */
export function readWorkbook(parts: BookParts): SharedParts {
  const targets = readTargets(parts, 'xl/_rels/workbook.xml.rels', 'xl/');
  const sheets: BookSheet[] = [];
  let isFrom1904 = false;
  walkXml(parts.get('xl/workbook.xml'), 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributes.id ?? '');
      if (part)
        sheets.push({ name: attributes.name ?? '', isHidden: /hidden/i.test(attributes.state ?? ''), part });
    },
    close: () => {},
    text: () => {},
  });
  return { sheets, isFrom1904, texts: readTexts(parts), formats: readFormats(parts) };
}

/** Reads which id stands for which part; a target outside of the file is left out. */
export function readTargets(parts: BookParts, part: string, folder: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkXml(parts.get(part), part, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id && Target && TargetMode !== 'External')
        targets.set(Id, resolveTarget(Target, folder));
    },
    close: () => {},
    text: () => {},
  });
  return targets;
}

/** Reads the addresses that a part links to. */
export function readAddresses(parts: BookParts, part: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkXml(parts.get(part), part, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id && Target && TargetMode === 'External') targets.set(Id, Target);
    },
    close: () => {},
    text: () => {},
  });
  return targets;
}

function resolveTarget(target: string, folder: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Makes a collector of text: runs are joined, and readings of Japanese words are left out, because they repeat. */
export function makeTextCollector() {
  let text = '';
  let isIn = false;
  let isReading = false;
  return {
    open: (name: string) => {
      if (name === 't') isIn = true;
      if (name === 'rPh') isReading = true;
    },
    close: (name: string) => {
      if (name === 't') isIn = false;
      if (name === 'rPh') isReading = false;
    },
    text: (part: string) => {
      if (isIn && !isReading) text += part;
    },
    take: () => {
      const taken = text;
      text = '';
      return decodeEscapes(taken);
    },
  };
}

/** Reads `_x000D_`, in which a workbook writes characters that XML does not hold. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function readTexts(parts: BookParts): readonly string[] {
  const texts: string[] = [];
  const collector = makeTextCollector();
  walkXml(parts.get('xl/sharedStrings.xml'), 'xl/sharedStrings.xml', {
    open: collector.open,
    close: (name) => {
      collector.close(name);
      if (name === 'si') texts.push(collector.take());
    },
    text: collector.text,
  });
  return texts;
}

function readFormats(parts: BookParts): readonly NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isCells = false;
  walkXml(parts.get('xl/styles.xml'), 'xl/styles.xml', {
    open: (name, attributes: Attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) kinds.push(readKind(Number(attributes.numFmtId), codes));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
    text: () => {},
  });
  return kinds;
}

/** Numbers of formats that every workbook has (ECMA-376, 18.8.30). */
function readKind(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id);
  if (code !== undefined) return readCode(code);
  if (id === 9 || id === 10) return 'percent';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

function readCode(code: string): NumberKind {
  const plain =
    code
      .replace(/"[^"]*"|\\.|_./g, '')
      .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
      .split(';')[0] ?? '';
  if (plain.includes('%')) return 'percent';
  if (/[yd年月日]/i.test(plain)) return 'date';
  return /[hs]/i.test(plain) ? 'time' : /^m+$/i.test(plain) ? 'date' : 'number';
}
