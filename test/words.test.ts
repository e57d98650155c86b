/** How the code speaks: names, comments and test names are plain English. CONTRIBUTING.md says what that means. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url).pathname;
/** This file holds what it looks for. */
const OWN = 'test/words.test.ts';

interface Source {
  readonly path: string;
  readonly text: string;
}

function sourcesIn(...folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|js|cjs)$/.test(path) && path !== OWN)
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Comments, each as one line. */
function commentsIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/\/\*\*?([\s\S]*?)\*\//g)].map(([, inner = '']) =>
    inner.replace(/^\s*\* ?/gm, ''),
  );
  const lines = [...text.matchAll(/^\s*\/\/ (.*)$/gm)].map(([, line = '']) => line);
  return [...blocks, ...lines].map((comment) => comment.replace(/\s+/g, ' ').trim());
}

function testNamesIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1,/gm)].map(
    ([, , name = '']) => name,
  );
}

/** Openings that nobody would say. */
const OPENINGS =
  /^(?:Of (?:a|an|the|what|several|two|all)\b|What (?:is|are|was|were)\b|In what\b|Whoever\b|Of which\b)/;
/** Words for which there is an everyday one. */
const WORDS = /\b(?:mend(?:s|ed|ing)?|(?:is|are|was|were|be) told|lets? go of|nothing but|speaks? of)\b/i;

describe('comments', () => {
  it('begin as somebody would say it, in everyday words', () => {
    const found = sourcesIn('src', 'test', 'scripts', 'bench').flatMap(({ path, text }) =>
      commentsIn(text)
        .filter((comment) => OPENINGS.test(comment) || WORDS.test(comment))
        .map((comment) => `${path}: ${comment.slice(0, 120)}`),
    );
    expect(found).toEqual([]);
  });

  it.each(['Of a pair the first.', 'What is let go of.', 'A fault that was mended.', 'Nobody is told.'])(
    '%s is found',
    (comment) => {
      expect(OPENINGS.test(comment) || WORDS.test(comment)).toBe(true);
    },
  );
});

describe('the names of tests', () => {
  it('are said in everyday words, too', () => {
    const found = sourcesIn('test').flatMap(({ path, text }) =>
      testNamesIn(text)
        .filter((name) => /^(?:of|what is|what was|whoever)\b/i.test(name) || WORDS.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});
