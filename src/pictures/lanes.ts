/** A map as lanes from the destination down: the cards of each lane, in rows that fit. */
import type { StrategyMap } from '../render/map.ts';
import type { BriefWords } from '../render/words.ts';
import { type Card, type Deck, makeDeck } from './cards.ts';

export interface Lane {
  readonly kind: 'criteria' | 'stage' | 'capabilities';
  readonly name: string;
  readonly by: string;
  readonly theme: string;
  readonly rows: readonly (readonly Card[])[];
  /** The text of a lane without cards, or the text below cards if some were left out. */
  readonly note: string;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** Links by index among all cards, from the top lane to the last. */
  readonly links: readonly MapLink[];
}

export interface MapLink {
  readonly kind: 'advances' | 'needs' | 'after';
  readonly from: number;
  readonly to: number;
}

/** The most boxes in a row and in a lane: with more, nobody can read them. */
const MOST_IN_ROW = 5;
const MOST_IN_LANE = 40;
export const NOT_DRAWN = 'and {count} more, which are not drawn';

export function makeLanes(map: StrategyMap): Lanes {
  const deck = makeDeck(map);
  const { say } = map.words;
  const lanes = [
    makeLane('criteria', { name: say('What will be true') }, deck.criteria, map.words),
    ...map.stages
      .map(({ name, by, theme }, index) =>
        makeLane(
          'stage',
          { name, by: by && say('by {date}', by), theme },
          deck.stages[index] ?? [],
          map.words,
        ),
      )
      .reverse(),
    ...(deck.capabilities.length > 0
      ? [makeLane('capabilities', { name: say('What we must be able to do') }, deck.capabilities, map.words)]
      : []),
  ];
  const cards = lanes.flatMap(({ rows }) => rows.flat());
  return { lanes, links: listMapLinks(map, deck, cards) };
}

interface Heading {
  readonly name: string;
  readonly by?: string;
  readonly theme?: string;
}

function makeLane(
  kind: Lane['kind'],
  { name, by = '', theme = '' }: Heading,
  cards: readonly Card[],
  { say, number }: BriefWords,
): Lane {
  const none = kind === 'criteria' ? 'No outcome has been named.' : 'No result has been named.';
  const left = cards.length - MOST_IN_LANE;
  const note = cards.length === 0 ? say(none) : left > 0 ? say(NOT_DRAWN, number(left)) : '';
  return { kind, name, by, theme, rows: splitCardRows(cards.slice(0, MOST_IN_LANE)), note };
}

/** Splits cards into rows of nearly the same length, not full ones and a rest. */
function splitCardRows(cards: readonly Card[]): readonly (readonly Card[])[] {
  const rows = Math.ceil(cards.length / MOST_IN_ROW);
  const each = Math.ceil(cards.length / Math.max(1, rows));
  return Array.from({ length: rows }, (_, row) => cards.slice(row * each, (row + 1) * each));
}

function listMapLinks(map: StrategyMap, deck: Deck, cards: readonly Card[]): readonly MapLink[] {
  const at = (group: readonly Card[]) => new Map(group.map((card) => [card.id, cards.indexOf(card)]));
  const [criteria, objectives, capabilities] = [
    at(deck.criteria),
    at(deck.stages.flat()),
    at(deck.capabilities),
  ];
  const place = (places: ReadonlyMap<string, number>, id: string) => places.get(id) ?? -1;
  const all = map.stages.flatMap((stage) =>
    stage.objectives.flatMap(({ id, advances, needs, dependsOn }) => {
      const own = place(objectives, id);
      return [
        ...advances.map((other) => ({ kind: 'advances', from: own, to: place(criteria, other) }) as const),
        ...needs.map((other) => ({ kind: 'needs', from: place(capabilities, other), to: own }) as const),
        ...dependsOn.map((other) => ({ kind: 'after', from: place(objectives, other), to: own }) as const),
      ];
    }),
  );
  return all.filter(({ from, to }) => from >= 0 && to >= 0);
}
