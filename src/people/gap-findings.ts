/** The findings of a gap assessment, in the order in which they are shown. */
import { EVIDENCE_KINDS } from '../model/choices.ts';
import type { GapFinding, Survey } from '../model/survey.ts';

export interface FoundGap {
  readonly kind: (typeof EVIDENCE_KINDS)[number] | undefined;
  readonly finding: GapFinding;
}

/** Lists findings by kind, the widest gap of each kind first; what has no kind comes last. */
export function listGapFindings({ evidence = [] }: Survey): readonly FoundGap[] {
  const rank = ({ kind }: GapFinding) =>
    kind === undefined ? EVIDENCE_KINDS.length : EVIDENCE_KINDS.indexOf(kind);
  return [...evidence]
    .sort((a, b) => rank(a) - rank(b) || (b.gap ?? -1) - (a.gap ?? -1))
    .map((finding) => ({ kind: finding.kind, finding }));
}

/** Lists the kinds of evidence of which a gap assessment has no finding. */
export function listMissingKinds({ evidence = [] }: Survey): readonly (typeof EVIDENCE_KINDS)[number][] {
  return EVIDENCE_KINDS.filter((kind) => evidence.every((one) => one.kind !== kind));
}
