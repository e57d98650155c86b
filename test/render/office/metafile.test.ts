import { describe, expect, it } from 'vitest';
import { metafileOf } from '../../../src/render/office/metafile.ts';
import { drawingIn, pictureFile } from '../../../src/render/office/picture-file.ts';

const CSS =
  ':root { --ink: #102030; --accent: #004488; } .ink { fill: var(--ink); } .line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-dasharray: 4 3; } .half { fill: var(--accent); fill-opacity: 0.5; }';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" class="pic" role="img" font-family="Some, sans-serif"><title>T</title><g transform="translate(10 20)"><path d="M0 0h40v10L5 5C1 2 3 4 5 6z" class="line"/><circle cx="5" cy="5" r="4" class="half"/></g><rect x="1" y="2" width="30" height="20" rx="3" class="ink"/><text x="50" y="60" class="ink" font-size="12" font-weight="600" text-anchor="middle">Größe 你好 😀 &lt;b&gt;</text></svg>`;

interface Record {
  readonly kind: number;
  readonly numbers: readonly number[];
  readonly bytes: Uint8Array;
}

/** As a player of metafiles reads them, one behind the other. */
function recordsIn(file: Uint8Array): readonly Record[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const records: Record[] = [];
  for (let at = 0; at < file.length; ) {
    const size = view.getUint32(at + 4, true);
    expect(size % 4).toBe(0);
    const numbers = Array.from({ length: size / 4 - 2 }, (_, n) => view.getInt32(at + 8 + 4 * n, true));
    records.push({ kind: view.getUint32(at, true), numbers, bytes: file.subarray(at, at + size) });
    at += size;
  }
  return records;
}

const drawn = () => metafileOf(pictureFile(SVG, CSS));
const ofKind = (kind: number) => recordsIn(drawn()).filter((record) => record.kind === kind);

describe('a drawing as a metafile', () => {
  it('says how long it is, how many records it has, and how large it is on paper', () => {
    const file = drawn();
    const records = recordsIn(file);
    const header = records[0]?.numbers ?? [];
    expect(header.slice(0, 4)).toEqual([0, 0, 4000, 2000]);
    // Two hundred units of a 96th of an inch, in hundredths of a millimetre.
    expect(header.slice(4, 8)).toEqual([0, 0, 5292, 2646]);
    expect(header[8]).toBe(0x464d4520);
    expect([header[10], header[11]]).toEqual([file.length, records.length]);
    expect(records.at(-1)?.kind).toBe(14);
  });

  it('has every outline at its place, in plain colours', () => {
    expect(ofKind(63)).toHaveLength(3);
    // A line of two units in the accent, with dashes; red comes last.
    expect(ofKind(95)[0]?.numbers.slice(5)).toEqual([0x10007, 40, 0, 0x884400, 0, 2, 80, 60]);
    // Half of the accent on white, then ink.
    expect(ofKind(39).map(({ numbers }) => numbers[2])).toEqual([0xc4a280, 0x302010]);
    const [move] = ofKind(27);
    expect(move?.numbers).toEqual([200, 400]);
    expect(
      ofKind(54)
        .slice(0, 3)
        .map(({ numbers }) => numbers),
    ).toEqual([
      [1000, 400],
      [1000, 600],
      [300, 500],
    ]);
  });

  it('has its text as text, whatever it holds', () => {
    const [text] = ofKind(84);
    const length = text?.numbers[9] ?? 0;
    const letters = text?.bytes.slice(76, 76 + 2 * length) ?? new Uint8Array();
    expect(new TextDecoder('utf-16le').decode(letters)).toBe('Größe 你好 😀 <b>');
    expect(text?.numbers.slice(7, 9)).toEqual([1000, 1200]);
    expect(ofKind(22)[0]?.numbers).toEqual([24 | 6]);
  });

  it('stands in a file of SVG that needs no style sheet', () => {
    const { svg, width, height } = pictureFile(SVG, CSS);
    expect([width, height]).toEqual([200, 100]);
    expect(svg).toContain('style="fill:none;stroke:#004488;stroke-width:2;stroke-dasharray:4 3;"');
    expect(svg).not.toMatch(/class=|var\(|role=/);
    expect(drawingIn(svg)).toEqual({ svg, width, height });
  });
});
