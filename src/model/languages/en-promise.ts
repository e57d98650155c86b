import type { PromiseWords } from '../promise-words.ts';
import { splitWordList } from './word-list.ts';

/** English words that decide how much a sentence promises. */
export const englishPromise: PromiseWords = {
  full: splitWordList(`all, every, each, everyone, everybody, everything, everywhere, any, anyone, always, entire, entirely, whole, full,
    fully, complete, completely, total, both, across the board, without exception, nationwide, company-wide, throughout, daily, at any time, at all times, around the clock, in a row, consecutive, consecutively, without a break`),
  part: splitWordList(`most, mostly, many, majority, a majority, some, several, few, a few, part, parts, partly, partial, partially,
    certain, selected, chosen, eligible, relevant, applicable, appropriate, suitable, key, main, major, core, critical, important,
    essential, priority, high-priority, high priority, top, top-priority, leading, primary, strategic, pilot,
    sample, a sample, representative, typical, on average, nearly, almost, about, around, roughly, approximately, circa,
    often, usually, generally, typically, sometimes, occasionally, mainly, largely, regularly, in general, normally, ordinarily, in normal circumstances, under normal circumstances, in normal times, subset, a subset, willing,
    interested, minor, limited, basic, minimal, weekly, monthly, quarterly, yearly`),
  floor:
    splitWordList(`at least, no less than, no fewer than, a minimum of, minimum of, minimum, more than, over, above, or more, and more,
    or better, not less than, not fewer than, exceeding`),
  cap: splitWordList(
    'up to, at most, no more than, a maximum of, maximum of, maximum, less than, fewer than, under, below, or less, or fewer, not more than, within',
  ),
  negation:
    splitWordList(`not, no, never, none, nobody, nothing, neither, nor, without, non, cannot, can't, don't, doesn't, won't, isn't,
    aren't, wasn't, weren't, hasn't, haven't, didn't, shouldn't, mustn't, zero, stop, stops, avoid, avoids, prevent, prevents, lack, lacks, fail, fails`),
  doubt:
    splitWordList(`may, might, could, can, should, would, possibly, perhaps, maybe, potentially, probably, likely, ideally, hopefully, optionally,
    optional, aspiration, aspirations, aspirational, indicative, tentative, tentatively, provisional, provisionally, where possible, if possible, as possible, when possible, where appropriate,
    where feasible, where practical, where practicable, as far as possible, as appropriate, if needed, as needed, best effort, best efforts,
    best endeavours, in principle, nominally, subject to, depending on, pending, as resources allow, permitting, budget allowing, resources allowing, time allowing, hope, hopes, hoping,
    hope to, wish, wishes, attempt, attempts, try, tries, trying`),
  weak: splitWordList(`aim, aims, aim to, aims to, aiming, seek, seeks, seeking, strive, strives, intend, intends, plan to, plans to,
    planned, want, wants, expect, expects, expected, endeavour, endeavor, towards, toward, progress towards, progress toward, begin, begins,
    begin to, begins to, start to, starts to, work towards, work toward, work on, help, helps, help to, support, supports, contribute,
    contributes, consider, considers, considering, explore, explores, exploring, investigate, research, study, assess, look into, looking into,
    encourage, encourages, draft, beta, prototype, trial, initial, early, first version, proposal, proof of concept`),
  strong: splitWordList(
    'must, guarantee, guarantees, guaranteed, ensure, ensures, commit, commits, committed, mandatory, required, certainly, definitely',
  ),
  except:
    splitWordList(`except, excluding, except for, apart from, other than, unless, only, solely, just, limited to, not including, save for, barring,
    if, provided, provided that, as far as, so far as, insofar as, to the extent, aside from, with the exception of, in the absence of, so long as, as long as, outside, minus`),
  others: splitWordList('and others, and so on, and so forth, and the like, etc, et al'),
  and: splitWordList('and, plus, as well as, also, including'),
  less: splitWordList(`reduce, reduces, reduced, reducing, cut, cuts, cutting, lower, lowers, lowered, decrease, decreases, decreased, shorten,
    shortens, shrink, drop, drops, fall, falls, minimise, minimize, halve, limit, limits, keep, shorter, fewer, less`),
  bad: splitWordList(`complaint, complaints, error, errors, failure, failures, defect, defects, bug, bugs, incident, incidents,
    outage, outages, downtime, churn, turnover, cost, costs, expense, expenses, spend, spending, debt, debts, wait,
    waits, waiting, delay, delays, delayed, late, absence, absences, loss, losses, lose, loses, lost, waste,
    emission, emissions, pollution, death, deaths, accident, accidents, injury, injuries, fall, falls, infection,
    infections, backlog, rework, queue, queues, latency, risk, risks, vacancy, vacancies, dropout, dropouts, crime,
    crimes, fraud, refund, refunds, return, returns, rejected, rejections, escalation, escalations, ticket, tickets,
    breach, breaches, violation, violations, unemployment, poverty, fee, fees, price, prices, leave, leaves,
    unanswered, missed, misses, open issues, takes, take, last, lasts, longer`),
  time: splitWordList(`millisecond, milliseconds, ms, second, seconds, minute, minutes, min, hour, hours, day, days, week, weeks, month, months,
    quarter, quarters, year, years, s, h`),
  light: splitWordList(
    'will, shall, a, an, the, of, is, are, was, were, has, have, be, been, that, which, and, to, our, their, its, this, these, those',
  ),
};
