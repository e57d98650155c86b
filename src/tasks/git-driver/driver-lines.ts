import { directiveIn } from '../../model/directive.ts';
import { commitmentLines } from '../../render/commitment-lines.ts';
import type { DriverSide } from './driver-sides.ts';

/** One line for each commitment; what cannot be understood in full as it stands, for nothing of it may be missing. */
export function linesOrText({ side, text }: DriverSide): string {
  if (!side?.plan) return text;
  const comments = side.reading.comments.map((comment) => comment.text);
  const ignored = comments.filter((comment) => directiveIn(comment) !== undefined);
  return commitmentLines(side.plan.strategy, side.reading.narrative, ignored);
}
