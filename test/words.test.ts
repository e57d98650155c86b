/** How the code speaks: names, comments and test names are plain English. CONTRIBUTING.md says what that means. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
        .map(
          (comment) =>
            `${path}: say it in other words than "${(OPENINGS.exec(comment) ?? WORDS.exec(comment))?.[0]}": ${comment.slice(0, 120)}`,
        ),
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

const sources = sourcesIn('src');

/** Functions at the top of files, with the files. */
function functionsIn({ path, text }: Source): readonly (readonly [name: string, path: string])[] {
  const declared = text.matchAll(/^(?:export )?(?:async )?function\*? (\w+)/gm);
  const assigned = text.matchAll(
    /^(?:export )?const (\w+) =(?: async)? (?:<[^=]*>)?\([^=]*\)(?:: [^=]*)? =>/gm,
  );
  return [...declared, ...assigned].map(([, name = '']) => [name, path] as const);
}

/** One word that says what somebody has done, not what the function does. */
const PARTICIPLE =
  /^(?:[a-z]+ed|said|told|seen|found|shown|made|known|written|taken|kept|given|sent|held|left|read|drawn|built|lost|met|set)$/;
/** The constructors of fields are nouns: a small language in which the schema is written. */
const CONSTRUCTORS = /^src\/model\/(?:plain-)?fields\.ts$/;
/** Where any verb would be silly. */
const MOST_OF = 5;

describe('the names of functions', () => {
  const functions = sources.flatMap(functionsIn);

  it('are found', () => {
    expect(functions.length).toBeGreaterThan(1500);
  });

  it('are verbs, and no bare participles', () => {
    expect(functions.filter(([name]) => PARTICIPLE.test(name))).toEqual([]);
  });

  it('rarely end in `Of`', () => {
    const found = functions.filter(([name, path]) => /[a-z]Of$/.test(name) && !CONSTRUCTORS.test(path));
    expect(found.length, JSON.stringify(found)).toBeLessThanOrEqual(MOST_OF);
  });
});

describe('an exported name', () => {
  it('is used once', () => {
    const files = new Map<string, string[]>();
    for (const { path, text } of sources)
      for (const [, name = ''] of text.matchAll(
        /^export (?:async )?(?:function\*?|const|type|interface|class) (\w+)/gm,
      ))
        files.set(name, [...(files.get(name) ?? []), path]);
    const twice = [...files].filter(([, paths]) => paths.length > 1);
    // A verb and a rule are named after what they are for.
    expect(twice).toEqual([['schema', ['src/commands/schema.ts', 'src/lint/rules/schema.ts']]]);
  });
});

describe('an object literal', () => {
  it('spreads no other literal to fit several keys on a line', () => {
    const found = sourcesIn('src', 'test', 'scripts').flatMap(({ path, text }) =>
      [...text.matchAll(/^.*[{,]?\s*\.\.\.\{ .*$/gm)].map(([line]) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

describe('CONTRIBUTING', () => {
  const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const quoted = [...guide.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

  it('names only files and folders that exist', () => {
    const paths = quoted.filter((text) =>
      /^(?:src|test|scripts|templates|docs|schema|bench)\/[\w./-]+$/.test(text),
    );
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only functions and constants that exist', () => {
    const names = quoted.filter((text) => /^(?:[a-z]+(?:[A-Z][a-z]+)+|[A-Z]+(?:_[A-Z]+)+)$/.test(text));
    const all = sourcesIn('src', 'test', 'scripts')
      .map(({ text }) => text)
      .concat(readFileSync(join(ROOT, 'package.json'), 'utf8'))
      .join('\n');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
  });
});
