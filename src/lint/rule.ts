/** The form of a rule. One rule, one file, one object: its page, its help and its tests are made from it. */

import type { OutputWords } from '../model/counted-work.ts';
import type { Day } from '../model/dates.ts';
import type { ExampleRecords } from '../model/example-record.ts';
import type { Finding, Level } from '../model/finding.ts';
import type { AsideWords } from '../model/own-words.ts';
import type { OwnerWords } from '../model/owner-words.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanRecords } from '../model/plan-records.ts';
import type { UnfilledWords } from '../model/unfilled.ts';
import type { WordList } from '../model/words.ts';
import type { WorkWords } from '../model/work-words.ts';

/** What a rule misses in the records. */
export interface Awaited {
  /** The part of a check-in that would say it. */
  readonly section: 'measures' | 'done';
  readonly id: string;
  /** The first day of a record that could say it; any day if absent. */
  readonly from?: Day;
}

/** A problem that a rule has found. */
export interface Problem {
  /** The object of the model that has the problem, or that holds the key. */
  readonly at: object;
  /** The record that `at` stands in, by its name; the strategy if absent. */
  readonly record?: string | undefined;
  /** The key (or the number of the item) in `at` to point to; `at` itself if absent. */
  readonly key?: string | number;
  /** The thing by its id, the problem, and the measured value with its limit. */
  readonly message: string;
  /** The advice, if it is not the rule’s own `fix`. */
  readonly help?: string;
  /** The level of this case under `recommended`, if it is not the rule’s own. */
  readonly level?: Level;
  /** Whether only time makes this case wrong, as with `timed` of a rule. */
  readonly timed?: true;
  /** A key of `at` that is missing: the problem is dropped if the key is there but could not be read. */
  readonly missing?: string;
  /** Dotted paths from the root, such as `stages`: the problem is dropped if a part of one could not be read. */
  readonly unlessDamaged?: readonly string[];
  /** The same, relative to `at`. */
  readonly unlessDamagedBelow?: readonly string[];
  /** What the records lack: the problem is dropped if a part of a record that may say it could not be read. */
  readonly awaits?: Awaited;
  /** A folder of records: the problem is dropped if one of them could not be read. */
  readonly unlessUnread?: string;
  /** The value in question, if one field can have several problems. */
  readonly about?: string;
  readonly related?: readonly {
    readonly at: object;
    readonly key?: string | number;
    readonly message: string;
  }[];
}

/**
 * How sure a rule is. `shape` (● in the catalogue): the file or a reference cannot be read; `data`: exact, from typed
 * fields; `text` (✎): from the wording, which can be wrong.
 */
export type Kind = 'shape' | 'data' | 'text';

/** A number or a switch that a configuration may set. */
export interface Option<V extends number | boolean> {
  readonly default: V;
  /** What it decides, with the unit and the source of the default. */
  readonly says: string;
  readonly least?: number;
  readonly most?: number;
}

export type OptionValues = Readonly<Record<string, number | boolean>>;

/** The words of something that has been done: has signed the contract. */
export interface DoneWords {
  /** A verb that says that something is completed: has signed, have been closed. */
  readonly perfect: RegExp;
  /** Words before one definite thing: the, our. */
  readonly definite: WordList;
}

/** The words of one language that text rules look for, all in lower case. */
export interface Words {
  /** Words that carry no content. */
  readonly stop: WordList;
  /** Buzzwords: Rumelt’s fluff. May be several words: `best in class`. */
  readonly fluff: WordList;
  /** Words of change without a measure: improve, better, optimise. */
  readonly vague: WordList;
  /** Words after which a sentence always goes on: the, of. */
  readonly unfinished: WordList;
  /** Words that may end a sentence, but not before a number: are, number. */
  readonly beforeNumber: WordList;
  /** Phrases in which a word of the lists above means something else: `leading cause`, `more than`. */
  readonly innocent: WordList;
  /** Words that separate a sentence about work from one about a result. */
  readonly work: WorkWords;
  /** Verbs of a change that open a sentence: reduce, double. Absent where a verb may stand anywhere. */
  readonly aim?: WordList;
  /** Words of an outcome that is done or not; absent where a language does not tell them apart. */
  readonly done?: DoneWords;
  readonly units: UnitWords;
  readonly unfilled: UnfilledWords;
  /** Numbers and shares as words: two, half, nobody. */
  readonly number: WordList;
  readonly owner: OwnerWords;
  /** Words that end the main clause of a sentence. */
  readonly aside: AsideWords;
  /** What people make or hold, so that counting it counts work. */
  readonly output: OutputWords;
  /** Occasions on which an audience can answer at once: all-hands, workshop. */
  readonly meeting: WordList;
  /** Words of what something costs: costs, lose, deficit. */
  readonly loss: WordList;
  /** Words that leave nobody out: every, no. */
  readonly whole: WordList;
  /** Words that may stand before the code of a measure: measure, KPI. */
  readonly measure: WordList;
}

