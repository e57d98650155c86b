/** The strategy map as a picture. */
import type { Strategy } from '../model/schema.ts';
import { isEmptyMap, makeStrategyMap } from '../render/map.ts';
import { listMapLines } from '../render/map-tree.ts';
import type { BriefRecords } from '../render/sourcebook.ts';
import { type BriefWords, ENGLISH } from '../render/words.ts';
import { drawEmpty } from './empty.ts';
import { FRAMES, makeVariants } from './frames.ts';
import { loadGraphviz } from './graph.ts';
import { drawStackedMap } from './map-stacked.ts';
import { drawWideMap, sortCapabilities } from './map-wide.ts';
import type { Picture } from './picture.ts';

export async function makeMapPicture(
  strategy: Strategy,
  words: BriefWords = ENGLISH,
  records?: BriefRecords,
): Promise<Picture> {
  const map = makeStrategyMap(strategy, words, records);
  const title = words.say('Strategy map of {name}', map.title);
  if (isEmptyMap(map)) {
    const drawings = makeVariants((variant) => drawEmpty(words.say(EMPTY), FRAMES[variant].width));
    return { name: 'map', title, description: words.say(EMPTY), drawings };
  }
  const layOut = await loadGraphviz();
  const ordered = sortCapabilities(map, layOut);
  return {
    name: 'map',
    title,
    description: listMapLines(map).join('\n'),
    drawings: {
      wide: drawWideMap(ordered, layOut),
      medium: drawStackedMap(ordered, 3),
      narrow: drawStackedMap(ordered, 1),
    },
  };
}

const EMPTY =
  'There is nothing to draw yet: the strategy names no destination, criteria, objectives or capabilities.';
