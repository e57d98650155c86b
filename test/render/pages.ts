import { readFileSync } from 'node:fs';
import { getStrategyKinds, type KeyKind } from '../../src/model/key-kinds.ts';
import { findPersonName } from '../../src/model/plan.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { keepVisible, keepVisibleLine } from '../../src/model/visible.ts';
import { makeFigures } from '../../src/pictures/pictures.ts';
import { type Audience, keepPublicParts } from '../../src/render/audience.ts';
import type { Movement } from '../../src/render/board.ts';
import { makeBrief } from '../../src/render/brief.ts';
import { makeHtmlMedium, sealPage } from '../../src/render/html.ts';
import { runLayout } from '../../src/render/layout.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { type BriefWords, ENGLISH, makeBriefWords } from '../../src/render/words.ts';

export const NAMES = ['full', 'one-page', 'role', 'team', 'board'] as const;
export type Name = (typeof NAMES)[number];
export const FORMATS = ['md', 'html'] as const;
export const LANGUAGES = ['de', 'es', 'fr', 'ja'] as const;

const own = (name: string) => readFileSync(`templates/brief/${name}`, 'utf8');

export const layoutOf = (name: Name, format: (typeof FORMATS)[number]) => own(`${name}.${format}.liquid`);

export const textsIn = (language: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(JSON.parse(own(`lang/${language}.json`)) as Record<string, string>));

export const wordsOf = (language: string): BriefWords => makeBriefWords(language, textsIn(language));

export interface Wanted {
  readonly narrative?: string;
  readonly audience?: Audience;
  readonly words?: BriefWords;
  readonly role?: string;
  readonly team?: string;
  readonly movement?: Movement;
  /** Finished figures by name. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** Draws every picture, for use in a page. */
export const picturesOf = (strategy: Strategy) => makeFigures(strategy, { asOf: '2027-01-15' });

/** Makes the brief of a strategy as `strat render` does. */
export function brief(
  strategy: Strategy,
  { audience = 'internal', words = ENGLISH, role = 'Desk', pictures: _, ...rest }: Wanted = {},
) {
  const shown = audience === 'public' ? keepPublicParts(strategy) : strategy;
  const team = ownerIn(shown);
  return makeBrief(shown, { asOf: '2027-01-15', audience, words, role, team, ...rest });
}

/** Returns the owner of the first outcome: a team of one. */
function ownerIn(strategy: Strategy): string {
  const [first] = Object.values(strategy.criteria ?? {});
  return keepVisibleLine(findPersonName(strategy, first?.owner ?? 'Nobody in particular'));
}

export function pageOf(strategy: Strategy, name: Name, wanted: Wanted = {}): string {
  return pageWith(strategy, layoutOf(name, 'html'), wanted);
}

/** Renders the same brief with a custom layout. */
export function pageWith(strategy: Strategy, layout: string, wanted: Wanted = {}): string {
  const content = brief(strategy, wanted);
  const { words = ENGLISH, pictures = new Map() } = wanted;
  const stylesheet = own('brief.css') + (pictures.size > 0 ? own('pictures.css') : '');
  const parts = { words, stylesheet, pictures };
  return sealPage(runLayout(layout, content, makeHtmlMedium(parts)));
}

export function markdownOf(strategy: Strategy, name: Name, wanted: Wanted = {}): string {
  return renderMarkdown(brief(strategy, wanted), layoutOf(name, 'md'), wanted.words ?? ENGLISH);
}

/** Values that are not read as text; a language decides which words a brief has. */
const isKept = (key: string, { kind }: KeyKind) =>
  ['marker', 'choice', 'date', 'beginning', 'reference', 'former-id'].includes(kind) || key === 'lang';

/** Replaces every text of a strategy by the given ones, in turn; people stay distinct. */
export function filled(strategy: Strategy, next: () => string): Strategy {
  const inside = (value: unknown, key: string, of: KeyKind): unknown => {
    if (isKept(key, of)) return value;
    if (typeof value === 'string')
      return of.kind === 'person' || key === 'name' ? `${value} ${keepVisible(next())}` : next();
    if (Array.isArray(value)) return value.map((item) => inside(item, key, of.below('*') ?? of));
    return typeof value === 'object' && value !== null ? walk(value, of) : value;
  };
  const walk = (at: object, of: KeyKind): object =>
    Object.fromEntries(
      Object.entries(at).map(([key, value]) => {
        const below = of.below(key);
        return [key, below ? inside(value, key, below) : value];
      }),
    );
  return walk(strategy, getStrategyKinds()) as Strategy;
}

/** Replaces every text by the same one, including names of roles and terms. */
export function filledWith(strategy: Strategy, text: string): Strategy {
  const full = filled(strategy, () => text);
  return {
    ...full,
    glossary: { [text]: text },
    destination: { ...full.destination, roles: { [text]: text, Desk: text } },
  };
}
