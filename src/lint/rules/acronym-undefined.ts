import {
  addInitialsWithin,
  countCapitals,
  findAcronyms,
  findExpandedAcronyms,
  listInitials,
} from '../../model/acronyms.ts';
import type { Plan } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import { findTextOwner, listStatementsAndMeasures, listTexts } from '../../model/texts.ts';
import type { Rule } from '../rule.ts';

export const acronymUndefined: Rule<{ most: number }> = {
  id: 'acronym-undefined',
  level: 'info',
  kind: 'text',
  summary: 'Every acronym is explained.',
  why: 'New people and partners do not know your acronyms, and few of them ask.',
  source: 'Plain-language guidelines (plainlanguage.gov): keep abbreviations to a minimum and explain them',
  fix: 'Add it to `glossary:` with its meaning, or write it out once in the text: `Average Handling Time (AHT)`.',
  whenNot:
    'It skips abbreviations that most people know, the initials of the organization, and letters in a longer name, a code or an address: `JS-IPFS`, `GOV.UK`.',
  options: {
    most: {
      default: 6,
      least: 2,
      says: 'the longest acronym to check, in letters; longer words in capitals are names or emphasis (our judgement)',
    },
  },
  bad: `
criteria:
  call-time:
    outcome: AHT falls without anybody being hurried off the phone
`,
  good: `
glossary:
  AHT: Average handling time, from the greeting to the end of the notes
criteria:
  call-time:
    outcome: AHT falls without anybody being hurried off the phone
`,
  many: (_, found, all) => {
    const names = all.slice(0, 3).map(({ about = '' }) => `\`${about}\``);
    return `${found} abbreviations are not explained${found > 3 ? ', such as' : ':'} ${joinList(names)}.`;
  },
  *check(plan, { options, words }) {
    let known: Set<string> | undefined;
    let spelled: ReadonlySet<string> | undefined;
    for (const place of listStatementsAndMeasures(plan.strategy))
      for (const acronym of findAcronyms(place.text)) {
        known ??= collectKnownAcronyms(plan);
        if (known.has(acronym) || countCapitals(acronym) > options.most) continue;
        if (words?.stop.has(acronym.toLowerCase())) continue;
        known.add(acronym);
        spelled ??= collectInitials(plan);
        if (spelled.has(acronym)) continue;
        const { at, key } = place;
        const message = `\`${acronym}\` in \`${findTextOwner(place)}\` is not explained anywhere.`;
        yield { at, key, about: acronym, message };
      }
  },
};

/** Collects the acronyms that the glossary or a text explains, and the names of the organization. */
function collectKnownAcronyms({ strategy }: Plan): Set<string> {
  return new Set([
    ...Object.keys(strategy.glossary ?? {}).flatMap((term) => [term, ...findAcronyms(`${term} x`)]),
    ...findAcronyms(`${strategy.name} x`),
    ...listInitials(strategy.name),
    ...(strategy.resources?.currency ? [strategy.resources.currency] : []),
    ...[...listTexts(strategy)].flatMap(({ text }) => [...findExpandedAcronyms(text)]),
  ]);
}

/** Collects what the initials of names in any text can spell; only a text with an unknown acronym needs them. */
function collectInitials({ strategy }: Plan): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of listTexts(strategy)) addInitialsWithin(text, found);
  return found;
}
