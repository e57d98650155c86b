/** No text of a StratML document is lost on the way to the files of a draft. The count does not ask the intake. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import * as YAML from 'yaml';
import { readStratml } from '../../../src/exchange/stratml/read-stratml.ts';
import { parseStrategy } from '../../../src/source/parse.ts';
import { writeDraftFiles } from '../../../src/tasks/import/draft-files.ts';
import { runs } from '../../property-runs.ts';
import { makeAnyDocument } from './any-document.ts';

const FOLDER = new URL('./fixtures/', import.meta.url).pathname;
const FIXTURES = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));

/** Lists every text and attribute that is not empty. */
function listLeaves(xml: string): readonly string[] {
  const leaves: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes))
      if (!/^xmlns|:schemaLocation$/.test(name) && value.trim() !== '') leaves.push(value.trim());
    texts.push('');
  });
  const add = (text: string) => texts.push((texts.pop() ?? '') + text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const text = texts.pop()?.trim() ?? '';
    if (text !== '') leaves.push(text);
  });
  parser.write(xml).close();
  return leaves;
}

/** Lists every key and scalar of a YAML text as text. */
function listScalars(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, below]) => [key, ...listScalars(below)]);
}

/** What people are in StratML: said by the keys `owner` and `with`. */
const PEOPLE_WORDS = ['Person', 'Owner', 'Helper', 'Performer'];
/** The type that every document of ours has. */
const USUAL = 'Performance_Plan';

/** Lists the texts that stand in no file. A name is there if an id has the same words, and so is the identifier made of an id. */
function listDropped(xml: string): readonly string[] {
  const reading = readStratml(xml.replace(/^\ufeff/, ''), { name: 'Plan', asOf: '2027-06-30' });
  const files = writeDraftFiles(reading);
  const held = new Set(
    files.flatMap(({ text }) => listScalars(YAML.parse(text.replace(/^---\n|\n---\n[\s\S]*$/g, '')))),
  );
  // A paragraph or a line with a heading of ours is the text of a key.
  const isHeld = (text: string) =>
    text.split('\n\n').every((part) => held.has(part.replace(/^Why it matters: |^\[Outcome: |\]$/g, '')));
  return listLeaves(xml).filter(
    (text) =>
      !isHeld(text) &&
      ![text, text.toLowerCase().replaceAll(' ', '-'), text.replace(/^_/, '')].some(
        (one) => held.has(one) || one === USUAL || PEOPLE_WORDS.includes(one),
      ),
  );
}

it('loses no text of a document made by chance', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      // Numbers and days are drafted in our form; the round trip compares these.
      expect(listDropped(makeAnyDocument(seed)).filter((text) => !/^[-+\d]/.test(text))).toEqual([]);
    }),
    { numRuns: runs(500, 15) },
  );
});

describe.each(FIXTURES)('%s', (name) => {
  const xml = readFileSync(join(FOLDER, name), 'utf8');

  it('has something in each of its texts to lose', () => {
    expect(listLeaves(xml).length).toBeGreaterThan(10);
  });

  it('loses no text', () => {
    expect(listDropped(xml)).toEqual([]);
  });

  it('becomes a draft that is read without an error', () => {
    const reading = readStratml(xml.replace(/^\ufeff/, ''), { name: 'Plan', asOf: '2027-06-30' });
    const [plan] = writeDraftFiles(reading);
    const { findings } = parseStrategy(new TextEncoder().encode(plan?.text), plan?.file ?? '');
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
