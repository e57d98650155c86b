/**
 * A drawing as a metafile (EMF), for office programs that show no SVG: lines and text stay lines and text, in the colours
 * and at the places of the drawing, and the same drawing is the same file.
 */
import type { Drawing } from './blocks.ts';
import { type Label, type Outline, type Point, type Shape, type Step, shapesOf } from './drawing-shapes.ts';
import { SANS } from './palette.ts';

/** Numbers in a metafile are whole, so that each unit of a drawing is so many. */
const UNITS = 20;
/** A unit of a drawing is a pixel, of which 96 are an inch. */
const PER_INCH = 96;

/** The records that are used, by the numbers that Windows gives them. */
const RECORD = {
  header: 1,
  curve: 5,
  windowSize: 9,
  windowOrigin: 10,
  viewSize: 11,
  viewOrigin: 12,
  end: 14,
  mapMode: 17,
  backgroundMode: 18,
  fillMode: 19,
  textAlign: 22,
  textColor: 24,
  move: 27,
  select: 37,
  brush: 39,
  remove: 40,
  line: 54,
  beginPath: 59,
  endPath: 60,
  closeFigure: 61,
  drawPath: 63,
  font: 82,
  text: 84,
  pen: 95,
} as const;

const NO_BRUSH = 0x80000005;
const NO_PEN = 0x80000008;
/** Both of ours are made and removed for each shape. */
const [PEN, BRUSH] = [1, 2];

export function metafileOf(drawing: Drawing): Uint8Array {
  const size: Point = [whole(drawing.width), whole(drawing.height)];
  const body = [
    record(RECORD.mapMode, [8]),
    record(RECORD.windowOrigin, [0, 0]),
    record(RECORD.windowSize, size),
    record(RECORD.viewOrigin, [0, 0]),
    record(RECORD.viewSize, size),
    record(RECORD.backgroundMode, [1]),
    record(RECORD.fillMode, [2]),
    ...shapesOf(drawing.svg).flatMap(recordsOf),
    record(RECORD.end, [0, 16, 20]),
  ];
  const length = body.reduce((sum, { byteLength }) => sum + byteLength, HEADER_LENGTH);
  return joined([headerOf(size, length, body.length + 1), ...body]);
}

const HEADER_LENGTH = 88;

function headerOf([width, height]: Point, length: number, records: number): Uint8Array {
  const hundredths = (units: number) => Math.round((units / UNITS / PER_INCH) * 2540);
  return record(RECORD.header, [
    ...[0, 0, width, height],
    ...[0, 0, hundredths(width), hundredths(height)],
    ...[0x464d4520, 0x10000, length, records],
    // Handles, of which the first is the file itself.
    3,
    ...[0, 0, 0],
    // The device: ten inches, in its own units and in millimetres.
    ...[UNITS * PER_INCH * 10, UNITS * PER_INCH * 10, 254, 254],
  ]);
}

const whole = (units: number) => Math.round(units * UNITS);

function recordsOf(shape: Shape): readonly Uint8Array[] {
  return shape.is === 'label' ? labelRecords(shape) : outlineRecords(shape);
}

function outlineRecords({ steps, fill, stroke, strokeWidth, dashes }: Outline): readonly Uint8Array[] {
  if (fill === undefined && stroke === undefined) return [];
  const pen = stroke === undefined ? NO_PEN : PEN;
  const brush = fill === undefined ? NO_BRUSH : BRUSH;
  return [
    ...(stroke === undefined ? [] : [penRecord(stroke, strokeWidth, dashes)]),
    ...(fill === undefined ? [] : [record(RECORD.brush, [BRUSH, 0, colorRef(fill), 0])]),
    record(RECORD.select, [pen]),
    record(RECORD.select, [brush]),
    record(RECORD.beginPath, []),
    ...steps.map(stepRecord),
    record(RECORD.endPath, []),
    record(RECORD.drawPath, [0, 0, 0, 0]),
    record(RECORD.select, [NO_PEN]),
    record(RECORD.select, [NO_BRUSH]),
    ...(stroke === undefined ? [] : [record(RECORD.remove, [PEN])]),
    ...(fill === undefined ? [] : [record(RECORD.remove, [BRUSH])]),
  ];
}

/** A pen whose width counts in our units; its dashes do as well. */
function penRecord(color: string, width: number, dashes: readonly number[]): Uint8Array {
  const style = 0x10000 | (dashes.length > 0 ? 7 : 0);
  return record(RECORD.pen, [
    ...[PEN, 0, 0, 0, 0],
    ...[style, whole(width), 0, colorRef(color), 0],
    ...[dashes.length, ...dashes.map(whole)],
  ]);
}

function stepRecord({ is, points }: Step): Uint8Array {
  const numbers = points.flat().map(whole);
  if (is === 'close') return record(RECORD.closeFigure, []);
  if (is === 'curve') return record(RECORD.curve, [0, 0, 0, 0, points.length, ...numbers]);
  return record(is === 'move' ? RECORD.move : RECORD.line, numbers);
}

const BASELINE = 24;
const ANCHORS = { start: 0, middle: 6, end: 2 } as const;

function labelRecords({ at, text, size, isBold, anchor, color }: Label): readonly Uint8Array[] {
  return [
    fontRecord(size, isBold),
    record(RECORD.select, [PEN]),
    record(RECORD.textAlign, [BASELINE | ANCHORS[anchor]]),
    record(RECORD.textColor, [colorRef(color)]),
    textRecord(text, at),
    record(RECORD.remove, [PEN]),
  ];
}

/** Its length is fixed; what is not said is zero. */
function fontRecord(size: number, isBold: boolean): Uint8Array {
  const bytes = record(RECORD.font, [
    PEN,
    -whole(size),
    0,
    0,
    0,
    isBold ? 700 : 400,
    ...new Array(75).fill(0),
  ]);
  const view = new DataView(bytes.buffer);
  // Any set of signs.
  view.setUint8(35, 1);
  for (let at = 0; at < SANS.length; at++) view.setUint16(40 + 2 * at, SANS.charCodeAt(at), true);
  return bytes;
}

/** The letters stand behind the record’s own numbers; how wide each is, is left to the face. */
function textRecord(text: string, [x, y]: Point): Uint8Array {
  const start = 76;
  const letters = new Array(Math.ceil(text.length / 2)).fill(0);
  const bytes = record(RECORD.text, [
    ...[0, 0, 0, 0],
    // The graphics mode, and two scales that it does without.
    ...[2, 0, 0],
    ...[whole(x), whole(y), text.length, start, 0],
    ...[0, 0, 0, 0],
    0,
    ...letters,
  ]);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(start + 2 * at, text.charCodeAt(at), true);
  return bytes;
}

/** Red comes last. */
function colorRef(color: string): number {
  const [red = '00', green = '00', blue = '00'] = color.match(/../g) ?? [];
  return Number.parseInt(blue + green + red, 16);
}

function record(kind: number, numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of [kind, bytes.length, ...numbers].entries())
    view.setInt32(4 * at, number | 0, true);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
