/** How far a long run is, on a terminal's standard error. */
import type { Host, Output } from '../host/host.ts';

/** Fewer files are checked before anybody can read how far it is. */
const FEW = 20;
/** Draws at most so many times, however many files there are. */
const DRAWINGS = 100;
const ERASE = '\r\x1b[K';

export interface Progress {
  /** Standard error, on which talk takes the place of the progress. */
  readonly stderr: Output;
  /** One more is done. */
  step(): void;
  /** Nothing stays to be seen. */
  end(): void;
}

/** Shows “Checked 120 of 300”; nothing in a pipe, in CI, or where there are few. @param done what is done with each, in a word */
export function progress({ stderr, env }: Host, total: number, done = 'Checked'): Progress {
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

/** Whether what was written can be taken back. */
export function canRedraw(output: Output, env: Host['env']): boolean {
  return output.isTerminal && env.TERM !== 'dumb';
}
