/** Says in few words what differs between two wordings, each thing once. */
import type { WordingFinding } from './wording-findings.ts';

/** What a reason quotes: what went, and what came. */
interface Quoted {
  readonly gone: string;
  readonly fresh: string;
}

function readQuotes(reason: string): Quoted | undefined {
  const [, gone, fresh] = /^“(.+)” became “(.+)”$/u.exec(reason) ?? [];
  if (gone !== undefined && fresh !== undefined) return { gone, fresh };
  const [, text, what] = /^“(.+)” is (gone|new)$/u.exec(reason) ?? [];
  if (text === undefined) return undefined;
  return what === 'gone' ? { gone: text, fresh: '' } : { gone: '', fresh: text };
}

/** Returns whether one text holds all pieces of another, as whole words and in order. */
function holds(long: string, short: string): boolean {
  if (short === '') return true;
  let from = 0;
  return short
    .toLowerCase()
    .split(' … ')
    .every((piece) => {
      const at = ` ${long.toLowerCase().replace(/[^\p{L}\p{M}\p{N}+%]+/gu, ' ')} `.indexOf(
        ` ${piece.replace(/[^\p{L}\p{M}\p{N}+%]+/gu, ' ').trim()} `,
        from,
      );
      from = at + 1;
      return at >= 0;
    });
}

/** Lists the reasons of findings, without those that another one contains. */
export function listReasons(findings: readonly Pick<WordingFinding, 'reason'>[]): readonly string[] {
  const reasons = [...new Set(findings.map(({ reason }) => reason))];
  const quoted = reasons.map(readQuotes);
  return reasons.filter((_, at) => {
    const one = quoted[at];
    if (!one) return true;
    return !quoted.some((other, place) => {
      if (!other || place === at || !holds(other.gone, one.gone) || !holds(other.fresh, one.fresh))
        return false;
      const isSame = holds(one.gone, other.gone) && holds(one.fresh, other.fresh);
      return !isSame || place < at;
    });
  });
}
