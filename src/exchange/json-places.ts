/** Where the parts of a JSON text stand, which `JSON.parse` does not tell. */
import type { SheetPlace } from './sheet-problem.ts';

/** A key of the outer object, or an item of the outer list; the name of an item is empty. */
export interface JsonPart {
  readonly name: string;
  readonly place: SheetPlace;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;

/** Finds the keys or items of the outer object or list, also a key that is there twice. @param text valid JSON */
export function findJsonParts(text: string): readonly JsonPart[] {
  const parts: JsonPart[] = [];
  const isList = text.trimStart().startsWith('[');
  let [depth, line, lineStart, isNext] = [0, 1, 0, false];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line++;
      lineStart = index + 1;
      continue;
    }
    const begins = depth === 1 && isNext && !/^[\]},]$/.test(token);
    if (begins)
      parts.push({ name: isList ? '' : readName(token), place: { line, column: index - lineStart + 1 } });
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    isNext = depth === 1 && (token === ',' || (!begins && (token === '{' || token === '[')));
  }
  return parts;
}

function readName(token: string): string {
  const name: unknown = JSON.parse(token);
  return String(name);
}
