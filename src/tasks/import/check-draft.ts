/** Makes sure that what an import writes can be read again. */
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { isOfKind } from '../../model/record.ts';
import { RECORD_KINDS } from '../../model/records.ts';
import { parseStrategy } from '../../source/parse.ts';
import { parseRecord } from '../../source/record.ts';
import type { DraftFile } from './draft-files.ts';

/** The words about a file that has too much of something. */
const TOO_LARGE = /has more parts than|; at most [\d,]+ fit\.$|^This text has [\d,]+ characters/;

/**
 * Checks the files of a draft.
 * @param isOurs whether the source was written by strat: what is wrong with it was wrong before
 * @throws UserError if one is too large, or the source was changed by hand
 */
export function checkDraftFiles(files: readonly DraftFile[], isOurs = false): void {
  for (const { file, text } of files) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > READ_LIMIT)
      throw new UserError(
        `${file} would have ${Math.ceil(bytes.length / 1024)} KiB, and a strategy has at most 1,024.`,
        'Split the source into several plans, and import each.',
      );
    const of = RECORD_KINDS.find((kind) => isOfKind(kind, file));
    const { findings } = of ? parseRecord(of, bytes, file) : parseStrategy(bytes, file);
    const [wrong] = findings.filter(({ level }) => level === 'error');
    if (wrong && TOO_LARGE.test(wrong.message))
      throw new UserError(
        `${file} would be more than strat can read. ${wrong.message}`,
        'Split the source into several plans, and import each.',
      );
    if (wrong && isOurs)
      throw new UserError(
        `The plan in this export cannot be read. ${file}:${wrong.range.start.line}: ${wrong.message}`,
        'Write the export again with `strat export`.',
      );
    if (wrong)
      throw new Error(
        `The import made ${file}:${wrong.range.start.line}, which cannot be read: ${wrong.message}`,
      );
  }
}
