/** Prints the changes between two files from git, as `strat diff` does. */
import { basename } from 'node:path';
import { diff as changesBetween } from '../../diff/diff.ts';
import type { Side } from '../../diff/side.ts';
import type { Host } from '../../host/host.ts';
import { goalpostsOf } from '../../report/changes.ts';
import { changesPretty } from '../../report/changes-pretty.ts';
import type { Paint } from '../../report/paint.ts';
import { visible, visibleLine } from '../../report/terminal.ts';
import { patchOf } from '../../source/edit/patch.ts';
import { paintFor, print } from '../print.ts';
import { asOfDay } from '../settings.ts';
import { type DriverSide, understood } from './driver-sides.ts';

/** One side from git. The mode of a missing file is a dot. */
export interface GivenSide {
  readonly path: string;
  readonly file: string;
  readonly mode: string;
}

export interface GivenChange {
  readonly before: GivenSide;
  readonly after: GivenSide;
  /** Git’s own lines about a rename. */
  readonly how: string | undefined;
}

/** Prints a change; line by line if one side is missing or cannot be read. */
export async function printChange(host: Host, change: GivenChange): Promise<void> {
  const { before, after } = change;
  const paint = await paintFor(host.stdout);
  const was = sideFor(host, before, 'a');
  const is = sideFor(host, after, 'b');
  const body =
    isAbsent(before) || isAbsent(after)
      ? await onlyText(after.path, [was, is])
      : was.side && is.side
        ? changesText(host, was.side, is.side, paint)
        : patchText(after.path, [was, is]);
  print(host, `${[...headerLines(change, paint), body].join('\n')}\n`);
}

/** Writes a strategy that is new or was deleted. */
async function onlyText(path: string, sides: Sides): Promise<string> {
  const { linesOrText } = await import('./driver-lines.ts');
  const [was, is] = sides.map((side) => ({ ...side, text: linesOrText(side) }));
  return was && is ? patchText(path, [was, is]) : '';
}

type Sides = readonly [before: DriverSide, after: DriverSide];

function sideFor(host: Host, { path, file, mode }: GivenSide, mark: string): DriverSide {
  const label = `${mark}/${path}`;
  return isAbsent({ mode }) ? NOTHING : understood(host, file, basename(path), label);
}

const isAbsent = ({ mode }: Pick<GivenSide, 'mode'>) => mode === '.';
const NOTHING: DriverSide = { side: undefined, text: '', trouble: undefined };

/** Writes the lines that git prints above a change. */
function headerLines({ before, after, how = '' }: GivenChange, paint: Paint): readonly string[] {
  const [isNew, isGone] = [isAbsent(before), isAbsent(after)];
  const isOther = !isNew && !isGone && before.mode !== after.mode;
  return [
    paint.strong(visibleLine(`diff --git a/${before.path} b/${after.path}`)),
    ...(isNew ? [`new file mode ${visibleLine(after.mode)}`] : []),
    ...(isGone ? [`deleted file mode ${visibleLine(before.mode)}`] : []),
    ...(isOther ? [`old mode ${visibleLine(before.mode)}`, `new mode ${visibleLine(after.mode)}`] : []),
    ...visible(how)
      .split('\n')
      .filter((line) => /^(?:similarity|rename|copy)\b/.test(line)),
  ];
}

/** Writes the changes without reasons, because git passes no amendments. */
function changesText(host: Host, before: Side, after: Side, paint: Paint): string {
  const asOf = asOfDay(host, undefined);
  const changes = changesBetween(before, after, { asOf }).map(({ command: _, ...change }) => change);
  const name = after.plan?.strategy.name || before.plan?.strategy.name || after.reading.file;
  const report = { name, from: before.label, to: after.label, changes, all: false, asOf };
  const columns = host.stdout.isTerminal ? host.stdout.columns : COLUMNS;
  const text = changesPretty(report, { paint, columns });
  return goalpostsOf(changes).length === 0
    ? text
    : `${text}\nAmendments are not looked at here: \`strat diff\` says which of it has a reason.\n`;
}

const COLUMNS = 100;

function patchText(path: string, [was, is]: Sides): string {
  const [, ...lines] = patchOf(path, was.text, is.text).split('\n');
  const notes = [was, is].flatMap(({ trouble }, at) =>
    trouble === undefined ? [] : [`# strat: ${at === 0 ? 'before' : 'after'}: ${visibleLine(trouble)}`],
  );
  return [...notes, visible(lines.join('\n'))].join('\n');
}
