import { commitmentLines } from '../render/commitment-lines.ts';
import type { DriverSide } from './driver-sides.ts';

/** One line for each commitment; what cannot be understood in full as it stands, for nothing of it may be missing. */
export function linesOrText({ side, text }: DriverSide): string {
  if (!side?.plan) return text;
  const comments = side.reading.comments.map((comment) => comment.text);
  const ignored = comments.filter((comment) => IGNORE.test(comment));
  return commitmentLines(side.plan.strategy, side.reading.narrative, ignored);
}

const IGNORE = /^#+[ \t]*strat-ignore\b/;
