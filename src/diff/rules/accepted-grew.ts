import { countNoun } from '../../model/quote.ts';
import { ALWAYS_ERROR, type ChangeRule } from '../rule.ts';

export const acceptedGrew: ChangeRule = {
  id: 'accepted-grew',
  class: 'checks',
  levels: { ...ALWAYS_ERROR, before: 'off' },
  direction: 'none',
  summary: 'More findings are accepted than before.',
  why: 'You can only accept findings that existed when you adopted the check. Once the strategy has started, the list may only get shorter.',
  source: 'Our judgement: a change must not switch off the check that it fails',
  fix: 'Take the new entry off the list. Then fix the finding, or suppress it in the strategy: `# strat-ignore criterion-without-owner: the board decides in March`.',
  example: {
    file: '.strat-accepted.json',
    before: `
{
  "version": 1,
  "findings": [
    { "file": "strategy.yaml", "rule": "criterion-without-owner", "entity": "criteria/fees", "field": "owner" }
  ]
}
`,
    after: `
{
  "version": 1,
  "findings": [
    { "file": "strategy.yaml", "rule": "criterion-without-owner", "entity": "criteria/fees", "field": "owner" },
    { "file": "strategy.yaml", "rule": "criterion-without-owner", "entity": "criteria/use", "field": "owner" }
  ]
}
`,
  },
  *check({ beside }) {
    const [before, after] = [beside.before.accepted, beside.after.accepted];
    if (!before || !after) return;
    const fresh = [...after].filter((key) => !before.has(key));
    if (fresh.length === 0) return;
    yield {
      name: 'accepted findings',
      what: 'grew',
      from: before.size,
      to: after.size,
      values: `+${fresh.length}`,
      short: `${countNoun(fresh.length, 'more finding')} no longer ${fresh.length === 1 ? 'fails' : 'fail'} the check`,
      message: `${countNoun(fresh.length, 'more finding')} ${fresh.length === 1 ? 'was' : 'were'} accepted: ${fresh.slice(0, 3).join(', ')}${fresh.length > 3 ? ', …' : ''}`,
    };
  },
};
