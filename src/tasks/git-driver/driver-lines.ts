import { parseDirective } from '../../model/directive.ts';
import { listCommitmentLines } from '../../render/commitment-lines.ts';
import type { DriverSide } from './driver-sides.ts';

/** Writes one line per commitment. A file that cannot be read in full is printed unchanged, so that nothing is missing. */
export function writeLinesOrText({ side, text }: DriverSide): string {
  if (!side?.plan) return text;
  const comments = side.reading.comments.map((comment) => comment.text);
  const ignored = comments.filter((comment) => parseDirective(comment) !== undefined);
  return listCommitmentLines(side.plan.strategy, side.reading.narrative, ignored);
}
