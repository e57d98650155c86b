/** Formats changes for people at a terminal: goalposts first, each with what was, what is now and the effect. */
import type { Change } from '../model/change.ts';
import { formatChangeLines, measureChangeColumns } from './change-lines.ts';
import {
  type ChangeFormat,
  foldChanges,
  formatChangesHeadline,
  listOpenCommands,
  sayFolded,
  WHY_WORDS,
} from './changes.ts';
import { formatNewsPretty } from './checkin-news-pretty.ts';
import { revealOnOneLine } from './terminal.ts';
import { formatToldPretty, joinTold } from './told.ts';

export const formatChangesPretty: ChangeFormat = (report, { paint, columns }) => {
  const { shown, hidden } = foldChanges(report);
  const title = `${formatChangesHeadline(report)}  ${report.name}, against ${report.from}`;
  const frame = { paint, columns, widths: measureChangeColumns(shown) };
  const lines = shown.flatMap((change, at) => {
    const isKnown = shown.slice(0, at).some(({ row, entity }) => isOfEntry(change, entity, row.name));
    return formatChangeLines(change, isKnown, frame);
  });
  const fold = sayFolded(hidden);
  const parts = [
    paint.strong(revealOnOneLine(title)),
    lines.join('\n'),
    ...(fold === undefined ? [] : [`${fold} (--all).`]),
    formatToldPretty(joinTold(report.changes), report.all, columns),
    ...(report.news ? formatNewsPretty(report.news, columns) : []),
    ...sayHowToAmend(report.changes),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function isOfEntry(change: Change, entity: string | undefined, name: string): boolean {
  return change.entity !== undefined && change.entity === entity && change.row.name === name;
}

function sayHowToAmend(changes: readonly Change[]): readonly string[] {
  const { needed, useful } = listOpenCommands(changes);
  const say = (title: string, commands: readonly string[]) =>
    commands.length === 0
      ? ''
      : [title, ...commands.map((command) => `  ${revealOnOneLine(command)}`)].join('\n');
  return [say(WHY_WORDS.needed, needed), say(WHY_WORDS.useful, useful)];
}
