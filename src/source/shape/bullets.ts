/** Finds lists that were pasted with the bullets of another program: YAML reads them as one text. */
import { getStrategyKinds, type KeyKind } from '../../model/key-kinds.ts';
import { joinList } from '../../model/quote.ts';
import type { PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { showCode } from './to-type.ts';
import { isObject } from './wrong-value.ts';

/** A bullet at the start of a line. Most files have none, and then nothing else is looked at. */
const SIGN = /[•▪‣◦●·–—]/;
const HINT = /^[ \t]*(?:[\w-]+:[ \t]+)?["']?[•▪‣◦●·–—][ \t]/m;
const BULLET = /(?:^|\s)[•▪‣◦●·–—]\s+/;
/** The most items that are printed. */
const MOST = 3;

/** Reports texts that begin with a bullet where a list is taken, with the items as a list. */
export function findBulletTroubles(model: object, text: string, places: PlaceBook): readonly Trouble[] {
  if (!SIGN.test(text) || !HINT.test(text)) return [];
  const found: Trouble[] = [];
  const look = (at: object, of: KeyKind) => {
    for (const [name, value] of Object.entries(at)) {
      const below = of.below(Array.isArray(at) ? Number(name) : name);
      if (!below) continue;
      if (isObject(value)) look(value, below);
      else if (below.kind === 'texts' && typeof value === 'string' && value.trim().search(BULLET) === 0)
        found.push(reportBullets(at, name, value, places));
    }
  };
  look(model, getStrategyKinds());
  return found;
}

function reportBullets(at: object, key: string, value: string, places: PlaceBook): Trouble {
  const items = value
    .trim()
    .split(BULLET)
    .filter((item) => item !== '');
  const lines = items.slice(0, MOST).map((item) => showCode(`- ${item}`));
  const more = items.length > MOST ? [`${items.length - MOST} more`] : [];
  return {
    rule: 'schema',
    level: 'warn',
    message: `\`${key}\` begins with a bullet, so everything below it is read as one text.`,
    help: `Begin each line with \`- \`: ${joinList([...lines, ...more])}.`,
    range: places.range(at, key),
    path: [...places.path(at), key],
  };
}
