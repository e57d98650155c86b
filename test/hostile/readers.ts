/** Reads the output of every format with other programs, or by the rules of the programs it is meant for. */
import { marked, type Token } from 'marked';
import { SaxesParser } from 'saxes';

/** An XML element with its attributes, text and children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads XML. Throws if it is not well-formed. */
export function readXml(text: string): Element {
  const top = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('There is a document type.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [root] = top.children;
  if (!root) throw new Error('There is no element.');
  return root;
}

/** Lists every element of a name, at any depth. */
export function elements(root: Element, name: string): readonly Element[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elements(child, name))];
}

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * Lists the commands that GitHub’s runner obeys in a log. After actions/runner, ActionCommand: the second form
 * (`::name a=b,c=d::data`) after white space at the start of a line; the first (`##[name a=b;c=d]data`) anywhere in
 * any other line.
 */
export function runnerCommands(log: string): readonly RunnerCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => secondForm(line) ?? firstForm(line) ?? []);
}

function secondForm(line: string): RunnerCommand | undefined {
  const trimmed = line.replace(/^[\s\x85]+/, '');
  const end = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1;
  if (end === -1) return undefined;
  const said = trimmed.slice(2, end);
  const space = said.indexOf(' ');
  const name = space === -1 ? said : said.slice(0, space);
  const pairs =
    space === -1
      ? []
      : said
          .slice(space + 1)
          .trim()
          .split(',');
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(pairs.map(propertyOf)),
    data: decoded(trimmed.slice(end + 2)),
  };
}

function propertyOf(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  const value = pair
    .slice(at + 1)
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
  return [pair.slice(0, at), decoded(value)];
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function firstForm(line: string): RunnerCommand | undefined {
  const [, name, data] = /##\[(\S*?)(?:\s[^\]]*)?\](.*)/.exec(line) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), properties: {}, data: data ?? '' };
}

export interface MarkdownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads the tables of a page, and everything that our pages must not contain: tags, links, images. */
export function readMarkdown(text: string) {
  const tables: MarkdownTable[] = [];
  const foreign: string[] = [];
  const blocks = marked.lexer(text);
  for (const block of blocks)
    if (block.type === 'table') {
      const rows: readonly (readonly { readonly text: string }[])[] = block.rows;
      const head = block.header.map((cell: { readonly text: string }) => cell.text);
      tables.push({ head, rows: rows.map((row) => row.map((cell) => cell.text)) });
    }
  marked.walkTokens(blocks, (token: Token) => {
    if (!OURS.has(token.type)) foreign.push(token.type);
  });
  return { tables, foreign, blocks: blocks.map(({ type }) => type).filter((type) => type !== 'space') };
}

const OURS = new Set(['heading', 'paragraph', 'table', 'text', 'codespan', 'escape', 'space']);

/** Counts the rows of the tables with a line for each finding; the others say what to fix first. */
export function countFindingRows(tables: readonly MarkdownTable[]): number {
  return tables
    .filter(({ head }) => head.includes('line'))
    .reduce((sum, table) => sum + table.rows.length, 0);
}

/** Our intended commands, by level. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['error', 'error'],
  ['warning', 'warn'],
  ['notice', 'info'],
]);
const PROPERTIES = new Set(['file', 'line', 'endLine', 'col', 'title']);

interface Leveled {
  readonly level: string;
}

/** Lists what is wrong with the output of a format; empty if a reader gets all findings and nothing else. */
export function misread(format: string, text: string, findings: readonly Leveled[]): readonly string[] {
  try {
    const found = READERS[format]?.(text);
    const wanted = format === 'github' ? annotated(findings) : findings.length;
    return found === undefined || found === wanted ? [] : [`${format}: ${found} of ${wanted} findings`];
  } catch (error) {
    return [`${format}: ${error}`];
  }
}

/** Selects at most ten findings per level. */
function annotated(findings: readonly Leveled[]): number {
  const levels = [...COMMANDS.values()];
  const all = levels.map((level) => findings.filter((finding) => finding.level === level).length);
  return all.reduce((sum, number) => sum + Math.min(10, number), 0);
}

/** Counts the findings that a reader gets, by format. */
export const READERS: Readonly<Record<string, (text: string) => number>> = {
  json: (text) => JSON.parse(text).findings.length,
  jsonl: (text) => {
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    if (!lines.at(-1)?.summary) throw new Error('The last line has no summary.');
    return lines.length - 1;
  },
  sarif: (text) => JSON.parse(text).runs[0].results.length,
  gitlab: (text) => {
    const all: { readonly fingerprint: string }[] = JSON.parse(text);
    if (new Set(all.map(({ fingerprint }) => fingerprint)).size < all.length)
      throw new Error('Two fingerprints are the same.');
    return all.length;
  },
  checkstyle: (text) => elements(readXml(text), 'error').length,
  junit: (text) =>
    elements(readXml(text), 'testcase').filter(({ attributes }) => attributes.name !== 'no findings').length,
  github: (text) => {
    const commands = runnerCommands(text);
    for (const { name, properties } of commands) {
      if (!COMMANDS.has(name)) throw new Error(`The runner obeys ${name}.`);
      const unknown = Object.keys(properties).filter((key) => !PROPERTIES.has(key));
      if (unknown.length > 0) throw new Error(`The runner reads ${unknown}.`);
    }
    return commands.length;
  },
  markdown: (text) => {
    const { tables, foreign } = readMarkdown(text);
    if (foreign.length > 0) throw new Error(`There is ${foreign}.`);
    if (text.length > 60_000) throw new Error(`It has ${text.length} characters.`);
    const rows = countFindingRows(tables);
    return rows + Number(/^(\d+) more findings? did not fit/m.exec(text)?.[1] ?? 0);
  },
};
