/** Reads the text of an HTML element in pieces that look alike. */
import { type ChildNode, Element, isTag, isText } from 'domhandler';
import type { Runs, StyledRun, Tone } from './blocks.ts';

type Look = Omit<StyledRun, 'text'>;

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

export function readRuns(nodes: readonly ChildNode[], look: Look = {}): Runs {
  return tidyRuns(nodes.flatMap((node) => readNodeRuns(node, look)));
}

export function listClasses({ attribs }: Element): readonly string[] {
  return (attribs.class ?? '').split(/\s+/);
}

function readNodeRuns(node: ChildNode, look: Look): readonly StyledRun[] {
  if (isText(node)) return [{ ...look, text: node.data.replace(NO_XML, '').replace(/\s+/g, ' ') }];
  if (!isTag(node) || NO_TEXT.has(node.name)) return [];
  if (node.name === 'br') return [{ text: '\n' }];
  const within = node.children.flatMap((child) => readNodeRuns(child, readLook(node, look)));
  return OWN_LINES.has(node.name) ? [{ text: '\n' }, ...within, { text: '\n' }] : within;
}

/** Reads the look of an element from its name and from the classes of our layouts. */
export function readLook(element: Element, look: Look = {}): Look {
  const tone = listClasses(element)
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

const isHeld = (element: Element) => listClasses(element).includes('held');

/** Collapses spaces, removes empty lines and spaces at line ends, and joins pieces that look alike. */
function tidyRuns(pieces: readonly StyledRun[]): Runs {
  const runs: StyledRun[] = [];
  let isLineStart = true;
  for (const piece of pieces) {
    const text: string =
      piece.text === '\n' ? (isLineStart ? '' : '\n') : trimAfterSpace(piece.text, isLineStart, runs);
    if (text === '') continue;
    isLineStart = text === '\n';
    if (isLineStart) trimEnd(runs);
    appendRun(runs, { ...piece, text });
  }
  trimEnd(runs);
  return runs;
}

function trimAfterSpace(text: string, isLineStart: boolean, before: readonly StyledRun[]): string {
  return isLineStart || before.at(-1)?.text.endsWith(' ') ? text.replace(/^ /, '') : text;
}

function appendRun(runs: StyledRun[], run: StyledRun): void {
  const last = runs.at(-1);
  const key = ({ text: _text, ...look }: StyledRun) => JSON.stringify(look);
  if (last && key(last) === key(run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function trimEnd(runs: StyledRun[]): void {
  for (let last = runs.pop(); last; last = runs.pop()) {
    const text = last.text.replace(/\s+$/, '');
    if (text === '') continue;
    runs.push({ ...last, text });
    return;
  }
}
