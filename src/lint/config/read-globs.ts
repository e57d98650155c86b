/** Reads globs from a configuration. */
import { quoteValue } from '../../model/quote.ts';
import type { Wrong } from '../policy/policy-fields.ts';
import { findGlobTrouble, type Glob, parseGlob } from './globs.ts';
import type { Exclusion } from './settings.ts';

/** Parses globs, and reports those that we do not accept. */
export function readGlobs(files: readonly string[], refuse: (wrong: Wrong) => void): readonly Glob[] {
  return files.map((text, key) => {
    const trouble = findGlobTrouble(text);
    if (trouble !== undefined)
      refuse({ at: files, key, message: `The glob ${quoteValue(text)} ${trouble}.` });
    return parseGlob(text);
  });
}

/** Reads what a search leaves out. @param folder the folder that the globs are relative to */
export function readExclude(
  globs: readonly string[] | undefined,
  folder: string,
  refuse: (wrong: Wrong) => void,
): readonly Exclusion[] {
  return readGlobs(globs ?? [], refuse).map((glob) => ({ folder, glob }));
}
