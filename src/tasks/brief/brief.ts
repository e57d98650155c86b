/** A strategy as the brief that is asked for: the same for every format. */
import type { Loaded } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { listed } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { visibleLine } from '../../model/visible.ts';
import { AUDIENCES, type Audience, namesIn, publicOf } from '../../render/audience.ts';
import { type Brief, briefOf } from '../../render/brief.ts';
import type { Words } from '../../render/words.ts';
import { formatFlag } from '../formats.ts';
import { talk } from '../print.ts';
import { asOfDay } from '../settings.ts';
import { type BriefName, type FocusFlags, focusOf } from './focus.ts';
import { wordsFor } from './languages.ts';
import { loadOne } from './one-strategy.ts';

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
  /** The strategy as it was written: it tells which names a text for the public should not hold. */
  readonly whole: Strategy;
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
  const { reading, strategy: whole, path: file } = loadOne(host, path, flags);
  const strategy = audience === 'public' ? publicOf(whole) : whole;
  const words = wordsFor(host, strategy.lang);
  const place = { asOf, path: path === '-' ? undefined : file };
  const focus = await focusOf(host, name, strategy, flags, place);
  const brief = briefOf(strategy, { asOf, narrative: reading.narrative, audience, words, ...focus });
  return { brief, words, strategy, asOf, audience, reading, whole };
}

/** A text may name people on its own account; that is for its writer to change. @param whole with its directory */
export function warnOfNames(host: Host, audience: Audience, whole: Strategy, text: string): void {
  const names = audience === 'public' ? namesIn(text, whole) : [];
  if (names.length > 0)
    talk(host, `Still named in a text for the public: ${listed(names.map(visibleLine))}.`);
}
