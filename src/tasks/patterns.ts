/** Regular expressions of policies, on an engine without backtracking. It is loaded only if there are any. */
import { UserError } from '../exit.ts';
import type { PatternPlace } from '../lint/config/config.ts';
import type { Pattern, Patterns } from '../lint/policy/policy-conditions.ts';
import { quoteValue } from '../model/quote.ts';

/** Compiles each pattern. Throws with its place if one is invalid. */
export async function compilePatterns(places: readonly PatternPlace[]): Promise<Patterns> {
  const patterns = new Map<string, Pattern>();
  if (places.length === 0) return patterns;
  const { RE2JS } = await import('re2js');
  for (const place of places) patterns.set(place.pattern, compilePattern(RE2JS, place));
  return patterns;
}

type Engine = typeof import('re2js').RE2JS;

function compilePattern(engine: Engine, { pattern, file, range }: PatternPlace): Pattern {
  try {
    const made = engine.compile(pattern);
    return { isIn: (text) => made.matcher(text).find() };
  } catch {
    const { line, column } = range.start;
    throw new UserError(
      `${file}:${line}:${column}: ${quoteValue(pattern)} is not a valid regular expression.`,
      'Use RE2 syntax: no look-around, no back-references, at most 1000 repetitions.',
    );
  }
}
