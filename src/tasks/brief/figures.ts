/** The pictures of a page. */
import type { ReadBrief } from './brief.ts';

type Drawn = Pick<ReadBrief, 'strategy' | 'asOf' | 'words' | 'records'>;

/** Draws the pictures of a layout; loads the code for them only if there are any. */
export async function drawFigures(
  layout: string,
  { strategy, asOf, words, records }: Drawn,
): Promise<ReadonlyMap<string, string>> {
  if (!/\|\s*picture\b/.test(layout)) return new Map();
  const { makeFigures, PICTURES } = await import('../../pictures/pictures.ts');
  const asked = PICTURES.filter((name) => layout.includes(name));
  return makeFigures(strategy, { asOf, words, records }, asked);
}
