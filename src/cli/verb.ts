/** A verb as data: the command line, its help and shell completion are made from it. */
import type { Host } from '../host/host.ts';

/** The possible values: a few words, or a kind of thing that completion looks up. */
export type Values = 'file' | 'folder' | 'rule' | 'rule=level' | readonly string[];

export interface Flag {
  /** `--format <name>`; `-y, --yes` for a flag without a value. */
  readonly usage: string;
  readonly says: string;
  /** Its name in version 0.1.0, which is still read: `--update-baseline`. */
  readonly formerly?: string;
  /** Its possible values, if they can be completed. */
  readonly values?: Values;
  /** Whether it takes several values: as a repeated flag, or also separated by commas. */
  readonly many?: 'repeated' | 'commas';
}

export interface Verb {
  /** Its name and its arguments: `check [paths...]`. */
  readonly usage: string;
  readonly says: string;
  /** The possible values of its arguments, if they can be completed. */
  readonly values?: Values;
  readonly flags: readonly Flag[];
  /** What to say where its argument is missing, and what to do. */
  readonly missing?: readonly [says: string, hint: string];
  /** Its arguments come from another program: everything after its own flags is taken literally. */
  readonly isVerbatim?: true;
  /** Command lines that its help shows; each works in a repository with a strategy. */
  readonly examples?: readonly string[];
  /** Text below its help. */
  readonly more?: string;
  /** Loads its command and runs it with arguments and flags. @returns the exit code */
  readonly run: (host: Host, ...given: never[]) => Promise<number>;
}

/** Verbs, grouped under the headings of the help. */
export type Verbs = readonly (readonly [group: string, verbs: readonly Verb[]])[];

export function readVerbName({ usage }: Verb): string {
  return usage.split(' ', 1)[0] ?? '';
}

export const VERSION_FLAG = '-V, --version';

export const HELP_FLAG: Flag = { usage: '-h, --help', says: 'show help' };

export const COLOR_FLAGS: readonly Flag[] = [
  { usage: '--color', says: 'print in colour' },
  { usage: '--no-color', says: 'print without colour' },
];

/** The levels that a flag offers; `warn` is read as well. */
export const LEVEL_CHOICES = ['error', 'warning', 'info'];

/** The flag for the level of rules of time. */
export const OVERDUE_FLAG: Flag = {
  usage: '--overdue <level>',
  says: 'set the level of rules about overdue dates: warning or error (default: warning)',
  values: ['warning', 'error'],
};

/** Makes a flag with one value from a list, which its help names. */
export function makeChoiceFlag(usage: string, values: readonly string[], says = 'listed'): Flag {
  return { usage, says: says.replace('listed', listChoices(values)), values };
}

function listChoices(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
