/** Formats the ledger for a reader at a terminal, and for programs. */
import type { Commitment, Ledger, Moment, Reason } from '../model/ledger.ts';
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
import { countNoun, cutText } from '../model/quote.ts';
import { measureDisplayWidth } from './frame.ts';
import type { StoryRow } from './ledger-values.ts';
import { paintState, STATE_WIDTH, type TextLook, wrapLine } from './status-look.ts';
import { revealOnOneLine } from './terminal.ts';

/** Lists the rows that belong between the steps of a commitment. */
export type RowsOf = (commitment: Commitment) => readonly StoryRow[];

/** Notes on the history itself. */
export interface HistoryNotes {
  /** The strategy’s path below the root of the repository. */
  readonly file: string;
  /** Its former paths, the latest first. */
  readonly formerly: readonly string[];
  /** The commit at which a shallow clone cuts off older history. */
  readonly cut: { readonly commit: string; readonly on: string } | undefined;
}

/** @param rowsOf lists what belongs between the steps of a commitment */
export function formatLedger(ledger: Ledger, notes: HistoryNotes, look: TextLook, rowsOf: RowsOf): string {
  const lines = [
    look.paint.strong(revealOnOneLine(ledger.name || notes.file)),
    ...describeHistory(ledger, notes).map((note) => revealOnOneLine(note)),
    ...ledger.commitments.flatMap((one) => ['', ...formatCommitment(one, rowsOf(one), look)]),
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
    ...formerly.map((path) => `The file was ${path} before.`),
    ...(cut === undefined
      ? []
      : [`This is a shallow clone, so nothing before ${cut.on} (${cut.commit.slice(0, 7)}) is known.`]),
    ...unread.map((at) => `Not read: ${at.on} (${shortenCommit(at)}), ${lowerFirst(at.trouble)}`),
  ];
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}.`;

export const shortenCommit = ({ commit }: Pick<Moment, 'commit'>) => commit.slice(0, 7);

function formatCommitment(
  commitment: Commitment,
  rows: readonly StoryRow[],
  look: TextLook,
): readonly string[] {
  const { section, id, title, isThere } = commitment;
  const { paint } = look;
  const name = section === 'strategy' ? 'the strategy' : `${section}/${id}`;
  const gone = isThere ? '' : `  ${paint.error('removed')}`;
  const steps = listSteps(commitment).map((step) => ({ on: step.on, lines: formatStepLines(step, look) }));
  const values = rows.map((row) => ({ on: row.on, lines: formatRowLines(row, look) }));
  const words = wrapLine(
    `${name}  ${revealOnOneLine(section === 'strategy' ? '' : (title ?? ''))}`.trimEnd(),
    look.columns,
    INDENT,
  );
  return [
    paint.strong(name) + words.slice(name.length) + gone,
    ...describeTotals(commitment).map(
      (text) => `  ${paint.warn(wrapLine(revealOnOneLine(text), look.columns, INDENT))}`,
    ),
    ...interleaveByDay(steps, values).flatMap(({ lines }) => lines),
  ];
}

/** Describes the total of all small steps. */
export function describeTotals(commitment: Commitment): readonly string[] {
  return [
    sayAmbitionHistory(commitment),
    sayDueHistory(commitment, commitment.section === 'strategy' ? 'end' : 'due'),
  ].filter((text) => text !== undefined);
}

/** The indent of what follows below a heading or a total. */
const INDENT = ' '.repeat(4);
const MARGIN = ' '.repeat(14);
/** The indent of what follows below a change. */
const DEEPER = ' '.repeat(16);
const LONGEST_REASON = 300;

function formatStepLines(step: Step, look: TextLook): readonly string[] {
  const by = revealOnOneLine([step.by, step.subject].filter(Boolean).join(': '));
  const head = wrapLine(`${shortenCommit(step)} ${by}`.trimEnd(), look.columns, MARGIN);
  return [`  ${step.on}  ${look.paint.faint(head)}`, ...formatChangeLines(step, look)];
}

/** Formats a value with its state, who said it below each other where they do not fit, and its note. */
function formatRowLines({ on, state, says, who, more }: StoryRow, look: TextLook): readonly string[] {
  const isAside = state === undefined && who === undefined;
  const label = state === undefined ? ' '.repeat(isAside ? 0 : STATE_WIDTH) : paintState(state, look);
  const indent = MARGIN + ' '.repeat(isAside ? 0 : STATE_WIDTH);
  const text = revealOnOneLine([says, who].filter((part) => part !== undefined).join(' · '));
  const wrapped = wrapLine(text, look.columns, indent);
  return [
    `  ${on}  ${label}${isAside ? look.paint.faint(wrapped) : wrapped}`,
    ...(more === undefined
      ? []
      : [indent + look.paint.faint(wrapLine(revealOnOneLine(more), look.columns, indent))]),
  ];
}

/** Formats changes: the first values in one sentence, each later change on its own. */
function formatChangeLines({ changes }: Step, { columns }: TextLook): readonly string[] {
  const wrap = (text: string) => wrapLine(revealOnOneLine(text), columns, DEEPER);
  const [first, ...rest] = changes;
  if (first && isOpeningStep(first) && rest.every(({ reason }) => !reason))
    return [MARGIN + wrap([first.says, ...rest.map(({ says }) => says)].join(', ').replace(', ', ': '))];
  return changes.flatMap((change, index) => {
    const reason = findReasonToSay(changes, index);
    return [...formatChange(change, columns), ...(reason ? [DEEPER + wrap(sayReason(reason))] : [])];
  });
}

/** Formats a change on one line; both wordings of a long sentence stand below each other, so that one sees what differs. */
function formatChange({ says, reworded }: StepChange, columns: number): readonly string[] {
  const line = revealOnOneLine(says);
  if (!reworded || measureDisplayWidth(MARGIN + line) < columns)
    return [MARGIN + wrapLine(line, columns, DEEPER)];
  const side = (label: string, text: string) =>
    `${DEEPER}${label.padEnd(SIDE.length)}${wrapLine(revealOnOneLine(text), columns, DEEPER + ' '.repeat(SIDE.length))}`;
  return [MARGIN + reworded.field, side('before', reworded.was), side('now', reworded.now)];
}

const SIDE = 'before  ';

/** Says the reason that an amendment gives, and its place. */
export function sayReason({ why, file, given }: Reason): string {
  const flat = why.replace(/\s+/g, ' ');
  const said = flat.length > LONGEST_REASON ? `${cutText(flat, LONGEST_REASON)}…` : flat;
  const when = given === undefined ? '' : `, given on ${given}`;
  return `because: ${said || 'no reason was written'} (${file}${when})`;
}
