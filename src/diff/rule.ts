/** The form of a change rule: a rule about a matched pair of versions, before and after. */
import type { ChangeClass, ChangeDirection, ChangeLevels, ChangeValue, EntryFate } from '../model/change.ts';
import type { Day } from '../model/dates.ts';
import type { Level, Range } from '../model/finding.ts';
import type { ValueKind } from '../model/key-info.ts';
import type { Revision } from '../model/ledger.ts';
import type { PlaceName } from '../model/objective-groups.ts';
import type { Plan, Section } from '../model/plan.ts';
import type { Criterion } from '../model/schema.ts';

/** The place of a value: an object of the model and the key in it. */
export interface Spot {
  readonly at: object;
  readonly key?: string | number;
}

/** An entry as one side has it. */
export interface Held extends Spot {
  readonly id: string;
  readonly section: Section;
  /** Its keys; an obstacle that is only a text has it as `what`. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The stage of an objective, or `unstaged`. */
  readonly stage?: PlaceName;
  /** The objective or initiative that holds a key result or an indicator. */
  readonly holder?: { readonly section: Section; readonly id: string };
}

/** An entry that an earlier version promised and a later one removed. */
export interface Recalled {
  /** The day of the change that removed it. */
  readonly on: Day;
  /** Whether it was that change, and not one before it that cannot be read. */
  readonly isExact: boolean;
  /** The entry as it was last. */
  readonly held: Held;
}

/** An entry on both sides, or on one. */
export interface Match {
  readonly section: Section;
  /** The id after the change; before it if the entry is gone. */
  readonly id: string;
  readonly before?: Held;
  readonly after?: Held;
  /** An entry of the same section that only the other side has and that reads alike. */
  readonly like?: string;
  /** Set if it was removed in an earlier change and comes back: `before` is then its last version. */
  readonly recalled?: Recalled;
  /** A removed entry under another id that counted the same. */
  readonly resembles?: Recalled;
}

/** A value that differs in meaning. */
export interface Edit {
  /** Its entry; undefined for the strategy itself. */
  readonly match?: Match;
  /** The path below the entry, or from the root: `target`, `destination.why`. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly before: Spot;
  readonly after: Spot;
  /** The kind of value; undefined for a key that the schema does not know. */
  readonly kind?: ValueKind | undefined;
  /** Whether it is prose; otherwise a number, date, choice, name or reference. */
  readonly isText: boolean;
  /** Set if a whole item of a list was added or removed. */
  readonly isItem?: true;
}

/** A commitment as it stood on a day. */
export interface Version {
  readonly on: Day;
  readonly criterion: Criterion;
  /** Its last day, its own or the strategy’s. */
  readonly due?: Day;
}

/** A comment that suppresses a finding. */
export interface Ignored {
  readonly rules: readonly string[];
  readonly range: Range;
}

/** A file of the folder that may only be added. */
export interface RecordFile {
  /** The path below the folder of the strategy: `checkins/2027-03-31.yaml`. */
  readonly name: string;
  readonly file: string;
  /** Its content without layout: two files with the same content are the same record. */
  readonly content: string;
}

/** How strict the check of a side is: the level from which it fails, and the level of each rule in force. */
export interface Gate {
  readonly failOn: Level;
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  /** Any other setting by its name, as text: `criteria-count.most`. */
  readonly details: ReadonlyMap<string, string>;
  /** The settings of states and surveys by their name: `status.on_track`. */
  readonly shared?: ReadonlyMap<string, number>;
  /** The globs of what is not checked. */
  readonly exclude?: readonly string[];
  /** The configuration with these settings, if there is one. */
  readonly config?: RecordFile | undefined;
}

/** The files and settings of a side besides its plan. */
export interface Beside {
  readonly file: string;
  /** Whether there is a strategy at all. */
  readonly isThere: boolean;
  readonly records: readonly RecordFile[];
  readonly ignored: readonly Ignored[];
  readonly gate?: Gate;
  /** The keys of the accepted findings. */
  readonly accepted?: ReadonlySet<string>;
}

