/**
 * Reads the page of an HTML layout as headings, paragraphs, lists and tables. Every layout and language of a brief thus
 * works for office programs as well, and text that was escaped for HTML is plain again.
 */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import {
  type ListItem,
  MANNERS,
  type Page,
  type PageBlock,
  type Part,
  type Runs,
  toPlainText,
} from './blocks.ts';
import { makePictureFile } from './picture-file.ts';
import { listClasses, readLook, readRuns } from './runs.ts';

const INLINE = new Set([
  'a',
  'strong',
  'em',
  'b',
  'i',
  'code',
  'span',
  'br',
  'del',
  's',
  'sub',
  'sup',
  'abbr',
]);
const LEFT_OUT = new Set(['script', 'style', 'nav', 'footer', 'template', 'head', 'title', 'svg']);

export function readPage(html: string): Page {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const all = listElements(document.children);
  const css = all
    .filter(({ name }) => name === 'style')
    .map(({ children }) => children.map((node) => (isText(node) ? node.data : '')).join(''))
    .join('\n');
  const title = readRuns(all.find(({ name }) => name === 'h1')?.children ?? []);
  const marks: readonly Mark[] = readNodes(document.children, { html, css });
  const starts = marks.flatMap((mark, at) => (mark.is === 'part' ? [at] : []));
  return {
    lang: all.find(({ name }) => name === 'html')?.attribs.lang || 'en',
    name: toPlainText(title),
    title,
    isSheet: all.some((element) => element.name === 'body' && listClasses(element).includes('sheet')),
    cover: keepBlocks(marks.slice(0, starts[0])),
    parts: starts.map((start, at): Part => makePagePart(marks.slice(start, starts[at + 1]))),
  };
}

/** A block, or the start of a part. */
type Mark = PageBlock | { readonly is: 'part'; readonly title: Runs };

function makePagePart([first, ...rest]: readonly Mark[]): Part {
  return { title: first?.is === 'part' ? first.title : [], blocks: keepBlocks(rest) };
}

function keepBlocks(marks: readonly Mark[]): readonly PageBlock[] {
  return marks.filter((mark): mark is PageBlock => mark.is !== 'part');
}

interface Source {
  readonly html: string;
  /** The style sheet of the page. */
  readonly css: string;
}

function listElements(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes.filter(isTag).flatMap((element) => [element, ...listElements(element.children)]);
}

/** Reads nodes as blocks; text between them becomes a paragraph. */
function readNodes(nodes: readonly ChildNode[], source: Source): readonly Mark[] {
  const blocks: Mark[] = [];
  let loose: ChildNode[] = [];
  const flush = () => {
    const runs = readRuns(loose);
    if (runs.length > 0) blocks.push({ is: 'paragraph', manner: 'plain', runs });
    loose = [];
  };
  for (const node of nodes) {
    if (isText(node) || (isTag(node) && INLINE.has(node.name) && !listClasses(node).includes('skip'))) {
      loose.push(node);
      continue;
    }
    flush();
    if (isTag(node) && !LEFT_OUT.has(node.name)) blocks.push(...readElement(node, source));
  }
  flush();
  return blocks;
}

function readElement(element: Element, source: Source): readonly Mark[] {
  const { name, children } = element;
  if (listClasses(element).includes('skip')) return [];
  if (name === 'h1') return [];
  if (name === 'h2') return [{ is: 'part', title: readRuns(children) }];
  if (/^h[3-6]$/.test(name)) return [{ is: 'heading', level: Number(name[1]), runs: readRuns(children) }];
  if (name === 'p' || name === 'pre') return readParagraph(element);
  if (name === 'ul' || name === 'ol') return readListElement(element, source);
  if (name === 'dl') return readPairs(element);
  if (name === 'table') return readTable(element);
  if (name === 'figure') return readPicture(element, source);
  const within = readNodes(children, source);
  if (name === 'blockquote') return within.map(toQuote);
  return listClasses(element).includes('stage') ? [{ is: 'chapter', blocks: keepBlocks(within) }] : within;
}

