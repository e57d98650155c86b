/** The lines of a filled-in form: headings, labelled lines, bullets and what goes on below them. */

/** A line of a form that means something. */
export interface FormLine {
  /** Counts from 1. */
  readonly line: number;
  /** The heading above it; empty at the top. */
  readonly part: string;
  /** The label of `- **Label:** text`; undefined for a plain bullet or paragraph. */
  readonly label: string | undefined;
  readonly text: string;
  readonly isBullet: boolean;
}

const HEADING = /^(#{1,6})\s+(\S.*)$/;
const LABELLED = /^\s*[-*+]\s+\*\*(.+?)(?::\*\*|\*\*\s*:)\s*(.*)$/;
const BULLET = /^\s*[-*+](?:\s+(.*))?$/;

/** Splits a form into its lines. A line without a sign goes on with the one before. */
export function splitForm(text: string): readonly FormLine[] {
  const found: FormLine[] = [];
  let part = '';
  let isOpen = false;
  for (const [at, written] of text.split(/\r\n?|\n/).entries()) {
    const heading = HEADING.exec(written);
    if (heading) {
      if (heading[1] === '##') part = heading[2]?.trim() ?? '';
      isOpen = false;
      continue;
    }
    const last = found.at(-1);
    const line = readFormLine(written, at + 1, part);
    if (!line) isOpen = false;
    else if (isOpen && last && !line.isBullet) found[found.length - 1] = joinLines(last, line);
    else {
      found.push(line);
      isOpen = true;
    }
  }
  return found;
}

function readFormLine(written: string, line: number, part: string): FormLine | undefined {
  const labelled = LABELLED.exec(written);
  if (labelled) {
    const [, label = '', text = ''] = labelled;
    return { line, part, label: label.trim(), text: unescapeText(text), isBullet: true };
  }
  const bullet = BULLET.exec(written);
  const text = unescapeText(bullet ? (bullet[1] ?? '') : written);
  if (text === '' && !bullet) return undefined;
  return { line, part, label: undefined, text, isBullet: bullet !== null };
}

const joinLines = (last: FormLine, line: FormLine): FormLine => ({
  ...last,
  text: `${last.text} ${line.text}`.trim(),
});

/** Takes back what Markdown editors escape. */
const unescapeText = (text: string) => text.trim().replace(/\\([\\`*_{}[\]()#+\-.!<>|~])/g, '$1');
