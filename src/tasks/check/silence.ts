/** Silence of rules that could not look: it must not pass for praise. */
import type { Host } from '../../host/host.ts';
import { RULES } from '../../lint/rules/index.ts';
import { type Heard, silentRules } from '../../lint/silence.ts';
import { count } from '../../model/quote.ts';
import { talk } from '../print.ts';

/** Says for each language without word lists how many rules about wording were silent. */
export function tellSilent(host: Host, checked: readonly Heard[]): void {
  for (const [language, many] of silentRules(checked, RULES))
    talk(
      host,
      `No word lists for \`${language}\`: ${count(many, 'rule')} about wording ${many === 1 ? 'was' : 'were'} silent.`,
    );
}
