/** The moment at which a PDF was printed says nothing about a strategy; the day on which the brief is given does. */
import type { Day } from '../model/dates.ts';

const DATE = /(\/(?:Creation|Mod)Date \(D:)\d{14}/g;

/** As long as before, because a PDF names its parts by where they begin. */
export function datedPdf(bytes: Uint8Array, asOf: Day): Uint8Array {
  // Each byte is one letter, and one byte again.
  const text = new TextDecoder('latin1').decode(bytes);
  const changed = Uint8Array.from(bytes);
  for (const { index, 1: start } of text.matchAll(DATE))
    changed.set(new TextEncoder().encode(`${start}${asOf.replaceAll('-', '')}000000`), index);
  return changed;
}
