/**
 * Keeps account of the texts of a file: each is mapped to a key, kept under `x-import`, or left out, and none is
 * forgotten.
 */
import { addAnswer, type DraftMap, getDraftValue, isDraftMap } from '../../model/draft.ts';
import { findKeyKind, getStrategyKinds } from '../../model/key-kinds.ts';
import type { ImportDoubt, ImportRemark, TextReport } from './reading.ts';
import { ImportDoubts } from './reading.ts';
import type { SourceText } from './source-text.ts';

/** The key that keeps what has no key of ours. It never leaves with `--audience public`. */
export const KEEPING_KEY = 'x-import';

export interface Intake {
  /** Says that a text became the value at a path, whole or as a part of it. */
  readonly map: (text: SourceText, path: readonly string[]) => void;
  /** Keeps a text at an entry, or at the nearest one above it. */
  readonly keep: (text: SourceText, path: readonly string[], why: string) => void;
  /** Keeps a text beside what it became, because its form would be lost otherwise. */
  readonly copy: (text: SourceText, path: readonly string[]) => void;
  /** Leaves out a text that says nothing, such as the error of a formula. */
  readonly leave: (text: SourceText, why: string) => void;
  readonly remark: (says: string, text?: SourceText) => void;
  /** Collects a text with two readings; the reading ends after the last. */
  readonly doubt: (doubt: ImportDoubt) => void;
  readonly isAccounted: (text: SourceText) => boolean;
}

/** An account that can be closed. */
export interface OpenIntake extends Intake {
  /** Keeps every text that was mapped to a path, or below it, at the entry above. */
  readonly release: (path: readonly string[], why: string) => void;
  /**
   * Returns the draft with what is kept, and the account of all texts.
   * @param all every text of the source, in its order; one that nobody spoke for is kept at the plan
   * @throws ImportDoubts if a text has two readings
   */
  readonly close: (draft: DraftMap, all: readonly SourceText[]) => ClosedIntake;
}

export interface ClosedIntake {
  readonly draft: DraftMap;
  readonly texts: readonly TextReport[];
  readonly remarks: readonly ImportRemark[];
}

/** Opens an account. */
export function openIntake(): OpenIntake {
  const fates = new Map<SourceText, TextReport>();
  const copies = new Map<SourceText, readonly string[]>();
  const remarks: ImportRemark[] = [];
  const doubts: ImportDoubt[] = [];
  return {
    map: (text, path) => void fates.set(text, { ...text, fate: 'mapped', path }),
    keep: (text, path, why) => void fates.set(text, { ...text, fate: 'kept', path, why }),
    copy: (text, path) => void copies.set(text, path),
    leave: (text, why) => void fates.set(text, { ...text, fate: 'left-out', path: [], why }),
    remark: (says, text) => void remarks.push({ ...(text && { at: text.at }), says }),
    doubt: (doubt) => void doubts.push(doubt),
    isAccounted: (text) => fates.has(text),
    release: (path, why) => {
      for (const [text, one] of fates)
        if (one.fate === 'mapped' && path.every((key, at) => one.path[at] === key))
          fates.set(text, { ...text, fate: 'kept', path: path.slice(0, -1), why });
    },
    close: (draft, all) => {
      if (doubts.length > 0) throw new ImportDoubts(doubts);
      const texts = all.map((text) => settle(draft, fates.get(text) ?? forget(text)));
      const copied = all.map((text) => {
        const path = copies.get(text);
        return path ? settle(draft, { ...text, fate: 'kept', path }) : undefined;
      });
      const kept = texts.flatMap((text, at) => (text.fate === 'kept' ? text : (copied[at] ?? [])));
      return { draft: addKept(draft, kept), texts, remarks };
    },
  };
}

const forget = (text: SourceText): TextReport => ({ ...text, fate: 'kept', path: [], why: 'no key for it' });

/** Moves what is kept to the nearest entry above its path that is a map in the draft. */
function settle(draft: DraftMap, text: TextReport): TextReport {
  if (text.fate !== 'kept') return text;
  for (let end = text.path.length; end > 0; end--) {
    const path = text.path.slice(0, end);
    if (isDraftMap(getDraftValue(draft, path)) && takesOwnKeys(path)) return { ...text, path };
  }
  return { ...text, path: [] };
}

/** Returns whether a path leads to a section or an entry, and not to a map by id: its keys must be ids. */
function takesOwnKeys(path: readonly string[]): boolean {
  const kind = findKeyKind(getStrategyKinds(), path);
  return kind?.kind === 'section' && kind.keys.length > 0;
}

/** Adds what is kept to the entries that keep it, in the order of the source. */
function addKept(draft: DraftMap, texts: readonly TextReport[]): DraftMap {
  const kept = new Map<string, TextReport[]>();
  for (const text of texts) {
    const key = text.path.join('/');
    kept.set(key, [...(kept.get(key) ?? []), text]);
  }
  return [...kept.values()].reduce((all, [first, ...more]) => {
    if (!first) return all;
    const value = [first, ...more].map(writeKept);
    return addAnswer(all, { path: [...first.path, KEEPING_KEY], value });
  }, draft);
}

function writeKept({ at, name, text }: TextReport): DraftMap {
  return { at, ...(name !== '' && { name }), text: splitLong(text) };
}

/** The most characters of a piece of a kept text: each line of it also has spaces before it. */
const PIECE = 4000;

/** Splits a long text into pieces, between whole characters. */
function splitLong(text: string): string | readonly string[] {
  if (text.length <= PIECE) return text;
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const isHalf = /[\ud800-\udbff]/.test(text[from + PIECE - 1] ?? '');
    const end = from + PIECE - (isHalf ? 1 : 0);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}
