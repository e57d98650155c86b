import { marked, type Token } from 'marked';

/** Returns the kinds and nesting of Markdown blocks, without their words. */
export type Structure = readonly (string | Structure)[];

export function structureOf(markdown: string): Structure {
  return marked.lexer(markdown).flatMap(shapeOf);
}

function shapeOf(token: Token): Structure {
  if (token.type === 'space' || token.type === 'escape') return [];
  if (token.type === 'text') return token.tokens?.flatMap(shapeOf) ?? [];
  return [kindOf(token), ...within(token)];
}

function kindOf(token: Token): string {
  if (token.type === 'heading') return `heading ${token.depth}`;
  if (token.type === 'list') return token.loose ? 'loose list' : 'list';
  return token.type === 'list_item' ? (token.task ? 'task' : 'item') : token.type;
}

function within(token: Token): Structure {
  if (token.type === 'table') {
    const rows: readonly { readonly tokens: Token[] }[][] = [token.header, ...token.rows];
    return rows.map((row) => row.map(({ tokens }) => tokens.flatMap(shapeOf)));
  }
  const inner: Token[] = token.type === 'list' ? token.items : 'tokens' in token ? (token.tokens ?? []) : [];
  return inner.length === 0 ? [] : [inner.flatMap(shapeOf)];
}
