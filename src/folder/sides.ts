/** The two sides of a comparison, as the user names them: revisions, `REV:path`, paths, the index, the working tree. */
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files, Git, Repository } from '../host/host.ts';
import { quoted } from '../model/quote.ts';
import { findOne } from './find.ts';
import { defaultBase } from './merge-checkout.ts';
import { movedFrom } from './moves.ts';
import { shownPath } from './paths.ts';
import { type Snapshot, strategyAt, strategyHere, strategyStaged } from './revisions.ts';
import { below, repositoryRoot, writtenSpot } from './spots.ts';

/** The parts of the host that a comparison needs. */
export interface Ground {
  readonly files: Files;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  git(): Promise<Git>;
}

export interface Compared {
  readonly from: Snapshot;
  readonly to: Snapshot;
  /** Undefined if neither side is in a repository: two files. */
  readonly repository: Repository | undefined;
}

/** A point in time, and a path if one is named. */
type Spec =
  | { readonly at: 'revision'; readonly revision: string; readonly spot: string | undefined }
  | { readonly at: 'here' | 'index'; readonly spot: string | undefined };

/**
 * Reads both sides. Without arguments the last commit is compared with the working tree, or in the checkout of a
 * pull request its base with it; one argument is the side to compare the working tree with, or the path of the
 * strategy.
 */
export async function comparedSides(
  ground: Ground,
  from: string | undefined,
  to: string | undefined,
  { staged = false }: { readonly staged?: boolean } = {},
): Promise<Compared> {
  const { files, cwd } = ground;
  if (staged && to !== undefined)
    throw new UserError('`--staged` stands for the second side.', 'Leave one of them out.');
  if (from !== undefined && to !== undefined && areFiles(ground, from, to)) return twoFiles(ground, from, to);
  const root = repositoryRoot(files, cwd, startOf(ground, from));
  const repository = (await ground.git()).open(root);
  const understand = (word: string | undefined) =>
    word === undefined ? undefined : specOf(ground, repository, word);
  const [first, second] = [understand(from), understand(to)];
  const pair = pairOf(ground, repository, first, second, staged);
  const spot = first?.spot ?? second?.spot ?? below(files, root, findOne(files, cwd, undefined));
  return { repository, ...followed(ground, repository, pair, spot) };
}

/**
 * Reads a strategy at a revision, under its name then; without bytes if it did not exist.
 * @param now the strategy as it is here
 */
export function asOfRevision(ground: Ground, repository: Repository, since: string, now: Snapshot): Snapshot {
  const found = strategyAt(repository, since, now.spot);
  if (found.bytes) return found;
  return strategyAt(repository, since, formerSpot(ground.files, repository, found, now));
}

function pairOf(
  ground: Ground,
  repository: Repository,
  first: Spec | undefined,
  second: Spec | undefined,
  staged: boolean,
) {
  const now: Spec = { at: staged ? 'index' : 'here', spot: undefined };
  if (first && second) return { from: first, to: second };
  if (first && first.at === 'revision') return { from: first, to: now };
  const base = staged ? undefined : defaultBase(repository, ground.env);
  return base === undefined
    ? { from: revision('HEAD'), to: now }
    : { from: revision(base), to: revision('HEAD') };
}

const revision = (name: string): Spec => ({ at: 'revision', revision: name, spot: undefined });

/** Reads both sides; if one has no strategy, tries its former name. */
function followed(
  ground: Ground,
  repository: Repository,
  pair: { readonly from: Spec; readonly to: Spec },
  spot: string,
) {
  const read = (spec: Spec, at: string) => snapshotAt(ground, repository, spec, spec.spot ?? at);
  const [from, to] = [read(pair.from, spot), read(pair.to, spot)];
  if (!from.bytes && !to.bytes)
    throw new UserError(
      `There is no ${spot} in ${from.label} or in ${to.label}.`,
      'Name a strategy file, or a folder that holds one.',
    );
  if (pair.from.spot !== undefined && pair.to.spot !== undefined) return { from, to };
  if (!from.bytes) return { from: read(pair.from, formerSpot(ground.files, repository, from, to)), to };
  if (!to.bytes) return { from, to: read(pair.to, formerSpot(ground.files, repository, to, from)) };
  return { from, to };
}

