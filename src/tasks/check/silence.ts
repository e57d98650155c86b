/** Reports rules that could not run, so that their silence is not taken for praise. */
import type { Host } from '../../host/host.ts';
import { RULES } from '../../lint/rules/index.ts';
import { type Heard, silentRules } from '../../lint/silence.ts';
import { count } from '../../model/quote.ts';
import { talk } from '../print.ts';

/** Reports, for each language without word lists, how many wording rules did not run. */
export function tellSilent(host: Host, checked: readonly Heard[]): void {
  for (const [language, many] of silentRules(checked, RULES))
    talk(
      host,
      `No word lists for \`${language}\`: ${count(many, 'rule')} about wording ${many === 1 ? 'was' : 'were'} silent.`,
    );
}
