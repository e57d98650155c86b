/** A strategy as the brief that is asked for: the same for every format. */
import { resolve } from 'node:path';
import { UserError } from '../exit.ts';
import { findOne } from '../folder/find.ts';
import { foreignError, type Loaded, loadStrategy, loadText } from '../folder/load.ts';
import type { Host } from '../host.ts';
import type { Day } from '../model/dates.ts';
import { count, listed } from '../model/quote.ts';
import type { Strategy } from '../model/schema.ts';
import { visibleLine } from '../model/visible.ts';
import { AUDIENCES, type Audience, namesIn, publicOf } from '../render/audience.ts';
import { type Brief, briefOf } from '../render/brief.ts';
import type { Words } from '../render/words.ts';
import { type BriefName, type FocusFlags, focusOf } from './focus.ts';
import { formatFlag } from './formats.ts';
import { wordsFor } from './languages.ts';
import { talk } from './print.ts';
import { asOfDay } from './settings.ts';
import { stdinText } from './stdin.ts';

export interface BriefFlags extends FocusFlags {
  readonly asOf?: string;
  readonly stdinPath?: string;
}

export interface ReadBrief {
  readonly brief: Brief;
  readonly words: Words;
  /** What the audience may see of the strategy: pictures are drawn from it. */
  readonly strategy: Strategy;
  readonly asOf: Day;
  readonly audience: Audience;
  readonly reading: Loaded['reading'];
  /** Names of people that a text for the public still holds. */
  namesLeftIn(text: string): readonly string[];
}

/** Reads a strategy and takes out what is not for the audience before anything is made of it. */
export async function readBrief(
  host: Host,
  path: string | undefined,
  name: BriefName,
  flags: BriefFlags,
): Promise<ReadBrief> {
  const audience = formatFlag(flags.audience, AUDIENCES, 'audience');
  const asOf = asOfDay(host, flags.asOf);
  const { reading, path: file } = load(host, path, flags);
  const whole = modelOf(reading);
  const strategy = audience === 'public' ? publicOf(whole) : whole;
  const words = wordsFor(host, strategy.lang);
  const place = { asOf, path: path === '-' ? undefined : file };
  const focus = await focusOf(host, name, strategy, flags, place);
  const brief = briefOf(strategy, { asOf, narrative: reading.narrative, audience, words, ...focus });
  const namesLeftIn = (text: string) => (audience === 'public' ? namesIn(text, whole) : []);
  return { brief, words, strategy, asOf, audience, reading, namesLeftIn };
}

/** What the reader of a brief cannot see in it, for the one who made it. */
export function warnOf(host: Host, { reading, namesLeftIn }: ReadBrief, text: string): void {
  const { length } = reading.findings.filter(({ level }) => level === 'error');
  if (length > 0)
    talk(
      host,
      `Left out: ${count(length, 'part')} of ${reading.file} that cannot be understood. \`strat check\` says which.`,
    );
  const names = namesLeftIn(text);
  if (names.length > 0)
    talk(host, `Still named in a text for the public: ${listed(names.map(visibleLine))}.`);
}

function load(host: Host, path: string | undefined, flags: BriefFlags): Loaded {
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
