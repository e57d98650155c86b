/** Finds out whether lines break a file, so that it is not judged at all. */
import type * as z from 'zod/mini';
import { readKeyKinds } from '../model/key-kinds.ts';
import { isPlainMap } from './marker.ts';
import { findBreaks } from './repair/find-breaks.ts';
import { listKeyNames } from './shape/schema-walk.ts';
import { dropWrongShapes } from './shape/shape.ts';
import type { KnownMeasures } from './shape/wrong-value.ts';
import { readByHand, readTree, type Tree } from './yaml/tree.ts';
import type { Trouble } from './yaml/trouble.ts';

/** A file that was read once. */
interface ReadOnce {
  readonly text: string;
  readonly tree: Tree;
  readonly shape: readonly Trouble[];
  readonly split: { readonly plan: string; readonly offset: number } | undefined;
  readonly schema: z.ZodMiniType;
}

export interface Broken {
  /** All that is wrong with the file. */
  readonly troubles: readonly Trouble[];
  /** Whether so much is in doubt that nothing in the file is judged. */
  readonly isUnread: boolean;
}

/** Finds what is wrong where lines break a file; undefined for a file that is whole. */
export function findBroken({ text, tree, shape, split, schema }: ReadOnce): Broken | undefined {
  if (tree.troubles.length === 0 && shape.length === 0) return undefined;
  const { plan, offset } = split ?? { plan: text, offset: 0 };
  const head = text.slice(0, offset);
  const judgeTree = (one: Tree, wrong = readShape(one, schema)) => ({
    troubles: [...one.troubles, ...wrong],
    isBroken: one.isBroken,
    isPart: (at: number) => one.places.slots().some(({ start }) => start === at + offset),
  });
  const names = listKeyNames(schema);
  const found = findBreaks({
    text: plan,
    above: head.split('\n').length - 1,
    isKey: (word) => names.has(word),
    kinds: () => readKeyKinds(schema),
    read: judgeTree(tree, shape),
    judge: (other) => judgeTree(readTree(other, head + other, offset)),
    judgeQuickly: (other) => {
      const one = readByHand(other, head + other, offset);
      return one && judgeTree(one);
    },
  });
  if (!found) return undefined;
  const left = found.left.map(dropFix);
  if (found.isLocal) return { troubles: [...found.breaks, ...left], isUnread: false };
  const last = found.breaks.slice(-1).map(mentionUnread);
  return { troubles: [...found.breaks.slice(0, -1), ...last, ...left], isUnread: true };
}

/** Says that nobody has judged a file. */
function mentionUnread(trouble: Trouble): Trouble {
  return {
    ...trouble,
    help: `${trouble.help ?? ''} The file is not checked further until then.`.trimStart(),
  };
}

/** Reports what does not fit a schema, and leaves it out. */
export function readShape(tree: Tree, schema: z.ZodMiniType, plan?: KnownMeasures): readonly Trouble[] {
  return isPlainMap(tree.value)
    ? dropWrongShapes(tree.value, schema, tree.places, plan)
    : [reportNotMap(tree)];
}

/** Takes the fix from a trouble: where YAML is broken, nobody knows what a line belongs to. */
export function dropFix({ fix: _, ...trouble }: Trouble): Trouble {
  return trouble;
}

function reportNotMap(tree: Tree): Trouble {
  return {
    rule: 'schema',
    message:
      tree.value === undefined || tree.value === null
        ? 'The file is empty.'
        : 'The file is not made of keys and values.',
    help: 'Begin with `strat: 1` and `name:`; `strat init` writes a first draft.',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    path: [],
  };
}
