/** Holds the law of reading: every text of a source is in the outline once, and has a place there. */
import { expect } from 'vitest';
import type { Outline, OutlineEntry } from '../../src/exchange/intake/outline.ts';
import type { SourceText } from '../../src/exchange/intake/source-text.ts';

/** Lists the texts that an outline places: titles, fields, values. */
function listPlaced({ fields, entries }: Outline): readonly SourceText[] {
  const ofEntry = (entry: OutlineEntry): readonly SourceText[] => [
    ...(entry.title ? [entry.title] : []),
    ...entry.fields.map(({ text }) => text),
    ...entry.values.flatMap(({ value, on, fields: more }) => [
      ...(value ? [value] : []),
      on,
      ...more.map(({ text }) => text),
    ]),
    ...entry.below.flatMap(ofEntry),
  ];
  return [...fields.map(({ text }) => text), ...entries.flatMap(ofEntry)];
}

/** Expects that each text is listed once, is not empty, and is either placed or silent. */
export function expectAccount(outline: Outline): void {
  const placed = new Set(listPlaced(outline));
  const silent = outline.silent.map(({ text }) => text);
  expect(new Set(outline.texts).size).toBe(outline.texts.length);
  expect(outline.texts.filter(({ text }) => text.trim() === '' || text !== text.trim())).toEqual([]);
  expect(outline.texts.filter((text) => !placed.has(text) && !silent.includes(text))).toEqual([]);
  expect(silent.filter((text) => placed.has(text))).toEqual([]);
  expect([...placed, ...silent].filter((text) => !outline.texts.includes(text))).toEqual([]);
}

/** Counts the letters and digits of texts. */
export function countLetters(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of texts.join('').match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Returns the letters that a source has more often than its outline, names of texts among them. */
export function findLostLetters(source: string, outline: Outline): string {
  const names = new Set(outline.texts.map(({ name }) => name));
  const have = countLetters([...outline.texts.map(({ text }) => text), ...names, ...repeatNames(outline)]);
  return [...countLetters([source])]
    .filter(([letter, count]) => count > (have.get(letter) ?? 0))
    .map(([letter]) => letter)
    .join('');
}

/** A label such as “Owner” may stand before many texts: each counts. */
function repeatNames({ texts }: Outline): readonly string[] {
  return texts.map(({ name }) => name);
}

/** Writes entries as an indented list, to read in a test. */
export function sketchOutline({ fields, entries }: Outline): string {
  const lines = [...fields.map(sketchField), ...entries.flatMap((entry) => sketchEntry(entry, 0))];
  return lines.join('\n');
}

const sketchField = ({ name, text }: Outline['fields'][number]) =>
  `${name}=${text.text.replace(/\n/g, '⏎')}${text.written === undefined ? '' : ` (${text.written})`}`;

function sketchEntry(entry: OutlineEntry, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const fields = entry.fields.map((field) =>
    field.name === 'fact:from-to' && field.text === entry.title ? 'from-to' : sketchField(field),
  );
  const values = entry.values.map(({ value, on, fields: more }) =>
    [`${on.text}: ${value?.text ?? '-'}`, ...more.map(sketchField)].join(' '),
  );
  const rest = [...fields, ...values].map((one) => ` | ${one}`).join('');
  return [
    `${indent}${entry.kind}: ${entry.title?.text ?? '-'}${rest}`,
    ...entry.below.flatMap((one) => sketchEntry(one, depth + 1)),
  ];
}
