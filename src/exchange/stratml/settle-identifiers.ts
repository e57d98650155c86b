/** Identifiers of a document are names of XML, and each is there once. */
import type { MadeElement } from './made-element.ts';

/** The characters that a name of XML may hold, as far as identifiers of plans use them. */
const NAME = /^[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f-]*$/;

/** Renames identifiers that are no names or are there twice; nothing of ours refers to them. */
export function settleIdentifiers(root: MadeElement): MadeElement {
  const seen = new Set<string>();
  const settle = (element: MadeElement): MadeElement => ({
    ...element,
    children: element.children.map((child) =>
      child.name === 'Identifier' ? { ...child, text: makeName(child.text, seen) } : settle(child),
    ),
  });
  return settle(root);
}

function makeName(text: string, seen: Set<string>): string {
  if (text === '') return '';
  const name = NAME.test(text) ? text : `_${text.replace(/[^\w.\u00c0-\u024f-]+/g, '-')}`;
  let free = name;
  for (let number = 2; seen.has(free); number++) free = `${name}-${number}`;
  seen.add(free);
  return free;
}
