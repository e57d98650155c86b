import { sayDate } from '../../model/dates.ts';
import { listMeasures } from '../../model/measures.ts';
import { capitalizeFirst, MEASURE_NOUN } from '../../model/names.ts';
import { isLive } from '../../model/plan.ts';
import { listResultCheckins } from '../../track/retro-results.ts';
import { makeSeries } from '../../track/series.ts';
import { judgeSeries } from '../../track/state.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const resultMissing: Rule = {
  id: 'result-missing',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  timedInPart: true,
  summary: 'When a measure’s due date has passed, a check-in says whether it was met.',
  why: 'If a due date passes without a word, people learn that targets are not serious. In the change that closes the strategy, a criterion without a result is an error.',
  source: 'A milestone is met or missed: a missing report never counts as on track',
  fix: 'Report the value for its due date: `strat checkin --value loan-time=4`. If you report it later, add the due date: `--at loan-time=2026-11-30` (in the file, `at: 2026-11-30`).',
  bad: `
start: 2026-01
end: 2028-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4, due: 2026-11 }
`,
  good: `
start: 2026-01
end: 2028-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4, due: 2026-11 }
`,
  checkin: {
    bad: 'measures: { loan-time: { value: 60, at: 2026-10-31 } }\n',
    good: 'measures: { loan-time: { value: 60, at: 2026-11-30 } }\n',
  },
  many: (_, found) => `${found} results are due, and nobody has said whether they were reached.`,
  *check(plan, { records, asOf }) {
    if (plan.strategy.tracking === undefined && records.checkins.length === 0) return;
    if (plan.strategy.status === 'closed' && !records.isClosing) return;
    // A closing retrospective gives results, too.
    const results = listResultCheckins(plan, records.checkins, records.retros);
    const said = collectSaidValues(plan, [...records.checkins, ...results]);
    const placed = new Map(listMeasures(plan).map((one) => [one.id, one]));
    for (const measure of trackPlan(plan, records.amendments)) {
      const own = placed.get(measure.id);
      const series = makeSeries(measure, said.get(measure.id) ?? [], asOf);
      const isMissing = judgeSeries(measure, series, asOf).facts.result === true;
      const isOver = own?.of !== undefined && !isLive(own.of.work);
      if (!own || isOver || !isMissing || measure.due === undefined) continue;
      const isBlocking = records.isClosing && own.kind === 'criterion';
      yield {
        at: own.measure,
        key: 'due',
        awaits: { section: 'measures', id: measure.id, from: measure.due },
        ...(isBlocking ? { level: 'error' as const } : { timed: true as const }),
        message: `${capitalizeFirst(MEASURE_NOUN[own.kind])} \`${measure.id}\` was due on ${sayDate(measure.due)}, but no check-in says whether it was met.`,
        help: `Report its value for that day: \`strat checkin --value ${measure.id}=<value> --at ${measure.id}=${measure.due}\`.`,
      };
    }
  },
};
