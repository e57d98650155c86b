/** Every format, by name: the one list. */
import type { ChangeFormat } from './changes.ts';
import { changesJson } from './changes-json.ts';
import { changesMarkdown } from './changes-markdown.ts';
import { changesPretty } from './changes-pretty.ts';
import { concise } from './concise.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Format } from './report.ts';

export const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['pretty', pretty],
  ['concise', concise],
  ['json', json],
]);

/** Every format of a diff, by name. */
export const CHANGE_FORMATS = {
  pretty: changesPretty,
  markdown: changesMarkdown,
  json: changesJson,
} as const satisfies Record<string, ChangeFormat>;
