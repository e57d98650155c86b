/** Returns whether two texts surely name one person: case, accents and spaces aside, they are the same. */
export function isSamePerson(a: string, b: string): boolean {
  return foldPerson(a) === foldPerson(b);
}

/** Returns whether a name holds a handle as one of its words: `maria` and `Maria Lopez`. */
export function isNameOfHandle(name: string, handle: string): boolean {
  return foldPerson(name)
    .split(/[\s.-]+/)
    .includes(foldPerson(handle));
}

/** Folds a name for comparing: case, spaces and accents. Drops only the accents of alphabets: in other scripts a mark may be a letter. */
export function foldPerson(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
