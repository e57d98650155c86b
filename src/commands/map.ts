/** `strat map`: the strategy map, for a terminal, for Markdown, for Graphviz or as a picture. */
import { join } from 'node:path';
import { EXIT } from '../exit.ts';
import { READ_LIMIT } from '../folder/load.ts';
import type { Host } from '../host/host.ts';
import type { Strategy } from '../model/schema.ts';
import { AUDIENCES, publicOf } from '../render/audience.ts';
import { dotOf } from '../render/dot.ts';
import { mapOf } from '../render/map.ts';
import { treeOf } from '../render/map-tree.ts';
import { mermaidMapOf } from '../render/mermaid.ts';
import type { Words } from '../render/words.ts';
import { visibleLine } from '../report/terminal.ts';
import { warnOfNames } from '../tasks/brief/brief.ts';
import { wordsFor } from '../tasks/brief/languages.ts';
import { giveOut, loadOne, type OneFlags } from '../tasks/brief/one-strategy.ts';
import { formatFlag } from '../tasks/formats.ts';
import { paintFor } from '../tasks/print.ts';

export interface MapFlags extends OneFlags {
  readonly format?: string;
  readonly audience?: string;
}

const FORMATS = ['tree', 'mermaid', 'dot', 'svg'] as const;
type Format = (typeof FORMATS)[number];

/** Prints the map, or writes it to a file. */
export async function map(host: Host, path: string | undefined, flags: MapFlags): Promise<number> {
  const format = formatFlag(flags.format, FORMATS);
  const audience = formatFlag(flags.audience, AUDIENCES, 'audience');
  const { reading, strategy } = loadOne(host, path, flags);
  const shown = audience === 'public' ? publicOf(strategy) : strategy;
  const text = await written(host, shown, format, flags);
  warnOfNames(host, audience, strategy, text);
  giveOut(host, text, reading, flags);
  return EXIT.clean;
}

const MOST_COLUMNS = 100;

/** Formats the map; loads the code for pictures only if one is asked for. */
async function written(
  host: Host,
  strategy: Strategy,
  format: Format,
  { output }: MapFlags,
): Promise<string> {
  const words = wordsFor(host, strategy.lang);
  if (format === 'svg') return picture(host, strategy, words);
  const drawn = mapOf(strategy, words);
  if (format === 'dot') return dotOf(drawn);
  if (format === 'mermaid') return mermaidMapOf(drawn);
  const paint = await paintFor(output === undefined ? host.stdout : { ...host.stdout, isColored: false });
  return treeOf(drawn, Math.min(host.stdout.columns, MOST_COLUMNS), {
    plain: visibleLine,
    strong: (text) => paint.strong(visibleLine(text)),
    faint: (text) => paint.faint(visibleLine(text)),
    done: (text) => paint.good(visibleLine(text)),
  });
}

async function picture(host: Host, strategy: Strategy, words: Words): Promise<string> {
  const { mapAlone, svgFile } = await import('../pictures/standalone.ts');
  const css = host.files.read(join(host.home, 'templates', 'brief', 'pictures.css'), READ_LIMIT);
  return svgFile(await mapAlone(strategy, words), new TextDecoder().decode(css));
}
