/** Goes on with a check-in that was not finished. */
import type { Host } from '../../host/host.ts';
import { countKeptLines, type KeptLines, NO_LINES } from '../../interview/kept-lines.ts';
import { addDayToLine, readYesNo } from '../../interview/line-answers.ts';
import { type Day, sayDate } from '../../model/dates.ts';
import { countNoun } from '../../model/quote.ts';
import { talk } from '../print.ts';

export interface ResumedLines {
  readonly kept: KeptLines;
  readonly isResumed: boolean;
}

/** Asks whether to go on. After a “no”, each answer is asked again and is on its line already. */
export async function resumeLines(
  host: Host,
  found: KeptLines | undefined,
  today: Day,
): Promise<ResumedLines> {
  const many = found ? countKeptLines(found) : 0;
  if (!found || many === 0) return { kept: NO_LINES, isResumed: false };
  const days = Object.values(found.answers)
    .map(({ on }) => on)
    .sort();
  const day = days[0] === undefined ? '' : ` of ${sayDate(days[0])}`;
  talk(host, `Your check-in${day} is unfinished. It has ${countNoun(many, 'answer')}.`);
  const prompts = await host.prompts();
  for (;;) {
    const said = (await prompts.text('Continue it? Yes or no', { isLine: true })).trim();
    const read = readYesNo(said === '' ? 'yes' : said);
    if (read.is === 'wrong') talk(host, `  ${read.why}`);
    else return { kept: read.value ? found : reopenAnswers(found, today), isResumed: read.value };
  }
}

/** Puts every answer on its line, to be kept with Enter or changed. */
function reopenAnswers({ answers, begun }: KeptLines, today: Day): KeptLines {
  const given = Object.entries(answers).filter(([key, { said }]) => said !== '' && !key.includes('.right.'));
  const texts = given.map(([key, { said, on, day }]) => {
    const about = day ?? on;
    return [key, key.endsWith('.value') && about !== today ? addDayToLine(said, about) : said] as const;
  });
  return {
    answers: {},
    begun: { ...Object.fromEntries(texts), ...begun },
  };
}
