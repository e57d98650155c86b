import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const riskWithoutOwner: Rule = {
  id: 'risk-without-owner',
  level: 'info',
  kind: 'data',
  summary: 'Every risk has one owner.',
  why: 'A risk grows slowly. Somebody has to look at it when nothing has happened yet.',
  source: 'ISO 31000: each risk has an owner',
  fix: 'Add `owner:` with the name or handle of the person who watches it.',
  bad: `
risks:
  one-supplier:
    risk: The only lab that we use stops its evening service
    response: A second lab takes one sample in ten from March
`,
  good: `
risks:
  one-supplier:
    risk: The only lab that we use stops its evening service
    response: A second lab takes one sample in ten from March
    owner: r.ortiz
`,
  many: (these) => `${these} have no owner.`,
  *check({ strategy }) {
    for (const [id, risk] of Object.entries(strategy.risks ?? {}))
      if (!hasText(risk.owner))
        yield { at: risk, key: 'owner', missing: 'owner', message: `Risk \`${id}\` has no owner.` };
  },
};
