/** `strat survey gap`: asks and writes, prints what it would write, or adopts what was found into the plan. */
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Survey } from '../../model/survey.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { makePatch } from '../../source/edit/patch.ts';
import { print, talk } from '../print.ts';
import { readSourceHere } from '../status/sources.ts';
import { type Adoption, planAdoption, sayAdoption, writeAdoption } from './adopt-gap.ts';
import { type GapAsk, makeGap, recordGap } from './gap.ts';

export interface GapFlags {
  /** Adopts the newest assessment; with answers or on a terminal without one, the new one. */
  readonly adopt: boolean;
  readonly dryRun: boolean;
}

/** Makes an assessment, adopts one, or both. */
export async function runGap(host: Host, ask: GapAsk, { adopt, dryRun }: GapFlags): Promise<void> {
  const last = adopt && ask.answers === undefined ? await readLastGap(host, ask) : undefined;
  if (last) return adoptGap(host, ask, last, dryRun);
  if (adopt && ask.answers === undefined)
    throw new UserError(
      'There is no gap assessment in surveys/.',
      'Run `strat survey gap` first, then `strat survey gap --adopt`.',
    );
  const made = await makeGap(host, ask);
  if (dryRun) print(host, made.text);
  else {
    recordGap(host, made);
    talk(host, `Wrote ${formatPath(host.cwd, made.path)}.`);
  }
  if (adopt) return adoptGap(host, ask, made.survey, dryRun);
  if (!dryRun) {
    talk(host, 'To add its findings and new obstacles to the plan, as a change to review, run');
    talk(host, '  strat survey gap --adopt');
  }
}

async function readLastGap(host: Host, { strategy, asOf }: GapAsk): Promise<Survey | undefined> {
  const { surveys } = await readSourceHere(host, strategy);
  return surveys.findLast(({ on, record }) => record.instrument === 'gap' && on <= asOf)?.record;
}

async function adoptGap(host: Host, { strategy }: GapAsk, survey: Survey, dryRun: boolean): Promise<void> {
  const { plan } = await readSourceHere(host, strategy);
  const adoption = planAdoption(host, strategy, plan, survey);
  const file = formatPath(host.cwd, strategy);
  const say = (text: string) => {
    for (const line of wrapParagraph(revealOnOneLine(text), host.stderr.columns, '')) talk(host, line);
  };
  if (adoption.after === adoption.before) say(`${file} has all of these findings already.`);
  else if (dryRun) print(host, makePatch(file, adoption.before, adoption.after));
  else {
    writeAdoption(host, strategy, adoption);
    say(`Added ${sayAdoption(adoption)} to ${file}.`);
    say('Next: read the change with `git diff`, say what overcomes each obstacle, and have it reviewed.');
  }
  tellUndescribed(say, adoption);
}

function tellUndescribed(say: (text: string) => void, { undescribed }: Adoption): void {
  if (undescribed.length > 0)
    say(
      `Not added: the obstacle ${undescribed.join(', ')}. Nothing says what it is. Describe it below \`reality.obstacles\`.`,
    );
}
