/** Every format, by name: the only list. */
import { concise } from './concise.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Format } from './report.ts';

const others = () => import('./ci-formats.ts');

/** The formats by name; those for other programs are loaded on demand. */
export const FORMATS: ReadonlyMap<string, () => Promise<Format>> = new Map([
  ['pretty', async () => pretty],
  ['concise', async () => concise],
  ['json', async () => json],
  ['jsonl', async () => (await others()).jsonl],
  ['sarif', async () => (await others()).sarif],
  ['github', async () => (await others()).github],
  ['gitlab', async () => (await others()).gitlab],
  ['junit', async () => (await others()).junit],
  ['checkstyle', async () => (await others()).checkstyle],
  ['markdown', async () => (await others()).markdown],
]);

/** Returns whether the lines of a format are meant as commands to a CI runner; in any other format none may be one. */
export function isForRunner(format: string): boolean {
  return format === 'github';
}
