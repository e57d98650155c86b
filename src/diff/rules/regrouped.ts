import { UNSTAGED } from '../../model/objective-groups.ts';
import { describeEntryField, listStageMoves, quoteFieldValue } from '../matched.ts';
import { type ChangeRule, type Edit, FOLDED } from '../rule.ts';

export const regrouped: ChangeRule = {
  id: 'regrouped',
  class: 'scope',
  levels: FOLDED,
  direction: 'none',
  summary: 'The tags of an entry changed, or an objective was put into a stage.',
  why: 'No promise changes: the plan is only sorted differently.',
  source: 'The format: tags',
  fix: 'You need to do nothing.',
  example: {
    before: 'initiatives:\n  form: { what: One form, tags: [desk] }\n',
    after: 'initiatives:\n  form: { what: One form, tags: [desk, online] }\n',
  },
  *check({ edits, matches }) {
    for (const { match, from, to } of listStageMoves(matches)) {
      if (from !== UNSTAGED) continue;
      const message = `Objective \`${match.id}\` is now in the stage \`${to}\`; it was in none`;
      yield { match, field: 'stage', from, to, message, values: `${from} → ${to}` };
    }
    for (const edit of edits) if (isTags(edit)) yield { edit, message: describeTags(edit) };
  },
};

function isTags({ field, kind }: Edit): boolean {
  return kind === 'facts' && field.split('.').at(-1) === 'tags';
}

function describeTags(edit: Edit): string {
  const { from, to } = edit;
  if (from === undefined) return `The ${describeEntryField(edit)} are now ${quoteFieldValue(to)}`;
  return to === undefined
    ? `The ${describeEntryField(edit)} are gone; they were ${quoteFieldValue(from)}`
    : `The ${describeEntryField(edit)} changed from ${quoteFieldValue(from)} to ${quoteFieldValue(to)}`;
}
