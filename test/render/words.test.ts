import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFigures } from '../../src/pictures/pictures.ts';
import { writeDot } from '../../src/render/dot.ts';
import { makeStrategyMap, type StrategyMap } from '../../src/render/map.ts';
import { drawTree } from '../../src/render/map-tree.ts';
import { writeMermaidMap } from '../../src/render/mermaid.ts';
import { type BriefWords, ENGLISH } from '../../src/render/words.ts';
import { HARBOR, strategyOf } from './fixture.ts';
import { FORMATS, LANGUAGES, layoutOf, markdownOf, NAMES, pageOf, textsIn, wordsOf } from './pages.ts';

const SRC = new URL('../../src/', import.meta.url);
/** The folders whose files use words of briefs. */
const FOLDERS = ['render', 'pictures', 'office', 'site'];
const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

/** Every English text that a layout or a line of the program uses. */
function asked(): ReadonlySet<string> {
  const layouts = NAMES.flatMap((name) => FORMATS.map((format) => layoutOf(name, format)));
  const inLayouts = layouts.flatMap((layout) =>
    [...layout.matchAll(/"([^"]+)" \| t\b/g)].map(([, key]) => key),
  );
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && FOLDERS.some((folder) => name.startsWith(`${folder}/`)))
    .map((name) => readFileSync(new URL(name, SRC), 'utf8'));
  const inCode = sources.flatMap((source) =>
    [...source.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, key]) => key),
  );
  return new Set([...inLayouts, ...inCode].flatMap((key) => key ?? []));
}

/** Every text that is used while briefs are made. */
async function heard(): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  const words: BriefWords = {
    ...ENGLISH,
    say: (english, ...values) => {
      keys.add(english);
      return ENGLISH.say(english, ...values);
    },
  };
  const thin =
    'strat: 1\nname: N\nstatus: proposed\ncriteria: { a: { outcome: O, baseline: unknown, measure_by: 2027-02 } }\nstages: { incremental: { objectives: { b: { result: R, status: dropped, due: 2026-11 } } } }';
  for (const yaml of [HARBOR, thin])
    for (const name of NAMES) {
      markdownOf(strategyOf(yaml), name, { words });
      pageOf(strategyOf(yaml), name, { words });
    }
  const objectives = { a: { result: 'A', status: 'dropped' }, b: { result: 'B', status: 'done' } } as const;
  const many = Array.from({ length: 61 }, (_, at) => [`x${at}`, { outcome: 'X', able_to: 'x', due: 2028 }]);
  const strategies = [
    strategyOf(HARBOR),
    { strat: 1, name: 'N' } as const,
    {
      strat: 1,
      name: 'N',
      start: 2026,
      stages: { incremental: { objectives } },
      initiatives: { a: {}, b: {} },
    } as const,
    {
      strat: 1,
      name: 'N',
      criteria: Object.fromEntries(many),
      capabilities: Object.fromEntries(many),
    } as const,
    {
      strat: 1,
      name: 'N',
      criteria: { a: { met_when: 'M' } },
      initiatives: { a: { start: 2027 }, b: {} },
    } as const,
  ];
  for (const strategy of strategies) {
    await makeFigures(strategy, { asOf: '2027-01-15', words });
    for (const write of [writeDot, writeMermaidMap, (map: StrategyMap) => drawTree(map, 80, INK)])
      write(makeStrategyMap(strategy, words));
  }
  return keys;
}

const same = (text: string) => text;
const INK = { plain: same, strong: same, faint: same, done: same };

/** Names of entries pass through unchanged. */
const isName = (key: string) => /^`/.test(key);

describe.each(LANGUAGES)('the %s translation', (language) => {
  const texts = textsIn(language);

  it('has every text, with the same placeholders', async () => {
    const wanted = [...new Set([...asked(), ...(await heard())])].filter((key) => !isName(key));
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
    for (const [english, text] of texts)
      expect({ text, places: placesIn(text) }).toEqual({ text, places: placesIn(english) });
  });

  it('has the same texts as German, in the same order', () => {
    expect([...texts.keys()]).toEqual([...textsIn('de').keys()]);
  });

  it.each(NAMES)('leaves no English heading in the %s brief', (name) => {
    const headings = (text: string) => text.split('\n').filter((line) => /^##+ (?!Harbor)/.test(line));
    const english = new Set(headings(markdownOf(strategyOf(HARBOR), name)));
    const own = headings(markdownOf(strategyOf(HARBOR), name, { words: wordsOf(language) }));
    expect(own.length).toBe(english.size);
    expect(own.filter((heading) => english.has(heading))).toEqual([]);
  });
});

describe('dates and numbers', () => {
  it.each([
    [
      'de',
      '30. September 2028',
      'September 2028',
      '3. Quartal 2028',
      '2028',
      'Geschäftsjahr 2028, Q3',
      '9.000,5',
    ],
    [
      'es',
      '30 de septiembre de 2028',
      'septiembre de 2028',
      'T3 de 2028',
      '2028',
      'Ejercicio 2028, T3',
      '9000,5',
    ],
    ['fr', '30 septembre 2028', 'septembre 2028', 'T3 2028', '2028', 'Exercice 2028, T3', '9\u202f000,5'],
    ['ja', '2028年9月30日', '2028年9月', '2028年第3四半期', '2028年', '2028年度第3四半期', '9,000.5'],
  ])('in %s', (language, day, month, quarter, year, fiscal, number) => {
    const { date, number: sayNumber } = wordsOf(language);
    expect(['2028-09-30', '2028-09', '2028-Q3', 2028, 'FY2028-Q3'].map(date)).toEqual([
      day,
      month,
      quarter,
      year,
      fiscal,
    ]);
    expect(sayNumber(9000.5)).toBe(number);
  });
});

it.each([
  ['de', '1. Halbjahr 2028', 'Geschäftsjahr 2028, 2. Halbjahr'],
  ['es', 'S1 de 2028', 'Ejercicio 2028, S2'],
  ['fr', 'S1 2028', 'Exercice 2028, S2'],
  ['ja', '2028年第1半期', '2028年度第2半期'],
])('half-years are translated in %s', (language, half, fiscal) => {
  const { date } = wordsOf(language);
  expect(['2028-H1', 'FY2028-H2'].map(date)).toEqual([half, fiscal]);
});

it('a value that looks like a placeholder is not filled again', () => {
  expect(ENGLISH.say('{start} to {end}', '{end}', 'x')).toBe('{end} to x');
});
