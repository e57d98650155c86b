/** Reads a strategy as the brief that is asked for, in the same way for every format. */
import type { Loaded } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { joinList } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { keepVisibleLine } from '../../model/visible.ts';
import { AUDIENCES, type Audience, findPersonNames, keepPublicParts } from '../../render/audience.ts';
import { type Brief, makeBrief } from '../../render/brief.ts';
import type { BriefRecords } from '../../render/sourcebook.ts';
import type { BriefWords } from '../../render/words.ts';
import { chooseFormat } from '../formats.ts';
import { talk } from '../print.ts';
import { chooseAsOfDay } from '../settings.ts';
import { type BriefName, type FocusFlags, findFocus } from './focus.ts';
import { loadBriefWords } from './languages.ts';
import { loadOne, refuseBrokenForPublic, refuseConfidential, reportDoubts } from './one-strategy.ts';
import { readBriefRecords } from './records.ts';

export interface BriefFlags extends FocusFlags {
  readonly asOf?: string;
  readonly stdinPath?: string;
}

export interface ReadBrief {
  readonly brief: Brief;
  readonly words: BriefWords;
  /** The part of the strategy that the audience may see; pictures are drawn from it. */
  readonly strategy: Strategy;
  readonly asOf: Day;
  readonly audience: Audience;
  readonly reading: Loaded['reading'];
  /** What check-ins say; undefined if there are none. */
  readonly records: BriefRecords | undefined;
  /** The strategy as it was written, from which names in a public text are found. */
  readonly whole: Strategy;
}

/** Reads a strategy and removes everything that is not for the audience before anything is made of it. */
export async function readBrief(
  host: Host,
  path: string | undefined,
  name: BriefName,
  flags: BriefFlags,
): Promise<ReadBrief> {
  const audience = chooseFormat(flags.audience, AUDIENCES, 'audience');
  const asOf = chooseAsOfDay(host, flags.asOf);
  const { reading, strategy: whole, path: file } = loadOne(host, path, flags, 'render');
  refuseBrokenForPublic(reading, audience);
  refuseConfidential(whole, reading.file, audience);
  reportDoubts(host, whole, reading.file, audience);
  const strategy = audience === 'public' ? keepPublicParts(whole) : whole;
  const words = loadBriefWords(host, strategy.lang);
  const place = { asOf, path: path === '-' ? undefined : file };
  const focus = await findFocus(host, name, strategy, flags, place);
  const isPublic = audience === 'public';
  const records = await readBriefRecords(host, place.path, {
    strategy: whole,
    asOf,
    isNow: flags.asOf === undefined,
    isPublic,
  });
  const { narrative } = reading;
  const brief = makeBrief(strategy, { asOf, narrative, audience, words, records, ...focus });
  return { brief, words, strategy, asOf, audience, reading, records, whole };
}

/** Warns of names in a public text, which its writer has to change. @param whole the strategy with its directory */
export function warnOfNames(host: Host, audience: Audience, whole: Strategy, text: string): void {
  const names = audience === 'public' ? findPersonNames(text, whole) : [];
  if (names.length > 0) talk(host, `The public text still names ${joinList(names.map(keepVisibleLine))}.`);
}
