/** The world, as the commands see it: everything that a program can touch comes in through this one argument. */
import type { Day } from '../model/dates.ts';
import type { Reply, Request } from '../model/request.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** Width in columns; 80 where it is not known. */
  readonly columns: number;
  /** Whether this stream takes colours: flag, then `NO_COLOR`, `FORCE_COLOR`, `TERM`, then whether it is a terminal. */
  readonly isColored: boolean;
  write(text: string): void;
  /** For what is no text. */
  writeBytes(bytes: Uint8Array): void;
}

export type Kind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: Kind;
}

/** Files; every path is absolute. Failures are `UserError`s that name the path and never show content. */
export interface Files {
  /** What stands at a path, links not followed; undefined where nothing does. */
  kind(path: string): Kind | undefined;
  /** At most `limit` + 1 bytes of a regular file. */
  read(path: string, limit: number): Uint8Array;
  /** Entries by name, links not followed. */
  list(path: string): readonly FolderEntry[];
  /** The path with every link resolved. */
  realPath(path: string): string;
  /** Writes a new file, or with `force` replaces one, whole or not at all; missing folders are made. */
  write(path: string, content: string | Uint8Array, options?: { readonly force?: boolean }): void;
  /**
   * Writes what is made of a file, whole or not at all, while nobody else of ours can: other writers wait. Mode and owner
   * stay. What `change` throws leaves the file as it was; what it gets is undefined where there is no file yet.
   */
  edit(path: string, change: (now: Uint8Array | undefined) => Uint8Array): void;
  /** Takes a regular file away. */
  remove(path: string): void;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly description?: string;
}

export interface TextOptions {
  /** Shown below the question. */
  readonly help?: string;
  readonly initial?: string;
  /** Made from what has been typed so far, and shown below it. */
  readonly hint?: (typed: string) => string;
}

/** Questions on a terminal. Ctrl-C, and the end of the input, throw `Interrupted`. */
export interface Prompts {
  /** What was typed on one line; an empty answer is `initial` or an empty text. */
  text(question: string, options?: TextOptions): Promise<string>;
  choose(question: string, choices: readonly Choice[]): Promise<string>;
  confirm(question: string, initial: boolean): Promise<boolean>;
}

/** A browser of the machine, which shows nothing and asks nobody. */
export interface Browser {
  /**
   * A page on paper, as the bytes of a PDF. The page is to need nothing but itself, because nothing is fetched.
   * @param outside a folder in which the browser is not looked for; throws `UserError` where there is none
   */
  print(html: string, outside: string): Promise<Uint8Array>;
}

/** One entry of a commit's tree. `120000` is the mode of a link, `160000` that of a submodule. */
export interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  /** Below the tree that was asked for, with `/`. */
  readonly path: string;
  /** In bytes; undefined where it is no file, or was not asked for. */
  readonly size: number | undefined;
}

/** What stands under a name in the store of a repository. */
export type GitObject =
  | { readonly is: 'missing' | 'commit' | 'tag' }
  | { readonly is: 'too-large'; readonly id: string; readonly size: number }
  | { readonly is: 'blob'; readonly id: string; readonly bytes: Uint8Array }
  | { readonly is: 'tree'; readonly id: string; readonly entries: readonly TreeEntry[] };

/** One commit. Author and subject are whatever somebody wrote there. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** The day on which it was committed, where it was committed. */
  readonly day: Day;
  readonly subject: string;
}

/** Questions to one repository. None of them runs a program that the repository names, and none fetches anything. */
export interface Repository {
  /** The folder with `.git`. */
  readonly root: string;
  /** Commits whose parents were left out when it was cloned; none in a whole clone. */
  readonly cutAt: ReadonlySet<string>;
  /** The id of the commit that a revision stands for; undefined where there is none. Throws where it can be no revision. */
  commit(revision: string): string | undefined;
  /** The commit at which two lines of history parted, by their ids; undefined where they never met. */
  mergeBase(a: string, b: string): string | undefined;
  /** The entries at these paths of a commit; one that ends in `/` stands for what is in that folder. */
  entries(commit: string, paths: readonly string[]): readonly TreeEntry[];
  /** Every file of a commit, without sizes. */
  allEntries(commit: string): readonly TreeEntry[];
  /** What stands under names such as `ID`, `ID:path` and `:0:path` (the index), in their order, each of at most `limit` bytes. */
  objects(names: readonly string[], limit: number): readonly GitObject[];
  /** The commits, newest first, that changed any of these paths on the first-parent line down from a commit. */
  history(commit: string, paths: readonly string[]): readonly Commit[];
}

export interface Git {
  /** @param root the folder with `.git` */
  open(root: string): Repository;
}

export interface Host {
  /** The current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether questions can be asked: standard input and output are both terminals. */
  readonly isInteractive: boolean;
  readonly files: Files;
  /** The folder that the program was installed in, with `templates/` and `schema/`. */
  readonly home: string;
  today(): Day;
  /** Milliseconds since some moment: only differences mean anything. */
  clock(): number;
  /** Local time, for people: `14:03:07`. */
  timeOfDay(): string;
  /**
   * Tells the paths of changes right in folders, some together, until it is stopped. The first call comes once they are
   * watched, with the folders themselves: what changed before has not been seen.
   * @returns what stops it; throws `UserError` where the system cannot
   */
  watch(folders: readonly string[], onChange: (paths: readonly string[]) => void): () => void;
  /** Settles at Ctrl-C, which from now on ends nothing by itself. */
  interrupted(): Promise<void>;
  readStdin(limit: number): Uint8Array;
  prompts(): Promise<Prompts>;
  git(): Promise<Git>;
  browser(): Promise<Browser>;
  /** The network: only `strat review` asks for it, and only of the forge that its job belongs to. */
  send(request: Request): Promise<Reply>;
  /** @param wait in milliseconds */
  pause(wait: number): Promise<void>;
}
