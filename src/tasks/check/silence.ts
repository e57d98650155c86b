/** Reports rules that could not run, so that their silence is not taken for praise. */
import type { Host } from '../../host/host.ts';
import { RULES } from '../../lint/rules/index.ts';
import { type CheckedStrategy, countSilentRules } from '../../lint/silence.ts';
import { countNoun } from '../../model/quote.ts';
import { talk } from '../print.ts';

/** Reports, for each language without word lists, how many wording rules did not run. */
export function reportSilentRules(host: Host, checked: readonly CheckedStrategy[]): void {
  for (const [language, many] of countSilentRules(checked, RULES))
    talk(
      host,
      `No word lists for \`${language}\`: ${countNoun(many, 'rule')} about wording ${many === 1 ? 'was' : 'were'} silent.`,
    );
}
