/** The grammar of a command line, for shell completion. */

/** The possible values: words, a name with a value after `=`, or something that the shell completes by itself. */
export type Taken =
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'list'; readonly words: readonly string[] }
  | { readonly is: 'pair'; readonly names: readonly string[]; readonly values: readonly string[] }
  | { readonly is: 'file' | 'folder' | 'text' };

export interface CommandOption {
  /** `-y` and `--yes`. */
  readonly names: readonly string[];
  readonly says: string;
  /** Undefined if it takes no value. */
  readonly takes: Taken | undefined;
  readonly isRepeated: boolean;
}

export interface Command {
  readonly name: string;
  readonly says: string;
  readonly options: readonly CommandOption[];
  /** Undefined if it takes no words. */
  readonly words: Taken | undefined;
}

export interface Grammar {
  readonly program: string;
  readonly commands: readonly Command[];
  readonly options: readonly CommandOption[];
}