/** The ways to write the units of measures. */
export interface UnitWords {
  readonly percent: RegExp;
  /** Measures whose percent may be negative or over 100: a rate of change, a comparison, a margin. */
  readonly unbounded: RegExp;
  readonly time: RegExp;
  /** Measures that count things, and so are never below 0. */
  readonly count: RegExp;
  /** Shares, grades and differences: if they rise, it is not volume. */
  readonly noVolume: RegExp;
  /** Counts of what is made while a plan runs, and so start at 0: new clinics, cumulative visits. */
  readonly new?: RegExp;
  /** Words of a limit in time, which make a length of time a measure of speed: within, wait. */
  readonly speed?: RegExp;
}

/** What a rule may know besides the strategy. */
export interface Use<O extends OptionValues = OptionValues> {
  readonly options: O;
  readonly asOf: Day;
  /** Undefined if the strategy’s language has no list: text rules are then silent. */
  readonly words: Words | undefined;
  /** The parent strategy, if one is named and could be read. */
  readonly parent: Plan | undefined;
  /** The records beside the strategy; none where there are none. */
  readonly records: PlanRecords;
}

export interface Rule<O extends OptionValues = Record<never, never>> {
  readonly id: string;
  /** Its level under `recommended` for an active strategy. */
  readonly level: Level;
  readonly kind: Kind;
  /** Whether it fires by the passing of time (⏱ in the catalogue): `overdue` sets its level. */
  readonly timed?: true;
  /** Whether some of its problems are timed, and it says less while a strategy is paused. */
  readonly timedInPart?: true;
  /** Whether it is silent if the language has no word lists. */
  readonly needsWords?: true;
  /** Whether it finds less if the language has no word lists. */
  readonly readsWords?: true;
  /** Whether it is about records, so that it is silent without `tracking` and without any. */
  readonly readsRecords?: true;
  /** Whether it finds less if the parent could not be read as a whole. */
  readonly readsParent?: true;
  /** What a strategy that passes does: “A criterion says where it starts.” */
  readonly summary: string;
  /** Why it matters to the reader’s organization, in a sentence or two. */
  readonly why: string;
  /** The source of the idea or the number. */
  readonly source: string;
  /** What to do when it fires. */
  readonly fix: string;
  /** When to turn it off. */
  readonly whenNot?: string;
  readonly options?: { readonly [K in keyof O]: Option<O[K] extends boolean ? boolean : number> };
  /** A file, or its part after `strat` and `name`, on which it fires. */
  readonly bad: string;
  /** The same file, fixed: the rule is silent. */
  readonly good: string;
  /** The file that `bad` and `good` name as their parent, if the rule compares with one. */
  readonly parent?: string;
  /** Whether its examples depend on which day is today, although `overdue` does not set its level. */
  readonly dated?: true;
  /** The records beside each example. */
  readonly checkin?: {
    readonly bad: ExampleRecords;
    readonly good: ExampleRecords;
    /** Whether each example is the change that closes the strategy. */
    readonly isClosing?: true;
  };
  /**
   * Says in one sentence what several findings in one file are about. @param these the entries, as the subject of a
   * sentence: `3 of 7 objectives`, `All 7 objectives`, `2 places in objective `x`` @param found how many findings
   * @param all the findings
   */
  many?(these: string, found: number, all: readonly Finding[]): string;
  check(plan: Plan, use: Use<O>): Iterable<Problem>;
}

/** A rule without the type of its options, for lists of rules. */
export type AnyRule = Omit<Rule, 'options' | 'check'> & {
  /** Set for a rule from a configuration: its level is the one written there, under any preset. */
  readonly isPolicy?: true;
  readonly options?: Readonly<Record<string, Option<number> | Option<boolean>>>;
  check(plan: Plan, use: Use<never>): Iterable<Problem>;
};
