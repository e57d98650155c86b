import { countNoun } from '../../model/quote.ts';
import { ALWAYS_ERROR, type ChangeRule } from '../rule.ts';

export const baselineGrew: ChangeRule = {
  id: 'baseline-grew',
  class: 'checks',
  levels: { ...ALWAYS_ERROR, before: 'off' },
  summary: 'More findings are let pass as known than before.',
  why: 'A baseline is for what was there when the check came. It only ever shrinks.',
  source: 'Our reading: a change cannot exempt itself',
  fix: 'Mend what was found, or suppress it where it stands, with a reason.',
  example: {
    file: '.strat-baseline.json',
    before: '["criterion-without-owner criteria/fees"]',
    after: '["criterion-without-owner criteria/fees", "criterion-without-owner criteria/use"]',
  },
  *check({ beside }) {
    const [before, after] = [beside.before.baseline, beside.after.baseline];
    if (!before || !after) return;
    const fresh = [...after].filter((key) => !before.has(key));
    if (fresh.length === 0) return;
    yield {
      name: '.strat-baseline.json',
      what: 'grew',
      from: before.size,
      to: after.size,
      values: `+${fresh.length}`,
      message: `The baseline lets ${countNoun(fresh.length, 'more finding')} pass: ${fresh.slice(0, 3).join(', ')}${fresh.length > 3 ? ', …' : ''}`,
    };
  },
};
