/** Arbitrary answers, as wild as our reader accepts. */
import fc from 'fast-check';
import type { DraftMap, DraftValue } from '../../src/model/draft.ts';

const REFUSED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/u;

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(' ', '  ', ': ', ' #', '\n', '\n\n', '\t', '\r\n', '- ', '"', "'", '\\', '#', '---', '...'),
  fc.constantFrom('null', 'true', 'no', '1e3', '0x1f', '.5', '2028-09', '%', '|', '>', '[', '{', '&a', '*a'),
  fc.constantFrom('\u00a0', '\u2028', '\u200b', '\ufeff', '日本語のテキスト', 'word and another word '),
);

export const draftText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 30 })
  .map((parts) => parts.join(''))
  .filter((text) => !REFUSED.test(text));

const number = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value))
    .map((value) => value + 0),
);

/** Two keys that look the same are refused, so keys differ in letters only. */
const key = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  draftText.map((text) => text.slice(0, 60)).filter((text) => !REFUSED.test(text)),
);
const spelling = (name: string) => name.normalize('NFC').replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '');

function mapOf(value: fc.Arbitrary<DraftValue>): fc.Arbitrary<DraftMap> {
  return fc
    .uniqueArray(fc.tuple(key, value), { maxLength: 6, selector: ([name]) => spelling(name) })
    .map((entries) => entriesInOrder(entries));
}

function entriesInOrder(entries: readonly (readonly [string, DraftValue])[]): DraftMap {
  const map: Record<string, DraftValue> = Object.create(null);
  for (const [name, value] of entries) map[name] = value;
  return map;
}

const { value } = fc.letrec<{ value: DraftValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    draftText,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 4 }),
    mapOf(tie('value')),
  ),
}));

export const draftValue: fc.Arbitrary<DraftValue> = value;
export const draftMap: fc.Arbitrary<DraftMap> = mapOf(value);
