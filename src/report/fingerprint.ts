/** Identifies a finding after lines have moved, by 16 hex digits. */
import { dropItemNumbers, type Finding } from '../model/finding.ts';

/** Hashes a text by FNV-1a, 64 bits (Fowler, Noll, Vo): stable everywhere, and nothing here needs a secret. */
export function hashText(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value ^= BigInt(byte);
    value = BigInt.asUintN(64, value * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}

/**
 * Makes one fingerprint for each finding from rule, file, entity, field and value, never from the place in a list;
 * equal ones are numbered.
 */
export function makeFingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, file, entity = '', field = '', about = '' }) => {
    const key = JSON.stringify([rule, file, entity, dropItemNumbers(field), about]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return hashText(before === 0 ? key : `${key}${before}`);
  });
}
