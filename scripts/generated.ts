/** Every generated file: its path and expected content. A test compares; `npm run generate` writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { formatSchema, SCHEMAS } from '../src/commands/schema.ts';
import { CHANGE_RULES } from '../src/diff/rules/index.ts';
import { RULES } from '../src/lint/rules/index.ts';
import { makeStandaloneMap, writeSvgFile } from '../src/pictures/standalone.ts';
import { formatChangeRuleIndex, formatChangeRulePage } from '../src/report/change-rule-page.ts';
import { formatRuleIndex, formatRulePage } from '../src/report/rule-page.ts';
import { parseStrategy } from '../src/source/parse.ts';
import { formatPage } from './format-page.ts';
import { replayed } from './transcripts.ts';

export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/images/map.svg', await mapOfExample()] as const,
    ...Object.entries(SCHEMAS).map(
      ([name, make]) => [`schema/${name}.schema.json`, formatSchema(make())] as const,
    ),
    ['docs/format.md', formatPage()] as const,
    ['docs/rules/README.md', formatRuleIndex(RULES, formatChangeRuleIndex(CHANGE_RULES))] as const,
    ...RULES.map((rule) => [`docs/rules/${rule.id}.md`, formatRulePage(rule)] as const),
    ...CHANGE_RULES.map((rule) => [`docs/rules/${rule.id}.md`, formatChangeRulePage(rule)] as const),
  ]);
}

/** Makes the map that the documentation shows. */
async function mapOfExample(): Promise<string> {
  const example = 'examples/ssa-customer-service/strategy.yaml';
  const { model } = parseStrategy(readFileSync(example), example);
  if (!model) throw new Error(`${example} cannot be read.`);
  return writeSvgFile(await makeStandaloneMap(model), readFileSync('templates/brief/pictures.css', 'utf8'));
}

/** Makes every page with transcripts up to date. */
export function transcripts(): ReadonlyMap<string, string> {
  return new Map(pages().map((path) => [path, replayed(readFileSync(path, 'utf8'))]));
}

/** Lists the Markdown pages that are written by hand. */
export function pages(): readonly string[] {
  const examples = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const stories = readdirSync('test/scenarios', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const guides = readdirSync('docs').filter((name) => name.endsWith('.md'));
  return [
    'README.md',
    'examples/README.md',
    ...guides.map((name) => `docs/${name}`),
    ...examples.map(({ name }) => `examples/${name}/README.md`),
    ...stories.map(({ name }) => `test/scenarios/${name}/README.md`),
  ];
}
