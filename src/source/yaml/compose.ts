/** Composes a document of the library from the lexemes of a text. */
import { Composer, type Document, Parser } from 'yaml';

/** Composes the first document; undefined if there is none. */
export function composeDocument(lexemes: readonly string[]): Document.Parsed | undefined {
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  function* tokens() {
    for (const lexeme of lexemes) yield* parser.next(lexeme);
    yield* parser.end();
  }
  for (const document of composer.compose(tokens())) return document as Document.Parsed;
  return undefined;
}
