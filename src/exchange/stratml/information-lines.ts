/** The lines in `OtherInformation` that say what StratML has no element for; import reads them back. */

/** A line of a plan, an objective or a measure. */
export interface InformationLine {
  readonly label: string;
  readonly text: string;
}

/** Writes lines, each with its label. */
export function writeInformation(lines: readonly InformationLine[]): string {
  return lines
    .map(
      ({ label, text }) =>
        `[${label}: ${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(']', '\\]')}]`,
    )
    .join('\n');
}

const LINE = /^\[([A-Z][A-Za-z -]*): ((?:[^\]\\]|\\.)*)\]$/;

/** Reads lines; undefined if any line is none of ours. */
export function readInformation(text: string): readonly InformationLine[] | undefined {
  const lines = text.split('\n').map((line) => LINE.exec(line.trim()));
  if (lines.some((line) => !line)) return undefined;
  return lines.map((line) => ({ label: line?.[1] ?? '', text: removeEscapes(line?.[2] ?? '') }));
}

const removeEscapes = (text: string) =>
  text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
