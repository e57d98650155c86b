/** When output is coloured: flag, NO_COLOR, FORCE_COLOR, TERM=dumb and terminal, in every combination. */

const FLAGS = ['', '--color', '--no-color'] as const;
const NO_COLORS = [undefined, '', '1'] as const;
const FORCE_COLORS = [undefined, '', '0', 'false', '1', '3'] as const;
const TERMS = ['xterm', 'dumb'] as const;
const STREAMS = ['terminal', 'pipe'] as const;

export interface Case {
  readonly flag: (typeof FLAGS)[number];
  readonly noColor: (typeof NO_COLORS)[number];
  readonly forceColor: (typeof FORCE_COLORS)[number];
  readonly term: (typeof TERMS)[number];
  readonly stream: (typeof STREAMS)[number];
}

export const CASES: readonly Case[] = FLAGS.flatMap((flag) =>
  NO_COLORS.flatMap((noColor) =>
    FORCE_COLORS.flatMap((forceColor) =>
      TERMS.flatMap((term) => STREAMS.map((stream) => ({ flag, noColor, forceColor, term, stream }))),
    ),
  ),
);

/** The first matching row decides. */
const TABLE: readonly (readonly [fits: Partial<Case>, isColored: boolean])[] = [
  [{ flag: '--color' }, true],
  [{ flag: '--no-color' }, false],
  [{ noColor: '1' }, false],
  [{ forceColor: '0' }, false],
  [{ forceColor: 'false' }, false],
  [{ forceColor: '1' }, true],
  [{ forceColor: '3' }, true],
  [{ term: 'dumb' }, false],
  [{ stream: 'terminal' }, true],
  [{}, false],
];

export function expected(one: Case): boolean {
  const row = TABLE.find(([fits]) =>
    Object.entries(fits).every(([key, value]) => one[key as keyof Case] === value),
  );
  return row?.[1] ?? false;
}
