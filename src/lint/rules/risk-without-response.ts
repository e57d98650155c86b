import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const riskWithoutResponse: Rule = {
  id: 'risk-without-response',
  level: 'info',
  kind: 'data',
  summary: 'For every risk, the plan says what you do about it.',
  why: 'A risk that is only written down still happens. Those who named it believe that somebody takes care of it.',
  source: 'ISO 31000: for each risk, choose how to treat it',
  fix: 'Add `response:` with what you do to prevent it, or what you will do if it happens. If you accept the risk, say so.',
  bad: `
risks:
  one-supplier:
    risk: The only lab that we use stops its evening service
    owner: r.ortiz
`,
  good: `
risks:
  one-supplier:
    risk: The only lab that we use stops its evening service
    response: A second lab takes one sample in ten from March
    owner: r.ortiz
`,
  many: (these) => `${these} do not say what you do about them.`,
  *check({ strategy }) {
    for (const [id, risk] of Object.entries(strategy.risks ?? {}))
      if (!hasText(risk.response))
        yield { at: risk, missing: 'response', message: `Risk \`${id}\` has no \`response\`.` };
  },
};
