/** Every picture of a brief, by the name that layouts use. */
import type { Day } from '../model/dates.ts';
import type { Strategy } from '../model/schema.ts';
import type { Words } from '../render/words.ts';
import { levelsPicture } from './levels.ts';
import { mapPicture } from './map-picture.ts';
import { figureOf, type Picture } from './picture.ts';
import { targetsPicture } from './targets.ts';
import { timelinePicture } from './timeline.ts';
import { unmarked } from './unmarked.ts';

export const PICTURES = ['map', 'targets', 'capabilities', 'timeline'] as const;
export type PictureName = (typeof PICTURES)[number];

export interface PictureOptions {
  readonly asOf: Day;
  readonly words?: Words;
  /** A prefix for ids, needed if several strategies share a page. */
  readonly prefix?: string;
}

/** Makes one picture, with its drawings and its description. */
export async function pictureOf(
  name: PictureName,
  strategy: Strategy,
  { asOf, words }: PictureOptions,
): Promise<Picture> {
  if (name === 'map') return mapPicture(strategy, words);
  if (name === 'targets') return targetsPicture(strategy, words);
  return name === 'capabilities' ? levelsPicture(strategy, words) : timelinePicture(strategy, asOf, words);
}

/** Makes finished figures for a page, by name. @param names the pictures that the page uses */
export async function figuresOf(
  strategy: Strategy,
  options: PictureOptions,
  names: readonly PictureName[] = PICTURES,
): Promise<ReadonlyMap<string, string>> {
  const plain = unmarked(strategy);
  const figures = new Map<string, string>();
  for (const name of names) {
    const picture = await pictureOf(name, plain, options);
    figures.set(name, figureOf(picture, `${options.prefix ?? 'pic'}-${name}`));
  }
  return figures;
}
