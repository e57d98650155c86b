/** The world, as the commands see it: everything that a program can touch comes in through this one argument. */
import type { Day } from './model/dates.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** Width in columns; 80 where it is not known. */
  readonly columns: number;
  /** Whether this stream takes colours: flag, then `NO_COLOR`, `FORCE_COLOR`, `TERM`, then whether it is a terminal. */
  readonly isColored: boolean;
  write(text: string): void;
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
  write(path: string, text: string, options?: { readonly force?: boolean }): void;
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
}
