/** Nouns for the sections of a plan. */
import type { MeasureKind, PlacedMeasure } from './measures.ts';
import type { Section } from './plan.ts';
import { joinList } from './quote.ts';

export const NOUN: Readonly<Record<Section, string>> = {
  criteria: 'criterion',
  objectives: 'objective',
  indicators: 'indicator',
  key_results: 'key result',
  obstacles: 'obstacle',
  capabilities: 'capability',
  initiatives: 'initiative',
  assumptions: 'assumption',
  risks: 'risk',
};

/** The noun of each kind of measure. */
export const MEASURE_NOUN: Readonly<Record<MeasureKind, string>> = {
  criterion: 'criterion',
  'key-result': 'key result',
  indicator: 'indicator',
};

/** Names a measure by its kind and id: criterion `waits`, key result `calls`. */
export function nameMeasure({ kind, id }: Pick<PlacedMeasure, 'kind' | 'id'>): string {
  return `${MEASURE_NOUN[kind]} \`${id}\``;
}

/** Joins the nouns of sections: `an objective`, `a criterion or a capability`. */
export function joinNouns(sections: readonly Section[]): string {
  return joinList(
    sections.map((section) => `${/^[aeiou]/.test(NOUN[section]) ? 'an' : 'a'} ${NOUN[section]}`),
    'or',
  );
}

/** Capitalizes the first letter for a sentence: `criterion` → `Criterion`. */
export function capitalizeFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
