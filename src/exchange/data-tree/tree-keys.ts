/** What the keys of other tools stand for: a list of entries, a history, or a field. */
import { findFieldName, foldHeading, type HeadingName } from '../intake/field-names.ts';
import type { OutlineKind } from '../intake/outline.ts';

/** Names of lists and maps of entries that no heading of a column has. */
const CONTAINERS: Readonly<Record<string, OutlineKind>> = {
  okrs: 'objective',
  okr: 'objective',
  'sub goals': 'objective',
  'sub objectives': 'objective',
  milestones: 'key-result',
  results: 'key-result',
  targets: 'key-result',
  work: 'initiative',
  epics: 'initiative',
  issues: 'initiative',
  steps: 'initiative',
};

const HISTORIES = new Set(
  'values,history,updates,check ins,checkins,measurements,readings,data points,datapoints,progress history,verlauf'.split(
    ',',
  ),
);

/** Spaces out `keyResults` and `key_results`. */
const spaceOut = (key: string) => key.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

/** Returns what a key names, if a heading of a column may have that name. */
export function findKeyName(key: string): HeadingName | undefined {
  return findFieldName(spaceOut(key));
}

/** Finds the kind of the entries under a key. @param above the kind of the entry that holds it */
export function findContainerKind(key: string, above: OutlineKind | undefined): OutlineKind | undefined {
  const own = CONTAINERS[foldHeading(spaceOut(key))];
  if (own) return own;
  const name = findKeyName(key);
  if (name === 'fact:metric')
    return above === 'objective' ? 'key-result' : above === 'initiative' ? 'indicator' : 'criterion';
  if (!name?.startsWith('title:') || name === 'title:entry') return undefined;
  const kind = name.slice('title:'.length) as OutlineKind;
  return kind === 'criterion' && above === 'objective' ? 'key-result' : kind;
}

/** Returns whether the items under a key are values over time. */
export function isHistoryKey(key: string): boolean {
  return HISTORIES.has(foldHeading(spaceOut(key)));
}

/** Returns whether a key names a quarter, a half or a year: `Q4`, `2027-H1`. */
export function isPeriodKey(key: string): boolean {
  return /^(?:(?:FY ?)?20\d\d[ _-]?)?(?:Q[1-4]|H[12])(?:[ _-]?(?:FY ?)?20\d\d)?$|^(?:FY ?)?20\d\d$/i.test(
    key.trim(),
  );
}
