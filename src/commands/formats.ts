import { UserError } from '../exit.ts';
import { didYouMean } from '../model/nearest.ts';
import { quoted } from '../model/quote.ts';

/** The format that a flag names, the first where it is absent. */
export function formatFlag<const F extends string>(
  flag: string | undefined,
  formats: readonly [F, ...F[]],
): F {
  if (flag === undefined) return formats[0];
  const found = formats.find((format) => format === flag);
  if (found !== undefined) return found;
  throw new UserError(
    `There is no format ${quoted(flag)} here.${didYouMean(flag, formats)}`,
    `Formats: ${formats.join(', ')}.`,
  );
}
