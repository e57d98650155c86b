/** Finds the strategies below a folder, by content and not by name, and other data files. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';

const SKIPPED = new Set(['node_modules', 'vendor', 'dist', 'build', 'target']);
const DATA = new Set(['.yaml', '.yml', '.json', '.md']);
const LARGEST = 1_048_576;
/** The most strategies that are compared together; each of them is also compared alone. */
const MOST_TOGETHER = 12;
const EARLIER = new Set(['before', 'base', 'old']);
const LATER = new Set(['after', 'head', 'new']);

const isPassedOver = (name) => name.startsWith('.') || SKIPPED.has(name);

/** Lists the paths of the files below a folder, in order, without links. */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isPassedOver(entry.name) ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

const nameOf = (path) => basename(path, extname(path));
const isNamedSo = (path) => nameOf(path) === 'strategy' && ['.yaml', '.md'].includes(extname(path));

/** Returns whether a text is a strategy; undefined for Markdown without data. */
function isStrategy(path, text) {
  if (isNamedSo(path)) return true;
  if (extname(path) === '.md' && !/^---\r?\n/.test(text)) return undefined;
  return /^strat:[ \t]*\d/m.test(text.slice(0, 4096)) && !/^extends:|^rules:|^policy:/m.test(text);
}

/** Finds the earlier version of a strategy: `before.yaml` and `after.yaml`, or folders of these names. */
function earlierOf(path, paths) {
  const turned = (name) => (LATER.has(name) ? [...EARLIER] : []);
  const siblings = turned(nameOf(path)).map((name) => join(dirname(path), `${name}${extname(path)}`));
  const folder = dirname(path);
  const cousins = turned(basename(folder)).map((name) => join(dirname(folder), name, basename(path)));
  return [...siblings, ...cousins].find((other) => paths.has(other));
}

/** Lists the files beside a strategy that may be read with it. A file of another name is taken alone. */
function neighbours(path, all) {
  if (!isNamedSo(path)) return [];
  const folder = dirname(path);
  const hidden = readdirSync(folder)
    .filter((name) => name.startsWith('.strat'))
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile());
  return [...all.filter((file) => file !== path && file.startsWith(`${folder}/`)), ...hidden];
}

/**
 * Finds everything below a folder.
 * @returns strategies, data files that are not strategies (each must be refused alike), and each folder as a whole
 */
export function foundIn(folders) {
  const strategies = [];
  const others = [];
  const wholes = [];
  for (const folder of folders) {
    const all = filesBelow(folder);
    const shown = (path) => join(basename(folder), relative(folder, path));
    const texts = new Map();
    for (const path of all) {
      if (!DATA.has(extname(path)) || lstatSync(path).size > LARGEST) continue;
      const bytes = readFileSync(path);
      const is = isStrategy(path, bytes.toString('utf8'));
      if (is) texts.set(path, bytes);
      else if (is === false)
        others.push({
          name: shown(path),
          is: 'other',
          file: basename(path),
          files: new Map([[basename(path), bytes]]),
        });
    }
    const paths = [...texts.keys()];
    const superseded = new Set(paths.map((path) => earlierOf(path, texts)));
    for (const [index, path] of paths.entries()) {
      const earlier = earlierOf(path, texts);
      const following = paths[(index + 1) % paths.length];
      const file = `strategy${extname(path) === '.md' ? '.md' : '.yaml'}`;
      const beside = neighbours(path, all).map((one) => [relative(dirname(path), one), readFileSync(one)]);
      strategies.push({
        name: shown(path),
        is: 'strategy',
        file,
        files: new Map([[file, texts.get(path)], ...beside]),
        earlier: earlier && texts.get(earlier),
        following: texts.get(following),
        followingFile: `strategy${extname(following) === '.md' ? '.md' : '.yaml'}`,
        isFirst: index === 0,
        // The first of a pair is in the history of the second, which has all cases.
        isEarlier: superseded.has(path),
      });
    }
    const together = paths
      .slice(0, MOST_TOGETHER)
      .map((path) => [
        isNamedSo(path)
          ? relative(folder, path)
          : `${relative(folder, path).slice(0, -extname(path).length)}/strategy${extname(path) === '.md' ? '.md' : '.yaml'}`,
        texts.get(path),
      ]);
    if (paths.length > 1)
      wholes.push({ name: `${basename(folder)}/`, is: 'whole', files: new Map(together) });
  }
  return { strategies, others, wholes };
}
