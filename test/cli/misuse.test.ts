/** A command line with a mistake in it: the message says what is wrong and what to type. */
import { expect, it } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { pretendHost } from '../pretend-host.ts';

async function readRefusal(argv: readonly string[]): Promise<string> {
  const { host } = pretendHost({ files: { '/work/notes.txt': '' } });
  const error = await run(argv, host, '0').then(
    () => new Error('It ran.'),
    (thrown: Error & { readonly hint?: string }) => thrown,
  );
  return [error.message, 'hint' in error ? error.hint : ''].join(' ');
}

it.each([
  [['check', '--fromat', 'json'], '`strat check` has no option `--fromat`. Did you mean `--format`?'],
  [
    ['check', '--zzzzzzzz'],
    '`strat check` has no option `--zzzzzzzz`. Run `strat check --help` to see the options.',
  ],
  [['check', '--fail-on'], 'The option `--fail-on <level>` needs a value. Run `strat check --help`'],
  [['check', '--fail-on', '--fix'], 'A value is missing before "--fix". Add the value.'],
  [['explain'], 'The <rule> is missing. Write `strat explain <rule>`.'],
  [['rules', 'a'], 'There is 1 word after `strat rules`, but it takes none. Write `strat rules`.'],
  [
    ['config', 'a', 'b'],
    'There are 2 words after `strat config`, but it takes at most 1. Write `strat config [path]`.',
  ],
  [['amend'], 'Say which target changed: `strat amend loan-time --why "…"`. `strat log` lists the ids.'],
  [['check', 'nope'], 'There is no file or folder `nope`. Give the path of a strategy file or its folder.'],
  [['render', '--format', 'word'], 'There is no format `word` for this command. Did you mean `docx`?'],
  [['render', '--output', 'PPT=slides.ppt'], 'There is no format `PPT`. Did you mean `pptx`?'],
  [['status', '--format', 'excel'], 'There is no format `excel` for this command. Did you mean `csv`?'],
  [
    ['check', '--output', 'sarif'],
    '--output takes format=file, not `sarif`. Write `--output sarif=strat.sarif`.',
  ],
  [['check', '--output', 'json='], 'Write `--output json=strat.json`.'],
  [
    ['diff', '--fail-on', 'eror'],
    '--fail-on must be error, warning or info, not `eror`. Write `--fail-on error`.',
  ],
  [['rules', '--overdue', 'info'], 'Write `--overdue warning` or `--overdue error`.'],
  [['check', '--as-of', '2027-03'], 'not `2027-03`. Write `--as-of 2027-03-31`.'],
  [['check', '--as-of', 'today'], 'not `today`. Write `--as-of 2'],
  [['check', '--only', 'a,,b'], 'The list has a comma with no name beside it.'],
])('%j is refused', async (argv, says) => {
  expect(await readRefusal(argv)).toContain(says);
});
