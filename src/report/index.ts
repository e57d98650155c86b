/** Every format, by name: the only list. */
import { formatConcise } from './concise.ts';
import { formatJson } from './json.ts';
import { formatFrames } from './pretty.ts';
import type { Format, Report } from './report.ts';

const loadCiFormats = () => import('./ci-formats.ts');

/** Loads a format; for a report that needs only a part of it, only that part. */
type Loader = (report?: Report) => Promise<Format>;

/** Loads the views for people; without findings, or with all of them, there is only one. */
const loadPretty: Loader = async (report) =>
  report && (report.isWhole || report.shown.length === 0)
    ? formatFrames
    : (await import('./pretty-views.ts')).formatPretty;

/** The formats by name; those for other programs are loaded on demand. */
export const FORMATS: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['pretty', loadPretty],
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
