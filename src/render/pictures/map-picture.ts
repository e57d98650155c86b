/** The strategy map as a picture. */
import type { Strategy } from '../../model/schema.ts';
import { isEmptyMap, mapOf, type StrategyMap } from '../map.ts';
import { linesOfMap } from '../map-tree.ts';
import { emptyDrawing } from './empty.ts';
import { narrowMap } from './map-narrow.ts';
import { wideMap } from './map-wide.ts';
import type { Picture } from './picture.ts';

export async function mapPicture(strategy: Strategy): Promise<Picture> {
  const map = mapOf(strategy);
  const isEmpty = isEmptyMap(map);
  return {
    name: 'map',
    title: `Strategy map of ${map.title}`,
    description: isEmpty ? EMPTY : descriptionOf(map),
    wide: isEmpty ? emptyDrawing(EMPTY, 960) : await wideMap(map),
    narrow: isEmpty ? emptyDrawing(EMPTY, 340) : narrowMap(map),
  };
}

const EMPTY =
  'There is nothing to draw yet: the strategy names no destination, criteria, objectives or capabilities.';

function descriptionOf(map: StrategyMap): string {
  return linesOfMap(map).join('\n');
}
