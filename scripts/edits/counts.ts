/** Counts what was judged: by class, by what changed, formatting and noise. */
import { EXPECTED_CLASSES } from './expected.ts';
import type { JudgedChange, JudgedPair } from './judge.ts';

export interface AgreementCount {
  readonly expected: number;
  readonly class: number;
  readonly classAndSeverity: number;
  /** Those that can become easier or harder. */
  readonly withDirection: number;
  /** Those where the diff says the same of that; null if it says nothing of it anywhere. */
  readonly direction: number | null;
}

export interface ShownCount {
  readonly expected: number;
  readonly shown: number;
}

export interface EditsCount {
  readonly pairs: number;
  /** Whether any change of the diff has a direction. */
  readonly saysDirection: boolean;
  readonly byClass: Readonly<Record<string, AgreementCount>>;
  readonly typed: AgreementCount;
  readonly words: AgreementCount;
  readonly all: AgreementCount;
  /** Words that the reviewer minds, and those that are editorial to the reviewer: how many of them the diff shows. */
  readonly minded: ShownCount;
  readonly unminded: ShownCount;
  readonly formatting: { readonly pairs: number; readonly silent: number; readonly nothing: number };
  readonly noise: {
    readonly changes: number;
    readonly pairs: number;
    /** How many of the changes are in pairs where only the form changed. */
    readonly inFormatting: number;
  };
  /** The pairs with parts that cannot be read. */
  readonly unread: readonly string[];
}

/** Counts everything that is printed. */
export function countEdits(pairs: readonly JudgedPair[]): EditsCount {
  const judged = pairs.flatMap((pair) => pair.judged);
  const named = EXPECTED_CLASSES.filter((name) => judged.some(({ expected }) => expected.class === name));
  const words = judged.filter(({ isWords }) => isWords);
  const formatting = pairs.filter(({ isFormatting }) => isFormatting);
  const noisy = pairs.filter(({ noise }) => noise.length > 0);
  const saysDirection = pairs.some(({ pair }) =>
    pair.changes.some(({ direction }) => direction !== undefined),
  );
  const countOwn = (test: (one: JudgedChange) => boolean) =>
    countAgreement(judged.filter(test), saysDirection);
  return {
    pairs: pairs.length,
    saysDirection,
    byClass: Object.fromEntries(
      named.map((name) => [name, countOwn(({ expected }) => expected.class === name)]),
    ),
    typed: countOwn(({ isWords }) => !isWords),
    words: countOwn(({ isWords }) => isWords),
    all: countOwn(() => true),
    minded: countShown(words.filter(({ expected }) => expected.class !== 'editorial')),
    unminded: countShown(words.filter(({ expected }) => expected.class === 'editorial')),
    formatting: {
      pairs: formatting.length,
      silent: formatting.filter(({ loud }) => loud.length === 0).length,
      nothing: formatting.filter(({ pair }) => pair.changes.length === 0).length,
    },
    noise: {
      changes: noisy.flatMap(({ noise }) => noise).length,
      pairs: noisy.length,
      inFormatting: noisy.filter(({ isFormatting }) => isFormatting).flatMap(({ noise }) => noise).length,
    },
    unread: pairs.filter(({ pair }) => pair.unread > 0).map(({ pair }) => pair.name),
  };
}

function countAgreement(judged: readonly JudgedChange[], saysDirection: boolean): AgreementCount {
  const count = (test: (one: JudgedChange) => boolean | undefined) => judged.filter(test).length;
  return {
    expected: judged.length,
    class: count(({ isClass }) => isClass),
    classAndSeverity: count(({ isClassAndSeverity }) => isClassAndSeverity),
    withDirection: count(({ isDirection }) => isDirection !== undefined),
    direction: saysDirection ? count(({ isDirection }) => isDirection) : null,
  };
}

function countShown(judged: readonly JudgedChange[]): ShownCount {
  return { expected: judged.length, shown: judged.filter(({ isShown }) => isShown).length };
}
