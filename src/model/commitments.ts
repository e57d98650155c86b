/** What somebody has promised: no program changes it on its own, and no fix touches it. */
import { type KeyKind, strategyKinds } from './key-kinds.ts';

/** Whether the value at a path is a commitment, or an entry as a whole: one more or one less is a promise more or less. */
export function isCommitment(path: readonly (string | number)[]): boolean {
  let at: KeyKind | undefined = strategyKinds();
  let holder: KeyKind | undefined;
  for (const key of path) [holder, at] = [at, at?.below(key)];
  return path.length === 0 || holder?.kind === 'entries' || (at !== undefined && isPromised(at));
}

/** Names and what is counted are promised in any case. */
function isPromised(of: KeyKind): boolean {
  const { kind } = of;
  const isAlways = kind === 'person' || kind === 'beginning' || kind === 'entries';
  return isAlways || of.has('definition') || of.has('commitment');
}
