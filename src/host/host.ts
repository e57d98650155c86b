/** The world, as the commands see it: everything outside the program comes in through this one argument. */
import type { Day } from '../model/dates.ts';
import type { Reply, Request } from '../model/request.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** Width in columns; 80 if unknown. */
  readonly columns: number;
  /**
   * Whether this stream gets colours: decided by the flag, then `NO_COLOR`, `FORCE_COLOR`, `TERM`, then whether it
   * is a terminal.
   */
  readonly isColored: boolean;
  write(text: string): void;
  /** Writes what is not text. */
  writeBytes(bytes: Uint8Array): void;
}

export type PathKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: PathKind;
}

/**
 * File access; every path is absolute. Failures are `UserError`s that name the path and never show content. Nothing is
 * read, listed or written through a link that leads out of the repository of the path, or into its `.git`.
 */
export interface Files {
  /** Returns the kind of a path, without following links; undefined if nothing is there. */
  kind(path: string): PathKind | undefined;
  /** Reads at most `limit` + 1 bytes of a regular file. */
  read(path: string, limit: number): Uint8Array;
  /** Lists entries by name, without following links. */
  list(path: string): readonly FolderEntry[];
  /** Returns the path with every link resolved. */
  realPath(path: string): string;
  /**
   * Returns where a link in a path leads that must not be followed: `out of the repository`. Undefined if there is none.
   * Every read and write asks this itself; it is here for those who want to know before they begin.
   */
  findStray(path: string): string | undefined;
  /** Writes a new file, or with `force` replaces one, completely or not at all; creates missing folders. */
  write(path: string, content: string | Uint8Array, options?: { readonly force?: boolean }): void;
  /**
   * Changes a file completely or not at all, while our other writers wait. Mode and owner stay. If `change` throws,
   * the file stays as it was; its argument is undefined if there is no file yet.
   */
  edit(path: string, change: (now: Uint8Array | undefined) => Uint8Array): void;
  /**
   * Runs an action while other programs of ours that lock the same path wait. Nothing is written to the path itself.
   * Its folder must exist.
   */
  lock<T>(path: string, action: () => T): T;
  /** Removes a regular file. */
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
  /** Made from the text typed so far, and shown below it. */
  readonly hint?: (typed: string) => string;
  /** Whether the hint stays below the answer once it is given. */
  readonly echo?: boolean;
  /** Stands on the line already, as if it had been typed. */
  readonly begun?: string;
  /** Tab puts it on an empty line. */
  readonly recall?: string;
  /** Whether the lines of a pasted text stay apart; otherwise they are joined with spaces. */
  readonly keepsLines?: boolean;
  /** Whether an answer can be used; one that cannot is never ticked. */
  readonly fits?: (typed: string) => boolean;
  /** Whether question and answer are one plain line, without a sign before it; the hint is then shown behind the answer. */
  readonly isLine?: boolean;
}

export interface ChooseOptions {
  /** Says which keys to use, if not in English. */
  readonly tip?: string;
  /** Whether `<` and Shift-Tab throw `WentBack`. */
  readonly canGoBack?: boolean;
}

/**
 * Questions on a terminal. Ctrl-C, and the end of the input, throw `Interrupted` with what was typed; Shift-Tab throws
 * `WentBack`.
 */
export interface Prompts {
  /** Asks for a text; an empty answer gives `initial` or an empty text. */
  text(question: string, options?: TextOptions): Promise<string>;
  choose(question: string, choices: readonly Choice[], options?: ChooseOptions): Promise<string>;
  confirm(question: string, initial: boolean): Promise<boolean>;
}

/** A browser of the machine, without a window and without questions. */
export interface Browser {
  /**
   * Prints a page to a PDF and returns its bytes. The page must be self-contained, because nothing is fetched.
   * @param outside a folder in which the browser is not looked for; throws `UserError` if there is none
   */
  print(html: string, outside: string): Promise<Uint8Array>;
}

