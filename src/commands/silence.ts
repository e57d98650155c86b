/** Silence of rules that could not look: it must not pass for praise. */
import type { Host } from '../host.ts';
import { RULES } from '../lint/rules/index.ts';
import { languageOf, wordsFor } from '../lint/words/index.ts';
import { count } from '../model/quote.ts';
import { talk } from './print.ts';

interface Checked {
  /** The ids of the rules in force. */
  readonly rules: ReadonlySet<string>;
  readonly lang: string | undefined;
}

/** Says for each language without word lists how many rules about wording had nothing to go by. */
export function tellSilent(host: Host, checked: readonly Checked[]): void {
  const silent = new Map<string, number>();
  for (const { rules, lang } of checked) {
    const some = wordsFor(lang)
      ? 0
      : RULES.filter(({ id, needsWords }) => needsWords && rules.has(id)).length;
    const language = languageOf(lang);
    if (some > 0) silent.set(language, Math.max(some, silent.get(language) ?? 0));
  }
  for (const [language, many] of silent)
    talk(
      host,
      `No word lists for \`${language}\`: ${count(many, 'rule')} about wording ${many === 1 ? 'was' : 'were'} silent.`,
    );
}
