/** Formats the ledger for a reader at a terminal, and for programs. */
import type { Commitment, Ledger, Moment, Reason } from '../model/ledger.ts';
import {
  isOpeningStep,
  listSteps,
  type Step,
  sayAmbitionHistory,
  sayDueHistory,
} from '../model/ledger-words.ts';
import { countNoun, cutText } from '../model/quote.ts';
import { writeSafeJson } from './json.ts';
import type { Paint } from './paint.ts';
import { revealOnOneLine } from './terminal.ts';

/** Notes on the history itself. */
export interface HistoryNotes {
  /** The strategy’s path below the root of the repository. */
  readonly file: string;
  /** Its former paths, the latest first. */
  readonly formerly: readonly string[];
  /** The commit at which a shallow clone cuts off older history. */
  readonly cut: { readonly commit: string; readonly on: string } | undefined;
}

export function formatLedger(ledger: Ledger, notes: HistoryNotes, paint: Paint): string {
  const lines = [
    paint.strong(revealOnOneLine(ledger.name || notes.file)),
    ...describeHistory(ledger, notes).map((note) => revealOnOneLine(note)),
    ...ledger.commitments.flatMap((commitment) => ['', ...formatCommitment(commitment, paint)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Describes how far the history goes back, and what it cannot show. */
export function describeHistory(
  { revisions, since, unread }: Ledger,
  { file, formerly, cut }: HistoryNotes,
): readonly string[] {
  const from = since ? ` since ${since.on} (${shortenCommit(since)})` : '';
  return [
    `${countNoun(revisions, 'version')} of ${file}${from}.`,
    ...formerly.map((path) => `Before, it was ${path}.`),
    ...(cut === undefined
      ? []
      : [
          `History is cut at ${cut.on} (${cut.commit.slice(0, 7)}): this is a shallow clone, and what was promised before is not known.`,
        ]),
    ...unread.map((at) => `Not read: ${at.on} (${shortenCommit(at)}), ${lowerFirst(at.trouble)}`),
  ];
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}.`;

export const shortenCommit = ({ commit }: Pick<Moment, 'commit'>) => commit.slice(0, 7);

function formatCommitment(commitment: Commitment, paint: Paint): readonly string[] {
  const { section, id, title, isThere } = commitment;
  const name = section === 'strategy' ? 'the strategy' : `${section}/${id}`;
  const gone = isThere ? '' : `  ${paint.error('removed')}`;
  return [
    `${paint.strong(name)}  ${revealOnOneLine(section === 'strategy' ? '' : (title ?? ''))}`.trimEnd() + gone,
    ...describeTotals(commitment).map((text) => `  ${paint.warn(revealOnOneLine(text))}`),
    ...listSteps(commitment).flatMap((step) => formatStepLines(step, paint)),
  ];
}

/** Describes the total of all small steps. */
export function describeTotals(commitment: Commitment): readonly string[] {
  return [
    sayAmbitionHistory(commitment),
    sayDueHistory(commitment, commitment.section === 'strategy' ? 'end' : 'due'),
  ].filter((text) => text !== undefined);
}

const MARGIN = ' '.repeat(14);
const LONGEST_REASON = 300;

function formatStepLines(step: Step, paint: Paint): readonly string[] {
  const by = revealOnOneLine(`${step.by}: ${step.subject}`);
  return [`  ${step.on}  ${paint.faint(`${shortenCommit(step)} ${by}`)}`, ...formatChangeLines(step)];
}

/** Formats changes: the first values on one line, each later change on its own. */
function formatChangeLines({ changes }: Step): readonly string[] {
  const [first, ...rest] = changes;
  if (first && isOpeningStep(first) && rest.every(({ reason }) => !reason))
    return [
      `${MARGIN}${revealOnOneLine(`${[first.says, ...rest.map(({ says }) => says)].join(', ').replace(', ', ': ')}`)}`,
    ];
  return changes.flatMap(({ says, reason }) => [
    `${MARGIN}${revealOnOneLine(says)}`,
    ...(reason ? [`${MARGIN}  ${revealOnOneLine(sayReason(reason))}`] : []),
  ]);
}

/** Says the reason that an amendment gives, and its place. */
export function sayReason({ why, file, given }: Reason): string {
  const flat = why.replace(/\s+/g, ' ');
  const said = flat.length > LONGEST_REASON ? `${cutText(flat, LONGEST_REASON)}…` : flat;
  const when = given === undefined ? '' : `, given on ${given}`;
  return `because: ${said || 'no reason is written'} (${file}${when})`;
}

/** Formats the ledger as JSON; all keys are always there, and later versions may add more. */
export function formatLedgerJson(ledger: Ledger, { file, formerly, cut }: HistoryNotes): string {
  const { name, revisions, since, unread, commitments } = ledger;
  return writeSafeJson({
    version: 1,
    strategy: { name: name ?? null, file, formerly },
    history: { versions: revisions, since: since ?? null, cut: cut ?? null, unread },
    commitments: commitments.map((commitment) => ({
      entity: `${commitment.section}/${commitment.id}`,
      title: commitment.title ?? null,
      unit: commitment.unit ?? null,
      there: commitment.isThere,
      formerly: commitment.formerly,
      events: commitment.events,
      fields: Object.fromEntries(
        commitment.fields.map(({ field, entries }) => [
          field,
          entries.map((entry) => ({ ...entry, value: entry.value ?? null })),
        ]),
      ),
      ambition: commitment.ambition ?? null,
      ask: commitment.ambition ?? null,
      due: commitment.due ?? null,
      says: describeTotals(commitment),
    })),
  });
}
