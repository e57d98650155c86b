/** Writes a retrospective and what it changes in the plan: both files, or neither. */
import { dirname, join } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { RETRO } from '../../model/retro.ts';
import { addPlanEntry, setPlanWord } from '../../source/edit/plan-edit.ts';
import { findFreeName, refuseOddFolder } from '../record/checkin.ts';
import type { RetroGroundHere } from './ground.ts';
import { refuseInvalidRetro } from './retro-check.ts';
import { type RetroDraft, writeRetroRecord } from './retro-text.ts';

/** A retrospective as it was written, or would be. */
export interface RecordedRetro {
  readonly draft: RetroDraft;
  readonly text: string;
  /** Its path, for display. */
  readonly file: string;
  /** The plan before and after; the same where nothing changes in it. */
  readonly before: string;
  readonly after: string;
}

/** Makes a retrospective without writing it. @throws UserError for the first thing that is wrong */
export function makeRetro(host: Host, ground: RetroGroundHere, draft: RetroDraft): RecordedRetro {
  const text = writeRetroRecord(draft);
  const folder = join(dirname(ground.ask.strategy), RETRO.folder);
  const file = formatPath(host.cwd, findFreeName(host.files, join(folder, draft.on), new Set(), '.md'));
  refuseInvalidRetro(ground, draft, text, file);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(ground.bytes);
  return { draft, text, file, before, after: changePlan(ground, draft, before) };
}

/** Writes it. Another program that wrote in between keeps what it wrote. */
export function recordRetro(host: Host, ground: RetroGroundHere, made: RecordedRetro): RecordedRetro {
  const { files, cwd } = host;
  const folder = join(dirname(ground.ask.strategy), RETRO.folder);
  refuseOddFolder(host, folder);
  return files.lock(folder, () => {
    const path = findFreeName(files, join(folder, made.draft.on), new Set(), '.md');
    files.write(path, made.text);
    try {
      if (made.after !== made.before) writePlan(host, ground, made);
    } catch (error) {
      files.remove(path);
      throw error;
    }
    return { ...made, file: formatPath(cwd, path) };
  });
}

function writePlan({ files }: Host, { ask, bytes, source }: RetroGroundHere, { after }: RecordedRetro): void {
  files.edit(ask.strategy, (now) => {
    if (now === undefined || !isSameBytes(now, bytes))
      throw new UserError(
        `${source.file} was changed meanwhile, so nothing was written.`,
        'Run the same command again.',
      );
    return new TextEncoder().encode(after);
  });
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function changePlan({ source }: RetroGroundHere, draft: RetroDraft, before: string): string {
  let text = before;
  for (const [id, entry] of Object.entries(draft.initiatives)) {
    const next = addPlanEntry(text, source.file, ['initiatives'], [id, entry]);
    if (next === undefined)
      throw new UserError(
        `The initiative ${id} cannot be added to ${source.file} without touching the rest.`,
        'Add it by hand, and name its id as the `action` of the breakdown. Nothing was written.',
      );
    text = next;
  }
  if (!draft.closes || source.plan.strategy.status === 'closed') return text;
  const closed = setPlanWord(text, source.file, 'status', 'closed');
  if (closed !== undefined) return closed;
  throw new UserError(
    `The status cannot be changed in ${source.file} without touching the rest.`,
    'Write `status: closed` there by hand first. Nothing was written.',
  );
}
