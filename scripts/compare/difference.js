/** The first difference of two outputs, in a few lines. */
import { isUtf8 } from 'node:buffer';
import { unzipSync } from 'fflate';

/** The length shown of a long line, around the place. */
const AROUND = 70;

/**
 * Lists the differences of an output.
 * @returns for each part that differs, its name and both sides of the first place
 */
export function differences(theirs, ours) {
  const found = [];
  for (const part of new Set([...theirs.keys(), ...ours.keys()])) {
    const [their, our] = [theirs.get(part), ours.get(part)];
    if (their && our && Buffer.compare(their, our) === 0) continue;
    found.push({ part, ...place(their, our) });
  }
  return found;
}

function place(their, our) {
  if (!their) return { at: '', theirs: '(nothing)', ours: start(our) };
  if (!our) return { at: '', theirs: start(their), ours: '(nothing)' };
  if (isZip(their) && isZip(our)) return inZip(their, our);
  if (isText(their) && isText(our)) return inText(their.toString('utf8'), our.toString('utf8'));
  const end = Math.min(their.length, our.length);
  let byte = 0;
  while (byte < end && their[byte] === our[byte]) byte++;
  return { at: `byte ${byte}`, theirs: `${their.length} bytes`, ours: `${our.length} bytes` };
}

const isText = (bytes) => isUtf8(bytes) && !bytes.includes(0);
const isZip = (bytes) => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
const start = (bytes) =>
  isText(bytes) ? clipped(bytes.toString('utf8').split('\n', 1)[0], 0) : `${bytes.length} bytes`;

/** Finds the first part of a Word or slides package that differs. */
function inZip(their, our) {
  const [parts, others] = [their, our].map((bytes) => unzipSync(bytes));
  for (const name of new Set([...Object.keys(parts), ...Object.keys(others)])) {
    const [a, b] = [parts[name], others[name]].map((bytes) => bytes && Buffer.from(bytes));
    if (a && b && a.equals(b)) continue;
    const inner = place(a, b);
    return { ...inner, at: `${name}${inner.at && `, ${inner.at}`}` };
  }
  return { at: 'packing', theirs: `${their.length} bytes`, ours: `${our.length} bytes, with the same parts` };
}

function inText(their, our) {
  const [lines, others] = [their.split('\n'), our.split('\n')];
  const line = lines.findIndex((text, index) => text !== others[index]);
  const index = line === -1 ? lines.length : line;
  const [a, b] = [lines[index], others[index]];
  if (a === undefined || b === undefined)
    return {
      at: `line ${index + 1}`,
      theirs: clipped(a ?? '(the end)', 0),
      ours: clipped(b ?? '(the end)', 0),
    };
  let column = 0;
  while (column < a.length && a[column] === b[column]) column++;
  return { at: `line ${index + 1}`, theirs: clipped(a, column), ours: clipped(b, column) };
}

function clipped(text, column) {
  const from = text.length > 2 * AROUND ? Math.max(0, column - AROUND) : 0;
  const cut = text.slice(from, from + 2 * AROUND);
  const shown = `${from > 0 ? '…' : ''}${cut}${from + cut.length < text.length ? '…' : ''}`;
  // Colours of a terminal and line ends are shown, not sent.
  return shown.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, (sign) => JSON.stringify(sign).slice(1, -1));
}
