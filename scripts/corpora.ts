/**
 * Runs large sets of hostile inputs, which are not part of this repository, through everything that `strat check`
 * does: `npm run corpora -- FOLDER`. Nothing may crash, take over eight seconds (two on a quiet machine), point outside its file or print
 * anything that a terminal or a CI runner obeys; SARIF output fits its schema, and whatever the quick reader
 * understands, the parser library understands as well.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { default as draft04 } from 'ajv-draft-04';
import { default as formats } from 'ajv-formats';
import * as YAML from 'yaml';
import { type Answer, answerTo, filesWith, wrongsOf } from '../test/hostile/pipeline.ts';
import { compare } from '../test/source/both.ts';
import { scaled } from './scaling.ts';

/** The most milliseconds for one text: four times what a quiet machine may need, since others work beside it in CI. */
const LIMIT_MS = 8000;
const HEAD = 'strat: 1\nname: x\n';

type Input = readonly [name: string, content: string | Uint8Array];

interface Family {
  readonly name: string;
  /** A file that must exist in the folder. */
  readonly file: string;
  inputs(path: string): Iterable<Input>;
}

const FAMILIES: readonly Family[] = [
  { name: 'YAML test suite', file: 'yaml-test-suite/src', inputs: yamlTestSuite },
  { name: 'naughty strings', file: 'blns/blns.json', inputs: (path) => inTexts(strings(path)) },
  { name: 'eemeli/yaml pr104', file: 'eemeli-yaml-pr104/tests/artifacts/pr104', inputs: wholeFiles },
  { name: 'YAML scaling', file: 'own/yaml-scaling.json', inputs: scaling },
  { name: 'YAML semantics', file: 'own/yaml-semantics.json', inputs: semantics },
  { name: 'trojan source', file: 'trojan-source/vectors.json', inputs: (path) => inTexts(strings(path)) },
  { name: 'terminal', file: 'own/terminal.json', inputs: (path) => inTexts(strings(path)) },
  { name: 'workflow commands', file: 'own/workflow-commands.json', inputs: (path) => inTexts(strings(path)) },
  { name: 'GitHub Markdown', file: 'own/github-markdown.json', inputs: (path) => inTexts(strings(path)) },
  { name: 'paths', file: 'own/paths.json', inputs: (path) => inTexts(strings(path)) },
  { name: 'CSV, own', file: 'own/csv.json', inputs: (path) => inTexts(strings(path)) },
  {
    name: 'CSV injection',
    file: 'csv-injection/Intruder/csv-payload.txt',
    inputs: (path) => inTexts(lines(path)),
  },
  { name: 'H5SC', file: 'h5sc/h5sc.json', inputs: (path) => inTexts(strings(path)) },
  { name: 'DOMPurify', file: 'dompurify/expect.json', inputs: (path) => inTexts(strings(path)) },
];

/**
 * Makes each case as the file, as the body of a strategy and below a key of one; the suite writes invisible
 * characters as signs.
 */
function* yamlTestSuite(folder: string): Iterable<Input> {
  for (const file of readdirSync(folder).sort()) {
    const cases: { yaml?: string }[] = YAML.parse(readFileSync(join(folder, file), 'utf8'));
    let text = '';
    for (const [index, { yaml }] of cases.entries()) {
      text = yaml === undefined ? text : unsigned(yaml);
      const name = `${file}#${index}`;
      yield [name, text];
      yield [`${name} as body`, `${HEAD}${text}`];
      yield [`${name} below a key`, `${HEAD}x-a:\n  ${text.replaceAll('\n', '\n  ')}`];
      yield [`${name} as the value of a text`, `${HEAD}mission: ${text.replaceAll('\n', '\n  ')}`];
    }
  }
}

function unsigned(text: string): string {
  return text
    .replaceAll('␣', ' ')
    .replace(/—*»/g, '\t')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\ufeff')
    .replaceAll('↵', '')
    .replace(/∎\n$/, '');
}

function* inTexts(texts: Iterable<string>): Iterable<Input> {
  for (const text of texts)
    for (const [index, file] of filesWith(text).entries())
      yield [`${JSON.stringify(text).slice(0, 60)} #${index}`, file];
}

