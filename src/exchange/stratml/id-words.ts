/** Writes an id as words: `loan-time` is “Loan time”. */
export function writeIdWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
