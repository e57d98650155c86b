/** The slide library with the type that it has at run time: its own types nest it in itself. */
import library from 'pptxgenjs';

export type Presentation = library.default;
export type Target = library.default.Slide;
export type TextProps = library.default.TextProps;
export type TableCell = library.default.TableCell;
export type BorderProps = library.default.BorderProps;

const loaded: unknown = library;

export function makePresentation(): Presentation {
  return new (loaded as typeof library.default)();
}
