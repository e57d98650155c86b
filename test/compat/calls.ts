/** Calls of version 0.1.0: every verb, every flag and every format that its help names. */
export const DAY = '2026-11-21';
const asOf = ['--as-of', DAY] as const;

export interface Call {
  readonly argv: readonly string[];
  readonly input?: string;
  /** Files that the call writes. */
  readonly writes?: readonly string[];
}

const call = (text: string, more: Omit<Call, 'argv'> = {}): Call => ({ argv: text.split(' '), ...more });
const dated = (text: string, more: Omit<Call, 'argv'> = {}): Call => ({
  ...call(text, more),
  argv: [...text.split(' '), ...asOf],
});

const CHECK_FORMATS = 'pretty concise json jsonl sarif github gitlab junit checkstyle markdown'.split(' ');

export const CALLS: readonly Call[] = [
  ...CHECK_FORMATS.map((format) => dated(`check --format ${format}`)),
  dated('check strategy.yaml --color'),
  dated('check strategy.yaml --no-color --timing'),
  dated('check weak'),
  dated('check page/strategy.md --format json'),
  dated('check weak --no-baseline --format json'),
  dated('check weak --no-baseline --no-config --format json'),
  dated('check weak --update-baseline', { writes: ['.strat-accepted.json'] }),
  dated('check . --update-baseline --format json', { writes: ['.strat-accepted.json'] }),
  dated('check weak --config strat.config.yaml --rule priorities-too-many=off --rule baseline-stale=error'),
  dated('check strategy.yaml --fail-on warn --min-level error --format json'),
  dated('check strategy.yaml --fail-on info --min-level warn --format json'),
  dated('check strategy.yaml --only baseline-stale,criterion-without-baseline --format json'),
  dated('check --output sarif=o.sarif --output junit=o.xml --output json=o.json', {
    writes: ['o.sarif', 'o.xml', 'o.json'],
  }),
  dated('check weak --no-baseline --fix --dry-run'),
  dated('check page --fix'),
  dated('check strategy.yaml --against HEAD --format json'),
  dated('check strategy.yaml --against HEAD --only checkin-rewritten --format json'),
  dated('check strategy.yaml --against HEAD --only baseline-grew,gate-weakened --format json'),
  dated('check - --stdin-path weak/strategy.yaml --format json', { input: 'strat: 1\nname: Piped\n' }),
  call('check --watch -'),
  call('check nowhere'),
  call('check --nonsense'),
  ...['pretty', 'markdown', 'json'].flatMap((format) => [
    call(`explain criterion-vague --format ${format} --color`),
    call(`explain baseline-stale --format ${format} --no-color`),
    dated(`diff --format ${format}`),
    call(`log loan-time --format ${format}`),
  ]),
  call('explain baseline-grew'),
  call('explain checkin-rewritten'),
  call('rules --format pretty --rule roles-missing=warn --config strat.config.yaml'),
  call('rules --format json --no-config --color'),
  call('rules --no-color'),
  call('config weak --format pretty --rule checkin-rewritten=off --config strat.config.yaml'),
  call('config --format json --no-config --no-color'),
  call('config --color'),
  dated('diff HEAD --all --fail-on error --color'),
  dated('diff --fail-on warn --no-color'),
  dated('diff --fail-on info --staged'),
  dated('diff --exit-code'),
  call('log --color'),
  call('log --no-color'),
  {
    argv: [
      'amend',
      'loan-time',
      '--why',
      'The bureau is late again.',
      '--by',
      'maria',
      '--against',
      'HEAD',
      ...asOf,
    ],
  },
  call('amend nothing --why x --color'),
  call('amend nothing --no-color'),
  dated(
    'review --github --against HEAD --config strat.config.yaml --fail-on warn --no-comment --dry-run --color',
  ),
  dated('review --gitlab --against HEAD --fail-on error --output json=o.json --no-color --save review.json', {
    writes: ['o.json', 'review.json'],
  }),
  call('review --github --post nowhere.json'),
  ...['md', 'html', 'docx', 'pptx', 'json'].map((format) =>
    dated(`render --format ${format} --output out.${format} --force`, { writes: [`out.${format}`] }),
  ),
  dated('render --format pdf --template nowhere.liquid'),
  dated('render --brief full --audience internal --color'),
  dated('render --brief one-page --audience public --no-color'),
  { argv: ['render', '--brief', 'role', '--role', 'Loan officer', ...asOf] },
  dated('render --brief team --team maria'),
  dated('render --brief board --since 2026-10-01'),
  dated('render --watch'),
  dated('render - --stdin-path x/strategy.yaml', { input: 'strat: 1\nname: Piped\n' }),
  ...['tree', 'mermaid', 'dot', 'svg'].map((format) =>
    call(`map --format ${format} --output map.${format} --force --audience public`, {
      writes: [`map.${format}`],
    }),
  ),
  call('map --audience internal --color'),
  call('map - --stdin-path x/strategy.yaml --no-color', { input: 'strat: 1\nname: Piped\n' }),
  dated('site --output pages --audience public --force --color', { writes: ['pages/index.html'] }),
  dated('site --audience internal --no-color', { writes: ['_site/index.html'] }),
  ...['strategy', 'config', 'findings', 'changes', 'log', 'brief'].map((name) =>
    call(`schema ${name} --no-color`),
  ),
  call('schema --color'),
  ...['company', 'team', 'product', 'nonprofit', 'minimal'].map((template) =>
    call(`init new --template ${template} --yes --name Haven --force`, { writes: ['new/strategy.yaml'] }),
  ),
  call('init new --answers - --ci none --color', { input: '{ name: Haven }', writes: ['new/strategy.yaml'] }),
  call('init new -y --ci gitlab --pre-commit --gitattributes --no-color', { writes: ['new/strategy.yaml'] }),
  call('git-diff-driver --color --textconv strategy.yaml'),
  call('git-diff-driver --no-color --textconv weak/strategy.yaml'),
  ...['bash', 'zsh', 'fish'].map((shell) => call(`completion ${shell} --color --no-color`)),
];
