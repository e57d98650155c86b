import { addDays } from '../../model/cadence.ts';
import { sayDate } from '../../model/dates.ts';
import { listMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { findPersonName, isLive } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { findOwed } from '../../track/owed.ts';
import { findLastGiven, makeSeries } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

/** Names the person who owes a value: ` (Jon Bell)`. */
function sayOwner(strategy: Strategy, { measure, of }: PlacedMeasure): string {
  const owner = measure.owner ?? of?.work.owner;
  return owner === undefined ? '' : ` (${findPersonName(strategy, owner)})`;
}

export const checkinOverdue: Rule = {
  id: 'checkin-overdue',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  timed: true,
  summary: 'Every measure gets a value as often as the plan says.',
  why: 'No news looks like good news. Strategies often go wrong in the months when nobody reports anything.',
  source: 'Three missed updates count as a paused goal (rust-lang/all-hands-2026#19)',
  fix: 'Run `strat checkin`: it asks for what is due. If the plan asks too often, write a longer interval in `every:`.',
  bad: `
start: 2026-01
end: 2028-12
tracking: { every: month }
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, unit: hours, baseline: 72, target: 4 }
`,
  good: `
start: 2026-01
end: 2028-12
tracking: { every: month }
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, unit: hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: 'measures: { loan-time: { value: 60, at: 2026-11-30 } }\n',
    good: 'measures: { loan-time: 60 }\n',
  },
  many: (_, found) => `${found} check-ins are overdue.`,
  *check(plan, { records, asOf }) {
    if (plan.strategy.tracking === undefined && records.checkins.length === 0) return;
    const said = collectSaidValues(plan, records.checkins);
    const placed = new Map(listMeasures(plan).map((one) => [one.id, one]));
    for (const measure of trackPlan(plan, records.amendments)) {
      const own = placed.get(measure.id);
      const isOver = own?.of !== undefined && !isLive(own.of.work);
      // After its last day, the result is owed: another rule asks for it.
      if (!own || isOver || measure.due === undefined || asOf > measure.due) continue;
      const series = makeSeries(measure, said.get(measure.id) ?? [], asOf);
      const owed = findOwed(measure, series, asOf);
      if (!owed || owed.missed === 0) continue;
      const last = findLastGiven(series);
      const since = last ? `No value since ${sayDate(last.at)}` : 'No value yet';
      yield {
        at: own.measure,
        awaits: { section: 'measures', id: measure.id, ...(last && { from: addDays(last.at, 1) }) },
        message: `${since} for \`${measure.id}\`${sayOwner(plan.strategy, own)}: the next was due on ${sayDate(owed.day)} and has been overdue since ${sayDate(addDays(owed.day, measure.grace + 1))}. ${countNoun(owed.missed, 'value')} missed.`,
      };
    }
  },
};
