import { sayDate } from '../../model/dates.ts';
import { makeExampleCheckin } from '../../model/example-record.ts';
import { findPersonName } from '../../model/plan.ts';
import { listActions } from '../../track/actions.ts';
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
    for (const action of listActions(records.checkins, asOf)) {
      const { id, key, due, owner, file, isOverdue } = action;
      const said = records.checkins.find(({ name }) => name === file);
      const map = said?.checkin.actions;
      if (!isOverdue || due === undefined || !map) continue;
      const who = owner === undefined ? 'nobody' : findPersonName(strategy, owner);
      yield {
        record: file,
        at: map,
        key,
        about: id,
        awaits: { section: 'done', id, from: said.on },
        message: `The action \`${id}\` (${who}) was due on ${sayDate(due)}, but no check-in says whether it is done or dropped.`,
        help: `In a new check-in, write \`done: { ${id}: what came of it }\`. If you gave the action up, write \`done: { ${id}: { dropped: why } }\`.`,
      };
    }
  },
};
