/** Every format, by name: the one list. */
import { concise } from './concise.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Format } from './report.ts';

export const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['pretty', pretty],
  ['concise', concise],
  ['json', json],
]);