/** Finds the former name in the tree of the side that has no strategy, if that side is a commit. */
function formerSpot(files: Files, repository: Repository, without: Snapshot, other: Snapshot): string {
  if (without.commit === undefined || !other.bytes) return without.spot;
  const isThere = (path: string) => hasPath(files, repository, other, path);
  return movedFrom(repository, without.commit, { bytes: other.bytes }, isThere) ?? without.spot;
}

function hasPath(files: Files, repository: Repository, { commit }: Snapshot, path: string): boolean {
  return commit === undefined
    ? files.kind(resolve(repository.root, path)) !== undefined
    : repository.entries(commit, [path]).length > 0;
}

function snapshotAt({ files, cwd }: Ground, repository: Repository, spec: Spec, spot: string): Snapshot {
  if (spec.at === 'revision') return strategyAt(repository, spec.revision, spot);
  return spec.at === 'here'
    ? strategyHere(files, repository.root, spot, (path) => shownPath(cwd, join(repository.root, path)))
    : strategyStaged(files, repository, spot);
}

/** Parses an argument as a revision or a path; refuses one that could be both. */
function specOf(ground: Ground, repository: Repository, word: string): Spec {
  const { files, cwd } = ground;
  const isPath = files.kind(resolve(cwd, word)) !== undefined && word !== '';
  if (isPath && /^\.{0,2}\/|^\.{1,2}$|\.(?:ya?ml|md)$/.test(word)) return hereAt(ground, repository, word);
  const colon = word.indexOf(':');
  if (colon > 0 && !isPath)
    return atRevision(ground, repository, word.slice(0, colon), word.slice(colon + 1));
  if (isPath && (word.includes(':') || repository.commit(word) === undefined))
    return hereAt(ground, repository, word);
  if (isPath)
    throw new UserError(
      `${quoted(word)} is both a revision and a file.`,
      `Write ./${word} for the file, or heads/${word} for the branch.`,
    );
  return { at: 'revision', revision: word, spot: undefined };
}

function hereAt({ files, cwd }: Ground, { root }: Repository, word: string): Spec {
  return { at: 'here', spot: below(files, root, findOne(files, cwd, word)) };
}

/** Parses `REV:path`, where the path is a file or the folder of a strategy. */
function atRevision({ cwd }: Ground, repository: Repository, name: string, written: string): Spec {
  const spot = writtenSpot(repository.root, cwd, written);
  const isFile = /\.(?:ya?ml|md)$/.test(spot);
  return {
    at: 'revision',
    revision: name,
    spot: isFile ? spot : spot === '' ? 'strategy.yaml' : `${spot}/strategy.yaml`,
  };
}

function startOf({ files, cwd }: Ground, from: string | undefined): string {
  if (from === undefined || from === '' || !/[/.]/.test(from)) return cwd;
  const path = resolve(cwd, from);
  const kind = files.kind(path);
  return kind === undefined ? cwd : kind === 'folder' ? path : dirname(path);
}

const areFiles = ({ files, cwd }: Ground, ...words: readonly string[]) =>
  words.every((word) => /[/.]/.test(word) && files.kind(resolve(cwd, word)) !== undefined);

/** Reads two files, which need no repository. */
function twoFiles({ files, cwd }: Ground, from: string, to: string): Compared {
  const at = (word: string): Snapshot => {
    const path = findOne(files, cwd, word);
    const name = path.slice(dirname(path).length + 1);
    const show = (below: string) => shownPath(cwd, join(dirname(path), below));
    return { ...strategyHere(files, dirname(path), name, show), label: shownPath(cwd, path) };
  };
  return { from: at(from), to: at(to), repository: undefined };
}
