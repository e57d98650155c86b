/** The keys of a strategy in the order in which the model has them. */
import type * as z from 'zod/mini';
import { strategySchema } from './schema.ts';

/** What may stand at a place of a strategy. */
export interface KeyTree {
  /** The keys of a section; none where the names are the reader's own. */
  readonly keys: readonly string[];
  /** Whether it holds entries under ids. */
  readonly isMap: boolean;
  /** What may stand under a key, or in a list. */
  below(key: string): KeyTree | undefined;
}

interface Definition {
  readonly innerType?: z.ZodMiniType;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly valueType?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
}

/** The keys of the whole file. */
export function strategyKeys(): KeyTree {
  return treeOf(strategySchema);
}

function treeOf(model: z.ZodMiniType): KeyTree {
  const { innerType, shape, valueType, element, options } = model._zod.def as unknown as Definition;
  if (innerType) return treeOf(innerType);
  if (options) return treeOf(options.findLast(hasKeys) ?? options[0] ?? model);
  return {
    keys: Object.keys(shape ?? {}),
    isMap: valueType !== undefined,
    below: (key) => {
      const inner = valueType ?? element ?? (shape && Object.hasOwn(shape, key) ? shape[key] : undefined);
      return inner && treeOf(inner);
    },
  };
}

function hasKeys(model: z.ZodMiniType): boolean {
  return treeOf(model).keys.length > 0;
}
