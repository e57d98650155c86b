/** Recognizes Markdown with objectives, and files of formats that come later. */

import { cutFrontMatter } from './front-matter.ts';
import { nestBlocks } from './markdown-node.ts';
import { readBlocks } from './read-blocks.ts';
import { hasTitles } from './table-columns.ts';

/** The most characters that are looked at. */
const LOOKED_AT = 100_000;
/** Lines of YAML: a key and a colon. */
const KEY = /^\s*(?:-\s+)?["']?[\w.-]+["']?:(?:\s|$)/;

/** Returns whether a text is Markdown that may hold objectives: it has headings, lists or a table of them. */
export function isOkrMarkdown(text: string): boolean {
  const looked = text.slice(0, LOOKED_AT);
  if (/^\s*[[{<]/.test(looked.replace(/^\uFEFF/, '')) && !/^\s*(?:<!--|\[[ xX]\])/.test(looked)) return false;
  const body = cutFrontMatter(looked)?.text ?? looked;
  const lines = body.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '' && !/^\s*#\s/.test(line));
  if (lines.length > 0 && lines.filter((line) => KEY.test(line)).length * 10 >= lines.length * 6)
    return false;
  const blocks = readBlocks(body);
  const items = blocks.filter(({ kind }) => kind === 'item').length;
  const headings = blocks.filter(({ kind }) => kind === 'heading').length;
  const { tables } = nestBlocks(blocks.filter(({ kind }) => kind === 'table'));
  return headings > 0 || items > 1 || tables.some((table) => hasTitles(table));
}

/** Names a format that cannot be brought in yet; undefined for any other text. */
export function nameLaterFormat(text: string): string | undefined {
  const looked = text.slice(0, LOOKED_AT);
  if (/^kep-number\s*:/m.test(looked) || /^#\s+KEP-\d+/m.test(looked))
    return 'a Kubernetes Enhancement Proposal (KEP)';
  const isGoal = /^\|\s*Metadata\s*\|/m.test(looked) && /^\|\s*Point of contact\s*\|/m.test(looked);
  return isGoal ? 'a Rust project goal' : undefined;
}
