/** Every picture of a brief, by the name that layouts use. */
import type { Day } from '../model/dates.ts';
import type { Strategy } from '../model/schema.ts';
import type { BriefRecords } from '../render/sourcebook.ts';
import type { BriefWords } from '../render/words.ts';
import { makeLevelsPicture } from './levels.ts';
import { makeMapPicture } from './map-picture.ts';
import { type Picture, writeFigure } from './picture.ts';
import { makeTargetsPicture } from './targets.ts';
import { makeTimelinePicture } from './timeline.ts';
import { stripMarkupDeeply } from './unmarked.ts';

export const PICTURES = ['map', 'targets', 'capabilities', 'timeline'] as const;
export type PictureName = (typeof PICTURES)[number];

export interface PictureOptions {
  readonly asOf: Day;
  readonly words?: BriefWords;
  /** What check-ins say; undefined where there are none. */
  readonly records?: BriefRecords | undefined;
  /** A prefix for ids, needed if several strategies share a page. */
  readonly prefix?: string;
}

/** Makes one picture, with its drawings and its description. */
export async function makePicture(
  name: PictureName,
  strategy: Strategy,
  { asOf, words, records }: PictureOptions,
): Promise<Picture> {
  if (name === 'map') return makeMapPicture(strategy, words, records);
  if (name === 'targets') return makeTargetsPicture(strategy, words, records);
  return name === 'capabilities'
    ? makeLevelsPicture(strategy, words, records)
    : makeTimelinePicture(strategy, asOf, words);
}

/** Makes finished figures for a page, by name. @param names the pictures that the page uses */
export async function makeFigures(
  strategy: Strategy,
  options: PictureOptions,
  names: readonly PictureName[] = PICTURES,
): Promise<ReadonlyMap<string, string>> {
  const plain = stripMarkupDeeply(strategy);
  const figures = new Map<string, string>();
  for (const name of names) {
    const picture = await makePicture(name, plain, options);
    figures.set(name, writeFigure(picture, `${options.prefix ?? 'pic'}-${name}`));
  }
  return figures;
}
