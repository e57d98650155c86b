import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/** Texts that mean something to a Markdown reader, or to the forge behind it. */
export const VECTORS: readonly string[] = JSON.parse(
  readFileSync(new URL('vectors-github-markdown.json', import.meta.url), 'utf8'),
);

const PIECES = [
  ...VECTORS,
  ...'`*_[]<>#|~\\!&-+=.)(:$@^"\'{}%; \t\n\r0aé你\u00a0\u200b\u200d\u202e\u0085\u2028\ufeff\ud83d\ude00'.split(
    '',
  ),
  ...[
    '\n\n',
    '    ',
    '**',
    '1. ',
    '- ',
    '---',
    '===',
    '%%{init',
    '"]',
    '-->',
    'end',
    'click',
    '```',
    '{{ title }}',
    '{% raw %}',
  ],
];

/** Random text, made mostly of pieces that mean something. */
export const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
