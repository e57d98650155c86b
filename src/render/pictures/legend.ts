/** What the signs of a map mean, in a line or two below it; only those that are there. */
import { levelDots } from './cards.ts';
import type { Lane, MapLink } from './lanes.ts';
import { linkLine } from './links.ts';
import { widthOf } from './measure.ts';
import { type Place, words } from './svg.ts';

interface Sign {
  readonly says: string;
  readonly room: number;
  at(place: Place): string;
}

const SIZE = 12;
const HEIGHT = 20;

/** @param links that the strategy has; @param drawn those of which there is a line */
export function legendOf(
  lanes: readonly Lane[],
  links: readonly MapLink[],
  drawn: readonly MapLink[],
  width: number,
) {
  const signs = [
    ...linkSigns(drawn),
    ...(lanes.some(({ kind }) => kind === 'capabilities') ? [LEVELS] : []),
    ...(links.length > drawn.length ? [drawn.length > 0 ? SOME : NONE] : []),
  ];
  let [x, y] = [0, 0];
  const content = signs.map(({ says, room, at }) => {
    const needed = room + widthOf(says, { size: SIZE }) + 26;
    if (x > 0 && x + needed - 26 > width) [x, y] = [0, y + HEIGHT];
    const sign = at({ x, y: y + 8 }) + words(says, { x: x + room, y: y + 12 }, { size: SIZE, ink: 'muted' });
    x += needed;
    return sign;
  });
  return { height: signs.length === 0 ? 0 : y + HEIGHT, content: content.join('') };
}

const SAYS: Readonly<Record<MapLink['kind'], string>> = {
  advances: 'advances',
  after: 'comes before',
  needs: 'is needed for',
};

function linkSigns(links: readonly MapLink[]): readonly Sign[] {
  return (['advances', 'after', 'needs'] as const)
    .filter((kind) => links.some((link) => link.kind === kind))
    .map((kind) => ({
      says: SAYS[kind],
      room: 44,
      at: ({ x, y }) =>
        linkLine(
          [0, 10, 20, 28, 36].map((step) => ({ x: x + step, y })),
          kind,
        ),
    }));
}

const sentence = (says: string): Sign => ({ says, room: 0, at: () => '' });
const SOME = sentence(
  'Lines that would be too many to follow are left out; numbers and letters name all that belongs together.',
);
const NONE = sentence(
  'Lines would be too many to follow: numbers name the outcomes that a result advances, letters what it needs.',
);

const LEVELS: Sign = {
  says: 'level today, level needed',
  room: 74,
  at: (place) => levelDots([2, 3], place),
};
