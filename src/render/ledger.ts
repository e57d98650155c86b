/** The ledger as Markdown, for the appendix of a brief or a comment. */

import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { Commitment, Ledger } from '../model/ledger.ts';
import { isBeginning, type Step, type StepChange, sayAsk, sayDue, stepsOf } from '../model/ledger-words.ts';
import { capital } from '../model/names.ts';

type SayReason = (reason: NonNullable<StepChange['reason']>) => string;

/**
 * Writes a table for each commitment that has changed, and one row for each that has not.
 * @param notes remarks about the history itself, a sentence each @param sayReason formats a reason with its place
 */
export function ledgerMarkdown(ledger: Ledger, notes: readonly string[], sayReason: SayReason): string {
  const steady = ledger.commitments.filter(isSteady);
  const parts = [
    '## What was promised, and when it changed',
    notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
    ...ledger.commitments.filter((one) => !isSteady(one)).map((one) => sectionOf(one, sayReason)),
    ...(steady.length > 0 ? [steadyTable(steady)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Returns whether the commitment is as it was first made. */
function isSteady(commitment: Commitment): boolean {
  return commitment.isThere && stepsOf(commitment).length === 1;
}

function nameOf({ section, id, title }: Commitment): string {
  return section === 'strategy' ? 'The strategy' : `${title ?? id} (${id})`;
}

function sectionOf(commitment: Commitment, sayReason: SayReason): string {
  const { section, isThere } = commitment;
  const sums = [sayAsk(commitment), sayDue(commitment, section === 'strategy' ? 'end' : 'due')].filter(
    (text) => text !== undefined,
  );
  const rows = stepsOf(commitment).map((step) => rowOf(step, sayReason));
  return [
    `### ${escapeMarkdown(nameOf(commitment))}${isThere ? '' : ': removed'}`,
    ...sums.map((text) => `**${escapeMarkdown(capital(text))}**`),
    ['| when | what | who |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function rowOf(step: Step, sayReason: SayReason): string {
  return `| ${step.on} | ${whatOf(step, sayReason)} | ${whoOf(step)} |`;
}

/** Describes the first values in one sentence, and each later change in its own, with its reason. */
function whatOf({ changes }: Step, sayReason: SayReason): string {
  const [first, ...rest] = changes;
  if (first && isBeginning(first) && rest.length > 0 && changes.every(({ reason }) => !reason))
    return `${first.says}: ${rest.map(({ says }) => escapeMarkdown(says)).join(', ')}`;
  const said = changes.map(({ says, reason }) =>
    [escapeMarkdown(says), ...(reason ? [`*${escapeMarkdown(sayReason(reason))}*`] : [])].join(' '),
  );
  return said.join('; ');
}

function whoOf({ by, subject, commit }: Step): string {
  return `${escapeMarkdown(by)}: ${escapeMarkdown(subject)} (\`${commit.slice(0, 7)}\`)`;
}

function steadyTable(commitments: readonly Commitment[]): string {
  const rows = commitments.flatMap((commitment) =>
    stepsOf(commitment).map((step) => {
      const values = step.changes.slice(1).map(({ says }) => escapeMarkdown(says));
      return `| ${escapeMarkdown(nameOf(commitment))} | ${values.join(', ')} | ${step.on} |`;
    }),
  );
  return [
    '### As they were made',
    ['| what | with | since |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}
