/**
 * Decides whether “(Ana)” at the end of a line is an owner: only if many lines end so, or the same text ends several. A
 * single “(Spark Server)” among fifty lines is a part of its title.
 */
import { findFieldName } from '../intake/field-names.ts';
import { readLabel } from './line-label.ts';
import { type OwnerMark, type TrustMark, takeLineParts } from './line-parts.ts';
import type { MarkdownNode } from './markdown-node.ts';

/** One line in five. */
const SHARE = 5;
/** So few lines that one alone counts. */
const FEW = 3;
/** The times that a text ends a line. */
const REPEATS = 3;

interface Counts {
  lines: number;
  readonly marks: Map<OwnerMark, number>;
  readonly texts: Map<string, number>;
}

/** How the lines of a text end. */
interface LineEnds {
  readonly heading: Counts;
  readonly item: Counts;
  /** Names of owners that have a label, such as “Owner: Ana”. */
  readonly owners: Set<string>;
}

const makeCounts = (): Counts => ({ lines: 0, marks: new Map(), texts: new Map() });

/** Counts how the lines of a text end, and returns what can be taken for an owner or a grade. */
export function findTrust(root: MarkdownNode): (form: MarkdownNode['form']) => TrustMark {
  const counts: LineEnds = { heading: makeCounts(), item: makeCounts(), owners: new Set() };
  countBelow(root, counts);
  return (form) => (mark, text) => {
    const { lines, marks, texts } = counts[form];
    if (counts.owners.has(text)) return true;
    if ((texts.get(`${mark} ${text}`) ?? 0) >= REPEATS) return true;
    const times = marks.get(mark) ?? 0;
    return times * SHARE >= lines && (times > 1 || lines <= FEW);
  };
}

function countBelow(node: MarkdownNode, counts: LineEnds): void {
  for (const one of node.below) {
    countLine(one.text, counts[one.form]);
    if (one.label?.name === 'key:owner') counts.owners.add(one.text.trim());
    countBelow(one, counts);
  }
  for (const { text } of node.paragraphs) {
    const label = readLabel(text);
    if (label?.name === 'key:owner') counts.owners.add(label.rest.trim());
  }
  for (const { header, rows } of node.tables) {
    const owner = header.findIndex((heading) => findFieldName(heading) === 'key:owner');
    for (const row of rows) {
      counts.owners.add(row[owner] ?? '');
      for (const cell of row) countLine(cell, counts.item);
    }
  }
}

function countLine(text: string, counts: Counts): void {
  if (!/\p{L}/u.test(text)) return;
  counts.lines++;
  takeLineParts(text, (mark, said) => {
    counts.marks.set(mark, (counts.marks.get(mark) ?? 0) + 1);
    const key = `${mark} ${said}`;
    counts.texts.set(key, (counts.texts.get(key) ?? 0) + 1);
    return true;
  });
}
