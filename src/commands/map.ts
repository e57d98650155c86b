/** `strat map`: the strategy map, for a terminal, for Markdown, for Graphviz or as a picture. */
import { join } from 'node:path';
import { EXIT } from '../exit.ts';
import { READ_LIMIT } from '../folder/load.ts';
import type { Host } from '../host/host.ts';
import type { Strategy } from '../model/schema.ts';
import { AUDIENCES, keepPublicParts } from '../render/audience.ts';
import { writeDot } from '../render/dot.ts';
import { makeStrategyMap } from '../render/map.ts';
import { drawTree } from '../render/map-tree.ts';
import { writeMermaidMap } from '../render/mermaid.ts';
import type { BriefRecords } from '../render/sourcebook.ts';
import type { BriefWords } from '../render/words.ts';
import { revealOnOneLine } from '../report/terminal.ts';
import { warnOfNames } from '../tasks/brief/brief.ts';
import { loadBriefWords } from '../tasks/brief/languages.ts';
import {
  loadOne,
  type OneFlags,
  printOrSave,
  refuseBrokenForPublic,
  refuseConfidential,
  reportDamage,
  reportDoubts,
} from '../tasks/brief/one-strategy.ts';
import { readBriefRecords } from '../tasks/brief/records.ts';
import { listTargets } from '../tasks/brief/targets.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface MapFlags extends OneFlags {
  readonly audience?: string;
  readonly asOf?: string;
}

const FORMATS = ['tree', 'mermaid', 'dot', 'svg'] as const;
type Format = (typeof FORMATS)[number];

/** Prints the map, or writes it to a file. */
export async function map(host: Host, path: string | undefined, flags: MapFlags): Promise<number> {
  const targets = listTargets(host, flags, FORMATS);
  const audience = chooseFormat(flags.audience, AUDIENCES, 'audience');
  const asOf = chooseAsOfDay(host, flags.asOf);
  const { reading, strategy, path: file } = loadOne(host, path, flags, 'map');
  refuseBrokenForPublic(reading, audience);
  refuseConfidential(strategy, reading.file, audience);
  reportDoubts(host, strategy, reading.file, audience);
  const isPublic = audience === 'public';
  const shown = isPublic ? keepPublicParts(strategy) : strategy;
  reportDamage(host, reading);
  const place = path === '-' ? undefined : file;
  const records = await readBriefRecords(host, place, {
    strategy,
    asOf,
    isNow: flags.asOf === undefined,
    isPublic,
  });
  for (const [at, { format, output }] of targets.entries()) {
    const text = await formatMap(host, { strategy: shown, records }, format, output);
    if (at === 0) warnOfNames(host, audience, strategy, text);
    printOrSave(host, text, { format, output }, flags);
  }
  return EXIT.clean;
}

const MOST_COLUMNS = 100;

interface Mapped {
  /** The part that the audience may see. */
  readonly strategy: Strategy;
  readonly records: BriefRecords | undefined;
}

/** Formats the map; loads the code for pictures only if one is asked for. */
async function formatMap(
  host: Host,
  { strategy, records }: Mapped,
  format: Format,
  output: string | undefined,
): Promise<string> {
  const words = loadBriefWords(host, strategy.lang);
  if (format === 'svg') return drawMap(host, { strategy, records }, words);
  const drawn = makeStrategyMap(strategy, words, records);
  if (format === 'dot') return writeDot(drawn);
  if (format === 'mermaid') return writeMermaidMap(drawn);
  const paint = await loadPaint(output === undefined ? host.stdout : { ...host.stdout, isColored: false });
  return drawTree(drawn, Math.min(host.stdout.columns, MOST_COLUMNS), {
    plain: revealOnOneLine,
    strong: (text) => paint.strong(revealOnOneLine(text)),
    faint: (text) => paint.faint(revealOnOneLine(text)),
    done: (text) => paint.good(revealOnOneLine(text)),
  });
}

async function drawMap(host: Host, { strategy, records }: Mapped, words: BriefWords): Promise<string> {
  const { makeStandaloneMap, writeSvgFile } = await import('../pictures/standalone.ts');
  const css = host.files.read(join(host.home, 'templates', 'brief', 'pictures.css'), READ_LIMIT);
  return writeSvgFile(await makeStandaloneMap(strategy, words, records), new TextDecoder().decode(css));
}
