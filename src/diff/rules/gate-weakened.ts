import { LEVELS, type Level } from '../../model/finding.ts';
import { nameLevel } from '../../model/level.ts';
import { cutText } from '../../model/quote.ts';
import { listMatchedCriteria } from '../matched.ts';
import type { ChangeRule, Gate, Move, Pair } from '../rule.ts';

export const gateWeakened: ChangeRule = {
  id: 'gate-weakened',
  class: 'checks',
  levels: { before: 'off', during: 'warn', after: 'warn' },
  direction: 'none',
  effect: 'the check is less strict',
  summary: 'The check is less strict than before.',
  why: 'If a start moves into the future, or a rule is turned off, later changes pass without anyone seeing them.',
  source: 'Our judgement: a change must not switch off the check that it fails',
  fix: 'Make this a change of its own, so that people decide on it separately.',
  example: { before: 'start: 2027-01-01\n', after: 'start: 2027-07-01\n' },
  *check(pair) {
    yield* findStartMoves(pair);
    yield* findGateMoves(pair.beside.before.gate, pair.beside.after.gate);
  },
};

/** Finds a start that moved later: until then, what is new in the strategy does not count yet. */
function* findStartMoves(pair: Pair): Iterable<Move> {
  const { before, after, asOf, edits } = pair;
  const criteria = new Set([...listMatchedCriteria(pair)].map(({ match }) => match.id));
  for (const edit of edits) {
    const isCommitment = edit.match ? edit.match.section === 'criteria' && criteria.has(edit.match.id) : true;
    if (edit.field !== 'start' || !isCommitment) continue;
    const was = before.span(readDate(edit.from) ?? before.strategy.start)?.first;
    const is = after.span(readDate(edit.to) ?? after.strategy.start)?.first;
    if (is === undefined || is <= asOf || (was !== undefined && was > asOf)) continue;
    const who = edit.match ? `Criterion \`${edit.match.id}\`` : 'The strategy';
    yield {
      edit,
      message: `${who} had started and now starts later`,
      effect: 'what was promised before still counts',
    };
  }
}

function readDate(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function* findGateMoves(before: Gate | undefined, after: Gate | undefined): Iterable<Move> {
  if (!before || !after) return;
  if (rankLevel(after.failOn) < rankLevel(before.failOn))
    yield makeWeakerMove('fail_on', before.failOn, after.failOn, 'The level that fails the check', after);
  for (const [rule, from] of before.levels) {
    const to = after.levels.get(rule) ?? 'off';
    if (rankLevel(to) > rankLevel(from))
      yield makeWeakerMove(rule, from, to, `The level of rule \`${rule}\``, after);
  }
  yield* findLimitMoves(before.shared ?? new Map(), after);
  yield* findExcludeMoves(before.exclude ?? [], after);
  yield* findDetailMoves(before.details, after);
}

/** A setting that may be stricter or looser: nobody can tell. */
const UNKNOWN = { atMost: 'info', short: 'the check may let more pass, or less' } as const;

/** The settings of states by what makes them looser; any other change of a setting is only shown. */
const LOOSER: Readonly<Record<string, 'less' | 'more'>> = {
  'status.on_track': 'less',
  'status.at_risk': 'less',
  'status.slack': 'more',
  'survey.least': 'less',
};

/** Finds limits of states that are looser, so that the same numbers look better. */
function* findLimitMoves(before: ReadonlyMap<string, number>, gate: Gate): Iterable<Move> {
  for (const [name, to] of gate.shared ?? new Map()) {
    const from = before.get(name);
    if (from === undefined || from === to) continue;
    const isStricter = LOOSER[name] === (to > from ? 'less' : 'more');
    if (isStricter) continue;
    const move = makeWeakerMove(name, String(from), String(to), `The setting \`${name}\``, gate);
    yield name in LOOSER ? move : { ...move, ...UNKNOWN };
  }
}

/** Finds folders and files that are no longer checked. */
function* findExcludeMoves(before: readonly string[], gate: Gate): Iterable<Move> {
  const known = new Set(before.map(simplifyGlob));
  for (const glob of gate.exclude ?? [])
    if (!known.has(simplifyGlob(glob)))
      yield makeWeakerMove(`exclude.${glob}`, 'checked', 'left out', `\`${glob}\``, gate);
}

/**
 * Brings spellings of one folder together: `old`, `old/` and `old/**`. Where the last name holds a wildcard or is that of
 * a strategy, the shorter spelling leaves out files as well, so they stay apart.
 */
function simplifyGlob(glob: string): string {
  const short = glob.replace(/\/(?:\*\*)?$/, '');
  const last = short.slice(short.lastIndexOf('/') + 1);
  return /^[\p{L}\p{N}_-]+$/u.test(last) ? short : glob;
}

/** Finds changed options. Nobody can tell whether these allow more, so they are only shown. */
function* findDetailMoves(before: Gate['details'], gate: Gate): Iterable<Move> {
  const after = gate.details;
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(name), after.get(name)];
    if (from === to || from === undefined) continue;
    yield {
      ...makeWeakerMove(
        name,
        shortenText(from),
        shortenText(to ?? 'not set'),
        `The setting \`${name}\` of the check`,
        gate,
      ),
      ...UNKNOWN,
    };
  }
}

function shortenText(text: string): string {
  return text.length > 60 ? `${cutText(text, 59)}…` : text;
}

function rankLevel(level: Level | 'off'): number {
  return level === 'off' ? LEVELS.length : LEVELS.indexOf(level);
}

function makeWeakerMove(name: string, from: string, to: string, what: string, { config }: Gate): Move {
  return {
    name,
    what: 'check',
    from,
    to,
    values: `${nameLevel(from)} → ${nameLevel(to)}`,
    after: config,
    message: `${what} went from \`${nameLevel(from)}\` to \`${nameLevel(to)}\``,
  };
}
