/** The three widths for which each picture is drawn, and the columns that a chart has at each. */

export const VARIANTS = ['wide', 'medium', 'narrow'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A chart of rows: what a row is about, its plot, and what is said beside it; in a narrow place they stand one below the other. */
export interface Frame {
  readonly width: number;
  readonly label: number;
  readonly plot: readonly [from: number, to: number];
  readonly side: readonly [from: number, to: number];
  readonly isStacked: boolean;
}

export const FRAMES: Readonly<Record<Variant, Frame>> = {
  wide: { width: 960, label: 320, plot: [350, 760], side: [790, 960], isStacked: false },
  medium: { width: 620, label: 205, plot: [225, 480], side: [496, 620], isStacked: false },
  narrow: { width: 340, label: 340, plot: [0, 340], side: [0, 340], isStacked: true },
};

/** Each variant of something. */
export function inEach<T>(make: (variant: Variant) => T): Readonly<Record<Variant, T>> {
  return { wide: make('wide'), medium: make('medium'), narrow: make('narrow') };
}
