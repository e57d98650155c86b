/** Finds out whether a text is cut in the middle of a sentence. */

/** Words after which a text goes on, so that neither a key nor a sentence begins there. */
const GOES_ON =
  /(?:^|\s)(?:an?|the|our|its|their|your|one|this|that|of|by|in|on|for|to|with|and|or|but|than|from|can|must|is|are|at|as|who|which|not)$/i;

/** Returns whether a text ends with a word after which it goes on. */
export function endsOpen(text: string): boolean {
  return GOES_ON.test(text.trimEnd());
}

/** Returns whether a text ends as a sentence does, or with a sign that stands for itself. */
export function endsWhole(text: string): boolean {
  return /[.!?…;)"'”’\]}]$/.test(text.trimEnd());
}
