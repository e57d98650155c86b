import type { WorkWords } from '../../model/work-verb.ts';
import { splitWordList } from './list.ts';

/** English words that separate a sentence about work from one about a result. */
export const work: WorkWords = {
  verb: splitWordList(`launch, implement, hold, write, build, create, develop, roll, rollout, deploy, introduce, conduct, run,
    organize, organise, start, begin, complete, finish, finalize, finalise, establish, set, design, draft, prepare, publish,
    release, ship, deliver, install, migrate, hire, recruit, train, host, plan, produce, document, define, identify, review,
    evaluate, assess, investigate, explore, research, analyze, analyse, continue, support, promote, facilitate, coordinate,
    execute, perform, provide, pilot, test, upgrade, redesign, rebuild, open, purchase, buy, procure, undertake, initiate,
    kick, select, announce, schedule, update, collect, gather, present, send, submit, work, launching, implementing, developing, creating,
    introducing, conducting, deploying, delivering, establishing, organizing, organising`),
  alsoNoun:
    splitWordList(`build, complete, design, document, draft, finish, hire, hold, host, kick, launch, open, pilot, plan, present,
    produce, purchase, release, research, review, roll, rollout, run, schedule, set, ship, sign, start, support, test,
    train, update, upgrade, work`),
  adjective: splitWordList('complete, open, present, set'),
  intransitive: splitWordList('work'),
  innocent:
    splitWordList(`hold the cost, hold the costs, hold the price, hold the line, hold the rate, hold the share, hold the wait,
    hold churn, hold cost, hold costs, hold price, hold prices, hold our costs, hold our prices, hold at, hold steady,
    hold below, hold under, hold down, hold up, start-ups, test-bed, run-off, complete and correct, open source,
    open access, open data`),
  object:
    splitWordList(`a, an, the, this, these, that, those, our, my, your, his, her, their, its, all, each, every, any, some, several,
    many, both, another, additional, one, two, three, four, five, six, seven, eight, nine, ten, twelve, twenty, more, new,
    up, out, off, down`),
  connecting:
    splitWordList(`about, across, after, against, among, and, around, as, at, before, between, by, during, for, from, in, inside,
    into, near, of, on, or, outside, per, since, through, throughout, to, together, towards, toward, until, via, while,
    with, within, without, that, which, who, whose, where, when, so, because, if, how, what, whether`),
  clause:
    splitWordList(`that, which, who, whom, whose, where, when, so, because, if, as, until, unless, while, how, what, why,
    whether`),
  predicate:
    splitWordList(`is, are, was, were, be, has, have, had, can, cannot, could, will, would, must, may, shall, should, do, does, did,
    never, no, answers, arrives, becomes, brings, closes, comes, costs, covers, doubles, drops, ends, exceeds, falls, fills,
    finds, gets, goes, grows, halves, happens, holds, keeps, knows, lasts, matches, needs, passes, pays, reaches, remains,
    rises, sees, sells, shows, shrinks, stays, takes`),
  predicateOfMany:
    splitWordList(`answer, arrive, become, begin, bring, close, come, cost, cover, double, drop, earn, end, exceed, fall, feel, fill,
    find, get, give, go, grow, halve, happen, hold, keep, know, last, leave, live, lose, match, meet, need, open, pass, pay,
    reach, remain, return, rise, run, say, see, sell, show, shrink, start, stay, take, trust, use, wait, work`),
  limit: splitWordList('under, below, above, over'),
  get leadIn() {
    return /^(?:we\s+(?:will|shall|want\s+to|aim\s+to)\s+|will\s+|to\s+)?(?:\p{L}{2,}ly\s+)?/iu;
  },
  leadInWords: 4,
  get share() {
    return /^\p{L}+\s+(?:at\s+(?:least|most)\s+|over\s+|under\s+)?\d[\d.,]*\s?(?:%|per\s?cent)/iu;
  },
  adverb: /..ly$/,
  plural: /[^s]s$|^(?:staff|people|men|women|children)$/,
};
