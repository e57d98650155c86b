/** Looks back by asking on a terminal: the facts first, then the questions. */
import { dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { runRetroInterview } from '../../interview/retro-interview.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { listFactLines } from '../../report/retro-text.ts';
import { loadPaint, talk } from '../print.ts';
import { makeFileWord } from '../record/checkin.ts';
import { type HeldInterview, holdKeptInterview } from '../record/kept-interview.ts';
import type { RetroGroundHere } from './ground.ts';
import { makeTalkGround } from './talk-ground.ts';

export interface RetroSession {
  readonly host: Host;
  readonly ground: RetroGroundHere;
  readonly by: string;
  readonly closes: boolean;
  /** The command that goes on after an interruption. */
  readonly again: string;
}

/** Holds the interview. */
export async function holdRetroInterview(session: RetroSession): Promise<HeldInterview> {
  const { host, ground, by, closes, again } = session;
  await showFacts(session);
  return holdKeptInterview({
    host,
    path: join(dirname(ground.ask.strategy), `.strat-retro-${makeFileWord(by)}.json`),
    noun: 'retrospective',
    last: 'Your last look back',
    again,
    greet: () => greet(session),
    ask: () => runRetroInterview(makeTalkGround(ground, closes)),
  });
}

async function showFacts({ host, ground }: RetroSession): Promise<void> {
  const look = { paint: await loadPaint(host.stderr), columns: Math.min(host.stderr.columns, 100) };
  for (const line of listFactLines(ground.report, look)) host.stderr.write(`${line}\n`);
  talk(host, '');
}

function greet({ host, ground, closes }: RetroSession): void {
  const last = closes ? ', and results' : '';
  const first = `Now ${ground.report.facts.covers === 'strategy' ? 'the questions' : 'what you say'}: vision, strategy, execution${last}.`;
  const keys = 'Enter skips a question. < goes back. Ctrl-C stops and keeps your answers.';
  for (const line of wrapParagraph(`${first} ${keys}`, host.stderr.columns, '')) talk(host, line);
}
