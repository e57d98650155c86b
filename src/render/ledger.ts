/** The ledger as Markdown, for the appendix of a brief or a comment. */

import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { Commitment, Ledger } from '../model/ledger.ts';
import {
  findReasonToSay,
  interleaveByDay,
  isOpeningStep,
  listSteps,
  type Step,
  type StepChange,
  sayAmbitionHistory,
  sayDueHistory,
} from '../model/ledger-words.ts';
import { capitalizeFirst } from '../model/names.ts';

/** A row beside the steps of a commitment. */
export interface LedgerRow {
  readonly on: string;
  readonly says: string;
  readonly who: string;
}

type RowsOf = (commitment: Commitment) => readonly LedgerRow[];
type SayReason = (reason: NonNullable<StepChange['reason']>) => string;

/**
 * Writes a table for each commitment that has changed, and one row for each that has not.
 * @param notes remarks about the history itself, a sentence each @param sayReason formats a reason with its place
 * @param rowsOf lists what belongs between the steps of a commitment
 */
export function writeLedgerMarkdown(
  ledger: Ledger,
  notes: readonly string[],
  sayReason: SayReason,
  rowsOf: RowsOf = () => [],
): string {
  const rows = new Map(ledger.commitments.map((one) => [one, rowsOf(one)]));
  const isPlain = (one: Commitment) => isSteady(one) && rows.get(one)?.length === 0;
  const steady = ledger.commitments.filter(isPlain);
  const parts = [
    '## What was promised, and when it changed',
    notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
    ...ledger.commitments
      .filter((one) => !isPlain(one))
      .map((one) => writeCommitmentSection(one, sayReason, rows.get(one) ?? [])),
    ...(steady.length > 0 ? [writeSteadyTable(steady)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Returns whether the commitment is as it was first made. */
function isSteady(commitment: Commitment): boolean {
  return commitment.isThere && listSteps(commitment).length === 1;
}

function formatCommitmentName({ section, id, title }: Commitment): string {
  return section === 'strategy' ? 'The strategy' : `${title ?? id} (${id})`;
}

function writeCommitmentSection(
  commitment: Commitment,
  sayReason: SayReason,
  more: readonly LedgerRow[],
): string {
  const { section, isThere } = commitment;
  const sums = [
    sayAmbitionHistory(commitment),
    sayDueHistory(commitment, section === 'strategy' ? 'end' : 'due'),
  ].filter((text) => text !== undefined);
  const steps = listSteps(commitment).map((step) => ({ on: step.on, row: writeStepRow(step, sayReason) }));
  const between = more.map((one) => ({ on: one.on, row: writeLedgerRow(one) }));
  const rows = interleaveByDay(steps, between).map(({ row }) => row);
  return [
    `### ${escapeMarkdown(formatCommitmentName(commitment))}${isThere ? '' : ': removed'}`,
    ...sums.map((text) => `**${escapeMarkdown(capitalizeFirst(text))}**`),
    ['| when | what | who |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

const writeLedgerRow = ({ on, says, who }: LedgerRow) =>
  `| ${on} | ${escapeMarkdown(says)} | ${escapeMarkdown(who)} |`;

function writeStepRow(step: Step, sayReason: SayReason): string {
  return `| ${step.on} | ${describeStepChanges(step, sayReason)} | ${describeCommitter(step)} |`;
}

/** Describes the first values in one sentence, and each later change in its own, with its reason. */
function describeStepChanges({ changes }: Step, sayReason: SayReason): string {
  const [first, ...rest] = changes;
  if (first && isOpeningStep(first) && rest.length > 0 && changes.every(({ reason }) => !reason))
    return `${first.says}: ${rest.map(({ says }) => escapeMarkdown(says)).join(', ')}`;
  const said = changes.map(({ says }, index) => {
    const reason = findReasonToSay(changes, index);
    return [escapeMarkdown(says), ...(reason ? [`*${escapeMarkdown(sayReason(reason))}*`] : [])].join(' ');
  });
  return said.join('; ');
}

function describeCommitter({ by, subject, commit }: Step): string {
  const words = [by, subject].filter(Boolean).map(escapeMarkdown).join(': ');
  return `${words} (\`${commit.slice(0, 7)}\`)`.trimStart();
}

function writeSteadyTable(commitments: readonly Commitment[]): string {
  const rows = commitments.flatMap((commitment) =>
    listSteps(commitment).map((step) => {
      const values = step.changes.slice(1).map(({ says }) => escapeMarkdown(says));
      return `| ${escapeMarkdown(formatCommitmentName(commitment))} | ${values.join(', ')} | ${step.on} |`;
    }),
  );
  return [
    '### As they were made',
    ['| what | with | since |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}
