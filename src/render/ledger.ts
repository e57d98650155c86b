/** The ledger as Markdown: for the appendix of a brief, or a comment. */

import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { Commitment, Ledger } from '../model/ledger.ts';
import { type Step, sayAsk, sayDue, stepsOf } from '../model/ledger-words.ts';

/** @param notes what is known of the history itself, a sentence each @param sayReason a reason with its place */
export function ledgerMarkdown(
  ledger: Ledger,
  notes: readonly string[],
  sayReason: (reason: NonNullable<Step['changes'][number]['reason']>) => string,
): string {
  const parts = [
    '## What was promised, and when it changed',
    notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
    ...ledger.commitments.map((commitment) => sectionOf(commitment, sayReason)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionOf(commitment: Commitment, sayReason: Parameters<typeof ledgerMarkdown>[2]): string {
  const { section, id, title, isThere, ask, due } = commitment;
  const name = section === 'strategy' ? 'The strategy' : `${title ?? id} (${id})`;
  const sums = [sayAsk(ask), sayDue(due, section === 'strategy' ? 'end' : 'due')].filter(
    (text) => text !== undefined,
  );
  const rows = stepsOf(commitment).map((step) => rowOf(step, sayReason));
  return [
    `### ${escapeMarkdown(name)}${isThere ? '' : ': removed'}`,
    ...sums.map((text) => `**${escapeMarkdown(text)}**`),
    ['| when | what | who |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function rowOf(
  { on, changes, by, subject, commit }: Step,
  sayReason: Parameters<typeof ledgerMarkdown>[2],
): string {
  const what = changes.map(({ says, reason }) =>
    [escapeMarkdown(says), ...(reason ? [`*${escapeMarkdown(sayReason(reason))}*`] : [])].join(' '),
  );
  return `| ${on} | ${what.join('; ')} | ${escapeMarkdown(by)}: ${escapeMarkdown(subject)} (\`${commit.slice(0, 7)}\`) |`;
}
