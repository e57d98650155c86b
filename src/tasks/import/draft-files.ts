/** The files of an imported draft. */

import type { ImportReading } from '../../exchange/intake/reading.ts';
import { type DraftMap, isDraftMap } from '../../model/draft.ts';
import { writeMap } from '../../source/edit/write-yaml.ts';

export interface DraftFile {
  /** Below the folder of the strategy. */
  readonly file: string;
  readonly text: string;
}

const SCHEMAS = 'https://unpkg.com/strat-cli/schema';
const schemaLine = (name: string) => `# yaml-language-server: $schema=${SCHEMAS}/${name}.schema.json`;

/** Writes the plan and its records as texts. */
export function writeDraftFiles({ draft, narrative, records }: ImportReading): readonly DraftFile[] {
  const plan = [schemaLine('strategy'), ...writeSections(draft)].join('\n');
  return [
    narrative === ''
      ? { file: 'strategy.yaml', text: `${plan}\n` }
      : { file: 'strategy.md', text: `---\n${writeSections(draft).join('\n')}\n---\n${narrative}` },
    ...records.map(({ file, data, narrative: body }) => ({ file, text: writeRecord(file, data, body) })),
  ];
}

function writeRecord(file: string, data: DraftMap, narrative: string): string {
  // A key of ours never needs quotes.
  const lines = writeMap(data, 0).map((line) => line.replace(/^"on":/, 'on:'));
  if (file.endsWith('.md')) return `---\n${lines.join('\n')}\n---\n${narrative}`;
  return `${[schemaLine(String(data.kind)), ...lines].join('\n')}\n`;
}

/** Writes each section apart, with an empty line before it. */
function writeSections(draft: DraftMap): readonly string[] {
  return Object.entries(draft).flatMap(([key, value], at) => {
    const lines = value === undefined ? [] : writeMap({ [key]: value }, 0);
    const isSection = isDraftMap(value) || Array.isArray(value);
    return at > 0 && isSection && lines.length > 0 ? ['', ...lines] : lines;
  });
}
