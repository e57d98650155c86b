/** Turns a picture of a page into its own file, with its colours and a font that every office program has. */
import type { Drawing } from './blocks.ts';
import { SANS } from './palette.ts';

/** @param css the style of the page, which colours the classes of a drawing */
export function pictureFile(svg: string, css: string): Drawing {
  const { width, height } = drawingIn(svg);
  const styles = classStyles(css);
  const drawn = svg
    .replace(/ font-family="[^"]*"/g, ` font-family="${SANS}, sans-serif"`)
    .replace(/ (?:aria-[a-z]+|role)="[^"]*"/g, '')
    .replace(/ class="([^"]*)"/g, (_all, names: string) => styleOf(names, styles))
    .replace(/<svg /, `<svg width="${width}" height="${height}" `);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}`, width, height };
}

const numbersIn = (text: string) => text.split(/[\s,]+/).map(Number);

function styleOf(names: string, styles: ReadonlyMap<string, string>): string {
  const style = names
    .split(/\s+/)
    .flatMap((name) => styles.get(name) ?? [])
    .join('');
  return style === '' ? '' : ` style="${style}"`;
}

/** Reads fills and strokes of each class as plain colours, because not every program supports custom properties. */
function classStyles(css: string): ReadonlyMap<string, string> {
  const colors = new Map(
    [...(/:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '').matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,8})/gi)].map(
      ([, name = '', color = '']) => [name, color] as const,
    ),
  );
  const rules = css.matchAll(/(?:^|\})\s*\.([a-z0-9-]+)\s*\{([^{}]*)(?=\})/g);
  return new Map(
    [...rules].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/\b((?:fill|stroke)[a-z-]*):\s*([^;"<>&]+)/g)]
        .map(([, key, value = '']) => `${key}:${plainColor(value.trim(), colors)};`)
        .join(''),
    ]),
  );
}

function plainColor(value: string, colors: ReadonlyMap<string, string>): string {
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1];
  return name === undefined ? value : (colors.get(name) ?? 'currentColor');
}

/** Reads the drawing in one of our SVG files. */
export function drawingIn(svg: string): Drawing {
  const [, , width = 1, height = 1] = numbersIn(/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '');
  return { svg, width, height };
}
