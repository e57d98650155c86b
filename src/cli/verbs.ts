/** The list of all verbs, grouped under the headings of the help. */
import type { Host } from '../host/host.ts';
import { checkVerb, configVerb, explainVerb, rulesVerb } from './check.ts';
import { exportVerb, importVerb } from './exchange.ts';
import { agendaVerb, dueVerb } from './meet.ts';
import { retroVerb } from './retro.ts';
import { amendVerb, diffVerb, logVerb, reviewVerb } from './review.ts';
import { mapVerb, renderVerb, siteVerb } from './share.ts';
import { surveyVerb } from './survey.ts';
import { gitDiffDriverVerb, schemaVerb } from './tools.ts';
import { checkinVerb, statusVerb } from './track.ts';
import { COLOR_FLAGS, HELP_FLAG, type Verb, type Verbs } from './verb.ts';
import { initVerb } from './write.ts';

const completionVerb: Verb = {
  usage: 'completion <shell>',
  says: 'print a script that completes commands when you press Tab: bash, zsh or fish',
  values: ['bash', 'zsh', 'fish'],
  flags: [],
  more: '\nIn bash, run: source <(strat completion bash)',
  run: async (host: Host, shell: string) => {
    const { completion } = await import('../commands/completion.ts');
    const verbs = VERBS.flatMap(([, group]) => group);
    return completion(host, shell, { verbs, flags: [...COLOR_FLAGS, HELP_FLAG] });
  },
};

export const VERBS: Verbs = [
  ['Write', [initVerb, amendVerb]],
  ['Check', [checkVerb, explainVerb, rulesVerb, configVerb]],
  ['Review', [diffVerb, logVerb, reviewVerb]],
  ['Track', [checkinVerb, statusVerb, dueVerb, agendaVerb, retroVerb, surveyVerb]],
  ['Share', [renderVerb, siteVerb, mapVerb]],
  ['Exchange', [importVerb, exportVerb]],
  ['Tools', [schemaVerb, gitDiffDriverVerb, completionVerb]],
];
