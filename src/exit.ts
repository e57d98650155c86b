/** The exit codes of every command, and the error that a user can fix. */

export const EXIT = {
  /** It ran, and nothing reached the threshold. */
  clean: 0,
  /** It ran, and a finding reached the threshold. */
  found: 1,
  /** It could not run: a wrong flag, a missing file, a defect of ours. */
  cannot: 2,
  /** Stopped with Ctrl-C. */
  interrupted: 130,
} as const;

/** The user asked for something impossible: one sentence, and the next thing to do. Exit 2. */
export class UserError extends Error {
  readonly hint: string | undefined;
  /** Whether a file needs a newer program: nothing in it may then be guessed or left out. */
  readonly needsNewer: boolean;
  constructor(message: string, hint?: string, options: { readonly needsNewer?: boolean } = {}) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
    this.needsNewer = options.needsNewer ?? false;
  }
}

/** The user pressed Ctrl-C, or the terminal went away. Exit 130. */
export class Interrupted extends Error {
  /** What had been typed into a question by then. */
  readonly typed: string;
  constructor(typed = '') {
    super('interrupted');
    this.name = 'Interrupted';
    this.typed = typed;
  }
}

/** Somebody wants to answer the last question again. */
export class WentBack extends Error {
  /** What had been typed into the question that is left. */
  readonly typed: string;
  constructor(typed = '') {
    super('went back');
    this.name = 'WentBack';
    this.typed = typed;
  }
}

// Each bundle has its own copy of these classes, so errors are recognized by name.

export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

export function isInterrupted(error: unknown): error is Interrupted {
  return error instanceof Error && error.name === 'Interrupted';
}

export function isWentBack(error: unknown): error is WentBack {
  return error instanceof Error && error.name === 'WentBack';
}
