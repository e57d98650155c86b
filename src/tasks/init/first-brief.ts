/** The end of an interview: the one-page brief beside the strategy, and what to fix first. */
import { dirname, join } from 'node:path';
import { isUserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { InterviewWords } from '../../interview/words.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { makeEntries, sayEntryHelp } from '../../report/entries.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { readBrief } from '../brief/brief.ts';
import { findLayout, layOutBrief } from '../brief/lay-out.ts';
import { judgeRun, makeChecker } from '../check/judge.ts';
import { complain, silenceHost, talk } from '../print.ts';

/** How many findings are named. */
const FIRST = 3;

/**
 * Writes the brief beside a strategy. A file that this interview did not write stays as it is.
 * @param own the name of the brief that this interview wrote before
 * @returns the name of the brief; undefined if it could not be written
 */
export async function writeFirstBrief(
  host: Host,
  path: string,
  own: string | undefined,
): Promise<string | undefined> {
  try {
    const read = await readBrief(silenceHost(host), path, 'one-page', {});
    const layout = findLayout(host, 'one-page', 'html', undefined);
    const text = await layOutBrief(host, read, { format: 'html', layout, template: undefined });
    const name = own ?? findFreeName(host, dirname(path));
    host.files.write(join(dirname(path), name), text, { force: name === own });
    return name;
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
    return undefined;
  }
}

function findFreeName({ files }: Host, folder: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'brief.html' : `brief-${number}.html`;
    if (files.kind(join(folder, name)) === undefined) return name;
  }
}

/** Says where the brief is, and the most important findings in plain words. */
export async function tellFirst(
  host: Host,
  path: string,
  brief: string | undefined,
  { say }: InterviewWords,
): Promise<void> {
  const shown = brief === undefined ? undefined : formatPath(host.cwd, join(dirname(path), brief));
  if (shown !== undefined) talk(host, say('Your one-page brief: {file}.', shown));
  const first = await findFirst(host, path);
  if (first.length === 0) return;
  const counts = ['One thing to fix first:', 'Two things to fix first:', 'Three things to fix first:'];
  talk(host, say(counts[first.length - 1] ?? ''));
  for (const [at, { sentence, help }] of first.entries()) {
    const width = Math.min(host.stderr.columns, 100);
    const text = revealOnOneLine(`${sentence} ${help ?? ''}`.trim());
    const [begin = '', ...rest] = wrapParagraph(text, width, '     ');
    for (const line of [`  ${at + 1}. ${begin.trimStart()}`, ...rest]) talk(host, line);
  }
}

async function findFirst(
  host: Host,
  path: string,
): Promise<readonly { readonly sentence: string; readonly help: string | undefined }[]> {
  try {
    const quiet = silenceHost(host);
    const run = await makeChecker(quiet, [path], {})(quiet, {});
    const { report } = judgeRun(quiet, run, { minLevel: 'warn' });
    return makeEntries(report.shown, report)
      .entries.slice(0, FIRST)
      .map((entry) => ({ sentence: entry.sentence, help: sayEntryHelp(entry) }));
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
    return [];
  }
}
