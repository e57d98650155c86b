/**
 * Loads a bundle of `dist/` together with its compiled form, which the build has made: most of a start is otherwise
 * compiling. The file is named after the Node that made it, and no other Node reads it: V8 refuses a cache of another
 * version only by the first four parts of its own number, and a cache of Node 20.20 makes Node 20.17 crash. Without a
 * cache, or where V8 refuses it, the bundle is loaded like any other file.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '..', 'dist');
const loaded = new Map();
/** The scripts that were loaded, for the build to make caches of. */
const scripts = new Map();

/** @param name of a bundle, without ending @returns what it exports */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const path = join(folder, `${name}.cjs`);
  const script = compiled(name, path);
  if (!script) {
    require('node:module').enableCompileCache?.();
    return require(path);
  }
  scripts.set(name, script);
  const module = { exports: {} };
  loaded.set(name, module);
  script.runInThisContext()(module.exports, requireFrom, module, path, folder);
  return module.exports;
}

function compiled(name, path) {
  const cachedData = cacheOf(name);
  if (!cachedData && !load.withoutCache) return undefined;
  // Bundles are ASCII, which is read fastest as Latin-1. Around it stands what Node puts around a module.
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, { filename: path, cachedData });
  return script.cachedDataRejected ? undefined : script;
}

function cacheOf(name) {
  if (load.withoutCache) return undefined;
  try {
    return readFileSync(cachePath(name));
  } catch {
    return undefined;
  }
}

function cachePath(name) {
  return join(folder, `${name}-${process.version}-${process.platform}-${process.arch}.cache`);
}

/** Bundles name each other as `./NAME.cjs`; all else is part of Node. */
function requireFrom(id) {
  const own = /^\.\/([\w-]+)\.cjs$/.exec(id);
  return own ? load(own[1]) : require(id);
}

/** Set by the build: loads from source, so that caches can be made. */
load.withoutCache = false;

module.exports = { cachePath, load, scripts };
