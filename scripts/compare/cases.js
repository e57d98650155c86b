/**
 * The cases for both programs. A case is one or more command lines, all in the folder of one strategy; those that
 * write do so in a copy of it. Lists of formats, layouts, schemas and rules come from the help of the programs.
 */
import { TODAY } from './today.js';

/** Formats a case as it would be typed; `kind` is the same without names from the strategy. */
function typed(steps, { isWriting = false, kind } = {}) {
  const name = steps
    .map(({ words, isStarted }) => `${isStarted ? 'bin/strat.js' : 'strat'} ${shown(words)}`)
    .join(' && ');
  return { name, kind: kind ?? name, steps, isWriting };
}

const shown = (words) =>
  words.map((word) => (/^[\w./~=:+-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
const one = (...words) => typed([{ words }]);
const writing = (steps, kind) =>
  typed(
    steps.map((words) => ({ words })),
    { isWriting: true, kind },
  );
const started = (words, stdin) => typed([{ words, stdin, isStarted: true }]);

/** Lists every combination of one item from each list. */
function product(...lists) {
  return lists.reduce((made, list) => made.flatMap((before) => list.map((each) => [...before, each])), [[]]);
}

const PRESETS = ['minimal', 'strict'];

export function casesOf(found, facts, words) {
  if (found.is === 'other') return refusalCases(found, words);
  if (found.is === 'whole') return wholeCases(words);
  if (found.isEarlier) return checkCases(found, facts, words);
  return [
    ...checkCases(found, facts, words),
    ...renderCases(found, facts, words),
    ...mapCases(words),
    ...changeCases(found, facts, words),
    ...(found.isFirst ? startCases(facts) : []),
    ...words.unknown.flatMap((verb) => unknownCases(verb, words)),
  ];
}

function checkCases({ file }, { text, middle }, { values }) {
  const formats = values('check', '--format');
  return [
    ...formats.flatMap((format) => [
      one('check', '--format', format),
      one('check', '--format', format, '--against', 'HEAD~1'),
    ]),
    ...product(PRESETS, ['pretty', 'json']).map(([preset, format]) =>
      one('check', '--config', `../${preset}.yaml`, '--format', format),
    ),
    ...PRESETS.map((preset) => one('config', '--config', `../${preset}.yaml`)),
    ...values('config', '--format').map((format) => one('config', '--format', format)),
    one('check', '--color'),
    one('check', '--timing', '--format', 'concise'),
    one('check', '--min-level', 'error', '--fail-on', 'warn'),
    one('check', '--as-of', middle, '--format', 'concise'),
    one('check', '--as-of', middle, '--against', 'HEAD~2', '--format', 'concise'),
    typed([{ words: ['check', '-', '--stdin-path', file, '--format', 'concise'], stdin: text }]),
    one('check', '--fix', '--dry-run'),
    writing([
      ['check', '--fix'],
      ['check', '--format', 'concise'],
    ]),
    writing([['check', '--update-baseline'], ['check'], ['check', '--no-baseline', '--format', 'concise']]),
    writing([['check', ...formats.flatMap((format) => ['--output', `${format}=found.${format}`])]]),
  ];
}

function renderCases({ file }, { languageOf, middle, owners, roles }, words) {
  const audiences = words.values('render', '--audience');
  const whose = { role: roles, team: owners };
  const briefs = words
    .values('render', '--brief')
    .flatMap((brief) =>
      (whose[brief] ?? []).length === 0
        ? [{ flags: ['--brief', brief], kind: brief }]
        : whose[brief].map((name) => ({ flags: ['--brief', brief, `--${brief}`, name], kind: brief })),
    );
  const inLanguages = product(words.languages, [
    ['full', 'html'],
    ['full', 'md'],
  ]).map(([lang, [brief, format]]) => {
    const flags = ['--brief', brief, '--format', format, '--stdin-path', file];
    const name = `strat render - ${shown(flags)}, with lang: ${lang}`;
    return {
      ...typed([{ words: ['render', '-', ...flags], stdin: languageOf(lang) }], { kind: name }),
      name,
    };
  });
  return [
    ...product(briefs, words.renderFormats, audiences).map(([{ flags, kind }, format, audience]) => {
      const rest = ['--format', format, '--audience', audience];
      return typed([{ words: ['render', ...flags, ...rest] }], {
        kind: `strat render --brief ${kind} ${shown(rest)}`,
      });
    }),
    ...inLanguages,
    one('render', '--brief', 'board', '--since', 'HEAD~1'),
    one('render', '--brief', 'board', '--since', '2026-12-31', '--format', 'html'),
    one('render', '--brief', 'board', '--since', 'HEAD~2', '--as-of', middle),
    writing([['render', '--format', 'html', '--output', 'brief.html']]),
    ...words.values('site', '--audience').map((audience) => writing([['site', '--audience', audience]])),
  ];
}

function mapCases({ values }) {
  return [
    ...values('status', '--format').map((format) => one('status', '--format', format)),
    one('status', '--explain'),
    ...values('survey', '--format').map((format) => one('survey', '--format', format)),
    one('survey', '--instrument', 'commitment'),
    ...values('retro', '--format').map((format) => one('retro', '--format', format)),
    one('retro', '--form', '--by', 'Maria Lopez'),
    one('checkin', '--summary', 'Nothing moved.', '--by', 'Maria Lopez', '--dry-run'),
    ...product(values('map', '--format'), values('map', '--audience')).map(([format, audience]) =>
      one('map', '--format', format, '--audience', audience),
    ),
    one('map', '--color'),
    ...product(
      values('export', '--format').filter((format) => format !== 'xlsx'),
      values('export', '--audience'),
    ).map(([format, audience]) => one('export', '--format', format, '--audience', audience)),
    ...values('export', '--table').map((table) => one('export', '--format', 'csv', '--table', table)),
    writing([['export', '--output', 'plan.xlsx']]),
  ];
}

function changeCases({ file }, { ids, middle }, { values }) {
  const pairs = [['HEAD~1'], ['HEAD~2', 'HEAD~1'], ['../older', '.'], ['.', '../following']];
  const driver = [file, `../older/${file}`, '1'.repeat(40), '100644', file, '2'.repeat(40), '100644'];
  const why = 'The course comes a year later.';
  return [
    ...product(pairs, values('diff', '--format'), [[], ['--all']]).map(([pair, format, more]) =>
      one('diff', ...pair, '--format', format, ...more),
    ),
    one('diff'),
    one('diff', '--staged', '--exit-code'),
    one('diff', 'HEAD~1', '--color'),
    one('diff', 'HEAD~1', '--as-of', middle, '--fail-on', 'error'),
    one('diff', 'HEAD~2', '--as-of', '2000-01-01', '--exit-code'),
    ...values('log', '--format').map((format) => one('log', '--format', format)),
    one('log', '--all', '--as-of', middle),
    one('log', '--audience', 'public'),
    one('log', '--calibration', '--as-of', middle),
    one('status', '--at', 'HEAD~1', '--as-of', middle, '--fail-on', 'no-update'),
    ...ids.flatMap((id) => [
      typed([{ words: ['log', id] }], { kind: 'strat log ID' }),
      writing(
        [
          ['amend', id, '--against', 'HEAD~1', '--why', why, '--by', 'Maria Lopez'],
          ['diff', 'HEAD~1'],
          ['check', '--against', 'HEAD~1', '--format', 'concise'],
          ['amend', id, '--against', 'HEAD~1', '--why', why],
        ],
        'strat amend ID …',
      ),
    ]),
    one('amend', 'no-such-id', '--why', why),
    one('git-diff-driver', '--textconv', file),
    one('git-diff-driver', ...driver),
    one('review', '--github', '--dry-run', '--against', 'HEAD~1'),
    one('review', '--gitlab', '--dry-run', '--against', 'HEAD~1'),
    writing([['review', '--github', '--no-comment', '--against', 'HEAD~2', '--save', 'kept.json']]),
  ];
}

/** Makes the cases that start the program as users do. */
function startCases({ text }) {
  return [
    started(['check']),
    started(['render']),
    started(['check', '-'], text),
    started(['diff', 'HEAD~1']),
  ];
}

/** Makes the cases of an unknown verb: without arguments, and in each format that its help names. */
function unknownCases(verb, { optional }) {
  return [
    writing([[verb]]),
    ...optional(verb, '--format').map((format) => writing([[verb, '--format', format]])),
  ];
}

function refusalCases({ file }, { values }) {
  return [
    ...values('check', '--format').map((format) => one('check', file, '--format', format)),
    one('render', file),
    one('map', file),
    one('diff', file, file),
    one('git-diff-driver', '--textconv', file),
    writing([['check', file, '--fix']]),
    writing([['init', '--answers', file]]),
  ];
}

function wholeCases({ values }) {
  return [
    ...values('check', '--format').map((format) => one('check', '--format', format)),
    one('check', '--format', 'markdown', '--against', 'HEAD~1'),
    one('review', '--github', '--dry-run', '--against', 'HEAD~1'),
    ...values('diff', '--format').map((format) => one('diff', 'HEAD~1', '--format', format)),
    writing([
      ['check', '--update-baseline'],
      ['check', '--format', 'concise'],
    ]),
    writing([['check', '--fix']]),
    ...values('site', '--audience').map((audience) => writing([['site', '--audience', audience]])),
  ];
}

/** Makes the cases that need no strategy. */
export function generalCases({ verbs, rules, values, ofVerb }) {
  return [
    ...[[], ['--help'], ['--version'], ['chek'], ['check', '--formt', 'json'], ['check', 'nowhere']].flatMap(
      (words) => [one(...words), started(words)],
    ),
    ...verbs.flatMap((verb) => [one(verb, '--help'), one(verb, '--no-such-flag')]),
    ...product(rules, values('explain', '--format')).map(([rule, format]) =>
      typed([{ words: ['explain', rule, '--format', format] }], {
        kind: `strat explain RULE --format ${format}`,
      }),
    ),
    one('explain', 'no-such-rule'),
    one('explain', '--color', rules[0]),
    ...values('rules', '--format').flatMap((format) => [
      one('rules', '--format', format),
      ...PRESETS.map((preset) => one('rules', '--format', format, '--config', `../${preset}.yaml`)),
    ]),
    ...ofVerb('schema').map((name) => one('schema', name)),
    one('schema', 'no-such-schema'),
    ...ofVerb('completion').map((shell) => one('completion', shell)),
    one('completion', 'no-such-shell'),
    ...values('init', '--template').flatMap((template) => [
      writing([
        ['init', '--yes', '--template', template],
        ['check', '--format', 'concise'],
      ]),
      writing([['init', '--yes', '--template', template, '--name', 'Harbor: “East”']]),
    ]),
    ...values('init', '--ci').map((ci) =>
      writing([['init', '--yes', '--ci', ci, '--pre-commit', '--gitattributes']]),
    ),
    typed(
      [
        {
          words: ['init', '--answers', '-'],
          stdin: '{ name: Harbor, end: 2029-06, destination: { why: One test in six is a repeat. } }',
        },
        { words: ['check', '--format', 'concise', '--as-of', TODAY] },
      ],
      { isWriting: true },
    ),
  ];
}
