/** Every format, by name: the only list. */
import { formatConcise } from './concise.ts';
import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';
import type { Format } from './report.ts';

const loadCiFormats = () => import('./ci-formats.ts');

/** The formats by name; those for other programs are loaded on demand. */
export const FORMATS: ReadonlyMap<string, () => Promise<Format>> = new Map([
  ['pretty', async () => formatPretty],
  ['concise', async () => formatConcise],
  ['json', async () => formatJson],
  ['jsonl', async () => (await loadCiFormats()).formatJsonl],
  ['sarif', async () => (await loadCiFormats()).formatSarif],
  ['github', async () => (await loadCiFormats()).formatGithub],
  ['gitlab', async () => (await loadCiFormats()).formatGitlab],
  ['junit', async () => (await loadCiFormats()).formatJunit],
  ['checkstyle', async () => (await loadCiFormats()).formatCheckstyle],
  ['markdown', async () => (await loadCiFormats()).formatMarkdown],
]);

/** Returns whether the lines of a format are meant as commands to a CI runner; in any other format none may be one. */
export function isForRunner(format: string): boolean {
  return format === 'github';
}
