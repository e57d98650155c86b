/** Reads the answers of a look back from a file: a filled-in form, or the keys of a retrospective. */
import { resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { retroAnswersSchema } from '../../interview/retro-answers.ts';
import { listBreakdownAnswers } from '../../interview/retro-breakdown.ts';
import { explainResult, readResult } from '../../interview/retro-closing.ts';
import { isRetroForm, type ReadRetroForm, readRetroForm } from '../../interview/retro-form-read.ts';
import type { RetroTalkGround } from '../../interview/retro-ground.ts';
import { addAnswer, type DraftMap, isDraftMap } from '../../model/draft.ts';
import { makeId } from '../../model/make-id.ts';
import { CARRIES } from '../../model/retro.ts';
import { parseData } from '../../source/parse.ts';
import { complain } from '../print.ts';

/** Answers out of a file. */
export interface RetroAnswers {
  readonly said: DraftMap;
  readonly initiatives: Readonly<Record<string, DraftMap>>;
  readonly on: string | undefined;
  readonly by: string | undefined;
  readonly narrative: string;
}

/** Reads a file. @throws UserError with everything that is wrong on standard error */
export function readRetroAnswers(host: Host, file: string, ground: RetroTalkGround): RetroAnswers {
  const isStdin = file === '-';
  const bytes = isStdin ? host.readStdin(READ_LIMIT) : host.files.read(resolve(host.cwd, file), READ_LIMIT);
  const shown = isStdin ? 'standard input' : formatPath(host.cwd, resolve(host.cwd, file));
  if (bytes.length > READ_LIMIT)
    throw new UserError(
      `${shown} is larger than 1 MiB.`,
      'Give the form alone, or the keys of a retrospective.',
    );
  const text = new TextDecoder().decode(bytes);
  if (isRetroForm(text)) return readFormAnswers(host, shown, readRetroForm(text, ground), ground);
  return readDataAnswers(host, shown, bytes, ground);
}

type Wrong = readonly { readonly line: number; readonly why: string; readonly help?: string | undefined }[];

function refuseWrong(host: Host, shown: string, wrong: Wrong): void {
  if (wrong.length === 0) return;
  const sorted = [...wrong].sort((a, b) => a.line - b.line);
  for (const { line, why, help } of sorted) complain(host, new UserError(`${shown}:${line}: ${why}`, help));
  throw new UserError(`The answers in ${shown} cannot be used.`, 'Correct these lines. Nothing was written.');
}

function readFormAnswers(
  host: Host,
  shown: string,
  form: ReadRetroForm,
  ground: RetroTalkGround,
): RetroAnswers {
  const { results, wrong } = readFormResults(form, ground);
  refuseWrong(host, shown, [...form.wrong, ...wrong]);
  const { present, worked, learned } = form;
  const lists = { present, worked, learned };
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  let draft: DraftMap = { ...Object.fromEntries(filled), ...results };
  for (const one of form.breakdowns)
    for (const answer of listBreakdownAnswers(one, ground)) draft = addAnswer(draft, answer);
  const { initiatives, ...said } = draft;
  return {
    said,
    initiatives: isDraftMap(initiatives) ? (initiatives as Readonly<Record<string, DraftMap>>) : {},
    on: form.on,
    by: form.by,
    narrative: form.narrative,
  };
}

/** Reads results and what is carried on, if the strategy closes. */
function readFormResults({ results, carry }: ReadRetroForm, { closing }: RetroTalkGround) {
  const wrong: { line: number; why: string }[] = [];
  const found: Record<string, number | boolean | DraftMap> = {};
  for (const [id, { line, text }] of results) {
    const one = closing?.find((criterion) => criterion.id === id);
    const value = one && readResult(one, text);
    if (!one)
      wrong.push({ line, why: closing ? `No criterion is called ${id}.` : 'Add --close to give results.' });
    else if (value === undefined) wrong.push({ line, why: explainResult(one, text) });
    else found[id] = one.latest?.value === value ? { value, at: one.latest.at } : value;
  }
  const carried: Record<string, string> = {};
  for (const [id, { line, text }] of carry) {
    const word = CARRIES.find((one) => one === text.toLowerCase());
    if (word === undefined) wrong.push({ line, why: `Write ${CARRIES.join(', ')}.` });
    else carried[id] = word;
  }
  return {
    wrong,
    results: {
      ...(Object.keys(found).length > 0 && { results: found }),
      ...(Object.keys(carried).length > 0 && { carry: carried }),
    },
  };
}

/** The keys of a retrospective; an id of a breakdown may be missing. */
function readDataAnswers(
  host: Host,
  shown: string,
  bytes: Uint8Array,
  ground: RetroTalkGround,
): RetroAnswers {
  const { model, findings, narrative } = parseData(bytes, shown, retroAnswersSchema);
  const errors = findings.filter(({ level }) => level === 'error');
  refuseWrong(
    host,
    shown,
    errors.map(({ range, message, help }) => ({ line: range.start.line, why: message, help })),
  );
  const { on, by, present, worked, learned, breakdowns, results, carry } = model ?? {};
  const said = { present, worked, learned, results, carry } as DraftMap;
  const named = (breakdowns ?? []).map((one) => ({ id: takeId(one, ground), ...one }) as unknown as DraftMap);
  return {
    said: dropMissing({ ...said, ...(named.length > 0 && { breakdowns: named }) }),
    initiatives: {},
    on,
    by,
    narrative,
  };
}

function takeId(
  { id, what }: { readonly id?: string | undefined; readonly what?: string | undefined },
  ground: RetroTalkGround,
): string {
  const own = id ?? makeId(what ?? '', 'breakdown', ground.taken);
  ground.taken.add(own);
  return own;
}

const dropMissing = (map: DraftMap): DraftMap =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
