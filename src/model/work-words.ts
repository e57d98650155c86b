/** The words that a language needs to tell a sentence about work from one about a result. */
import type { WordList } from './words.ts';

/** All in lower case. Verbs are listed in every form that may open a sentence; a verb or a noun may have several words. */
export interface WorkWords {
  /** Verbs of output: launch, implement, mettre en place. */
  readonly verb: WordList;
  /** Nouns of work, which count before `of`: implementation, rollout. */
  readonly noun: WordList;
  /** The ends of longer words that are nouns of work, as in `CRM-Einführung`. */
  readonly nounEnds: readonly string[];
  /** Forms of verbs of output that are no nouns: unifying. */
  readonly gerund: WordList;
  /** Verbs that say a direction and no result: encourage, strengthen, protect. */
  readonly aimVerb: WordList;
  /** The nouns of such a direction: promotion. */
  readonly aimNoun: WordList;
  /** Verbs of work that may go on for ever: explore, continue. */
  readonly endlessVerb: WordList;
  /** Verbs that name a result to reach: reach, double. They tell where a second result begins. */
  readonly reachVerb: WordList;
  /** What stands between a noun of work and its object: of, des, de. */
  readonly of: WordList;
  /** Verbs that are as often a noun or an adjective: test results, open positions. */
  readonly alsoNoun: WordList;
  /** Verbs that usually describe the plural after them and rarely govern it: open positions, set prices. */
  readonly adjective: WordList;
  /** Opening phrases that preserve something or name a thing: hold the line, open source. */
  readonly innocent: WordList;
  /** Words that follow a verb and never occur within a name: the, all, three, out. */
  readonly object: WordList;
  /** Small words that end the name at the start of a sentence: for, in, by. */
  readonly connecting: WordList;
  /** The words between two things of one kind: and. */
  readonly and: WordList;
  /** Words that begin a clause: that, who, because. */
  readonly clause: WordList;
  /** Verbs that take no object, so that one after them belongs to a name: work orders. */
  readonly intransitive: WordList;
  /** Verbs whose subject came before them: are, has, falls. */
  readonly predicate: WordList;
  /** Words that are verbs after a plural and may be nouns elsewhere: fall, cost, trust. */
  readonly predicateOfMany: WordList;
  /** Words before a limit: under, above. */
  readonly limit: WordList;
  readonly we: WordList;
  /** Words between who does it and the verb: will, want, to. */
  readonly will: WordList;
  /** Verbs that after `we` describe how things are: we run forty clinics. */
  readonly lasting: WordList;
  /** Those who do the work themselves: department, team, bank. */
  readonly self: WordList;
  readonly article: WordList;
  /** Words that begin a date: by, until. */
  readonly dateStart: WordList;
  /** Other words of a date besides months and numbers: end, quarter, year. */
  readonly date: WordList;
  /** Words that may come before the verb: to, successfully, full. */
  readonly leadIn: WordList;
  readonly adverb: RegExp;
  readonly plural: RegExp;
  /** The opening of a sentence that promises a share: complete 95 % of repairs. */
  readonly share: RegExp;
  /** The ends of verbs in the future, each with the end of the infinitive: `ará` and `ar`. */
  readonly future: readonly (readonly [end: string, infinitive: string])[];
  /** Whether verbs of work are infinitives, which may be the subject: lancer un produit coûte cher. */
  readonly opensWithInfinitive: boolean;
  /** Whether the verb of a sentence without a subject comes last, and every noun has a capital: German. */
  readonly isVerbLast: boolean;
  /** The prefixes that leave their verb: wir führen das Portal ein. */
  readonly prefixes: WordList;
}
