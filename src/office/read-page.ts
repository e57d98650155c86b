/**
 * Reads the page of an HTML layout as headings, paragraphs, lists and tables. Every layout and language of a brief thus
 * works for office programs as well, and text that was escaped for HTML is plain again.
 */
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type Block, type ListItem, MANNERS, type Page, type Part, plainText, type Runs } from './blocks.ts';
import { pictureFile } from './picture-file.ts';
import { classesOf, lookOf, runsOf } from './runs.ts';

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
  const all = elementsIn(document.children);
  const css = all
    .filter(({ name }) => name === 'style')
    .map(({ children }) => children.map((node) => (isText(node) ? node.data : '')).join(''))
    .join('\n');
  const title = runsOf(all.find(({ name }) => name === 'h1')?.children ?? []);
  const marks: readonly Mark[] = blocksIn(document.children, { html, css });
  const starts = marks.flatMap((mark, at) => (mark.is === 'part' ? [at] : []));
  return {
    lang: all.find(({ name }) => name === 'html')?.attribs.lang || 'en',
    name: plainText(title),
    title,
    isSheet: all.some((element) => element.name === 'body' && classesOf(element).includes('sheet')),
    cover: blocksOnly(marks.slice(0, starts[0])),
    parts: starts.map((start, at): Part => partOf(marks.slice(start, starts[at + 1]))),
  };
}

/** A block, or the start of a part. */
type Mark = Block | { readonly is: 'part'; readonly title: Runs };

function partOf([first, ...rest]: readonly Mark[]): Part {
  return { title: first?.is === 'part' ? first.title : [], blocks: blocksOnly(rest) };
}

function blocksOnly(marks: readonly Mark[]): readonly Block[] {
  return marks.filter((mark): mark is Block => mark.is !== 'part');
}

interface Source {
  readonly html: string;
  /** The style sheet of the page. */
  readonly css: string;
}

function elementsIn(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes.filter(isTag).flatMap((element) => [element, ...elementsIn(element.children)]);
}

/** Reads nodes as blocks; text between them becomes a paragraph. */
function blocksIn(nodes: readonly ChildNode[], source: Source): readonly Mark[] {
  const blocks: Mark[] = [];
  let loose: ChildNode[] = [];
  const flush = () => {
    const runs = runsOf(loose);
    if (runs.length > 0) blocks.push({ is: 'paragraph', manner: 'plain', runs });
    loose = [];
  };
  for (const node of nodes) {
    if (isText(node) || (isTag(node) && INLINE.has(node.name) && !classesOf(node).includes('skip'))) {
      loose.push(node);
      continue;
    }
    flush();
    if (isTag(node) && !LEFT_OUT.has(node.name)) blocks.push(...blocksOf(node, source));
  }
  flush();
  return blocks;
}

function blocksOf(element: Element, source: Source): readonly Mark[] {
  const { name, children } = element;
  if (classesOf(element).includes('skip')) return [];
  if (name === 'h1') return [];
  if (name === 'h2') return [{ is: 'part', title: runsOf(children) }];
  if (/^h[3-6]$/.test(name)) return [{ is: 'heading', level: Number(name[1]), runs: runsOf(children) }];
  if (name === 'p' || name === 'pre') return paragraphOf(element);
  if (name === 'ul' || name === 'ol') return listOf(element, source);
  if (name === 'dl') return pairsOf(element);
  if (name === 'table') return tableOf(element);
  if (name === 'figure') return pictureOf(element, source);
  const within = blocksIn(children, source);
  if (name === 'blockquote') return within.map(asQuote);
  return classesOf(element).includes('stage') ? [{ is: 'chapter', blocks: blocksOnly(within) }] : within;
}

function paragraphOf(element: Element): readonly Block[] {
  const classes = classesOf(element);
  const manner =
    element.name === 'pre' ? 'code' : (MANNERS.find((one) => classes.includes(one)) ?? openingOf(element));
  const isNamed = classes.includes('result') || classes.includes('name');
  const runs = runsOf(element.children, { ...lookOf(element), ...(isNamed && { isBold: true }) });
  return runs.length > 0 ? [{ is: 'paragraph', manner, runs }] : [];
}

function openingOf({ parent }: Element) {
  return parent && 'attribs' in parent && classesOf(parent).includes('opening') ? 'opening' : 'plain';
}

const asQuote = (block: Mark): Mark =>
  block.is === 'paragraph' && block.manner === 'plain' ? { ...block, manner: 'quote' } : block;

/** Reads a list of lines. An item with more than a line becomes an entry. */
function listOf(element: Element, source: Source): readonly Block[] {
  const items = element.children.filter(isTag).filter(({ name }) => name === 'li');
  if (
    items.some(({ children }) =>
      children.some((node) => isTag(node) && ['p', 'dl', 'table'].includes(node.name)),
    )
  )
    return items.map(({ children }) => ({ is: 'entry', blocks: blocksOnly(blocksIn(children, source)) }));
  const lines = linesOf(element, 0);
  return lines.length > 0 ? [{ is: 'list', items: lines }] : [];
}

function linesOf(list: Element, level: number): readonly ListItem[] {
  const isNumbered = list.name === 'ol';
  return list.children
    .filter(isTag)
    .filter(({ name }) => name === 'li')
    .flatMap(({ children }) => {
      const isList = (node: ChildNode): node is Element => isTag(node) && /^[uo]l$/.test(node.name);
      const runs = runsOf(children.filter((node) => !isList(node)));
      const own = runs.length > 0 ? [{ level, isNumbered, runs }] : [];
      return [...own, ...children.filter(isList).flatMap((inner) => linesOf(inner, level + 1))];
    });
}

function pairsOf(element: Element): readonly Block[] {
  const rows: { name: Runs; text: Runs }[] = [];
  for (const { name, children } of elementsIn(element.children)) {
    const last = rows.at(-1);
    if (name === 'dt') rows.push({ name: runsOf(children), text: [] });
    if (name === 'dd' && last)
      last.text =
        last.text.length > 0 ? [...last.text, { text: '\n' }, ...runsOf(children)] : runsOf(children);
  }
  return rows.length > 0 ? [{ is: 'pairs', rows }] : [];
}

function tableOf(element: Element): readonly Block[] {
  const rows = elementsIn(element.children)
    .filter(({ name }) => name === 'tr')
    .map((row) => ({
      isHead: row.parent !== null && 'name' in row.parent && row.parent.name === 'thead',
      cells: row.children.filter(isTag).map((cell) => runsOf(cell.children, lookOf(cell))),
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
function pictureOf(figure: Element, { html, css }: Source): readonly Block[] {
  const drawn = elementsIn(figure.children).filter(({ name }) => name === 'svg');
  const title = drawn[0]?.children.filter(isTag).find(({ name }) => name === 'title');
  const words = figure.children.filter(isTag).find((element) => classesOf(element).includes('pic-words'));
  const textIn = (element: Element | undefined) => plainText(runsOf(element?.children ?? []));
  const drawings = drawn.flatMap(({ startIndex, endIndex }) =>
    startIndex === null || endIndex === null ? [] : [pictureFile(html.slice(startIndex, endIndex + 1), css)],
  );
  return drawings.length > 0
    ? [{ is: 'picture', drawings, title: textIn(title), description: textIn(words) }]
    : [];
}
