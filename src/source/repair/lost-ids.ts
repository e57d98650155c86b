/** Repairs of entries that have a dash in place of their id, as in a list, and the ids that a plan names but does not have. */
import type { KeyKind } from '../../model/key-kinds.ts';
import { listKeysWith, walkKeyKinds } from '../../model/key-walk.ts';
import { makeId } from '../../model/make-id.ts';
import { NOUN } from '../../model/names.ts';
import { findNearest } from '../../model/nearest.ts';
import type { Section } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { addQuotes } from './add-quotes.ts';
import { findHolder, isMapById, type PlanPart } from './holder.ts';
import { countSpaces, findNear, splitKey } from './plan-lines.ts';
import { isTooLong, type Repair, type RepairContext, showLine } from './repair.ts';

const DASHED = /^( *)([-*•–—]) +(\S.*)$/;

/** Lists the ways to write an id, or nothing, in place of the dash of a line in a part that is no list. */
export function* dropDash(
  lines: readonly string[],
  at: number,
  { above, kinds }: RepairContext,
): Iterable<Repair> {
  const [, lead = '', sign = '', rest = ''] = DASHED.exec(lines[at] ?? '') ?? [];
  if (rest === '') return;
  const found = findHolder(lines, at, lead.length, kinds());
  if (!found || found.kind.kind === 'list' || found.kind.keys.length + (isMapById(found.kind) ? 1 : 0) === 0)
    return;
  const { kind, name } = found;
  const message = `Line ${at + 1 + above} begins with ${sign === '-' ? 'a dash' : showLine(sign)}, but ${quoteValue(name)} is not a list.`;
  const { key, value } = splitKey(rest);
  const isOwnKey = key !== '' && !/\s/.test(key) && kind.below(key) !== undefined;
  if (isOwnKey && (!isMapById(kind) || value === '' || kind.below(key)?.below(splitKey(value).key)))
    yield {
      at,
      lines: new Map([[at, lead + rest]]),
      rank: 8,
      message,
      help: `Write ${showLine(lead + rest)}.`,
    };
  if (isMapById(kind) && key !== '' && kind.below('*')?.below(key)) {
    const id = findLostId(lines, found, kinds()) ?? makeId(value, nameNoun(name), new Set());
    const written = `${lead}${id}:\n${lead}  ${rest}`;
    yield {
      at,
      lines: new Map([[at, written]]),
      rank: 8.2,
      message: `${message} Each ${nameNoun(name)} has an id.`,
      help: `Write ${showLine(`${lead}${id}:`)} on a line of its own, and ${showLine(`${lead}  ${rest}`)} below it.`,
      isSplit: true,
      isClosing: true,
    };
  }
  if (isMapById(kind) && !isOwnKey) yield* nameEntries(lines, at, lead, found, message, kinds());
}

/** Writes an id in place of each dash of the same part. */
function* nameEntries(
  lines: readonly string[],
  at: number,
  lead: string,
  holder: PlanPart,
  message: string,
  root: KeyKind,
): Iterable<Repair> {
  const { kind, name } = holder;
  const dashed = listDashed(lines, at, lead.length);
  if (dashed[0] !== at) return;
  const title = listKeysWith('title', kind.below('*'))[0];
  for (const isSection of title === undefined ? [false] : [false, true]) {
    const taken = new Set<string>();
    const missing = dashed.length === 1 ? findLostId(lines, holder, root) : undefined;
    const written = dashed.map((one) => {
      const text = DASHED.exec(lines[one] ?? '')?.[3] ?? '';
      const id = missing ?? makeId(text, nameNoun(name), taken);
      taken.add(id);
      const value = /: |^[^\w"'\p{L}]|[{}]/u.test(text) && !/^["']/.test(text) ? addQuotes(text) : text;
      return [
        one,
        `${lead}${id}: ${isSection ? `{ ${title}: ${value === text ? addQuotes(text) : value} }` : value}`,
      ] as const;
    });
    const first = written[0]?.[1] ?? '';
    const shown = isTooLong(first) ? showLine(`${lead}${splitKey(first).key}: …`) : showLine(first);
    yield {
      at,
      lines: new Map(written),
      rank: isSection ? 9 : 8.5,
      message: `${message} Each ${nameNoun(name)} has an id.`,
      help: `Write ${isTooLong(first) ? `an id in place of the dash, such as ${shown}` : shown}${dashed.length > 1 ? ', and so in each line that begins with a dash' : ''}.`,
    };
  }
}

function nameNoun(section: string): string {
  return Object.hasOwn(NOUN, section) ? NOUN[section as Section] : 'entry';
}

/** Lists the lines of one part that begin with a dash at a column. */
function listDashed(lines: readonly string[], at: number, column: number): readonly number[] {
  const found: number[] = [];
  const isInside = (line: number) => line >= 0 && countSpaces(lines[line] ?? '') >= column;
  let first = at;
  for (let line = at; isInside(line); line = findNear(lines, line, -1)) first = line;
  for (let line = first; isInside(line); line = findNear(lines, line, 1))
    if (countSpaces(lines[line] ?? '') === column && DASHED.test(lines[line] ?? '')) found.push(line);
  return found;
}

/** Finds the only id or handle that a plan names as an entry of a part, and that no line has. */
export function findLostId(
  lines: readonly string[],
  { kind, name }: PlanPart,
  root: KeyKind,
): string | undefined {
  const isNaming = (of: KeyKind) => (kind.kind === 'handles' ? of.kind === 'person' : of.to?.includes(name));
  const naming = new Set(
    [...walkKeyKinds(root)].flatMap(({ path, kind: of }) => (isNaming(of) ? [path.at(-1)] : [])),
  );
  const named = lines.flatMap((line) =>
    [...line.matchAll(/([\w-]+):\s+(?:\[([^[\]{}]*)\]|([\w.-]+)\s*(?=[,}#]|$))/g)].flatMap(
      ([, key, ids = '', handle = '']) =>
        naming.has(key) ? (handle === '' ? ids.split(',').map((id) => id.trim()) : [handle]) : [],
    ),
  );
  const written = new Set(lines.map((line) => splitKey(line).key));
  const ids = [...written].filter((id) => id !== '');
  const missing = new Set(
    named.filter((id) => /^[a-z][\w.-]*$/.test(id) && !written.has(id) && findNearest(id, ids) === undefined),
  );
  return missing.size === 1 ? [...missing][0] : undefined;
}
