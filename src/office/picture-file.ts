/** Turns a picture of a page into its own file, with its colours and a font that every office program has. */
import type { PageDrawing } from './blocks.ts';
import { SANS } from './palette.ts';

/** @param css the style of the page, which colours the classes of a drawing */
export function makePictureFile(svg: string, css: string): PageDrawing {
  const { width, height } = readSvgDrawing(svg);
  const styles = readClassStyles(css);
  const drawn = svg
    .replace(/ font-family="[^"]*"/g, ` font-family="${SANS}, sans-serif"`)
    .replace(/ (?:aria-[a-z]+|role)="[^"]*"/g, '')
    .replace(/ class="([^"]*)"/g, (_all, names: string) => findStyle(names, styles))
    .replace(/<svg /, `<svg width="${width}" height="${height}" `);
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}`, width, height };
}

const readSvgNumbers = (text: string) => text.split(/[\s,]+/).map(Number);

function findStyle(names: string, styles: ReadonlyMap<string, string>): string {
  const style = names
    .split(/\s+/)
    .flatMap((name) => styles.get(name) ?? [])
    .join('');
  return style === '' ? '' : ` style="${style}"`;
}

/** Reads fills and strokes of each class as plain colours, because not every program supports custom properties. */
function readClassStyles(css: string): ReadonlyMap<string, string> {
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
        .map(([, key, value = '']) => `${key}:${resolveColor(value.trim(), colors)};`)
        .join(''),
    ]),
  );
}

function resolveColor(value: string, colors: ReadonlyMap<string, string>): string {
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1];
  return name === undefined ? value : (colors.get(name) ?? 'currentColor');
}

/** Reads the drawing in one of our SVG files. */
export function readSvgDrawing(svg: string): PageDrawing {
  const [, , width = 1, height = 1] = readSvgNumbers(/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '');
  return { svg, width, height };
}
