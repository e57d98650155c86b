/**
 * Holds what docs/stratml.md promises against the schema of the standard and plans of others, which are not part of
 * this repository: `npm run stratml -- FOLDER`. The folder has `plans/` with documents and `xsd/` with the schema of
 * Part 2. It validates the export of every example, of generated plans, and of each document that goes in and out,
 * with documents made by chance among them. It needs `xmllint`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isImportProblem } from '../src/exchange/intake/reading.ts';
import { writeStratml } from '../src/exchange/stratml/write-stratml.ts';
import type { DraftMap } from '../src/model/draft.ts';
import { parseStrategy } from '../src/source/parse.ts';
import { makeAnyPlan } from '../test/exchange/any-plan.ts';
import { makeAnyDocument } from '../test/exchange/stratml/any-document.ts';
import { dropNamed, listLeaves, listLost } from '../test/exchange/stratml/leaves.ts';
import { goRound } from '../test/exchange/stratml/round-trip.ts';
import { makeSeededChoices } from '../test/exchange/stratml/seeded-choices.ts';

const SCHEMA = 'xsd/PerformancePlanOrReport20160216.xsd';
const GENERATED = 500;
const EXAMPLES = new URL('../examples/', import.meta.url).pathname;

const [folder = ''] = process.argv.slice(2);
if (!existsSync(join(folder, SCHEMA))) {
  console.error('Give the folder with the schemas: `npm run stratml -- FOLDER`. It holds xsd/ and plans/.');
  process.exit(2);
}
const made = mkdtempSync(join(tmpdir(), 'strat-stratml-'));
const problems: string[] = [];
const files: string[] = [];
const save = (name: string, text: string) => {
  files.push(join(made, `${name}.xml`));
  writeFileSync(join(made, `${name}.xml`), text);
};

try {
  const read = await goThroughPlans(join(folder, 'plans'));
  const examples = exportExamples();
  for (let seed = 1; seed <= GENERATED; seed++)
    save(`generated-${seed}`, writeStratml(makeAnyPlan(makeSeededChoices(seed)) as DraftMap, () => []).text);
  for (let seed = 1; seed <= GENERATED; seed++) {
    const { text } = await goRound(new TextEncoder().encode(makeAnyDocument(seed)));
    save(`made-${seed}`, text);
  }
  validate(join(folder, SCHEMA));
  console.log(
    `${read}, ${examples} examples, ${GENERATED} generated plans, ${GENERATED} documents made by chance; ${files.length} documents validated`,
  );
} finally {
  rmSync(made, { recursive: true });
}
for (const problem of problems) console.log(`failed: ${problem}`);
console.log(`${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Takes each document in and out; says how many texts came back. */
async function goThroughPlans(plans: string): Promise<string> {
  let [done, refused, texts] = [0, 0, 0];
  for (const name of readdirSync(plans)
    .filter((one) => one.endsWith('.xml'))
    .sort()) {
    const bytes = readFileSync(join(plans, name));
    try {
      const { reading, wrong, text, left } = await goRound(bytes);
      const before = listLeaves(bytes.toString('utf8'));
      const after = listLeaves(text);
      const lost = dropNamed(listLost(before, after), left);
      for (const one of lost) problems.push(`${name} loses ${one.path} = ${one.text.slice(0, 60)}`);
      for (const one of wrong) problems.push(`${name} makes a draft that is wrong: ${one}`);
      const kept = reading.texts.filter(({ fate }) => fate === 'kept').length;
      console.log(
        `${name}: ${before.length} texts, ${before.length - lost.length - left.length} come back, ${left.length} have no place; ${kept} were kept`,
      );
      save(name.replace(/\.xml$/, ''), text);
      done++;
      texts += before.length;
    } catch (error) {
      if (!isImportProblem(error)) throw error;
      console.log(`${name}: refused: ${error.refusal.message}`);
      refused++;
    }
  }
  return `${done} plans read with ${texts} texts, ${refused} refused`;
}

/** Exports every example; returns how many there are. */
function exportExamples(): number {
  const names = readdirSync(EXAMPLES, { withFileTypes: true }).filter((one) => one.isDirectory());
  for (const { name } of names) {
    const { model } = parseStrategy(readFileSync(join(EXAMPLES, name, 'strategy.yaml')), 'strategy.yaml');
    save(name, writeStratml(model as DraftMap, () => [{ at: '2027-03-31', value: 4 }]).text);
  }
  return names.length;
}

/** Validates everything that was written, many at a time. */
function validate(schema: string): void {
  for (let from = 0; from < files.length; from += 100) {
    const { status, stderr, error } = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--schema', schema, ...files.slice(from, from + 100)],
      { encoding: 'utf8' },
    );
    if (error)
      throw new Error('`npm run stratml` needs xmllint. Install it (Debian: apt-get install libxml2-utils).');
    if (status === 0) continue;
    const lines = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    problems.push(...lines.slice(0, 10));
    if (lines.length === 0) problems.push(`xmllint ended with ${status}`);
  }
}
