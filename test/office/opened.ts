/** Opens files of office programs with other libraries than those that made them. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Opened {
  /** Files by path, in the order of the package. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  xml(path: string): Tag;
  /** Returns the paths that match. */
  paths(pattern: RegExp): readonly string[];
}

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tag | string)[];
}

export function opened(file: Uint8Array): Opened {
  const parts = new Map(Object.entries(unzipSync(file)));
  return {
    parts,
    xml: (path) => parsed(new TextDecoder('utf-8', { fatal: true }).decode(parts.get(path))),
    paths: (pattern) => [...parts.keys()].filter((path) => pattern.test(path)),
  };
}

/** Throws if the XML is not well-formed. */
export function parsed(xml: string): Tag {
  const root: { name: string; attributes: Record<string, string>; children: (Tag | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(tag);
    open.push(tag);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return root;
}

export function tags(tag: Tag, name: string): readonly Tag[] {
  return tag.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...tags(child, name)],
  );
}

/** Returns the text of all elements with a name. */
export function textOf(tag: Tag, name: string): string {
  return tags(tag, name)
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
    .join('');
}

/** Lists defects that a program would repair or refuse: parts that are missing, untyped or named twice. */
export function faults(file: Opened): readonly string[] {
  const types = file.xml('[Content_Types].xml');
  const kinds = new Set(tags(types, 'Default').map(({ attributes }) => attributes.Extension));
  const named = new Set(tags(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1)));
  const untyped = file
    .paths(/./)
    .filter(
      (path) => path !== '[Content_Types].xml' && !named.has(path) && !kinds.has(path.split('.').at(-1)),
    );
  return [
    ...untyped.map((path) => `${path} has no type`),
    ...[...named].filter((path) => path && !file.parts.has(path)).map((path) => `${path} is not there`),
    ...file.paths(/\.rels$/).flatMap((path) => brokenIn(file, path)),
    ...file.paths(/\.(?:xml|rels)$/).flatMap((path) => (file.xml(path).children.length > 0 ? [] : [path])),
  ];
}

function brokenIn(file: Opened, rels: string): readonly string[] {
  const owner = rels.replace('_rels/', '').replace(/\.rels$/, '');
  const relations = tags(file.xml(rels), 'Relationship').map(({ attributes }) => attributes);
  const ids = relations.map(({ Id }) => Id);
  const used = file.parts.has(owner)
    ? [...new TextDecoder().decode(file.parts.get(owner)).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(
        ([, id]) => id,
      )
    : [];
  return [
    ...relations.filter(({ TargetMode }) => TargetMode).map(({ Target }) => `${rels}: ${Target} is outside`),
    ...relations
      .map(({ Target = '' }) => new URL(Target, `file:///${owner}`).pathname.slice(1))
      .filter((path) => !file.parts.has(path))
      .map((path) => `${rels}: ${path} is not there`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `${owner}: nothing is ${id}`),
    ...(new Set(ids).size === ids.length ? [] : [`${rels}: an id twice`]),
  ];
}
