/** Remembers what was made of a strategy or a plan, because many rules ask for the same. */

/**
 * Makes a function that makes something of an object once, and remembers it on the object itself, unseen. A WeakMap would
 * do the same, but keeps what is new there until the next long collection of memory: with many files, each short one
 * copies all of it.
 */
export function remember<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const key = Symbol();
  return (from) => {
    const known = (from as Record<symbol, { readonly made: Made } | undefined>)[key];
    if (known) return known.made;
    const made = make(from);
    Object.defineProperty(from, key, { value: { made } });
    return made;
  };
}
