/** The vocabulary of cases, from the help of both programs: verbs, formats, layouts, schemas, rules. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Verbs with cases in `cases.js`; any other gets those that its help suggests. */
const KNOWN = [
  ...['init', 'amend', 'check', 'explain', 'rules', 'config', 'diff', 'log', 'review'],
  ...[
    'render',
    'site',
    'map',
    'schema',
    'git-diff-driver',
    'completion',
    'status',
    'checkin',
    'retro',
    'survey',
    'export',
  ],
];

/**
 * Lists the verbs.
 * @returns the name of each verb and its one-line description
 */
function verbsIn(help) {
  const verbs = new Map();
  let last;
  for (const line of help.split('\n')) {
    const [, name, says] = /^ {2}([a-z][\w-]*)(?: \S+)* {2,}(\S.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      verbs.set(name, says);
      last = name;
    } else if (last !== undefined && /^ {10,}\S/.test(line))
      verbs.set(last, `${verbs.get(last)} ${line.trim()}`);
    else last = undefined;
  }
  return verbs;
}

/** Finds the one-line description of a flag; undefined if there is no such flag. */
function saysOf(help, flag) {
  const lines = help.split('\n');
  const from = lines.findIndex((line) => new RegExp(`^ {2}(?:-\\w, )?${flag}(?: |$)`).test(line));
  if (from === -1) return undefined;
  const end = lines.findIndex((line, index) => index > from && !/^ {10,}\S/.test(line));
  return lines
    .slice(from, end === -1 ? undefined : end)
    .map((line) => line.trim())
    .join(' ')
    .replace(/^(?:-\w, )?\S+(?: <[^>]+>)? +/, '');
}

/** Splits the words of `a (default), b or c`, if a sentence has such a list between its colons. */
function listIn(text) {
  for (const part of (text ?? '').split(/: |\bwhat | complete\b/)) {
    const words = part.replace(/ ?\(default[^)]*\)?/g, '').split(/, (?:or )?| or /);
    if (words.length > 1 && words.every((word) => /^[\w-]+$/.test(word))) return words;
  }
  return [];
}

const union = (lists) => [...new Set(lists.flat())];

/**
 * Reads the vocabulary of both programs.
 * @param programs both of them
 * @param place where they run
 */
export async function vocabularyOf(programs, checkouts, place, { pdf }) {
  mkdirSync(join(place, 'here'), { recursive: true });
  const ask = async (words) => {
    const cases = words.map((each) => ({ name: '', kind: '', steps: [{ words: each }] }));
    const answers = await Promise.all(programs.map((program) => program.run(cases, place)));
    return answers.map(({ results }) =>
      results.slice(0, words.length).map(({ outputs }) => outputs.get('stdout')?.toString() ?? ''),
    );
  };
  const said = (await ask([['--help']])).map(([help]) => verbsIn(help));
  const verbs = union(said.map((found) => [...found.keys()]));
  if (verbs.length === 0)
    throw new Error('No verbs are found in `strat --help`: scripts/compare/help.js reads it.');
  const helps = await ask([...verbs.map((verb) => [verb, '--help']), ['rules', '--format', 'json']]);
  const rules = union(helps.map((texts) => rulesIn(texts.at(-1))));

  const needed = (list, what) => {
    if (list.length === 0)
      throw new Error(`${what}: not found in the help, which scripts/compare/help.js reads.`);
    return list;
  };
  const optional = (verb, flag) =>
    union(helps.map((texts) => listIn(saysOf(texts[verbs.indexOf(verb)] ?? '', flag))));
  const values = (verb, flag) => needed(optional(verb, flag), `${verb} ${flag}`);
  const ofVerb = (verb) => needed(union(said.map((found) => listIn(found.get(verb)))), `strat ${verb}`);
  const languages = checkouts.flatMap((checkout) => {
    const folder = join(checkout, 'templates', 'brief', 'lang');
    return existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.json$/, '')) : [];
  });
  return {
    verbs,
    rules: needed(rules, 'rules'),
    unknown: verbs.filter((verb) => !KNOWN.includes(verb)),
    values,
    optional,
    ofVerb,
    // A name without texts, to compare the refusal.
    languages: union([languages, ['it']]),
    renderFormats: values('render', '--format').filter((format) => pdf || format !== 'pdf'),
  };
}

/** Collects rule ids from the output of `strat rules`, at any depth. */
function rulesIn(json) {
  const ids = [];
  JSON.parse(json, (key, value) => {
    if ((key === 'id' || key === 'rule') && typeof value === 'string') ids.push(value);
    return value;
  });
  return ids;
}
