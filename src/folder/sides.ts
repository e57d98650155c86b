/** The two sides of a comparison, as the user names them: revisions, `REV:path`, paths, the index, the working tree. */
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files, Git, Repository } from '../host/host.ts';
import { quoteValue } from '../model/quote.ts';
import { findStrategy } from './find.ts';
import { findDefaultBase } from './merge-checkout.ts';
import { findMovedFrom } from './moves.ts';
import { listRepositoriesAround, openAround } from './nested.ts';
import { findGitRoot, formatPath } from './paths.ts';
import {
  makeNoCommitsError,
  readStrategyAt,
  readStrategyHere,
  readStrategyStaged,
  type StrategySnapshot,
} from './revisions.ts';
import { findRepositoryRoot, parseWrittenSpot, toGitPath } from './spots.ts';

/** The parts of the host that a comparison needs. */
export interface Ground {
  readonly files: Files;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  git(): Promise<Git>;
}

export interface ComparedSides {
  readonly from: StrategySnapshot;
  readonly to: StrategySnapshot;
  /** Undefined if neither side is in a repository: two files. */
  readonly repository: Repository | undefined;
}

/** A point in time, and a path if one is named. */
type Spec =
  | { readonly at: 'revision'; readonly revision: string; readonly spot: string | undefined }
  | { readonly at: 'here' | 'index'; readonly spot: string | undefined };

interface SpecPair {
  readonly from: Spec;
  readonly to: Spec;
}

export interface CompareOptions {
  /** Whether to compare what is staged. */
  readonly staged?: boolean;
  /** Where the user stands, if that is not the current folder of the comparison. */
  readonly shownFrom?: string;
}

/**
 * Reads both sides. Without arguments the last commit is compared with the working tree, or in the checkout of a
 * pull request its base with it; one argument is the side to compare the working tree with, or the path of the
 * strategy.
 */
export async function readComparedSides(
  ground: Ground,
  from: string | undefined,
  to: string | undefined,
  { staged = false, shownFrom = ground.cwd }: CompareOptions = {},
): Promise<ComparedSides> {
  const { files, cwd } = ground;
  if (staged && to !== undefined)
    throw new UserError(
      '`--staged` cannot be used with a second revision or path.',
      'Leave one of them out.',
    );
  if (from !== undefined && to !== undefined && isEachFile(ground, from, to))
    return readTwoFiles(ground, from, to);
  const own = findRepositoryRoot(files, cwd, findStartFolder(ground, from));
  const [root = own] = listRepositoriesAround(files, cwd, own);
  const repository = (await ground.git()).open(root);
  const understand = (word: string | undefined) =>
    word === undefined ? undefined : parseSpec(ground, repository, word);
  const [first, second] = [understand(from), understand(to)];
  const pair = chooseSpecs(ground, repository, first, second, staged);
  const spot =
    first?.spot ?? second?.spot ?? toGitPath(files, root, findStrategy(files, cwd, undefined, 'strat diff'));
  if (pair.from.at === 'revision' && repository.commit('HEAD') === undefined)
    throw makeNoCommitsError(formatPath(shownFrom, join(root, spot)));
  return readInNested(ground, repository, pair, spot);
}

/** Reads both sides in the repository inside this one that holds the strategy, if there is one. */
async function readInNested(
  ground: Ground,
  outer: Repository,
  pair: SpecPair,
  spot: string,
): Promise<ComparedSides> {
  const roots = [pair.from, pair.to].map((spec) => findOwningRoot(ground.files, outer, spec.spot ?? spot));
  const [root = outer.root, other] = roots;
  if (root === outer.root || root !== other)
    return { repository: outer, ...readFollowed(ground, outer, pair, spot) };
  const repository = await openAround(ground, root);
  const below = (path: string) => toGitPath(ground.files, repository.root, join(outer.root, path));
  const inside = (spec: Spec): Spec => ({
    ...spec,
    spot: spec.spot === undefined ? undefined : below(spec.spot),
  });
  const moved = { from: inside(pair.from), to: inside(pair.to) };
  return { repository, ...readFollowed(ground, repository, moved, below(spot)) };
}

function findOwningRoot(files: Files, { root }: Repository, spot: string): string {
  return findGitRoot(files, dirname(join(root, spot))) ?? root;
}

/**
 * Reads a strategy at a revision, under its name then; without bytes if it did not exist.
 * @param now the strategy as it is here
 */
export function readAsOfRevision(
  ground: Ground,
  repository: Repository,
  since: string,
  now: StrategySnapshot,
): StrategySnapshot {
  const found = readStrategyAt(repository, since, now.spot);
  if (found.bytes) return found;
  return readStrategyAt(repository, since, findFormerSpot(ground.files, repository, found, now));
}

function chooseSpecs(
  ground: Ground,
  repository: Repository,
  first: Spec | undefined,
  second: Spec | undefined,
  staged: boolean,
) {
  const now: Spec = { at: staged ? 'index' : 'here', spot: undefined };
  if (first && second) return { from: first, to: second };
  if (first && first.at === 'revision') return { from: first, to: now };
  const base = staged ? undefined : findDefaultBase(repository, ground.env);
  return base === undefined
    ? { from: makeRevisionSpec('HEAD'), to: now }
    : { from: makeRevisionSpec(base), to: makeRevisionSpec('HEAD') };
}

