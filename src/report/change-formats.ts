/** Every format of a diff, by name: the only list. */
import type { ChangeFormat } from './changes.ts';
import { changesJson } from './changes-json.ts';
import { changesMarkdown } from './changes-markdown.ts';
import { changesPretty } from './changes-pretty.ts';

export const CHANGE_FORMATS = {
  pretty: changesPretty,
  markdown: changesMarkdown,
  json: changesJson,
} as const satisfies Record<string, ChangeFormat>;
