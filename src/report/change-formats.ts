/** Every format of a diff, by name: the only list. */
import type { ChangeFormat } from './changes.ts';
import { formatChangesJson } from './changes-json.ts';
import { formatChangesMarkdown } from './changes-markdown.ts';
import { formatChangesPretty } from './changes-pretty.ts';

export const CHANGE_FORMATS = {
  pretty: formatChangesPretty,
  markdown: formatChangesMarkdown,
  json: formatChangesJson,
} as const satisfies Record<string, ChangeFormat>;
