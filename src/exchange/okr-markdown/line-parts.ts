/** Takes the owner, the tags, the grade and the tick out of a line, so that its title is left. */
import { findFieldName } from '../intake/field-names.ts';
import type { FieldName } from '../intake/outline.ts';
import { findStandingTail, readStandingText, type TailValue } from './standing-tail.ts';

/** A part of a line. */
export interface MarkdownPart {
  readonly name: FieldName;
  readonly text: string;
  /** What the account calls it: its label in the source, or a word of ours. */
  readonly label: string;
}

export interface LineParts {
  readonly title: string;
  readonly parts: readonly MarkdownPart[];
}

/** Ways to write a name that may also be something else; the text as a whole decides. */
export type OwnerMark = 'round' | 'square' | 'dash' | 'share';

/** Returns whether a name in such marks is taken for an owner. */
export type TrustMark = (mark: OwnerMark, text: string) => boolean;

/** The most characters of a line in which parts are looked for. */
const LINE_LIMIT = 8192;
const BOX = /^\[([ xX✓✔-]?)\](?=\s|$)/;
const STATES = '🟢🟡🔴🟠⚪🔵⚫🟣🟤🟩🟨🟥🟧🚦❌⚠';
const TICKS = '✅☑✔✓';
const BLANKS = '⬜☐◻🔲';
const SHORTCODES =
  /^:(?:large_)?(?:green|yellow|red|orange|white|blue)_(?:circle|square):|^:(?:white_check_mark|heavy_check_mark|x|warning):/;
const GRADE = /^(?:[01](?:[.,]\d{1,2})|\d{1,3}(?:[.,]\d+)?\s?%)$/;
const LEADING_GRADE =
  /^(?:[([](0[.,]\d{1,2}|1[.,]0{1,2}|\d{1,3}\s?%)[)\]]|(0[.,]\d{1,2}|1[.,]0{1,2}|\d{1,3}\s?%)(?=\s*[:|–—]|\s-\s)|(0[.,]\d{1,2}|1[.,]0{1,2})(?=\s+\p{Lu}\p{Ll}))\s*[:|–—-]?\s*/u;
const TRAILING_GRADE =
  /(?:\s[-–—|=→]+>?\s*|[:：]\s*|(?<=[)\]])\s+)((?:0[.,]\d{1,2}|1[.,]0{1,2}|\d{1,3}\s?%))$/;
const PRIORITY = /^P[0-4?]$/;
const TAG = /^(?:[\p{Lu}\p{N}][\p{Lu}\p{N}_/&?+.\s-]{0,29}|[#]?[\p{Ll}\p{N}][\p{L}\p{N}_/-]{0,29})$/u;
const NAME =
  /^@?\p{Lu}[\p{L}'’.-]*\p{Ll}\.?(?:\s+(?:(?:de|da|van|von|der|del|la|le)\s+)*\p{Lu}[\p{L}'’.-]*){0,2}$|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,12}$/u;
