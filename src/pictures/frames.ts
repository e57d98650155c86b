/** The three widths of each picture, and the columns that a chart has at each. */

export const VARIANTS = ['wide', 'medium', 'narrow'] as const;
export type Variant = (typeof VARIANTS)[number];

/** The columns of a chart: label, plot and notes. In a narrow place they are stacked. */
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

/** Makes one value per variant. */
export function makeVariants<T>(make: (variant: Variant) => T): Readonly<Record<Variant, T>> {
  return { wide: make('wide'), medium: make('medium'), narrow: make('narrow') };
}
