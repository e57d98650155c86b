/** Reads the text of an HTML element in pieces that look alike. */
import { type ChildNode, Element, isTag, isText } from 'domhandler';
import type { Run, Runs, Tone } from './blocks.ts';

type Look = Omit<Run, 'text'>;

const TONES: Readonly<Record<string, Tone>> = {
  fine: 'muted',
  when: 'muted',
  held: 'muted',
  from: 'muted',
  kicker: 'muted',
  mark: 'warning',
  to: 'accent',
};

/** Elements that start a new line. */
const OWN_LINES = new Set(['p', 'li', 'div', 'dt', 'dd', 'tr', 'pre', 'blockquote', 'h3', 'h4', 'h5', 'h6']);
const NO_TEXT = new Set(['script', 'style', 'svg', 'template', 'head']);
/** Characters that XML cannot hold and our texts never need. */
const NO_XML = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function runsOf(nodes: readonly ChildNode[], look: Look = {}): Runs {
  return tidy(nodes.flatMap((node) => piecesOf(node, look)));
}

export function classesOf({ attribs }: Element): readonly string[] {
  return (attribs.class ?? '').split(/\s+/);
}

function piecesOf(node: ChildNode, look: Look): readonly Run[] {
  if (isText(node)) return [{ ...look, text: node.data.replace(NO_XML, '').replace(/\s+/g, ' ') }];
  if (!isTag(node) || NO_TEXT.has(node.name)) return [];
  if (node.name === 'br') return [{ text: '\n' }];
  const within = node.children.flatMap((child) => piecesOf(child, lookOf(node, look)));
  return OWN_LINES.has(node.name) ? [{ text: '\n' }, ...within, { text: '\n' }] : within;
}

/** Reads the look of an element from its name and from the classes of our layouts. */
export function lookOf(element: Element, look: Look = {}): Look {
  const tone = classesOf(element)
    .map((name) => TONES[name])
    .find((one) => one !== undefined);
  const isWarned = element.name === 'strong' && element.parent instanceof Element && isHeld(element.parent);
  return {
    ...look,
    ...(['strong', 'b'].includes(element.name) && { isBold: true }),
    ...(['em', 'i'].includes(element.name) && { isItalic: true }),
    ...(['code', 'pre'].includes(element.name) && { isCode: true }),
    ...(['del', 's'].includes(element.name) && { isStruck: true }),
    ...(tone && { tone, isBold: tone === 'accent' }),
    ...(isWarned && { tone: 'warning' }),
  };
}

const isHeld = (element: Element) => classesOf(element).includes('held');

/** Collapses spaces, removes empty lines and spaces at line ends, and joins pieces that look alike. */
function tidy(pieces: readonly Run[]): Runs {
  const runs: Run[] = [];
  let isLineStart = true;
  for (const piece of pieces) {
    const text: string =
      piece.text === '\n' ? (isLineStart ? '' : '\n') : afterSpace(piece.text, isLineStart, runs);
    if (text === '') continue;
    isLineStart = text === '\n';
    if (isLineStart) trimEnd(runs);
    append(runs, { ...piece, text });
  }
  trimEnd(runs);
  return runs;
}

function afterSpace(text: string, isLineStart: boolean, before: readonly Run[]): string {
  return isLineStart || before.at(-1)?.text.endsWith(' ') ? text.replace(/^ /, '') : text;
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const key = ({ text: _text, ...look }: Run) => JSON.stringify(look);
  if (last && key(last) === key(run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.pop(); last; last = runs.pop()) {
    const text = last.text.replace(/\s+$/, '');
    if (text === '') continue;
    runs.push({ ...last, text });
    return;
  }
}
