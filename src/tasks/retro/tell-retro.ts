/** Tells what a retrospective has written, what the new work adds up to, and the next command. */
import { dirname, join } from 'node:path';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { sayDate } from '../../model/dates.ts';
import { isDraftList, isDraftMap } from '../../model/draft.ts';
import { listLiveInitiatives } from '../../model/plan.ts';
import { countNoun, joinList } from '../../model/quote.ts';
import { RETRO } from '../../model/retro.ts';
import { addShellWord, quoteShellWord } from '../../model/shell-word.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { makePatch } from '../../source/edit/patch.ts';
import { listExplained, listShortMeasures } from '../../track/retro-facts.ts';
import { print, talk } from '../print.ts';
import type { RetroGroundHere } from './ground.ts';
import type { RecordedRetro } from './record-retro.ts';
import type { RetroDraft } from './retro-text.ts';

/** Prints what would be written. */
export function printDryRun(host: Host, { source }: RetroGroundHere, made: RecordedRetro): void {
  print(host, made.text);
  if (made.after !== made.before) print(host, `\n${makePatch(source.file, made.before, made.after)}`);
}

/** Tells what was written. */
export function tellRetro(host: Host, ground: RetroGroundHere, made: RecordedRetro): void {
  const { draft, file } = made;
  const say = (text: string) => {
    for (const line of wrapParagraph(revealOnOneLine(text), host.stderr.columns, '')) talk(host, line);
  };
  say(`Wrote ${file}.`);
  if (made.after !== made.before) say(`Changed ${ground.source.file}: ${listPlanChanges(draft).join('; ')}.`);
  for (const text of [sayLoad(ground, draft), sayUnexplained(ground, draft)]) if (text) say(text);
  const folder = formatPath(host.cwd, join(dirname(ground.ask.strategy), RETRO.folder));
  const files = [folder, ...(made.after === made.before ? [] : [ground.source.file])].map(quoteShellWord);
  const day = sayDate(draft.on).replace(/ \d{4}$/, '');
  const subject = draft.closes ? 'Close the strategy' : `Look back of ${day}`;
  talk(host, `Next: git add ${files.join(' ')} && git commit -m "${subject}"`);
  if (draft.closes)
    talk(
      host,
      `To begin the next strategy: ${addShellWord('strat init next --from', ground.ask.named ?? '.')}`,
    );
}

function listPlanChanges({ initiatives, closes }: RetroDraft): readonly string[] {
  const added = Object.keys(initiatives);
  return [
    ...(added.length > 0 ? [`added the initiative${added.length > 1 ? 's' : ''} ${joinList(added)}`] : []),
    ...(closes ? ['set its status to closed'] : []),
  ];
}

/** Says what the new work adds up to. */
function sayLoad({ plan }: RetroGroundHere, { said, initiatives, closes }: RetroDraft): string | undefined {
  const breakdowns = isDraftList(said.breakdowns) ? said.breakdowns.filter(isDraftMap) : [];
  const actions = breakdowns.filter(({ action }) => isDraftMap(action)).length;
  const more = Object.keys(initiatives).length;
  if (actions + more === 0 || closes) return undefined;
  const parts = [
    ...(actions > 0 ? [countNoun(actions, 'action')] : []),
    ...(more > 0 ? [countNoun(more, 'initiative')] : []),
  ];
  const open = listLiveInitiatives(plan).length + more;
  const all = countNoun(open, 'open initiative');
  return `This adds ${joinList(parts)}. The plan then has ${all}. Is that one change too many?`;
}

/** Says which measures fell short without an explanation. */
function sayUnexplained({ report, source }: RetroGroundHere, { said, on }: RetroDraft): string | undefined {
  const breakdowns = isDraftList(said.breakdowns) ? said.breakdowns.filter(isDraftMap) : [];
  const own = breakdowns.flatMap(({ of }) => (isDraftList(of) ? of : []));
  const named = new Set([...own, ...listExplained(source.retros, on)]);
  const left = listShortMeasures(report.facts.measures.map(({ one }) => one)).filter((id) => !named.has(id));
  return left.length === 0 ? undefined : `No breakdown explains ${joinList(left)}, which fell short.`;
}
