/** A verb as data: from it come the command line, its help, and what shells complete. */
import type { Host } from '../host/host.ts';

/** What stands for a value: a few words, or a kind of thing that is looked up where it is completed. */
export type Values = 'file' | 'folder' | 'rule' | 'rule=level' | readonly string[];

export interface Flag {
  /** `--format <name>`; `-y, --yes` where it takes no value. */
  readonly usage: string;
  readonly says: string;
  /** What its value may be, where that can be completed. */
  readonly values?: Values;
  /** Whether several values are taken: by giving the flag again, also parted by commas in one. */
  readonly many?: 'repeated' | 'commas';
}

export interface Verb {
  /** Its name, and the words that it takes: `check [paths...]`. */
  readonly usage: string;
  readonly says: string;
  /** What its words may be, where that can be completed. */
  readonly values?: Values;
  readonly flags: readonly Flag[];
  /** Its words come from another program: from the first that is none of its flags on they are taken as they stand. */
  readonly isVerbatim?: true;
  /** Printed below its help. */
  readonly more?: string;
  /** Loads its command and runs it with its words and flags. @returns the exit code */
  readonly run: (host: Host, ...given: never[]) => Promise<number>;
}

/** Verbs under the headings of the help. */
export type Verbs = readonly (readonly [group: string, verbs: readonly Verb[]])[];

export function nameOf({ usage }: Verb): string {
  return usage.split(' ', 1)[0] ?? '';
}

export const HELP_FLAG: Flag = { usage: '-h, --help', says: 'show help' };

export const COLOR_FLAGS: readonly Flag[] = [
  { usage: '--color', says: 'always print in colour' },
  { usage: '--no-color', says: 'never print in colour' },
];

/** A flag with one value out of a few, which its help names. */
export function oneOf(usage: string, values: readonly string[], says = 'listed'): Flag {
  return { usage, says: says.replace('listed', listed(values)), values };
}

function listed(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
