/** Says in plain words what commander finds wrong with a command line. */
import { UserError } from '../exit.ts';
import { quoteValue } from '../model/quote.ts';
import { readVerbName, type Verb } from './verb.ts';

/** Makes the error for a person from that of commander. */
export function explainMisuse({ message }: Error, verb: Verb): UserError {
  const said = message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const command = `strat ${readVerbName(verb)}`;
  const help = `Run \`${command} --help\` to see the options.`;
  const [, unknown, , meant] = /^unknown option '(.*?)'( \(Did you mean (.*)\?\))?$/.exec(said) ?? [];
  if (unknown !== undefined) {
    const nearest = meant === undefined ? '' : ` Did you mean ${quoteFlags(meant)}?`;
    return new UserError(`\`${command}\` has no option ${quoteValue(unknown)}.${nearest}`, help);
  }
  const [, empty] = /^option '(.*)' argument missing$/.exec(said) ?? [];
  if (empty !== undefined) return new UserError(`The option ${quoteValue(empty)} needs a value.`, help);
  const [, word] = /^missing required argument '(.*)'$/.exec(said) ?? [];
  if (word !== undefined)
    return new UserError(
      ...(verb.missing ?? ([`The <${word}> is missing.`, `Write \`strat ${verb.usage}\`.`] as const)),
    );
  const [, most, given] = /Expected (\d+) arguments? but got (\d+)\.$/.exec(said) ?? [];
  if (given !== undefined) {
    const takes = most === '0' ? 'none' : `at most ${most}`;
    const are = given === '1' ? 'is 1 word' : `are ${given} words`;
    return new UserError(
      `There ${are} after \`${command}\`, but it takes ${takes}.`,
      `Write \`strat ${verb.usage}\`.`,
    );
  }
  return new UserError(toSentence(said), help);
}

/** Quotes each flag of `one of --to, --from`. */
function quoteFlags(text: string): string {
  return text.replace(/--?[\w-]+/g, (flag) => `\`${flag}\``);
}

function toSentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/.test(first) ? first : `${first}.`;
}