const makeRevisionSpec = (name: string): Spec => ({ at: 'revision', revision: name, spot: undefined });

/** Reads both sides; if one has no strategy, tries its former name. */
function readFollowed(ground: Ground, repository: Repository, pair: SpecPair, spot: string) {
  const read = (spec: Spec, at: string) => readSnapshotAt(ground, repository, spec, spec.spot ?? at);
  const [from, to] = [read(pair.from, spot), read(pair.to, spot)];
  if (!from.bytes && !to.bytes)
    throw new UserError(
      `There is no ${spot} in ${from.label} or in ${to.label}.`,
      'Give the path of a strategy file or its folder.',
    );
  if (pair.from.spot !== undefined && pair.to.spot !== undefined) return { from, to };
  if (!from.bytes) return { from: read(pair.from, findFormerSpot(ground.files, repository, from, to)), to };
  if (!to.bytes) return { from, to: read(pair.to, findFormerSpot(ground.files, repository, to, from)) };
  return { from, to };
}

/** Finds the former name in the tree of the side that has no strategy, if that side is a commit. */
function findFormerSpot(
  files: Files,
  repository: Repository,
  without: StrategySnapshot,
  other: StrategySnapshot,
): string {
  if (without.commit === undefined || !other.bytes) return without.spot;
  const isThere = (path: string) => hasPath(files, repository, other, path);
  return findMovedFrom(repository, without.commit, { bytes: other.bytes }, isThere) ?? without.spot;
}

function hasPath(files: Files, repository: Repository, { commit }: StrategySnapshot, path: string): boolean {
  return commit === undefined
    ? files.kind(resolve(repository.root, path)) !== undefined
    : repository.entries(commit, [path]).length > 0;
}

function readSnapshotAt(
  { files, cwd }: Ground,
  repository: Repository,
  spec: Spec,
  spot: string,
): StrategySnapshot {
  if (spec.at === 'revision') return readStrategyAt(repository, spec.revision, spot);
  return spec.at === 'here'
    ? readStrategyHere(files, repository.root, spot, (path) => formatPath(cwd, join(repository.root, path)))
    : readStrategyStaged(files, repository, spot);
}

/** Parses an argument as a revision or a path; refuses one that could be both. */
function parseSpec(ground: Ground, repository: Repository, word: string): Spec {
  const { files, cwd } = ground;
  const isPath = files.kind(resolve(cwd, word)) !== undefined && word !== '';
  if (isPath && /^\.{0,2}\/|^\.{1,2}$|\.(?:ya?ml|md)$/.test(word))
    return makeHereSpec(ground, repository, word);
  const colon = word.indexOf(':');
  if (colon > 0 && !isPath)
    return parseRevisionSpec(ground, repository, word.slice(0, colon), word.slice(colon + 1));
  if (isPath && (word.includes(':') || repository.commit(word) === undefined))
    return makeHereSpec(ground, repository, word);
  if (isPath)
    throw new UserError(
      `${quoteValue(word)} is both a revision and a file.`,
      `Write ./${word} for the file, or heads/${word} for the branch.`,
    );
  return { at: 'revision', revision: word, spot: undefined };
}

function makeHereSpec({ files, cwd }: Ground, { root }: Repository, word: string): Spec {
  return { at: 'here', spot: toGitPath(files, root, findStrategy(files, cwd, word)) };
}

/** Parses `REV:path`, where the path is a file or the folder of a strategy. */
function parseRevisionSpec({ cwd }: Ground, repository: Repository, name: string, written: string): Spec {
  const spot = parseWrittenSpot(repository.root, cwd, written);
  const isFile = /\.(?:ya?ml|md)$/.test(spot);
  return {
    at: 'revision',
    revision: name,
    spot: isFile ? spot : spot === '' ? 'strategy.yaml' : `${spot}/strategy.yaml`,
  };
}

function findStartFolder({ files, cwd }: Ground, from: string | undefined): string {
  if (from === undefined || from === '' || !/[/.]/.test(from)) return cwd;
  const path = resolve(cwd, from);
  const kind = files.kind(path);
  return kind === undefined ? cwd : kind === 'folder' ? path : dirname(path);
}

const isEachFile = ({ files, cwd }: Ground, ...words: readonly string[]) =>
  words.every((word) => /[/.]/.test(word) && files.kind(resolve(cwd, word)) !== undefined);

/** Reads two files, which need no repository. */
function readTwoFiles({ files, cwd }: Ground, from: string, to: string): ComparedSides {
  const at = (word: string): StrategySnapshot => {
    const path = findStrategy(files, cwd, word);
    const name = path.slice(dirname(path).length + 1);
    const show = (below: string) => formatPath(cwd, join(dirname(path), below));
    return { ...readStrategyHere(files, dirname(path), name, show), label: formatPath(cwd, path) };
  };
  return { from: at(from), to: at(to), repository: undefined };
}
