/** Returns whether two texts surely name one person: case, accents and spaces aside, they are the same. */
export function isSamePerson(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Returns whether a name holds a handle as one of its words: `maria` and `Maria Lopez`. */
export function isNameOfHandle(name: string, handle: string): boolean {
  return fold(name)
    .split(/[\s.-]+/)
    .includes(fold(handle));
}

/** Drops only the accents of alphabets: in other scripts a mark may be a letter. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
