/** `strat review --post`: posts the comment that another job has saved. */
import { resolve } from 'node:path';
import { EXIT, UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { RULES } from '../../lint/rules/index.ts';
import { CHANGE_RULE_IDS } from '../../model/change-rules.ts';
import { quoteValue } from '../../model/quote.ts';
import { readReview } from '../../model/review.ts';
import { formatUnverifiedReview } from '../../report/unverified-review.ts';
import { askForge } from '../ask-forge.ts';
import { print, talk } from '../print.ts';
import { explainDryRun, makeSearch, makeWanted } from './comment.ts';
import type { Environment } from './environment.ts';
import { keepComment } from './keep-comment.ts';
import { makeReviewKey } from './review.ts';
import { describeKept, type TellFlags } from './tell.ts';

const SAVED_LIMIT = 4 * 1_048_576;

/**
 * Posts a saved comment, as not verified. Anybody may have written the file, so only its numbers are used, and names that this program has.
 * Which comment it renews is said by the paths of this job, not by the file: a file could otherwise open any number.
 */
export async function postSaved(
  host: Host,
  environment: Environment,
  { file, paths, dryRun }: TellFlags & { readonly file: string; readonly paths: readonly string[] },
): Promise<number> {
  const path = resolve(host.cwd, file);
  const bytes = host.files.read(path, SAVED_LIMIT);
  const saved = bytes.length > SAVED_LIMIT ? undefined : readReview(Buffer.from(bytes).toString());
  if (!saved)
    throw new UserError(
      `${formatPath(host.cwd, path)} is not a saved review.`,
      'Write it with `strat review --save FILE`, using the same version of strat.',
    );
  const review = { ...saved, key: makeReviewKey(paths) };
  const to = makeSearch(environment);
  const rules = new Set([...RULES.map(({ id }) => id), ...CHANGE_RULE_IDS]);
  const page = formatUnverifiedReview(review, { rules, ...(to.is === 'search' && { run: to.run }) });
  if (dryRun) {
    print(host, `The comment:\n\n${page}\n${explainDryRun(to)}\n`);
    return EXIT.clean;
  }
  if (to.is === 'nowhere') throw new UserError(`No comment posted: ${to.because}.`);
  const named = {
    name: environment.name,
    place: to.wanted,
    permission: 'the job needs `permissions: pull-requests: write`',
  };
  const { value: numbers } = await askForge(host, named, to.question);
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) {
    const found = numbers.length === 0 ? 'is none' : `are ${numbers.length}`;
    talk(host, `No comment posted: this needs ${quoteValue(to.wanted)}, but there ${found}.`);
    return EXIT.clean;
  }
  const conversation = to.conversation(number);
  talk(
    host,
    describeKept(await keepComment(host, conversation, makeWanted(conversation, review, page)), conversation),
  );
  return EXIT.clean;
}
