/**
 * Runs a Liquid layout: data in, text out. A layout may come from a stranger’s repository, so it reaches no file, no
 * clock and no random numbers, ends within limits, and everything it prints is escaped by the medium.
 */
import { Liquid } from 'liquidjs';
import { describeExcess, measureLayout } from './layout-size.ts';
import { toText } from './wording.ts';

/** An error in a layout, described in one sentence. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';

  /** Whether the layout took too much time or memory. */
  get isLimit(): boolean {
    return /limit exceeded/.test(this.message);
  }
}

type Filter = (value: unknown, ...given: unknown[]) => string;

/** What a layout can do with values, besides Liquid’s own filters. */
export interface Medium {
  /** Makes a value safe. Every output goes through it, or through a filter of `finished`. */
  escape(text: string): string;
  /** Filters whose result is finished text of the medium. */
  readonly finished: Readonly<Record<string, Filter>>;
  /** Filters whose result still has to be escaped. */
  readonly plain: Readonly<Record<string, Filter>>;
}

const TAGS = new Set([
  'assign',
  'break',
  'capture',
  'case',
  'comment',
  'continue',
  'for',
  'if',
  'raw',
  'unless',
  '#',
]);

const FILTERS = new Set([
  'abs',
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'ceil',
  'compact',
  'concat',
  'default',
  'divided_by',
  'downcase',
  'first',
  'floor',
  'join',
  'last',
  'map',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'remove',
  'replace',
  'reverse',
  'round',
  'size',
  'slice',
  'sort',
  'sort_natural',
  'split',
  'strip',
  'times',
  'truncate',
  'truncatewords',
  'uniq',
  'upcase',
  'where',
]);

const LIMITS = { parseLimit: 1_000_000, renderLimit: 5_000, memoryLimit: 30_000_000 } as const;

/** @throws LayoutError if the layout cannot be read, uses an unknown name, is too large, or runs too long */
export function runLayout(layout: string, data: object, medium: Medium): string {
  const excess = describeExcess(measureLayout(layout));
  if (excess !== undefined) throw new LayoutError(excess);
  const engine = makeEngine(medium);
  try {
    return String(engine.parseAndRenderSync(layout, data));
  } catch (error) {
    throw new LayoutError(takeFirstLine(error));
  }
}

function makeEngine(medium: Medium): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    jsTruthy: true,
    greedy: false,
    outputEscape: (value) => medium.escape(toText(value)),
  });
  for (const tag of Object.keys(engine.tags)) if (!TAGS.has(tag)) delete engine.tags[tag];
  for (const filter of Object.keys(engine.filters)) if (!FILTERS.has(filter)) engine.unregisterFilter(filter);
  for (const [name, handler] of Object.entries(medium.finished))
    engine.registerFilter(name, { raw: true, handler });
  for (const [name, handler] of Object.entries(medium.plain)) engine.registerFilter(name, handler);
  return engine;
}

function takeFirstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/^Maximum call stack size exceeded/.test(message)) return 'an expression is nested too deeply.';
  return message.split('\n')[0] ?? message;
}
