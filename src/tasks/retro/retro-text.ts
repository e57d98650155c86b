/** The text of a retrospective: front matter, and the narrative below it. */
import type { Day } from '../../model/dates.ts';
import type { DraftMap } from '../../model/draft.ts';
import { writeMap, writeScalar } from '../../source/edit/write-yaml.ts';

export interface RetroDraft {
  readonly on: Day;
  readonly by: string;
  readonly from: Day;
  readonly to: Day;
  readonly covers: string;
  readonly closes: boolean;
  /** `present`, `worked`, `breakdowns`, `learned`, `results` and `carry`, as they are written. */
  readonly said: DraftMap;
  /** Initiatives that go into the plan, by id. */
  readonly initiatives: Readonly<Record<string, DraftMap>>;
  readonly narrative: string;
}

/** Writes it. */
export function writeRetroRecord({ on, by, from, to, covers, closes, said, narrative }: RetroDraft): string {
  const { present, worked, breakdowns, learned, results, carry } = said;
  const body = {
    from,
    to,
    covers,
    present,
    worked,
    breakdowns,
    learned,
    ...(closes && { closes: true, results, carry }),
  };
  const [first = '', ...rest] = writeScalar(by, 2);
  const head = ['strat: 1', 'kind: retro', `on: ${on}`, `by: ${first}`, ...rest];
  const lines = [...head, ...writeMap(body, 0)].map((line) => line.replace(/^(from|to): "(.*)"$/, '$1: $2'));
  const below = narrative.trim() === '' ? [] : [narrative.trim()];
  return `${['---', ...lines, '---', ...below].join('\n')}\n`;
}

/** Returns whether nothing was said. */
export function isEmptyRetro({ said, narrative, closes }: RetroDraft): boolean {
  const { present: _, ...rest } = said;
  return !closes && narrative.trim() === '' && Object.values(rest).every((value) => value === undefined);
}
