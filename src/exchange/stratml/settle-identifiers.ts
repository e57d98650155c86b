/** Identifiers of a document are names of XML, and each is there once. */
import type { MadeElement } from './made-element.ts';

/** The characters that a name of XML may hold, as far as identifiers of plans use them. */
const NAME = /^[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f-]*$/;

/** Removes identifiers that are no names or are there twice; nothing refers to them. */
export function settleIdentifiers(root: MadeElement): MadeElement {
  const seen = new Set<string>();
  const settle = (element: MadeElement): MadeElement => ({
    ...element,
    children: element.children.flatMap((child) => {
      if (child.name !== 'Identifier') return [settle(child)];
      if (!NAME.test(child.text) || seen.has(child.text)) return [];
      seen.add(child.text);
      return [child];
    }),
  });
  return settle(root);
}
