/** The legend of a map: one or two lines below it that explain only the signs in use. */
import type { BriefWords } from '../render/words.ts';
import type { Lane, MapLink } from './lanes.ts';
import { drawLevelDots } from './level-dots.ts';
import { drawLinkLine } from './links.ts';
import type { DrawnRow } from './rows.ts';
import { layOutSigns, type Sign } from './signs.ts';

interface Drawn {
  readonly lanes: readonly Lane[];
  /** The links that the strategy has. */
  readonly links: readonly MapLink[];
  /** The links that are drawn as lines. */
  readonly lines: readonly MapLink[];
}

export function drawLegend({ lanes, links, lines }: Drawn, width: number, words: BriefWords): DrawnRow {
  const signs = [
    ...listLinkSigns(lines),
    ...(lanes.some(({ kind }) => kind === 'capabilities') ? [LEVELS] : []),
    ...(links.length > lines.length ? [lines.length > 0 ? SOME : NONE] : []),
  ];
  return layOutSigns(
    signs.map((sign) => ({ ...sign, says: words.say(sign.says) })),
    width,
  );
}

const SAYS: Readonly<Record<MapLink['kind'], string>> = {
  advances: 'advances',
  after: 'comes before',
  needs: 'is needed for',
};

function listLinkSigns(links: readonly MapLink[]): readonly Sign[] {
  return (['advances', 'after', 'needs'] as const)
    .filter((kind) => links.some((link) => link.kind === kind))
    .map((kind) => ({
      says: SAYS[kind],
      room: 44,
      at: ({ x, y }) =>
        drawLinkLine(
          [0, 10, 20, 28, 36].map((step) => ({ x: x + step, y })),
          kind,
        ),
    }));
}

const makeSentenceSign = (says: string): Sign => ({ says, room: 0, at: () => '' });
const SOME = makeSentenceSign(
  'Numbers and letters name all that belongs together, also where no line is drawn.',
);
const NONE = makeSentenceSign(
  'Lines would be too many to follow: numbers name the outcomes that a result advances, letters what it needs.',
);

const LEVELS: Sign = {
  says: 'level reached, level needed',
  room: 74,
  at: (place) => drawLevelDots([2, 3], place),
};
