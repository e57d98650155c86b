/** Keeps a copy of a strategy before it is replaced. */
import { join } from 'node:path';
import { READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { answersSchema } from '../../interview/answers.ts';
import { fillTemplate } from '../../source/edit/fill.ts';
import { parseData } from '../../source/parse.ts';

/** Reads the text of a regular file; undefined if there is none. */
export function readIfFile({ files }: Host, path: string): string | undefined {
  return files.kind(path) === 'file' ? Buffer.from(files.read(path, READ_LIMIT)).toString() : undefined;
}

export function readTemplate(host: Host, template: string): string {
  const source = host.files.read(join(host.home, 'templates', `${template}.yaml`), READ_LIMIT);
  return Buffer.from(source).toString();
}

/**
 * Writes a text beside a path, under a name that no command reads as a strategy: `strategy.yaml.bak-1`. An older copy
 * is never replaced. @returns the path of the copy
 */
export function keepCopy(host: Host, path: string, text: string): string {
  for (let number = 1; ; number++) {
    const copy = `${path}.bak-${number}`;
    if (readIfFile(host, copy) === text) return copy;
    if (host.files.kind(copy) !== undefined) continue;
    host.files.write(copy, text);
    return copy;
  }
}

/** Returns whether a text holds more than one of our templates with a name. */
export function holdsMoreThanTemplate(host: Host, text: string, templates: readonly string[]): boolean {
  if (text.trim() === '') return false;
  const { model } = parseData(Buffer.from(text), 'strategy.yaml', answersSchema);
  const name = model?.name;
  if (typeof name !== 'string') return true;
  return !templates.some((template) => fillTemplate(readTemplate(host, template), { name }) === text);
}
