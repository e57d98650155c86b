import type { Fix, Range } from '../../model/finding.ts';

/** The reason why a text, or a part of it, cannot be understood. */
export interface Trouble {
  readonly rule: 'syntax' | 'schema' | 'key-unknown';
  readonly message: string;
  readonly help?: string;
  readonly range: Range;
  /** Keys from the root to the value. */
  readonly path: readonly (string | number)[];
  readonly level?: 'warn';
  readonly fix?: Fix;
  /** Whether the reader refused a sign here, before it read on. */
  readonly isRefused?: true;
  /** Whether the words say all that can be said, so that no line needs to be looked for. */
  readonly isPlain?: true;
  /** Whether a key of its part is misspelt: the line is where it should be. */
  readonly isMisspelt?: true;
  /** Whether it is about where lines begin, although the text breaks no rule of YAML. */
  readonly isLayout?: true;
}
