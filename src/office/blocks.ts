/** A brief for an office program: headings, paragraphs, lists and tables, without any styling. */

/** How a piece of text stands out: as an aside, as important or as a warning. */
export type Tone = 'muted' | 'accent' | 'warning';

export interface StyledRun {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isCode?: boolean;
  readonly isStruck?: boolean;
  readonly tone?: Tone;
}

/** A text in pieces. A line feed in a piece ends a line. */
export type Runs = readonly StyledRun[];

export const MANNERS = ['plain', 'opening', 'statement', 'theme', 'notice', 'quote', 'code'] as const;
export type Manner = (typeof MANNERS)[number];

export interface Heading {
  readonly is: 'heading';
  /** 3 or more: the page has level 1, and each part level 2. */
  readonly level: number;
  readonly runs: Runs;
}

export interface Paragraph {
  readonly is: 'paragraph';
  readonly manner: Manner;
  readonly runs: Runs;
}

export interface ListItem {
  /** 0 for the outermost list. */
  readonly level: number;
  readonly isNumbered: boolean;
  readonly runs: Runs;
}

export interface PageList {
  readonly is: 'list';
  readonly items: readonly ListItem[];
}

export interface Pairs {
  readonly is: 'pairs';
  readonly rows: readonly { readonly name: Runs; readonly text: Runs }[];
}

export interface Table {
  readonly is: 'table';
  readonly head: readonly Runs[];
  readonly rows: readonly (readonly Runs[])[];
}

export interface PagePicture {
  readonly is: 'picture';
  /** The same picture for several widths. */
  readonly drawings: readonly PageDrawing[];
  readonly title: string;
  readonly description: string;
}

/** An SVG file, with its size in its own units. */
export interface PageDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Everything about one thing, such as a result or a person; it stays together. */
export interface PageEntry {
  readonly is: 'entry';
  readonly blocks: readonly PageBlock[];
}

/** Something that begins a new slide if there is need: a stage of the path. */
export interface Chapter {
  readonly is: 'chapter';
  readonly blocks: readonly PageBlock[];
}

export type PageBlock = Heading | Paragraph | PageList | Pairs | Table | PagePicture | PageEntry | Chapter;

export interface Part {
  readonly title: Runs;
  readonly blocks: readonly PageBlock[];
}

export interface Page {
  readonly lang: string;
  /** Plain text, for the properties of a file. */
  readonly name: string;
  readonly title: Runs;
  /** Whether all of it should fit on one sheet. */
  readonly isSheet: boolean;
  /** The blocks above and below the title. */
  readonly cover: readonly PageBlock[];
  readonly parts: readonly Part[];
}

export function toPlainText(runs: Runs): string {
  return runs.map(({ text }) => text).join('');
}
