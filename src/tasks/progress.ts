/** Shows the progress of a long run on the standard error of a terminal. */
import type { Host, Output } from '../host/host.ts';

/** Fewer files are checked before anybody could read the progress. */
const FEW = 20;
/** The most redraws, however many files there are. */
const DRAWINGS = 100;
const ERASE = '\r\x1b[K';

export interface Progress {
  /** Standard error; other output replaces the progress. */
  readonly stderr: Output;
  /** Counts one more file. */
  step(): void;
  /** Erases the progress. */
  end(): void;
}

/** Shows “Checked 120 of 300”; nothing in a pipe, in CI, or for few files. @param done the verb to show, such as “Checked” */
export function startProgress({ stderr, env }: Host, total: number, done = 'Checked'): Progress {
  if (!canRedraw(stderr, env) || env.CI || total < FEW) return { stderr, step: () => {}, end: () => {} };
  const every = Math.ceil(total / DRAWINGS);
  let count = 0;
  let isDrawn = false;
  const end = () => {
    if (isDrawn) stderr.write(ERASE);
    isDrawn = false;
  };
  const step = () => {
    if (++count % every !== 0) return;
    stderr.write(`${ERASE}${done} ${count} of ${total}`);
    isDrawn = true;
  };
  const write = (text: string) => {
    end();
    stderr.write(text);
  };
  return { stderr: { ...stderr, write }, step, end };
}

/** Returns whether output can be erased again. */
export function canRedraw(output: Output, env: Host['env']): boolean {
  return output.isTerminal && env.TERM !== 'dumb';
}
