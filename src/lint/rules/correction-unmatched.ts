import type { Correction } from '../../model/checkin.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import { makeExampleCheckin } from '../../model/example-record.ts';
import type { Plan } from '../../model/plan.ts';
import { explainMissingReason } from '../../model/reason.ts';
import type { SaidValue } from '../../track/measure.ts';
import { compareSaidValues } from '../../track/series.ts';
import { collectSaidValues, makeIdFinder } from '../../track/track-plan.ts';
import type { Problem, Rule } from '../rule.ts';

export const correctionUnmatched: Rule = {
  id: 'correction-unmatched',
  level: 'error',
  kind: 'data',
  readsRecords: true,
  summary: 'A correction names the value that it corrects, and gives a reason.',
  why: 'Without the old value and the reason, nobody can tell what was known before.',
  source: 'Records are only added, never edited',
  fix: 'Write `from:` with the value from the earlier check-in, and `why:` with what was wrong.',
  bad: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: [
      makeExampleCheckin('2026-11-30', 'nadia', 'measures: { loan-time: 61 }\n'),
      makeExampleCheckin(
        '2026-12-31',
        'nadia',
        'corrections:\n  - { of: loan-time, at: 2026-11-30, from: 62, to: 60, why: The sheet held a typo. }\n',
      ),
    ],
    good: [
      makeExampleCheckin('2026-11-30', 'nadia', 'measures: { loan-time: 61 }\n'),
      makeExampleCheckin(
        '2026-12-31',
        'nadia',
        'corrections:\n  - { of: loan-time, at: 2026-11-30, from: 61, to: 60, why: The sheet held a typo. }\n',
      ),
    ],
  },
  many: (_, found) => `${found} corrections match no value.`,
  *check(plan, { records }) {
    for (const [index, dated] of records.checkins.entries()) {
      const { corrections = [] } = dated.checkin;
      if (corrections.length === 0) continue;
      const said = collectSaidValues(plan, records.checkins.slice(0, index));
      for (const correction of corrections) {
        yield* judgeReason(dated, correction);
        yield* judgeValue(plan, said, dated, correction);
      }
    }
  },
};

function* judgeReason({ name }: DatedCheckin, correction: Correction): Iterable<Problem> {
  const { of, at, from, to, why = '' } = correction;
  const values = [of, at, from, to].flatMap((value) => (value === undefined ? [] : [String(value)]));
  const lacks = explainMissingReason(why, values);
  if (lacks !== undefined)
    yield {
      record: name,
      at: correction,
      ...(why === '' ? { missing: 'why' } : { key: 'why' }),
      about: 'why',
      message: `The correction of \`${of ?? 'a value'}\` ${lacks}.`,
      help: 'Say in `why:` what was wrong, so that readers trust the new value.',
    };
}

function* judgeValue(
  plan: Plan,
  said: ReadonlyMap<string, readonly SaidValue[]>,
  { name }: DatedCheckin,
  correction: Correction,
): Iterable<Problem> {
  const { of, at, from } = correction;
  const day = plan.span(at)?.last;
  if (of === undefined || day === undefined) return;
  const known = findKnownValue(said.get(makeIdFinder(plan)(of)) ?? [], day);
  if (known === from && known !== undefined) return;
  const there = known === undefined ? 'has no earlier value' : `is ${known}`;
  const wrong =
    from === undefined ? 'the correction has no `from`' : `the correction says it was ${String(from)}`;
  yield {
    record: name,
    at: correction,
    ...(from === undefined ? { missing: 'from' } : { key: 'from' }),
    about: 'from',
    message: `\`${of}\` ${there} for ${day}, but ${wrong}.`,
    ...(known !== undefined && { help: `Write \`from: ${known}\`.` }),
  };
}

/** Finds the value said last for a day; none if it was taken back. */
function findKnownValue(said: readonly SaidValue[], day: Day): SaidValue['value'] | undefined {
  const last = [...said].sort(compareSaidValues).findLast(({ at }) => at === day);
  return last?.withdrawn ? undefined : last?.value;
}
