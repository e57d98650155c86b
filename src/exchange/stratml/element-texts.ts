/** The texts of a StratML document: of elements, and of attributes. */
import type { SourceText } from '../intake/source-text.ts';
import type { XmlElement } from './parse-stratml.ts';

/** Every text of a document, and how to find the one of an element. */
export interface ElementTexts {
  readonly all: readonly SourceText[];
  readonly find: (element: XmlElement | undefined) => SourceText | undefined;
  /** Lists the texts of an element and of everything below it. */
  readonly listBelow: (element: XmlElement | undefined) => readonly SourceText[];
}

/** Collects the texts of a document. */
export function collectElementTexts(root: XmlElement): ElementTexts {
  const own = new Map<XmlElement, SourceText>();
  const lists = new Map<XmlElement, readonly SourceText[]>();
  const collect = (element: XmlElement): readonly SourceText[] => {
    const text =
      element.text === '' ? undefined : { text: element.text, at: element.path, name: element.name };
    if (text) own.set(element, text);
    const attributes = element.attributes.map(([name, value]) => ({
      text: value,
      at: `${element.path}${element.path === '' ? '' : '/'}@${name}`,
      name: `@${name}`,
    }));
    const list = [...(text ? [text] : []), ...attributes, ...element.children.flatMap(collect)];
    lists.set(element, list);
    return list;
  };
  const all = collect(root);
  return {
    all,
    find: (element) => element && own.get(element),
    listBelow: (element) => (element && lists.get(element)) ?? [],
  };
}

/** Finds the first child of a name. */
export function findChild(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );
}

/** Lists the children of a name. */
export function listChildren(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function readAttribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find(([key]) => key === name)?.[1];
}

/** Returns whether an element, or anything below it, holds a text or an attribute. */
export function holdsText({ text, attributes, children }: XmlElement): boolean {
  return text !== '' || attributes.length > 0 || children.some(holdsText);
}
