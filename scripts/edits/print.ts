/** Prints what was judged as text: the tables, each disagreement, and one pair in full. */
import { nameLevel } from '../../src/model/level.ts';
import { countNoun, cutText, formatPercent } from '../../src/model/quote.ts';
import { keepVisibleLine } from '../../src/model/visible.ts';
import type { DiffChange } from './compare.ts';
import type { AgreementCount, EditsCount, ShownCount } from './counts.ts';
import { type ExpectedChange, NO_MOVE, WHOLE } from './expected.ts';
import type { JudgedChange, JudgedPair } from './judge.ts';

/** The most characters of a line. */
const MOST = 180;
const UNTOLD = 'the diff does not say';

/** Formats the tables and every disagreement. */
export function formatEdits(pairs: readonly JudgedPair[], count: EditsCount): string {
  return [formatCounts(count), ...formatDisagreements(pairs, count)].join('\n\n');
}

function formatCounts(count: EditsCount): string {
  const { formatting, noise, unread } = count;
  const row = (name: string, own: AgreementCount) => formatRow(name, listCells(own));
  return [
    formatRow('', ['expected', 'class', 'class and severity', 'direction']),
    ...Object.entries(count.byClass).map(([name, own]) => row(name, own)),
    row('Total', count.all),
    row('Typed fields, entries, status', count.typed),
    row('Words only', count.words),
    '',
    `Words only: the diff shows ${sayShown(count.minded)} that the reviewer minds, and ${sayShown(count.unminded)} that are editorial to the reviewer.`,
    `Formatting only: silent in ${formatting.silent} of ${countNoun(formatting.pairs, 'pair')}; the diff returns nothing at all in ${formatting.nothing}.`,
    `Noise: ${countNoun(noise.changes, 'warning or error', 'warnings and errors')} about what the reviewer did not name, in ${noise.pairs} of ${countNoun(count.pairs, 'pair')}; ${noise.inFormatting} of them where only the form changed.`,
    ...(unread.length > 0 ? [`Not all of these pairs could be read: ${unread.join(', ')}.`] : []),
  ].join('\n');
}

function listCells(own: AgreementCount): readonly string[] {
  return [
    String(own.expected),
    sayShare(own.class, own.expected),
    sayShare(own.classAndSeverity, own.expected),
    own.direction === null ? UNTOLD : `${own.direction} of ${own.withDirection}`,
  ];
}

function sayShare(part: number, all: number): string {
  return all === 0 ? '·' : `${part} (${formatPercent(part / all)})`;
}

function sayShown({ shown, expected }: ShownCount): string {
  return `${shown} of ${expected}`;
}

const WIDTHS = [10, 13, 20, 23] as const;

function formatRow(name: string, cells: readonly string[]): string {
  return `${name.padEnd(30)}${cells.map((cell, at) => cell.padStart(WIDTHS[at] ?? 0)).join('')}`;
}

function formatDisagreements(pairs: readonly JudgedPair[], { saysDirection }: EditsCount): readonly string[] {
  const differs = ({ isClassAndSeverity, isDirection }: JudgedChange) =>
    !isClassAndSeverity || (saysDirection && isDirection === false);
  const parts = [
    ['Disagreements', pairs.flatMap((pair) => pair.judged.filter(differs).map((one) => sayBoth(one, pair)))],
    ['Formatting only, and not silent', pairs.filter(({ loud }) => loud.length > 0).map(sayLoud)],
    ['Noise in other pairs', pairs.filter(({ isFormatting }) => !isFormatting).flatMap(sayNoise)],
  ] as const;
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [`${title}: ${lines.length}`, ...lines].join('\n'));
}

function sayBoth({ expected, said, isWords }: JudgedChange, { pair }: JudgedPair): string {
  const why = [pair.says, expected.note ?? ''].filter((text) => text !== '').join('; ');
  return [
    cut(`  ${pair.name}, ${sayExpected(expected)}${isWords ? ' (words only)' : ''}${why && `: ${why}`}`),
    cut(`    diff: ${said ? sayChange(said) : 'nothing'}`),
  ].join('\n');
}

function sayLoud({ pair, loud }: JudgedPair): string {
  const [first, ...more] = loud.map(sayChange);
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  return [cut(`  ${pair.name}${pair.says && `: ${pair.says}`}`), cut(`    diff${rest}: ${first}`)].join('\n');
}

function sayNoise({ pair, noise }: JudgedPair): readonly string[] {
  return noise.map((change) => cut(`  ${pair.name}, ${change.entity ?? WHOLE}: ${sayChange(change)}`));
}

function sayExpected({ entity, field, severity, direction, ...expected }: ExpectedChange): string {
  const where = [entity, field].filter((text) => text !== undefined).join(' ');
  return `${where}: ${expected.class} ${nameLevel(severity)} ${direction}`;
}

function sayChange(change: DiffChange): string {
  const { level, direction, rule, message } = change;
  const moved = direction === NO_MOVE ? undefined : direction;
  const what = [change.class, nameLevel(level), moved].filter((text) => text !== undefined);
  return `${what.join(' ')} · ${rule}: ${message}`;
}

/** Keeps the indent of a line, and of the rest what a reader can see. */
function cut(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return indent + cutText(keepVisibleLine(line), MOST - indent.length);
}

/** Formats one pair in full: what differs, what the reviewer says, and all that the diff says. */
export function formatPair({ pair, judged, isFormatting, loud, noise }: JudgedPair): string {
  const answers = new Map(judged.flatMap(({ said, expected }) => (said ? [[said, expected] as const] : [])));
  const mark = (change: DiffChange) => {
    const expected = answers.get(change);
    if (expected) return ` [answers ${[expected.entity, expected.field].join(' ').trim()}]`;
    return noise.includes(change) ? ' [noise]' : loud.includes(change) ? ' [not silent]' : '';
  };
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      'What differs',
      pair.differences.map(({ entity, field, isWords }) =>
        [entity, field, isWords ? '(words)' : '(typed)'].filter((text) => text !== '').join(' '),
      ),
    ],
    [
      'The reviewer says',
      isFormatting
        ? ['formatting only']
        : judged.map(
            (one) =>
              `${sayExpected(one.expected)}${one.expected.note === undefined ? '' : `: ${one.expected.note}`} → ${sayVerdict(one)}`,
          ),
    ],
    [
      'The diff says',
      pair.changes.map((change) => `${change.entity ?? WHOLE}${mark(change)} ${sayChange(change)}`),
    ],
  ];
  return [
    keepVisibleLine(`${pair.name}, as of ${pair.asOf}${pair.says && `: ${pair.says}`}`),
    ...parts.flatMap(([title, lines]) => [
      '',
      `${title}:${lines.length === 0 ? ' nothing' : ''}`,
      ...lines.map((line) => `  ${keepVisibleLine(line)}`),
    ]),
  ].join('\n');
}

function sayVerdict({ isClass, isClassAndSeverity, isDirection, said }: JudgedChange): string {
  const others = said?.direction !== undefined && isDirection === false ? ', not in direction' : '';
  if (isClassAndSeverity) return `agreed${others}`;
  return isClass ? `agreed in class, not in severity${others}` : 'not agreed';
}
