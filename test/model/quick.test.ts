/** The quick checks agree with the plain patterns they replace, which take long to compile. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/rules/index.ts';
import { placeholder } from '../../src/lint/rules/placeholder.ts';
import { english } from '../../src/lint/words/en.ts';
import * as acronyms from '../../src/model/acronyms.ts';
import { makePlan } from '../../src/model/plan.ts';
import { NO_RECORDS } from '../../src/model/plan-records.ts';
import { splitSentences } from '../../src/model/reading-grade.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { listTexts } from '../../src/model/texts.ts';
import * as wording from '../../src/model/wording.ts';
import { splitWords } from '../../src/model/words.ts';
import { read } from '../lint/check.ts';
import { runs } from '../property-runs.ts';
import * as slowAcronyms from './slow/acronyms.ts';
import { placeholderIn } from './slow/placeholder.ts';
import { sentencesOf as slowSentencesOf } from './slow/sentences.ts';
import * as slowWording from './slow/wording.ts';
import { wordsOf as slowWordsOf } from './slow/words.ts';

const { stop, fluff, vague, innocent, number, work, unfilled } = english;
const LISTS = [fluff, vague, innocent, number, stop, work.verb, work.innocent, work.object, work.predicate];

const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LISTS.flatMap((list) => [...list])) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'clinics|Noor|members|patients|successfully|we will|to|we want to|Über|café|naïve|İstanbul|groſs|ſet'.split(
        '|',
      ),
      '\u212aick',
      ...'AHT|KPI|SLAs|CO2|R&D|B2B|FY2029|Q3|IVX|NASA|ÄHT|ΑΒΓ|(AHT)|Average Handling Time (AHT)|A-B|`ABC`|https://x.y/ABC'.split(
        '|',
      ),
      ...'TBD|tbd|TBDX|TODO|todo list|XX|XX %|xxx|lorem ipsum|to be determined|To be decided|to be said|???|...|…|#N/A|#REF!'.split(
        '|',
      ),
      ...'establish a baseline|baseline to be established|Key Result 1|objective #2|measure 12|meaſure 12|eſtablish a baseline|[X]|[insert name]|[1]|[x]|[…]|[ ]|[date]'.split(
        '|',
      ),
      ...'12|1,500.5|5½|95 %|at least 3|2029-06|会員は窓口で待つ|ждать|μέτρο|e\u0301|🚲|a_b|_launch_|1.|- |* '.split(
        '|',
      ),
    ),
  },
);
const between = fc.oneof(
  { weight: 5, arbitrary: fc.constant(' ') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '-',
        '–',
        '—',
        '‑',
        '\u00a0',
        '  ',
        '\n',
        '\n\n',
        '. ',
        ', ',
        ': ',
        '; ',
        '.',
        "'",
        '’',
        '’s ',
        '/',
        '_',
        '',
      ],
      ...[
        '(',
        ')',
        '[',
        ']',
        '“',
        '”',
        '"',
        ' "',
        '`',
        '«',
        '»',
        '„',
        '#',
        '? ',
        '!',
        '…',
        '%',
        '&',
        '|',
        '€',
        '→',
        '。',
      ],
    ),
  },
);
const inCase = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  (text: string) => text.toUpperCase(),
);
const text = fc
  .array(
    fc.tuple(fragment, inCase, between).map(([word, change, joint]) => change(word) + joint),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

const EXAMPLES = new URL('../../examples/', import.meta.url);
const examples = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(new URL(path, EXAMPLES), 'utf8'));
const written = [...examples, ...RULES.flatMap(({ bad, good }) => [bad, good])]
  .flatMap((source) => read(source).model ?? [])
  .flatMap((model) => listTexts(model).map((place) => place.text));
const sentences = readFileSync(new URL('./work-verb.test.ts', import.meta.url), 'utf8').matchAll(
  /'([^'\n]+)'/g,
);
const OWN = [...new Set([...written, ...[...sentences].map(([, sentence = '']) => sentence)])];

/** Returns the findings of the placeholder rule for a text that promises a result. */
function placeholdersIn(outcome: string): readonly unknown[] {
  const plan = makePlan({ strat: 1, name: 'Example', criteria: { one: { outcome } } } as Strategy);
  const use = { options: {}, asOf: '2027-01-15', words: english, parent: undefined, records: NO_RECORDS };
  return [...placeholder.check(plan, use)].map(({ about }) => about);
}

const JUDGEMENTS: Readonly<Record<string, readonly [(text: string) => unknown, (text: string) => unknown]>> =
  {
    words: [splitWords, slowWordsOf],
    sentences: [splitSentences, slowSentencesOf],
    'buzzwords and innocent phrases': [
      (some) => wording.findPhrases(some, fluff, innocent),
      (some) => slowWording.phrasesIn(some, fluff, innocent),
    ],
    'words of change': [
      (some) => wording.findPhrases(some, vague, innocent),
      (some) => slowWording.phrasesIn(some, vague, innocent),
    ],
    'how a text begins': [
      (some) => wording.findPhraseAtStart(some, work.innocent) !== undefined,
      (some) => slowWording.beginsWith(some, work.innocent),
    ],
    numbers: [(some) => wording.hasNumberWord(some, number), (some) => slowWording.saysNumber(some, number)],
    acronyms: [(some) => [...acronyms.findAcronyms(some)], (some) => [...slowAcronyms.acronymsIn(some)]],
    'acronyms that are expanded': [
      (some) => [...acronyms.findExpandedAcronyms(some)],
      (some) => [...slowAcronyms.expandedIn(some)],
    ],
    initials: [acronyms.listInitials, slowAcronyms.initialsIn],
    placeholders: [
      placeholdersIn,
      (some) => [placeholderIn(some, true, unfilled)].filter((found) => found !== undefined),
    ],
  };

describe.each(Object.entries(JUDGEMENTS))('quick results for %s', (_name, [quick, slow]) => {
  it('equal the slow ones in texts that people wrote', () => {
    expect(OWN.length).toBeGreaterThan(500);
    for (const some of OWN) expect([some, quick(some)]).toEqual([some, slow(some)]);
  });

  it('equal the slow ones in any text', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(quick(some)).toEqual(slow(some));
      }),
      { numRuns: runs(3000) },
    );
  });
});

it('word lists hold phrases of letters and digits, and verbs of work are single words', () => {
  for (const phrase of [...fluff, ...vague, ...innocent, ...work.innocent])
    expect(phrase).toMatch(/^[a-z0-9]+(?:[\s-]+[a-z0-9]+)*$/);
  for (const verb of work.verb) expect(verb).toMatch(/^[a-z]+$/);
});
