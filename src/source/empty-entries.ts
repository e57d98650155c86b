/** Finds ids with nothing after them, in a map whose entries can be texts: they would be lost without a word. */
import type * as z from 'zod/mini';
import { quoteValue } from '../model/quote.ts';
import { makeLines } from './lines.ts';
import { fitsForCertain } from './shape/quick-fit.ts';
import { findSchemaAt, unwrapSchema } from './shape/schema-walk.ts';
import type { Places, Slot } from './yaml/places.ts';
import type { Trouble } from './yaml/trouble.ts';

/** A key with nothing after it on its line. */
const BARE = /[ \t]*:[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;
/** The most ids that are reported. */
const MOST = 20;

function isBare(text: string, { start, keyEnd, end }: Slot): boolean {
  BARE.lastIndex = keyEnd;
  return keyEnd > start && BARE.test(text) && /^\s*:?\s*$/.test(text.slice(keyEnd, end));
}

/** Reports ids with nothing after them, one warning for each; nothing for lines that have an error. */
export function findEmptyEntries(
  text: string,
  places: Places,
  root: object,
  schema: z.ZodMiniType,
  told: readonly Trouble[],
): readonly Trouble[] {
  const lines = makeLines(text);
  const wrong = new Set(told.map(({ range }) => range.start.line));
  const bare = places
    .entries((slot) => isBare(text, slot))
    .filter(({ slot }) => !wrong.has(lines.position(slot.start).line));
  const found = bare.filter(({ path }) => {
    const map = unwrapSchema(findSchemaAt(schema, path.slice(0, -1), root), {});
    const entry = map?._zod.def.type === 'record' ? findSchemaAt(schema, path, root) : undefined;
    return entry !== undefined && fitsForCertain(entry, 'Some text');
  });
  return found.slice(0, MOST).map(({ path, slot }) => ({
    rule: 'schema',
    level: 'warn',
    message: `${quoteValue(path.at(-1))} has nothing after it.`,
    help: 'Write its text after the colon, or delete the line.',
    range: lines.range(slot.start, slot.keyEnd),
    path,
  }));
}
