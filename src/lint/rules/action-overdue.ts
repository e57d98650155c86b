import { sayDate } from '../../model/dates.ts';
import { makeExampleCheckin } from '../../model/example-record.ts';
import { findPersonName } from '../../model/plan.ts';
import { listActionBearers } from '../../track/action-bearers.ts';
import { listActionIds, listActions } from '../../track/actions.ts';
import type { Rule } from '../rule.ts';

export const actionOverdue: Rule = {
  id: 'action-overdue',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  timed: true,
  summary: 'Every action whose due date has passed is reported as done or dropped.',
  why: 'If nobody follows up an action, it does not get done.',
  source: 'Accountability in the execution framework',
  fix: 'In a new check-in, write `done: { second-trainer: She began on 8 January. }`. If you gave the action up, write `done: { second-trainer: { dropped: The budget was cut. } }`.',
  bad: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: 'actions:\n  second-trainer: { what: A second trainer, owner: maria, due: 2027-01-10, of: loan-time }\n',
    good: [
      makeExampleCheckin(
        '2026-12-31',
        'nadia',
        'actions:\n  second-trainer: { what: A second trainer, owner: maria, due: 2027-01-10, of: loan-time }\n',
      ),
      makeExampleCheckin('2027-01-10', 'maria', 'done: { second-trainer: She began on 8 January. }\n'),
    ],
  },
  many: (_, found) => `${found} actions are overdue.`,
  *check({ strategy }, { records, asOf }) {
    if (strategy.status === 'closed') return;
    const bearers = listActionBearers(records.checkins, records);
    const named = new Map(listActionIds(bearers).map((one) => [one.id, one]));
    for (const { id, due, owner, file, isOverdue } of listActions(bearers, asOf)) {
      const place = named.get(id);
      if (!isOverdue || due === undefined || !place) continue;
      const who = owner === undefined ? 'nobody' : findPersonName(strategy, owner);
      yield {
        record: file,
        at: place.at,
        key: place.atKey,
        about: id,
        awaits: { section: 'done', id, from: bearers.find(({ name }) => name === file)?.on ?? due },
        message: `The action \`${id}\` (${who}) was due on ${sayDate(due)}, but no check-in says whether it is done or dropped.`,
        help: `In a new check-in, write \`done: { ${id}: what came of it }\`. If you gave the action up, write \`done: { ${id}: { dropped: why } }\`.`,
      };
    }
  },
};
