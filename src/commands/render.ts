/** `strat render`: a strategy as a brief. */
import { join, resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { findOne } from '../folder/find.ts';
import { foreignError, type Loaded, loadStrategy, loadText, READ_LIMIT } from '../folder/load.ts';
import { shownPath } from '../folder/paths.ts';
import type { Host } from '../host.ts';
import { count } from '../model/quote.ts';
import type { Strategy } from '../model/schema.ts';
import { briefOf } from '../render/brief.ts';
import { LayoutError } from '../render/layout.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { formatFlag } from './formats.ts';
import { print, talk } from './print.ts';
import { asOfDay } from './settings.ts';
import { stdinText } from './stdin.ts';

export interface RenderFlags {
  readonly brief?: string;
  readonly format?: string;
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly asOf?: string;
  readonly stdinPath?: string;
}

const BRIEFS = ['full', 'one-page'] as const;

/** Prints a brief, or writes it to a file. */
export async function render(host: Host, path: string | undefined, flags: RenderFlags): Promise<number> {
  formatFlag(flags.format, ['md']);
  const brief = formatFlag(flags.brief, BRIEFS, 'brief');
  const asOf = asOfDay(host, flags.asOf);
  const layout = layoutText(host, brief, flags.template);
  const { reading } = load(host, path, flags);
  const text = laidOut(
    briefOf(modelOf(reading), { asOf, narrative: reading.narrative }),
    layout,
    flags.template,
  );
  const { length } = reading.findings.filter(({ level }) => level === 'error');
  if (length > 0)
    talk(
      host,
      `Left out: ${count(length, 'part')} of ${reading.file} that cannot be understood. \`strat check\` says which.`,
    );
  if (flags.output === undefined) print(host, text);
  else save(host, text, flags.output, flags.force ?? false);
  return EXIT.clean;
}

function load(host: Host, path: string | undefined, flags: RenderFlags): Loaded {
  const { files, cwd } = host;
  if (path !== '-') return loadStrategy(files, cwd, findOne(files, cwd, path));
  return loadText(files, cwd, resolve(cwd, flags.stdinPath ?? 'strategy.yaml'), stdinText(host));
}

function modelOf(reading: Loaded['reading']): Strategy {
  if (reading.is === 'foreign') throw foreignError(reading);
  if (reading.model) return reading.model;
  const [first] = reading.findings;
  const place = first ? `:${first.range.start.line}: ${first.message}` : ' cannot be read.';
  throw new UserError(
    `${reading.file}${place}`,
    'Mend the file first: `strat check` says what is wrong with it.',
  );
}

function layoutText(host: Host, brief: (typeof BRIEFS)[number], template: string | undefined): string {
  const path =
    template === undefined
      ? join(host.home, 'templates', 'brief', `${brief}.md.liquid`)
      : resolve(host.cwd, template);
  return new TextDecoder().decode(host.files.read(path, READ_LIMIT));
}

function laidOut(brief: ReturnType<typeof briefOf>, layout: string, template: string | undefined): string {
  try {
    return renderMarkdown(brief, layout);
  } catch (error) {
    if (!(error instanceof LayoutError) || template === undefined) throw error;
    throw new UserError(
      `${template}: ${error.message}`,
      'The layouts to start from are in the folder templates/brief of the package.',
    );
  }
}

function save(host: Host, text: string, output: string, force: boolean): void {
  const path = resolve(host.cwd, output);
  host.files.write(path, text, { force });
  talk(host, `Wrote ${shownPath(host.cwd, path)}.`);
}
