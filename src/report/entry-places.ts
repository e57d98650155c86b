/** The places of an entry: the line, the id and the first words of each finding. */
import type { Finding } from '../model/finding.ts';
import type { ViewEntry } from './entries.ts';
import { splitCommand } from './entry-words.ts';
import type { Report } from './report.ts';
import { revealOnOneLine } from './terminal.ts';

export interface EntryPlace {
  /** Undefined if what is missing has no line of its own. */
  readonly line: number | undefined;
  /** The file, if it is not the strategy. */
  readonly file: string | undefined;
  /** The id of the entry and its first words, where it has them. */
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** What the finding says, where the sentence of the entry does not. */
  readonly message: string | undefined;
  readonly help: string | undefined;
}

/** Makes a function that lists the places of an entry; all text is safe to print. */
export function makeEntryPlaceFinder({ files, others = [] }: Pick<Report, 'files' | 'others'>) {
  const main = files.length === 1 ? files[0]?.file : undefined;
  const texts = new Map([...files, ...others].map(({ file, text }) => [file, text]));
  const lines = new Map<string, readonly string[]>();
  const readLine = (file: string, line: number) => {
    const known = lines.get(file) ?? (texts.get(file) ?? '').split('\n');
    lines.set(file, known);
    return known[line - 1] ?? '';
  };
  const titles = new Map(files.map(({ file, facts }) => [file, facts]));
  return (entry: ViewEntry): readonly EntryPlace[] => {
    const findings = listShown(entry);
    const isAlone = findings.length === 1;
    return findings.map((finding) => {
      const { file, range, entity, help } = finding;
      const source = readLine(file, range.start.line);
      const { message, command } = splitCommand(finding.message);
      const title = entity === undefined ? undefined : titles.get(file)?.()?.findTitle(entity);
      const isSource = (entry.group === 'placeholder' || (isAlone && entry.isForm)) && !isBareKey(source);
      const isTitled = title !== undefined && !entry.isForm && !isSource;
      const isNamed = isTitled || isSource;
      const answer = command ?? (!isAlone && entry.isForm && help !== entry.help ? help : undefined);
      return {
        line: isMeant(finding, source) ? range.start.line : undefined,
        file: file === main ? undefined : revealOnOneLine(file),
        id: isNamed && !isAlone ? revealOnOneLine(entity?.split('/')[1] ?? '') : undefined,
        title: isTitled
          ? `"${revealOnOneLine(title)}"`
          : isSource
            ? revealOnOneLine(source.trim())
            : undefined,
        message: isNamed || isAlone ? undefined : revealOnOneLine(message),
        help: answer === undefined ? undefined : revealOnOneLine(answer),
      };
    });
  };
}

/** Lists the findings of an entry to show: not those that follow from others, and each entity once. */
function listShown({ group, findings }: ViewEntry): readonly Finding[] {
  const own = findings.filter(({ rule }) => rule === group);
  return own.length > 0 ? own : findings;
}

/** Returns whether a line of a file is only a key, so that quoting it says nothing. */
function isBareKey(source: string): boolean {
  return /^\s*(?:[\w-]+\s*:)?\s*$/.test(source);
}

/** Returns whether the line of a finding is about it: what is missing is reported at the line above all else. */
function isMeant({ field, entity }: Finding, source: string): boolean {
  if (field === undefined || entity !== undefined) return true;
  const [, written] = /^\s*(?:- )?([^:]+?)\s*:/.exec(source) ?? [];
  const key = written?.replace(/^(["'])(.*)\1$/, '$2');
  return key !== undefined && (field === key || field.split('.').includes(key) || field.endsWith(`.${key}`));
}
