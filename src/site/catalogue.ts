/** Every entry with its own anchor on the page of a strategy: for search, and for links from other pages. */
import type { Brief } from '../render/brief.ts';
import type { BriefWords } from '../render/words.ts';

export interface Listed {
  readonly id: string;
  /** Its text, in Markdown. */
  readonly text: string;
  /** Its kind, in English. */
  readonly kind: string;
  readonly owner: string;
}

/** Lists each id once: the first entry with it on the page has the anchor. */
export function listCatalogue(brief: Brief): readonly Listed[] {
  const { reality, gap, path, capabilities, initiatives, indicators, assumptions, risks } = brief;
  const all: readonly Listed[] = [
    ...reality.obstacles.map(({ id, what }) => ({ id, text: what, kind: 'Obstacle', owner: '' })),
    ...gap.map(({ id, outcome, owner }) => ({ id, text: outcome, kind: 'Outcome', owner })),
    ...path.flatMap(({ objectives }) =>
      objectives.map(({ id, result, owner }) => ({ id, text: result, kind: 'Objective', owner })),
    ),
    ...path.flatMap(({ objectives }) =>
      objectives.flatMap(({ keyResults }) =>
        keyResults.map(({ id, outcome, owner }) => ({ id, text: outcome, kind: 'Key result', owner })),
      ),
    ),
    ...capabilities.map(({ id, ableTo, owner }) => ({ id, text: ableTo, kind: 'Capability', owner })),
    ...initiatives.map(({ id, what, owner }) => ({ id, text: what, kind: 'Initiative', owner })),
    ...assumptions.map(({ id, belief, owner }) => ({ id, text: belief, kind: 'Assumption', owner })),
    ...risks.map(({ id, risk, owner }) => ({ id, text: risk, kind: 'Risk', owner })),
    ...indicators.map(({ id, measure, owner }) => ({ id, text: measure, kind: 'Early sign', owner })),
  ];
  const first = new Map<string, Listed>();
  for (const one of all) if (!first.has(one.id)) first.set(one.id, one);
  return [...first.values()];
}

/** Returns the status of a strategy in words; an active one needs none. */
export function sayStanding(status: Brief['status'], words: BriefWords): string {
  const said = {
    draft: 'Draft',
    proposed: 'Proposed',
    active: 'Active',
    paused: 'Paused',
    closed: 'Closed',
  } as const;
  return words.say(said[status]);
}