export interface Pair {
  readonly before: Plan;
  readonly after: Plan;
  readonly beside: { readonly before: Beside; readonly after: Beside };
  readonly asOf: Day;
  readonly matches: readonly Match[];
  /** The differences in entries that both sides have, and in the strategy itself. */
  readonly edits: readonly Edit[];
  /** All of these differences, for a rule that gets only those that no other has reported. */
  readonly all?: readonly Edit[];
  /** Values that are written differently and mean the same. */
  readonly forms: readonly Edit[];
  /** Earlier versions of a criterion, oldest first, by its old id; empty if history is not known. */
  history(id: string): readonly Version[];
  /** The versions of the strategy before the change, oldest first; empty if they are not known. */
  past(): readonly Revision[];
}

/** One change that a rule reports. */
export interface Move {
  readonly edit?: Edit;
  /** The entry, if the change is not one of the edits. */
  readonly match?: Match;
  readonly field?: string;
  readonly from?: ChangeValue | undefined;
  readonly to?: ChangeValue | undefined;
  /** The message in the past tense, without a full stop: the effect follows. */
  readonly message: string;
  readonly effect?: string | undefined;
  /** The effect for the table, where the message says it already, or says a part of it. */
  readonly short?: string | undefined;
  /** The text for the table, if it is not the field: `removed`. */
  readonly what?: string;
  /** The text for the table, if it is not `from → to`. */
  readonly values?: string;
  /** The name for the table, if it is not the entry’s id. */
  readonly name?: string;
  /** What this case does to a promise, if not what the rule says. */
  readonly direction?: ChangeDirection;
  /** The highest level of this case. */
  readonly atMost?: Level;
  /** Whether the level of this case is one milder. */
  readonly isMilder?: true;
  /** A guess at what was meant. */
  readonly hint?: string | undefined;
  /** What became of it, if the move does not say it otherwise. */
  readonly is?: EntryFate;
  /** A question to the author, while the change still needs a reason. */
  readonly ask?: string | undefined;
  /** The old promise and the new one, if not the values of the field. */
  readonly was?: string | undefined;
  readonly now?: string | undefined;
  /** Whether a few words say enough, so that the whole texts are not shown. */
  readonly isBrief?: true;
  readonly removed?: true;
  /** Other edits that it reports, so that no other rule does. */
  readonly covers?: readonly Edit[];
  /** The other values that this one change is made of: a reason must name each of them. */
  readonly parts?: readonly Edit[];
  /** Other rules that would have reported it: it is as strict as the strictest of them. */
  readonly asStrictAs?: readonly string[];
  /** The class of this case, if not the rule’s. */
  readonly class?: ChangeClass;
  /** Whether only a reason that says until when counts. */
  readonly needsUntil?: true;
  /** The commitment that sets the period, if it is not the entry’s own. */
  readonly judgedBy?: Match;
  readonly before?: Spot | RecordFile | Ignored | undefined;
  readonly after?: Spot | RecordFile | Ignored | undefined;
}

export interface ChangeRule {
  readonly id: string;
  readonly class: ChangeClass;
  readonly levels: ChangeLevels;
  /** What such a change does to a promise, unless the case says otherwise. */
  readonly direction: ChangeDirection;
  /** What such a change does, in a few words, where the case does not say it. */
  readonly effect?: string;
  /** The change that it reports: “A target was lowered, or turned round.” */
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly fix: string;
  /** Two versions of a strategy without their first lines, or of the named file beside it. */
  readonly example: { readonly before: string; readonly after: string; readonly file?: string };
  /** Whether it reports only what no other rule has reported. */
  readonly isLast?: true;
  check(pair: Pair): Iterable<Move>;
}

export const GOALPOST: ChangeLevels = { before: 'info', during: 'error', after: 'error' };
export const ALWAYS_ERROR: ChangeLevels = { before: 'error', during: 'error', after: 'error' };
export const DIRECTION: ChangeLevels = { before: 'info', during: 'warn', after: 'warn' };
export const FOLDED: ChangeLevels = { before: 'info', during: 'info', after: 'info' };
