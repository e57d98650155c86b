/**
 * Validates what `strat export --format stratml` writes with the schemas of the standard: `npm run stratml -- FOLDER`.
 * The folder has the schemas in `xsd/` and documents of others in `plans/`: each is imported, exported again, and
 * compared text by text. It needs `xmllint`, and prints the counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isImportProblem } from '../src/exchange/intake/reading.ts';
import { findStratmlRoot } from '../src/exchange/stratml/dialect.ts';
import type { XmlElement } from '../src/exchange/stratml/parse-stratml.ts';
import { writeStratml } from '../src/exchange/stratml/write-stratml.ts';
import type { DraftMap } from '../src/model/draft.ts';
import { parseStrategy } from '../src/source/parse.ts';
import { writeDraftFiles } from '../src/tasks/import/draft-files.ts';
import { readSource } from '../src/tasks/import/read-source.ts';
import { type Choices, makeAnyPlan } from '../test/exchange/any-plan.ts';

const GENERATED = 200;
const [given = ''] = process.argv.slice(2);
const schema = join(given, 'xsd', 'PerformancePlanOrReport20160216.xsd');
if (!existsSync(schema)) {
  console.error('Give the folder with the schemas: `npm run stratml -- FOLDER`. It holds xsd/ and plans/.');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'strat-stratml-'));
let passed = 0;
let failed = 0;

for (const example of readdirSync('examples')) {
  const path = join('examples', example, 'strategy.yaml');
  if (!existsSync(path)) continue;
  const { model } = parseStrategy(readFileSync(path), path);
  judge(`example ${example}`, writeStratml(model as DraftMap, () => []).text);
}
const generated = Array.from(
  { length: GENERATED },
  (_, at) => writeStratml(makeAnyPlan(makeChoices(at)) as DraftMap, () => []).text,
);
judgeAll('generated plans', generated);
for (const name of readdirSync(join(given, 'plans'))) await goRound(join(given, 'plans', name));
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function report(name: string, trouble: string | undefined, more = ''): void {
  console.log(`${name}: ${trouble ?? `valid${more}`}`);
  if (trouble === undefined) passed++;
  else failed++;
}

function judge(name: string, text: string, more = ''): void {
  report(name, validate([text]), more);
}

function judgeAll(name: string, texts: readonly string[]): void {
  report(name, validate(texts), ` (${texts.length})`);
}

/** Validates texts. @returns the first complaints, if there are any */
function validate(texts: readonly string[]): string | undefined {
  const files = texts.map((text, at) => {
    const file = join(folder, `${at}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', schema, ...files],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (error) return '`npm run stratml` needs xmllint. Install it (Debian: apt-get install libxml2-utils).';
  return status === 0
    ? undefined
    : stderr
        .split('\n')
        .filter((line) => !line.endsWith(' validates'))
        .slice(0, 5)
        .join('\n');
}

/** Imports a document, exports the draft, and says which texts did not come out again. */
async function goRound(file: string): Promise<void> {
  const name = basename(file);
  try {
    const bytes = readFileSync(file);
    const reading = await readSource({ bytes, file, as: undefined, habits: {}, asOf: '2026-12-01' });
    const [plan] = writeDraftFiles(reading);
    const { model, findings } = parseStrategy(new TextEncoder().encode(plan?.text), 'strategy.yaml');
    const wrong = findings.find(({ level }) => level === 'error');
    if (wrong) return report(name, `The draft cannot be read: ${wrong.message}`);
    const { text, left } = writeStratml(model as DraftMap, () => []);
    const [before, after] = [bytes.toString('utf8').replace(/^\ufeff/, ''), text].map((xml) =>
      listTexts(findStratmlRoot(xml)),
    );
    const lost = (before ?? []).filter(
      (one) =>
        !after?.includes(one) && !isNoName(one) && !left.some(({ text: said }) => one.endsWith(` = ${said}`)),
    );
    const counts = `, ${before?.length} texts, ${left.length} that the standard does not take`;
    if (lost.length > 0) report(name, `${lost.length} texts did not come out again, such as ${lost[0]}`);
    else judge(name, text, counts);
  } catch (error) {
    if (!isImportProblem(error)) throw error;
    report(name, undefined, `, refused: ${error.message}`);
  }
}

/** An identifier that is no name, or is there twice, is renamed. */
function isNoName(text: string): boolean {
  return /\/Identifier = /.test(text);
}

/** Lists every text with the names that lead to it, in the places of today. */
function listTexts(element: XmlElement, path = ''): readonly string[] {
  return [
    ...(element.text === '' ? [] : [`${path} = ${element.text}`]),
    ...element.attributes.map(([name, value]) => `${path}/@${name} = ${value}`),
    ...element.children.flatMap((child) => listTexts(child, `${path}/${child.name}`)),
  ].map((text) =>
    text
      .replace('/AdministrativeInformation/Submitter', '/Submitter')
      .replace('/FirstName', '/GivenName')
      .replace('/LastName', '/Surname'),
  );
}

function makeChoices(seed: number): Choices {
  let state = seed;
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const texts = ['Loans are decided', 'a < b & c', '"', 'one\ntwo', '長い', ']]>', '\u0007'];
  return {
    text: () => texts[next(texts.length)] ?? '',
    number: () => next(1e6) / 64,
    has: () => next(4) > 0,
    count: () => next(3),
    own: {},
  };
}
