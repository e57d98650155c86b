/** Prints the changes between two files from git, as `strat diff` does. */
import { basename } from 'node:path';
import { diffSides as changesBetween } from '../../diff/diff.ts';
import type { Side } from '../../diff/side.ts';
import type { Host } from '../../host/host.ts';
import { filterGoalposts } from '../../report/changes.ts';
import { formatChangesPretty } from '../../report/changes-pretty.ts';
import type { Paint } from '../../report/paint.ts';
import { revealCharacters, revealOnOneLine } from '../../report/terminal.ts';
import { makePatch } from '../../source/edit/patch.ts';
import { loadPaint, print } from '../print.ts';
import { chooseAsOfDay } from '../settings.ts';
import { type DriverSide, readDriverSide } from './driver-sides.ts';

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
  const paint = await loadPaint(host.stdout);
  const was = readGivenSide(host, before, 'a');
  const is = readGivenSide(host, after, 'b');
  const body =
    isAbsent(before) || isAbsent(after)
      ? await writeOneSide(after.path, [was, is])
      : was.side && is.side
        ? writeChanges(host, was.side, is.side, paint)
        : writePatch(after.path, [was, is]);
  print(host, `${[...writeHeaderLines(change, paint), body].join('\n')}\n`);
}

/** Writes a strategy that is new or was deleted. */
async function writeOneSide(path: string, sides: Sides): Promise<string> {
  const { writeLinesOrText } = await import('./driver-lines.ts');
  const [was, is] = sides.map((side) => ({ ...side, text: writeLinesOrText(side) }));
  return was && is ? writePatch(path, [was, is]) : '';
}

type Sides = readonly [before: DriverSide, after: DriverSide];

function readGivenSide(host: Host, { path, file, mode }: GivenSide, mark: string): DriverSide {
  const label = `${mark}/${path}`;
  return isAbsent({ mode }) ? NOTHING : readDriverSide(host, file, basename(path), label);
}

const isAbsent = ({ mode }: Pick<GivenSide, 'mode'>) => mode === '.';
const NOTHING: DriverSide = { side: undefined, text: '', trouble: undefined };

/** Writes the lines that git prints above a change. */
function writeHeaderLines({ before, after, how = '' }: GivenChange, paint: Paint): readonly string[] {
  const [isNew, isGone] = [isAbsent(before), isAbsent(after)];
  const isOther = !isNew && !isGone && before.mode !== after.mode;
  return [
    paint.strong(revealOnOneLine(`diff --git a/${before.path} b/${after.path}`)),
    ...(isNew ? [`new file mode ${revealOnOneLine(after.mode)}`] : []),
    ...(isGone ? [`deleted file mode ${revealOnOneLine(before.mode)}`] : []),
    ...(isOther
      ? [`old mode ${revealOnOneLine(before.mode)}`, `new mode ${revealOnOneLine(after.mode)}`]
      : []),
    ...revealCharacters(how)
      .split('\n')
      .filter((line) => /^(?:similarity|rename|copy)\b/.test(line)),
  ];
}

/** Writes the changes without reasons, because git passes no amendments. */
function writeChanges(host: Host, before: Side, after: Side, paint: Paint): string {
  const asOf = chooseAsOfDay(host, undefined);
  const changes = changesBetween(before, after, { asOf }).map(({ command: _, ...change }) => change);
  const name = after.plan?.strategy.name || before.plan?.strategy.name || after.reading.file;
  const report = { name, from: before.label, to: after.label, changes, all: false, asOf };
  const columns = host.stdout.isTerminal ? host.stdout.columns : COLUMNS;
  const text = formatChangesPretty(report, { paint, columns });
  return filterGoalposts(changes).length === 0
    ? text
    : `${text}\nThis leaves out amendments. Run \`strat diff\` to see which changes have a reason.\n`;
}

const COLUMNS = 100;

function writePatch(path: string, [was, is]: Sides): string {
  const [, ...lines] = makePatch(path, was.text, is.text).split('\n');
  const notes = [was, is].flatMap(({ trouble }, at) =>
    trouble === undefined ? [] : [`# strat: ${at === 0 ? 'before' : 'after'}: ${revealOnOneLine(trouble)}`],
  );
  return [...notes, revealCharacters(lines.join('\n'))].join('\n');
}