/** Lists every text in a JSON file, at any depth. */
function strings(path: string): Iterable<string> {
  const found: string[] = [];
  JSON.parse(readFileSync(path, 'utf8'), (_key, value) => {
    if (typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

function lines(path: string): Iterable<string> {
  return readFileSync(path, 'utf8').split('\n');
}

function* wholeFiles(folder: string): Iterable<Input> {
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    yield [file, text];
    yield [`${file} as body`, HEAD + text];
  }
}

function* semantics(path: string): Iterable<Input> {
  const cases: { name: string; text: string }[] = JSON.parse(readFileSync(path, 'utf8'));
  for (const { name, text } of cases) {
    yield [name, text];
    yield [`${name} as body`, HEAD + text];
  }
}

function* scaling(path: string): Iterable<Input> {
  yield* scaled(JSON.parse(readFileSync(path, 'utf8')).families, HEAD);
}

interface Tally {
  inputs: number;
  crashes: number;
  slowest: number;
  slowestName: string;
  /** Texts that the quick reader read, with the same result as the library. */
  quick: number;
  failures: number;
  readonly wrongs: string[];
}

function run({ inputs }: Family, path: string): Tally {
  const tally: Tally = {
    inputs: 0,
    crashes: 0,
    slowest: 0,
    slowestName: '',
    quick: 0,
    failures: 0,
    wrongs: [],
  };
  for (const [name, content] of inputs(path)) {
    tally.inputs++;
    const wrongs = tryOne(name, content, tally);
    if (wrongs.length > 0) tally.failures++;
    tally.wrongs.push(...wrongs.map((wrong) => `${name}: ${wrong}`));
  }
  return tally;
}

function tryOne(name: string, content: string | Uint8Array, tally: Tally): readonly string[] {
  try {
    const answer = answerTo(content);
    let { took } = answer;
    // Other programs may have used the processor: only a text that is slow each time is slow.
    for (let again = 0; took > LIMIT_MS && again < 2; again++) took = Math.min(took, answerTo(content).took);
    if (took > tally.slowest) [tally.slowest, tally.slowestName] = [took, name];
    const slow = took > LIMIT_MS ? [`took ${Math.round(took)} ms`] : [];
    return [...wrongsOf(answer), ...wrongSarif(answer), ...misreadings(answer, tally), ...slow];
  } catch (error) {
    tally.crashes++;
    return [`crashed: ${error instanceof Error ? error.stack : error}`];
  }
}

/** The schema of OASIS, which is not ours to store here. */
const SARIF_SCHEMA = 'sarif/sarif-2.1/schema/sarif-schema-2.1.0.json';

function sarifJudge(path: string): (answer: Answer) => readonly string[] {
  if (!existsSync(path)) return () => [];
  const ajv = new draft04.default({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  return ({ printed }) =>
    validate(JSON.parse(printed.get('sarif') ?? ''))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `sarif: ${instancePath} ${message}`);
}

function misreadings({ reading: { text } }: Answer, tally: Tally): readonly string[] {
  const verdict = compare(text);
  if (verdict === 'same') tally.quick++;
  return verdict === 'same' || verdict === 'unsure' ? [] : [verdict];
}

const folder = process.argv[2];
const wrongSarif = sarifJudge(join(folder ?? '', SARIF_SCHEMA));
if (folder === undefined || !existsSync(folder)) {
  console.error('Give the folder that holds the sets: npm run corpora -- FOLDER');
  process.exitCode = 2;
} else {
  let [total, failed] = [0, 0];
  for (const family of FAMILIES) {
    const path = join(folder, family.file);
    if (!existsSync(path)) {
      console.log(`${family.name}: not there (${family.file}), left out`);
      continue;
    }
    const { inputs, crashes, slowest, slowestName, quick, failures, wrongs } = run(family, path);
    const slow = `slowest ${Math.round(slowest)} ms (${slowestName})`;
    const counts = `${inputs} inputs, ${quick} read by hand, ${crashes} crashes, ${failures} wrong`;
    console.log(`${family.name}: ${counts}, ${slow}`);
    for (const wrong of wrongs.slice(0, 10)) console.log(`  ${wrong}`);
    total += inputs;
    failed += failures;
  }
  console.log(`${total - failed} passed, ${failed} failed`);
  if (failed > 0 || total === 0) process.exitCode = 1;
}
