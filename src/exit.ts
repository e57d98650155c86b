/** The exit codes of every command, and the error that a user can mend. */

export const EXIT = {
  /** It ran, and nothing reached the threshold. */
  clean: 0,
  /** It ran, and something did. */
  found: 1,
  /** It could not run: a wrong flag, no such file, a defect of ours. */
  cannot: 2,
  /** Stopped with Ctrl-C. */
  interrupted: 130,
} as const;

/**
 * The user asked for something that cannot be done: one sentence, and the next thing to do. Exit 2.
 * Each built file has a copy of its own of this class, so one knows the other by name.
 */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
  }
  static override [Symbol.hasInstance](value: unknown): value is UserError {
    return value instanceof Error && value.name === 'UserError';
  }
}

/** The user pressed Ctrl-C. Exit 130. Known by name, as above. */
export class Interrupted extends Error {
  constructor() {
    super('Interrupted');
    this.name = 'Interrupted';
  }
  static override [Symbol.hasInstance](value: unknown): value is Interrupted {
    return value instanceof Error && value.name === 'Interrupted';
  }
}
