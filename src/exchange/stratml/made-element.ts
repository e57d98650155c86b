/** Elements of a StratML document while it is written. */

export interface MadeElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  text: string;
  readonly children: MadeElement[];
  /** The number among its siblings of the same name in the document that it comes from. */
  readonly number?: number | undefined;
}

export function makeElement(name: string, text = '', number?: number): MadeElement {
  return { name, attributes: new Map(), text, children: [], number };
}

/** Adds a child with a text, unless the text is empty. @returns the child */
export function addChild(parent: MadeElement, name: string, text = ''): MadeElement {
  const child = makeElement(name, text);
  parent.children.push(child);
  return child;
}

export function findMade(parent: MadeElement, name: string): MadeElement | undefined {
  return parent.children.find((child) => child.name === name);
}

/** Finds a child, or adds it. */
export function needChild(parent: MadeElement, name: string): MadeElement {
  return findMade(parent, name) ?? addChild(parent, name);
}

/** Adds a child with a text where there is none of that name. */
export function addMissing(parent: MadeElement, name: string, text: string | undefined): void {
  if (text !== undefined && text !== '' && !findMade(parent, name)) addChild(parent, name, text);
}

/** Finds the child of a name and number, or adds it. */
function needNumbered(parent: MadeElement, name: string, number: number): MadeElement {
  const known = parent.children.find((child) => child.name === name && (child.number ?? 1) === number);
  if (known) return known;
  const child = makeElement(name, '', number);
  parent.children.push(child);
  return child;
}

/** Names that documents of 2009 and 2010 have, and those of today. */
const RENAMED: Readonly<Record<string, string>> = { FirstName: 'GivenName', LastName: 'Surname' };

/** Puts a text at a path below an element: `Stakeholder[2]/Role/Name`, `@Type`. */
export function putText(element: MadeElement, path: string, text: string): void {
  const steps = path.split('/');
  const last = steps.at(-1) ?? '';
  const isAttribute = last.startsWith('@');
  const target = (isAttribute ? steps.slice(0, -1) : steps).reduce((at, step) => {
    const [, name = step, number] = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    return needNumbered(at, RENAMED[name] ?? name, Number(number ?? 1));
  }, element);
  if (isAttribute) target.attributes.set(last.slice(1), text);
  else target.text = text;
}