function readParagraph(element: Element): readonly PageBlock[] {
  const classes = listClasses(element);
  const manner =
    element.name === 'pre' ? 'code' : (MANNERS.find((one) => classes.includes(one)) ?? readOpening(element));
  const isNamed = classes.includes('result') || classes.includes('name');
  const runs = readRuns(element.children, { ...readLook(element), ...(isNamed && { isBold: true }) });
  return runs.length > 0 ? [{ is: 'paragraph', manner, runs }] : [];
}

function readOpening({ parent }: Element) {
  return parent && 'attribs' in parent && listClasses(parent).includes('opening') ? 'opening' : 'plain';
}

const toQuote = (block: Mark): Mark =>
  block.is === 'paragraph' && block.manner === 'plain' ? { ...block, manner: 'quote' } : block;

/** Reads a list of lines. An item with more than a line becomes an entry. */
function readListElement(element: Element, source: Source): readonly PageBlock[] {
  const items = element.children.filter(isTag).filter(({ name }) => name === 'li');
  if (
    items.some(({ children }) =>
      children.some((node) => isTag(node) && ['p', 'dl', 'table'].includes(node.name)),
    )
  )
    return items.map(({ children }) => ({ is: 'entry', blocks: keepBlocks(readNodes(children, source)) }));
  const lines = readListItems(element, 0);
  return lines.length > 0 ? [{ is: 'list', items: lines }] : [];
}

function readListItems(list: Element, level: number): readonly ListItem[] {
  const isNumbered = list.name === 'ol';
  return list.children
    .filter(isTag)
    .filter(({ name }) => name === 'li')
    .flatMap(({ children }) => {
      const isList = (node: ChildNode): node is Element => isTag(node) && /^[uo]l$/.test(node.name);
      const runs = readRuns(children.filter((node) => !isList(node)));
      const own = runs.length > 0 ? [{ level, isNumbered, runs }] : [];
      return [...own, ...children.filter(isList).flatMap((inner) => readListItems(inner, level + 1))];
    });
}

function readPairs(element: Element): readonly PageBlock[] {
  const rows: { name: Runs; text: Runs }[] = [];
  for (const { name, children } of listElements(element.children)) {
    const last = rows.at(-1);
    if (name === 'dt') rows.push({ name: readRuns(children), text: [] });
    if (name === 'dd' && last)
      last.text =
        last.text.length > 0 ? [...last.text, { text: '\n' }, ...readRuns(children)] : readRuns(children);
  }
  return rows.length > 0 ? [{ is: 'pairs', rows }] : [];
}

function readTable(element: Element): readonly PageBlock[] {
  const rows = listElements(element.children)
    .filter(({ name }) => name === 'tr')
    .map((row) => ({
      isHead: row.parent !== null && 'name' in row.parent && row.parent.name === 'thead',
      cells: row.children.filter(isTag).map((cell) => readRuns(cell.children, readLook(cell))),
    }));
  const head = rows.find(({ isHead }) => isHead)?.cells ?? [];
  const body = rows.filter(({ isHead }) => !isHead).map(({ cells }) => cells);
  const columns = Math.max(head.length, ...body.map(({ length }) => length));
  const whole = (cells: readonly Runs[]) => Array.from({ length: columns }, (_, at) => cells[at] ?? []);
  return columns > 0
    ? [{ is: 'table', head: head.length > 0 ? whole(head) : [], rows: body.map(whole) }]
    : [];
}

/** Reads a figure, which has the same drawing for several widths, each with its title, and one description. */
function readPicture(figure: Element, { html, css }: Source): readonly PageBlock[] {
  const drawn = listElements(figure.children).filter(({ name }) => name === 'svg');
  const title = drawn[0]?.children.filter(isTag).find(({ name }) => name === 'title');
  const words = figure.children.filter(isTag).find((element) => listClasses(element).includes('pic-words'));
  const textIn = (element: Element | undefined) => toPlainText(readRuns(element?.children ?? []));
  const drawings = drawn.flatMap(({ startIndex, endIndex }) =>
    startIndex === null || endIndex === null
      ? []
      : [makePictureFile(html.slice(startIndex, endIndex + 1), css)],
  );
  return drawings.length > 0
    ? [{ is: 'picture', drawings, title: textIn(title), description: textIn(words) }]
    : [];
}
