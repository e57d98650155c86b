/** The heading over changes: it counts what a reviewer has to do. */
import type { ChangeDirection } from '../model/change.ts';
import { countNoun } from '../model/quote.ts';
import type { ShownChange } from './shown-change.ts';

/** A change as far as it is counted; a review that another job wrote may not name the rule. */
interface Counted extends Pick<ShownChange, 'class' | 'level' | 'row' | 'acknowledged' | 'command'> {
  readonly rule?: string | undefined;
  readonly direction?: ChangeDirection | undefined;
}

/** Returns whether a change still needs a reason. */
export function isOpen({ level, acknowledged, command }: Counted): boolean {
  return level !== 'info' && !acknowledged && command !== undefined;
}

/** Returns whether a change fails the check until it has a reason. An entry without an owner needs one, and not a reason. */
export function needsReason(change: Counted): boolean {
  return isOpen(change) && change.level === 'error' && change.class !== 'people';
}

/** Returns whether only a person can tell what a change does to a promise, although it does not fail the check. */
export function isToJudge(change: Counted): boolean {
  return isOpen(change) && change.level !== 'error' && change.class === 'goalpost' && isUndecided(change);
}

function isUndecided({ direction = 'undecidable' }: Counted): boolean {
  return direction === 'undecidable';
}

/** Returns whether no goalpost moved, and nothing else of consequence, be it with a reason. */
export function isNothingMoved(changes: readonly Counted[]): boolean {
  return changes.every(
    (one) => one.class !== 'goalpost' && one.level === 'info' && one.acknowledged === undefined,
  );
}

/**
 * Counts what a reviewer has to do, the gravest first: `3 need a reason (2 easier, 1 gone) · 1 harder · 2 done · 1
 * wording`. “No goalposts moved” stands only where nothing of consequence changed.
 * @param checkins how many are new
 */
export function sayWhatToDo(changes: readonly Counted[], checkins = 0): string {
  const isQuiet = isNothingMoved(changes);
  const counts = [...listCounts(changes), ...(checkins > 0 ? [countNoun(checkins, 'new check-in')] : [])];
  return [...(isQuiet ? ['No goalposts moved'] : []), ...counts].join(' · ');
}

/** What else is counted, by its rule or by what became of the entry: one, and many. */
const NAMED: Readonly<Record<string, string | readonly [one: string, many: string]>> = {
  'objective-removed': ['objective gone', 'objectives gone'],
  'objective-dropped': ['objective dropped', 'objectives dropped'],
  'commitment-replaced': 'replaced',
  'destination-rewritten': 'destination rewritten',
  'why-rewritten': '“why” rewritten',
  'objective-reworded': ['objective reworded', 'objectives reworded'],
  paused: 'paused',
  'stage-moved': 'in another stage',
  'owner-removed': 'without an owner',
  'owner-changed': ['owner changed', 'owners changed'],
  'record-rewritten': ['record rewritten', 'records rewritten'],
  'amendment-edited': ['reason edited', 'reasons edited'],
  'amendment-removed': ['reason removed', 'reasons removed'],
  'gate-weakened': ['weaker check', 'weaker checks'],
  'accepted-grew': 'longer list of accepted findings',
  'suppression-added': ['finding suppressed', 'findings suppressed'],
  'watch-slowed': 'watched less',
  'scope-removed': 'taken out',
  'scope-added': 'new',
  again: 'taken up again',
  allowed: 'no longer ruled out',
  'ruled-out': 'ruled out',
  sooner: 'ruled out for less time',
  dropped: 'dropped',
  'work-reworded': ['piece of work reworded', 'pieces of work reworded'],
  'priority-changed': 'with another priority',
  regrouped: 'sorted differently',
  'helpers-changed': 'with other helpers',
  'detail-reworded': ['text changed', 'texts changed'],
  'plan-adjusted': ['detail', 'details'],
};

function* listCounts(changes: readonly Counted[]): Iterable<string> {
  let left = changes;
  const take = (isOne: (change: Counted) => boolean) => {
    const taken = left.filter(isOne);
    left = left.filter((one) => !isOne(one));
    return taken;
  };
  yield* sayNeeds(take(needsReason));
  yield* sayCount(take(isToJudge), 'to judge');
  const isNamed = ({ class: kind }: Counted) => kind !== 'goalpost' && kind !== 'progress';
  const grave = new Set(
    changes.filter((one) => isNamed(one) && one.level !== 'info').map(({ rule }) => rule),
  );
  yield* sayNamed(take((one) => isNamed(one) && grave.has(one.rule) && one.acknowledged === undefined));
  yield* sayCount(
    take(({ acknowledged }) => acknowledged !== undefined),
    'moved, with a reason',
  );
  const moved = take(({ class: kind }) => kind === 'goalpost');
  for (const [direction, word] of WAYS)
    yield* sayCount(
      moved.filter((one) => nameDirection(one) === direction),
      word,
    );
  const forward = take(({ class: kind }) => kind === 'progress');
  const done = forward.filter(({ row }) => row.is === 'done');
  yield* sayCount(done, 'done');
  yield* sayCount(
    forward.filter((one) => !done.includes(one)),
    ['step forward', 'steps forward'],
  );
  const edits = take(({ class: kind }) => kind === 'editorial');
  yield* sayNamed(left);
  yield* sayCount(edits, 'wording');
}

const WAYS = [
  ['easier', 'easier'],
  ['harder', 'harder'],
  ['undecidable', 'changed'],
] as const;

function nameDirection({ direction }: Counted): ChangeDirection {
  return direction === undefined || direction === 'none' ? 'undecidable' : direction;
}

/** The rules about two promises whose numbers count different things. */
const OF_TWO: ReadonlySet<string> = new Set([
  'measure-redefined',
  'commitment-replaced',
  'criterion-swapped',
]);

function nameKind({ rule = '', row, direction }: Counted): string {
  if (row.is === 'gone') return row.is;
  if (direction === 'easier' || direction === 'harder') return direction;
  return OF_TWO.has(rule) ? 'not comparable' : 'to judge';
}

/** Says how many need a reason, and what became of them. */
function* sayNeeds(changes: readonly Counted[]): Iterable<string> {
  if (changes.length === 0) return;
  const kinds = changes.map(nameKind);
  const counts = ['easier', 'gone', 'harder', 'not comparable', 'to judge'].flatMap((kind) => {
    const { length } = kinds.filter((one) => one === kind);
    return length === 0 ? [] : changes.length === 1 ? kind : `${length} ${kind}`;
  });
  yield `${changes.length} ${changes.length === 1 ? 'needs' : 'need'} a reason (${counts.join(', ')})`;
}

/** Returns the name of a change in the table: its rule, unless what became of the entry says more. */
function findName({ rule = '', row }: Counted): string {
  const isOwn = rule === 'scope-added' || rule === 'scope-removed';
  return isOwn && row.is !== undefined && Object.hasOwn(NAMED, row.is) ? row.is : rule;
}

/** Says what is named in the table, in its order; of anything else, that it changed. */
function* sayNamed(changes: readonly Counted[]): Iterable<string> {
  for (const [name, noun] of Object.entries(NAMED))
    yield* sayCount(
      changes.filter((one) => findName(one) === name),
      noun,
    );
  yield* sayCount(
    changes.filter((one) => !Object.hasOwn(NAMED, findName(one))),
    ['other change', 'other changes'],
  );
}

function* sayCount(
  { length }: readonly Counted[],
  noun: string | readonly [one: string, many: string],
): Iterable<string> {
  if (length > 0) yield typeof noun === 'string' ? `${length} ${noun}` : countNoun(length, noun[0], noun[1]);
}
