/** Makes things when they are first asked for: most starts need few of them, and each would wait for all. */

/** Makes a function that makes something at its first call, and returns the same ever after. */
export function makeLate<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Makes a set of the words of a text, when it is first asked for. @param between what stands between two words */
export function makeLateWords(text: string, between: string | RegExp = /\s+/): () => ReadonlySet<string> {
  return makeLate(() => new Set(text.split(between)));
}

/**
 * Makes a pattern for the schema that is compiled when it is first tested: classes of letters take most of a millisecond.
 * @param source as for `RegExp`
 */
export function makeLatePattern(source: string, flags: string): RegExp {
  const compiled = makeLate(() => new RegExp(source, flags));
  const test = (text: string) => compiled().test(text);
  const late = { source, flags, lastIndex: 0, test, toString: () => `/${source}/${flags}` };
  return late as unknown as RegExp;
}
