/** Dates a PDF by the day of its brief. The moment of printing says nothing about a strategy. */
import type { Day } from '../model/dates.ts';

const DATE = /(\/(?:Creation|Mod)Date \(D:)\d{14}/g;

/** Keeps the length of the file, because a PDF finds its parts by their offsets. */
export function setPdfDate(bytes: Uint8Array, asOf: Day): Uint8Array {
  // latin1 maps each byte to one character and back.
  const text = new TextDecoder('latin1').decode(bytes);
  const changed = Uint8Array.from(bytes);
  for (const { index, 1: start } of text.matchAll(DATE))
    changed.set(new TextEncoder().encode(`${start}${asOf.replaceAll('-', '')}000000`), index);
  return changed;
}
