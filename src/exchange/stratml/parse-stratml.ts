/** Parses StratML to a tree of elements, each with its path: no document types, no entities of its own, within bounds. */
import { SaxesParser } from 'saxes';
import { ImportProblem } from '../intake/reading.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly uri: string;
  /** Without those that name namespaces, by their names without prefix. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Its own text, without outer white space. */
  text: string;
  readonly children: XmlElement[];
  /** The names that lead to it from the root; an element with siblings of its name has a number. */
  path: string;
}

/** Where a validator looks for the schema: nothing of the plan. */
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const DEPTH_LIMIT = 64;
const ELEMENTS_LIMIT = 200_000;
const dropPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

/** Parses a text. @throws ImportProblem with line and column */
export function parseStratml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (message: string, help: string): never => {
    throw new ImportProblem(message, help, { line: parser.line, column: parser.columnIndex + 1 });
  };
  parser.on('error', () =>
    refuse('The XML is not well formed.', 'Fix it in an XML editor; a bare `&` is written `&amp;`.'),
  );
  parser.on('doctype', () =>
    refuse('The file has a document type, which is not read.', 'Delete the line with `<!DOCTYPE`.'),
  );
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!/^(?:utf-?8|us-ascii)$/i.test(encoding))
      refuse(`The XML says that it is ${encoding}, and not UTF-8.`, 'Save it as UTF-8 in an XML editor.');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= DEPTH_LIMIT)
      refuse(`The XML is nested more than ${DEPTH_LIMIT} levels deep.`, 'Export only the plan.');
    if (++count > ELEMENTS_LIMIT) refuse('The XML has more than 200,000 elements.', 'Split the plan.');
    const element: XmlElement = {
      name: local,
      uri,
      attributes: Object.values(attributes).flatMap((one) =>
        /^xmlns(?::|$)/.test(one.name) || one.uri === INSTANCE || one.value.trim() === ''
          ? []
          : [[dropPrefix(one.name), one.value.trim()] as const],
      ),
      text: '',
      children: [],
      path: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (part) => addText(open.at(-1), part));
  parser.on('cdata', (part) => addText(open.at(-1), part));
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(text).close();
  if (!root) return refuse('The XML is empty.', 'Give a StratML document.');
  return root;
}

function addText(element: XmlElement | undefined, text: string): void {
  if (element) element.text += text;
}

/** Sets the paths of everything below an element. */
export function setPaths(element: XmlElement): void {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { name } of element.children) totals.set(name, (totals.get(name) ?? 0) + 1);
  for (const child of element.children) {
    const number = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, number);
    const step = (totals.get(child.name) ?? 0) > 1 ? `${child.name}[${number}]` : child.name;
    child.path = element.path === '' ? step : `${element.path}/${step}`;
    setPaths(child);
  }
}
