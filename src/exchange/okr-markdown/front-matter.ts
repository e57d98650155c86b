/** Reads the front matter of a Markdown text: fields of the plan. */
import { findFieldName } from '../intake/field-names.ts';
import type { OutlineField } from '../intake/outline.ts';
import { makeSourceText } from '../intake/source-text.ts';
import { isFieldName } from './line-parts.ts';

export interface SplitText {
  /** The text with empty lines where the front matter was. */
  readonly text: string;
  readonly lines: readonly string[];
}

/** Splits a text at the end of its front matter; undefined if it has none. */
export function cutFrontMatter(text: string): SplitText | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return undefined;
  const rest = lines.map((line, at) => (at <= end ? '' : line));
  return { text: rest.join('\n'), lines: lines.slice(1, end) };
}

/** The most levels of front matter that are read. */
const MOST_LEVELS = 32;

/** Lists the fields of front matter that the caller has parsed. */
export function readFrontMatter(data: unknown, path = '', depth = 0): readonly OutlineField[] {
  if (depth > MOST_LEVELS || data === null || data === undefined) return [];
  if (typeof data === 'object')
    return Object.entries(data).flatMap(([key, value]) =>
      readFrontMatter(value, path === '' ? key : `${path}.${key}`, depth + 1),
    );
  const key = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const made = makeSourceText(String(data), `front matter, ${path}`, key);
  if (!made) return [];
  const isOurs = typeof data !== 'string';
  return [{ name: nameField(key), text: isOurs ? { ...made, written: String(data) } : made }];
}

/** Lists the fields of front matter as it stands: a key and a value in each line. */
export function readFrontLines(lines: readonly string[]): readonly OutlineField[] {
  return lines.flatMap((line, index): readonly OutlineField[] => {
    const [, key = '', value = ''] = /^\s*(?:-\s+)?([\w -]{1,40}):(?:\s+(.*))?$/.exec(line) ?? [];
    const at = `line ${index + 2}`;
    const made =
      key === '' || value === '' ? undefined : makeSourceText(value.replace(/^(["'])(.*)\1$/, '$2'), at, key);
    if (made) return [{ name: nameField(key), text: made }];
    const whole = makeSourceText(line, at, 'front matter');
    return whole ? [{ name: 'other', text: whole }] : [];
  });
}

function nameField(key: string): OutlineField['name'] {
  const name = findFieldName(key);
  if (name === 'title:entry') return 'key:name';
  return name && isFieldName(name) ? name : 'other';
}
