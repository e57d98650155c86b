/** Finds numbers with a point between thousands, `30.000`, which YAML reads as 30. */
import { findKeyKind, getStrategyKinds } from '../../model/key-kinds.ts';
import type { PlaceBook, Slot } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { showPairs } from './to-type.ts';

/** Three decimals of which the last is 0: nobody writes a needless zero, and many write thousands so. */
const HINT = /\.\d\d0(?![\d.])/;
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d\d0$/;

/** Reports such numbers with both readings. Most files have none, and then nothing else is looked at. */
export function findThousandTroubles(root: object, text: string, places: PlaceBook): readonly Trouble[] {
  if (!HINT.test(text)) return [];
  const write = ({ valueStart, end }: Slot) => text.slice(valueStart, end).trim();
  return places
    .entries((slot) => THOUSANDS.test(write(slot)))
    .flatMap(({ path, slot }): Trouble[] => {
      const written = write(slot);
      const kind = findKeyKind(getStrategyKinds(), path)?.kind;
      const above = findKeyKind(getStrategyKinds(), path.slice(0, -1))?.kind;
      if (places.isDamaged(path)) return [];
      if (kind !== 'number' && above !== 'numbers') return [];
      const key = path.at(-1) ?? '';
      // No rule judges a number that may be another.
      places.damage(path);
      return [
        {
          rule: 'schema',
          level: 'warn',
          message: `\`${key}\` is \`${written}\`, which is read as ${Number(written)}.`,
          help: `Write ${showPairs(key, [Number(written.replace('.', '')), Number(written)])}.`,
          range: places.rangeOfPath(root, path),
          path,
        },
      ];
    });
}
