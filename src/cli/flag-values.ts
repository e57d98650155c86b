/** Reads the values of flags. */
import { UserError } from '../exit.ts';
import type { Flag } from './verb.ts';

/** Makes the parser of a flag. A repeated flag replaces its value, unless it takes several values. */
export function makeFlagParser({ many }: Flag): (value: string, before: unknown) => unknown {
  if (many === undefined) return parseOneValue;
  const valuesIn = many === 'commas' ? splitAtCommas : (value: string) => [parseOneValue(value)];
  return (value, before) => [...((before as readonly string[] | undefined) ?? []), ...valuesIn(value)];
}

/** Refuses a value that begins with `-`: it is a flag, and the value was forgotten. */
function parseOneValue(value: string): string {
  if (/^-./.test(value))
    throw new UserError(
      `A value is missing before ${JSON.stringify(value)}.`,
      'Add the value. If the value itself begins with `-`, write `--flag=value`.',
    );
  return value;
}

function splitAtCommas(value: string): readonly string[] {
  const parts = parseOneValue(value)
    .split(',')
    .map((part) => part.trim());
  if (!parts.includes('')) return parts;
  throw new UserError(
    'The list has a comma with no name beside it.',
    'Write names with one comma between them: `--only one,another`.',
  );
}
