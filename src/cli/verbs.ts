/** Every verb, under the headings of the help: the one list. */
import { checkVerb, configVerb, explainVerb, rulesVerb } from './check.ts';
import { renderVerb } from './share.ts';
import { schemaVerb } from './tools.ts';
import type { Verbs } from './verb.ts';
import { initVerb } from './write.ts';

export const VERBS: Verbs = [
  ['Write', [initVerb]],
  ['Check', [checkVerb, explainVerb, rulesVerb, configVerb]],
  ['Share', [renderVerb]],
  ['Tools', [schemaVerb]],
];
