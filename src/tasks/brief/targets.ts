/** Where the formats of one strategy go: each to a file, or to standard output. */
import { resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { chooseFormat, expandFormat, suggestFormat } from '../formats.ts';

export interface TargetFlags {
  readonly format?: string;
  /** `format=file`, each; a plain file has the format of `--format`. */
  readonly output?: readonly string[];
}

export interface OutputTarget<F extends string> {
  readonly format: F;
  /** A path; undefined for standard output. */
  readonly output: string | undefined;
}

/** Lists the targets that the flags name. Throws if a format is unknown or a file is named twice. */
export function listTargets<const F extends string>(
  { cwd }: Pick<Host, 'cwd'>,
  { format: flag, output = [] }: TargetFlags,
  formats: readonly [F, ...F[]],
): readonly [OutputTarget<F>, ...OutputTarget<F>[]] {
  const format = chooseFormat(flag, formats);
  const [first, ...rest] = output.map((text): OutputTarget<F> => {
    const named = parseNamedFile(text, formats);
    return named ?? { format: flag === undefined ? chooseByEnding(text, formats) : format, output: text };
  });
  if (!first) return [{ format, output: undefined }];
  const files = [first, ...rest];
  const paths = files.map((target) => resolve(cwd, target.output ?? ''));
  const twice = paths.find((path, at) => paths.indexOf(path) < at);
  if (twice !== undefined)
    throw new UserError(
      `--output names ${formatPath(cwd, twice)} twice.`,
      'Give each format a file of its own.',
    );
  const isForFile = flag === undefined || output.some((text) => !parseNamedFile(text, formats));
  return isForFile ? [first, ...rest] : [{ format, output: undefined }, first, ...rest];
}

/** Endings that are not the name of their format. */
const ENDINGS: Readonly<Record<string, string>> = {
  htm: 'html',
  mmd: 'mermaid',
  gv: 'dot',
  txt: 'tree',
  xml: 'stratml',
};
/** Endings of files that are not plain text, or are opened by a program of their own. */
const OPENED = new Set([
  ...['html', 'docx', 'pptx', 'pdf', 'svg', 'json', 'png', 'jpg', 'gif'],
  ...['xlsx', 'xls', 'ods', 'csv', 'tsv', 'xml'],
]);

/** Chooses the format that a file's name ends in, else the first. @throws UserError if there is no such format here */
function chooseByEnding<F extends string>(file: string, formats: readonly [F, ...F[]]): F {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const name = expandFormat(ENDINGS[ending] ?? ending);
  const found = formats.find((one) => one === name);
  if (found !== undefined) return found;
  if (!OPENED.has(name)) return formats[0];
  throw new UserError(
    `The format of ${quoteValue(file)} is not supported.`,
    `Choose a format with \`--format\` or \`--output FORMAT=FILE\`: ${formats.join(', ')}.`,
  );
}

/** Parses `format=file`. A name with `=` whose beginning is no format, nor nearly one, is a plain file. */
function parseNamedFile<F extends string>(text: string, formats: readonly F[]): OutputTarget<F> | undefined {
  const at = text.indexOf('=');
  if (at < 1) return undefined;
  const name = text.slice(0, at);
  const format = formats.find((one) => one === expandFormat(name));
  const file = text.slice(at + 1);
  if (format !== undefined && file !== '') return { format, output: file };
  if (format !== undefined)
    throw new UserError(
      `${quoteValue(text)} does not name a file.`,
      `Write \`--output ${text}brief.${name}\`.`,
    );
  const nearest = /^\w+$/.test(name) ? suggestFormat(name, formats) : '';
  if (nearest === '') return undefined;
  throw new UserError(
    `There is no format ${quoteValue(name)}.${nearest}`,
    `Choose ${joinList(formats, 'or')}.`,
  );
}
