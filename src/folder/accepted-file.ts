/** Where the accepted findings of a repository are. */
import { join } from 'node:path';
import type { Files } from '../host/host.ts';
import { ACCEPTED_FILE, FORMER_ACCEPTED_FILE } from '../model/gate.ts';

/** The paths of both files at a root, each undefined if it is not there. */
export interface AcceptedFiles {
  /** The one that is read: the former name counts only where the present one does not exist. */
  readonly read: string | undefined;
  /** The one with the former name. */
  readonly former: string | undefined;
}

/** Finds the file of accepted findings, also by the name that it had in version 0.1.0. */
export function findAcceptedFiles(files: Pick<Files, 'kind'>, root: string): AcceptedFiles {
  const find = (name: string) => (files.kind(join(root, name)) === undefined ? undefined : join(root, name));
  const former = find(FORMER_ACCEPTED_FILE);
  return { read: find(ACCEPTED_FILE) ?? former, former };
}
