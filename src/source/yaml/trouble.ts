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
}
