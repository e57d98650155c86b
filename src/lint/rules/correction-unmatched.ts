import type { Correction } from '../../model/checkin.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import { hasText, type Plan } from '../../model/plan.ts';
import type { SaidValue } from '../../track/measure.ts';
import { collectSaidValues, makeIdFinder } from '../../track/track-plan.ts';
import type { Problem, Rule } from '../rule.ts';

export const correctionUnmatched: Rule = {
  id: 'correction-unmatched',
  level: 'error',
  kind: 'data',
  summary: 'A correction names the value that it corrects, and why.',
  why: 'A correction is exact, like an amendment: otherwise nobody can tell what was known before.',
  source: 'Append-only records',
  fix: 'Write `from:` as the earlier check-in has it, and `why:` it was wrong.',
  bad: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: 'corrections:\n  - { of: loan-time, at: 2026-11-30, from: 61, to: 60, why: A typing error. }\n',
    good: 'measures: { loan-time: 58 }\n',
  },
  *check(plan, { records }) {
    for (const dated of records.checkins)
      for (const correction of dated.checkin.corrections ?? [])
        yield* judgeCorrection(plan, records.checkins, dated, correction);
  },
};

function* judgeCorrection(
  plan: Plan,
  all: readonly DatedCheckin[],
  { name, on }: DatedCheckin,
  correction: Correction,
): Iterable<Problem> {
  const { of, at, from, why } = correction;
  const day = plan.span(at)?.last;
  if (!hasText(why))
    yield {
      record: name,
      at: correction,
      message: `The correction of \`${of}\` does not say why.`,
      missing: 'why',
      about: 'why',
    };
  if (of === undefined || day === undefined) return;
  const earlier = all.filter((other) => other.on < on || (other.on === on && other.name < name));
  const known = findKnownValue(collectSaidValues(plan, earlier).get(makeIdFinder(plan)(of)) ?? [], day);
  if (known === from && known !== undefined) return;
  const there = known === undefined ? 'has no value' : `is ${known}`;
  const said =
    from === undefined ? 'the correction does not say `from`' : `the correction says it was ${String(from)}`;
  yield {
    record: name,
    at: correction,
    key: 'from',
    about: 'from',
    message: `\`${of}\` ${there} for ${day}, and ${said}.`,
    ...(known !== undefined && { help: `Write \`from: ${known}\`.` }),
  };
}

/** Returns the value said last for a day. */
function findKnownValue(said: readonly SaidValue[], day: string): SaidValue['value'] | undefined {
  const last = said.findLast(({ at }) => at === day);
  return last?.withdrawn ? undefined : last?.value;
}