const HANDLE = /^@[\p{L}\p{N}](?:[\p{L}\p{N}._/-]{0,38}[\p{L}\p{N}])?$/u;
const LOWER_NAME = /^\p{Ll}[\p{Ll}.-]{1,19}$/u;
const FIELD =
  /(?:^|[,;|(–—]\s*|\s-\s+|\s{2,}|(?<=\.)\s+|\s(?=[*_]{0,2}\p{Lu}))[*_]{0,2}(\p{L}[\p{L}\p{M} '’-]{1,24}?)[*_]{0,2}\s*[:：][*_]{0,2}\s*([^:：|;()]{1,80}?)\)?[.;,|]?$/u;

/** Takes the parts out of a line. */
export function takeLineParts(line: string, trust: TrustMark): LineParts {
  if (line.length > LINE_LIMIT) return { title: line.trim(), parts: [] };
  const front: MarkdownPart[] = [];
  let title = line.trim();
  for (let found = takeFront(title); found; found = takeFront(title)) {
    front.push(found.part);
    title = found.rest;
  }
  const back: MarkdownPart[] = [];
  for (let found = takeBack(title, trust); found; found = takeBack(title, trust)) {
    back.unshift(...found.parts);
    title = found.rest;
  }
  return { title: trimWhole(title), parts: [...front, ...back] };
}

/** Returns how many letters the box and the emoji at the beginning of a line take. */
export function measureFront(line: string): number {
  let rest = line;
  for (;;) {
    const box = BOX.exec(rest)?.[0].length ?? 0;
    const sign = box === 0 ? takeSign(rest) : undefined;
    const next = sign ? sign.rest : rest.slice(box).trimStart();
    if (box === 0 && !sign) return line.length - rest.length;
    rest = next;
  }
}

/** Takes emphasis off a title that is emphasized as a whole. */
function trimWhole(title: string): string {
  const [, , inner] = /^(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1$/.exec(title) ?? [];
  return inner === undefined || /[*_]{2}/.test(inner) ? title : inner;
}

function takeFront(text: string): { part: MarkdownPart; rest: string } | undefined {
  const box = BOX.exec(text);
  if (box) {
    return { part: makeDone(box[0]), rest: text.slice(box[0].length).trim() };
  }
  const sign = takeSign(text);
  if (sign) return sign;
  const grade = LEADING_GRADE.exec(text);
  const value = grade?.[1] ?? grade?.[2] ?? grade?.[3];
  if (grade && value !== undefined)
    return {
      part: { name: 'fact:progress', text: value, label: 'grade' },
      rest: text.slice(grade[0].length),
    };
  const [whole, inner, bare] =
    /^(?:\[([^\]\n]{1,30})\](?![(:[])|(P[0-4?])(?=\s*[:–—]|\s-\s))\s*[:–—-]?\s*/.exec(text) ?? [];
  const tag = bare ?? inner;
  if (whole === undefined || tag === undefined || !(PRIORITY.test(tag) || isCapitals(tag))) return undefined;
  return { part: { name: 'fact:tag', text: tag, label: 'tag' }, rest: text.slice(whole.length) };
}

const isCapitals = (text: string) => /^[\p{Lu}\p{N}][\p{Lu}\p{N}_/&?+-]*$/u.test(text);

const makeDone = (text: string): MarkdownPart => ({ name: 'fact:done', text, label: 'check box' });

/** Takes an emoji, or its short code, off the beginning. */
function takeSign(text: string): { part: MarkdownPart; rest: string } | undefined {
  const sign = SHORTCODES.exec(text)?.[0] ?? /^\p{Extended_Pictographic}\uFE0F?/u.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const part = readSign(sign);
  return part && { part, rest: text.slice(sign.length).trim() };
}

function readSign(sign: string): MarkdownPart | undefined {
  const letter = sign.replace(/\uFE0F/g, '');
  if (TICKS.includes(letter) || BLANKS.includes(letter) || /check_mark/.test(sign)) return makeDone(sign);
  const isState = STATES.includes(letter) || letter.startsWith(':');
  return isState ? { name: 'fact:state', text: sign, label: 'state' } : undefined;
}

interface BackParts {
  readonly parts: readonly MarkdownPart[];
  readonly rest: string;
}

function takeBack(text: string, trust: TrustMark): BackParts | undefined {
  return (
    takeBackSign(text) ??
    takeBracketed(text, trust) ??
    takeHandle(text) ??
    takeField(text) ??
    takeStanding(text) ??
    takeDashed(text, trust) ??
    takeGrade(text)
  );
}

function takeBackSign(text: string): BackParts | undefined {
  const sign =
    /(?:^|\s)(:[a-z_]{1,30}:)$/.exec(text)?.[1] ?? /\p{Extended_Pictographic}\uFE0F?$/u.exec(text)?.[0];
  const part =
    sign === undefined || (sign.startsWith(':') && !SHORTCODES.test(sign)) ? undefined : readSign(sign);
  return part && sign !== undefined ? { parts: [part], rest: text.slice(0, -sign.length).trim() } : undefined;
}

/** Takes what is in round or square brackets at the end. */
function takeBracketed(text: string, trust: TrustMark): BackParts | undefined {
  const [whole, round, square] =
    /(?:\s*[(（]([^()（）\n]{1,80})[)）]|\s*\[([^[\]\n]{1,60})\])[.,;]?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const inner = (round ?? square ?? '').trim();
  const part = readBracketed(inner, round !== undefined ? 'round' : 'square', trust);
  const rest = text.slice(0, -whole.length).trim();
  return part && inner !== '' ? { parts: part, rest } : undefined;
}

function readBracketed(
  inner: string,
  mark: 'round' | 'square',
  trust: TrustMark,
): readonly MarkdownPart[] | undefined {
  if (mark === 'square' && /^[ xX✓✔-]$/.test(inner)) return [makeDone(`[${inner}]`)];
  const field = takeField(inner);
  if (field?.rest === '') return field.parts;
  const standing = readStandingText(inner);
  if (standing) return [makeCurrent(standing)];
  if (GRADE.test(inner) && (!inner.endsWith('%') || trust('share', inner)))
    return [{ name: 'fact:progress', text: inner, label: 'grade' }];
  const handles = inner.split(/[\s,&/]+/).filter((one) => one !== '');
  if (handles.every((one) => HANDLE.test(one))) return handles.map(makeOwner);
  if (PRIORITY.test(inner)) return [{ name: 'fact:tag', text: inner, label: 'tag' }];
  if (isNameList(inner, mark) && trust(mark, inner)) return [makeOwner(inner)];
  return mark === 'square' && TAG.test(inner) ? [{ name: 'fact:tag', text: inner, label: 'tag' }] : undefined;
}

/** What the account calls an owner without a label of its own. */
export const OWNER_LABEL = 'owner';

const makeOwner = (text: string): MarkdownPart => ({ name: 'key:owner', text, label: OWNER_LABEL });

/** Returns whether a text reads as one name, or several. */
function isNameList(text: string, mark: OwnerMark): boolean {
  const names = text.split(/\s*[,&/+]\s*|\s+(?:and|und|et|y|e)\s+/);
  return names.every(
    (name) => NAME.test(name) || HANDLE.test(name) || (mark === 'square' && LOWER_NAME.test(name)),
  );
}

function takeHandle(text: string): BackParts | undefined {
  const handle = /(?:^|[\s,&])(@[^\s,&()]+)[.,;]?$/.exec(text)?.[1];
  if (handle === undefined || !HANDLE.test(handle)) return undefined;
  const rest = text.slice(0, text.lastIndexOf(handle)).replace(/[\s,&|–—-]+$/, '');
  return { parts: [makeOwner(handle)], rest };
}

/** Takes a field with its label, such as “Owner: Ana” or “Score: 0.7”. */
function takeField(text: string): BackParts | undefined {
  const found = FIELD.exec(text);
  const [whole, label = '', value = ''] = found ?? [];
  if (!found || whole === undefined || value.trim() === '') return undefined;
  const name = findFieldName(label);
  if (!name || name.startsWith('title:') || !isFieldName(name)) return undefined;
  const rest = text.slice(0, found.index).replace(/[\s,;|(–—-]+$/, '');
  return { parts: [{ name, text: value.trim(), label }], rest };
}

const makeCurrent = ({ value, word }: TailValue): MarkdownPart => ({
  name: 'fact:current',
  text: value,
  label: word,
});

function takeStanding(text: string): BackParts | undefined {
  const found = findStandingTail(text);
  return found && { parts: [makeCurrent(found)], rest: text.slice(0, -found.length).trim() };
}

function takeDashed(text: string, trust: TrustMark): BackParts | undefined {
  const [whole, name = ''] = /\s+(?:—|–|--|-)\s*([^—–]{2,60})$/.exec(text) ?? [];
  if (whole === undefined || !isNameList(name, 'dash') || !trust('dash', name)) return undefined;
  return { parts: [makeOwner(name)], rest: text.slice(0, -whole.length).trim() };
}

function takeGrade(text: string): BackParts | undefined {
  const [whole, value] = TRAILING_GRADE.exec(text) ?? [];
  if (whole === undefined || value === undefined) return undefined;
  return {
    parts: [{ name: 'fact:progress', text: value, label: 'grade' }],
    rest: text.slice(0, -whole.length).trim(),
  };
}

/** Returns whether a name of a heading is a field of an entry. */
export function isFieldName(name: string): name is FieldName {
  return name.startsWith('key:') || (name.startsWith('fact:') && !/^fact:(?:type|level|metric)$/.test(name));
}
