/** The strategy map as a picture. */
import type { Strategy } from '../model/schema.ts';
import { isEmptyMap, mapOf } from '../render/map.ts';
import { linesOfMap } from '../render/map-tree.ts';
import { ENGLISH, type Words } from '../render/words.ts';
import { emptyDrawing } from './empty.ts';
import { FRAMES, inEach } from './frames.ts';
import { graphviz } from './graph.ts';
import { stackedMap } from './map-stacked.ts';
import { inOrder, wideMap } from './map-wide.ts';
import type { Picture } from './picture.ts';

export async function mapPicture(strategy: Strategy, words: Words = ENGLISH): Promise<Picture> {
  const map = mapOf(strategy, words);
  const title = words.say('Strategy map of {name}', map.title);
  if (isEmptyMap(map)) {
    const drawings = inEach((variant) => emptyDrawing(words.say(EMPTY), FRAMES[variant].width));
    return { name: 'map', title, description: words.say(EMPTY), drawings };
  }
  const layOut = await graphviz();
  const ordered = inOrder(map, layOut);
  return {
    name: 'map',
    title,
    description: linesOfMap(map).join('\n'),
    drawings: {
      wide: wideMap(ordered, layOut),
      medium: stackedMap(ordered, 3),
      narrow: stackedMap(ordered, 1),
    },
  };
}

const EMPTY =
  'There is nothing to draw yet: the strategy names no destination, criteria, objectives or capabilities.';