/** One entry of a commit's tree. Mode `120000` is a link, `160000` a submodule. */
export interface TreeEntry {
  readonly mode: string;
  readonly id: string;
  /** Below the requested tree, with `/`. */
  readonly path: string;
  /** In bytes; undefined if it is not a file, or the size was not requested. */
  readonly size: number | undefined;
}

/** An object in the store of a repository. */
export type GitObject =
  | { readonly is: 'missing' | 'commit' | 'tag' }
  | { readonly is: 'too-large'; readonly id: string; readonly size: number }
  | { readonly is: 'blob'; readonly id: string; readonly bytes: Uint8Array }
  | { readonly is: 'tree'; readonly id: string; readonly entries: readonly TreeEntry[] };

/** One commit. Author and subject are untrusted. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** The day of the commit, in the time zone of its committer. */
  readonly day: Day;
  readonly subject: string;
}

/** The commit in which a file arrived. */
export interface Arrival {
  readonly commit: string;
  /** The day of the commit, in the time zone of its committer. */
  readonly day: Day;
}

/** Questions to one repository. None of them runs a program that the repository names, or fetches anything. */
export interface Repository {
  /** The folder with `.git`. */
  readonly root: string;
  /** The folder with its objects, which several working trees may share. */
  readonly store: string;
  /** Commits whose parents a shallow clone left out; empty in a full clone. */
  readonly cutAt: ReadonlySet<string>;
  /** The name that git would give to a commit made here; undefined if none is set. Untrusted. */
  readonly userName: string | undefined;
  /**
   * Returns the id of the commit that a revision names; undefined if there is none. Throws if it cannot be a
   * revision.
   */
  commit(revision: string): string | undefined;
  /** Returns the commit at which two lines of history split, by their ids; undefined if they never met. */
  mergeBase(a: string, b: string): string | undefined;
  /** Returns the entries at these paths of a commit; a path that ends in `/` stands for the contents of that folder. */
  entries(commit: string, paths: readonly string[]): readonly TreeEntry[];
  /** Returns every file of a commit, without sizes. */
  allEntries(commit: string): readonly TreeEntry[];
  /**
   * Returns the objects with names such as `ID`, `ID:path` and `:0:path` (the index), in order, each of at most
   * `limit` bytes.
   */
  objects(names: readonly string[], limit: number): readonly GitObject[];
  /**
   * Returns the day on which each file of a folder first arrived on the first-parent line to a commit, by its path.
   */
  arrivals(commit: string, folder: string): ReadonlyMap<string, Arrival>;
  /**
   * Returns the same for all folders with a name, wherever they are. A file that was moved with its content unchanged
   * keeps its day. This takes more than twice as long.
   */
  movedArrivals(commit: string, folderName: string): ReadonlyMap<string, Arrival>;
  /** Returns the commits, newest first, that changed any of these paths on the first-parent line from a commit. */
  history(commit: string, paths: readonly string[]): readonly Commit[];
}

export interface Git {
  /**
   * Opens a repository.
   * @param root the folder with `.git`
   */
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
  /** The folder in which the program is installed, with `templates/` and `schema/`. */
  readonly home: string;
  today(): Day;
  /** Returns milliseconds since some moment; only differences have a meaning. */
  clock(): number;
  /** Returns the local time, for people: `14:03:07`. */
  timeOfDay(): string;
  /**
   * Reports the paths of changes directly in folders, in groups, until it is stopped. The first call comes once the
   * folders are watched, and names them: earlier changes were not seen.
   * @returns a function that stops it; throws `UserError` if the system cannot watch
   */
  watch(folders: readonly string[], onChange: (paths: readonly string[]) => void): () => void;
  /** Settles at Ctrl-C, which no longer ends the program by itself. */
  interrupted(): Promise<void>;
  readStdin(limit: number): Uint8Array;
  prompts(): Promise<Prompts>;
  git(): Promise<Git>;
  browser(): Promise<Browser>;
  /** Sends a request. Only `strat review` uses the network, and only for the forge of its job. */
  send(request: Request): Promise<Reply>;
  /**
   * Waits.
   * @param wait in milliseconds
   */
  pause(wait: number): Promise<void>;
}
