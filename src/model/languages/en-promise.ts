import type { PromiseWords } from '../promise-words.ts';
import { splitWordList } from './word-list.ts';

/** English words that decide how much a sentence promises. */
export const englishPromise: PromiseWords = {
  full: splitWordList(`all, every, each, everyone, everybody, everything, everywhere, any, anyone, always, entire, entirely, whole, full,
    fully, complete, completely, total, both, across the board, without exception, nationwide, company-wide, throughout, daily`),
  part: splitWordList(`most, mostly, many, majority, a majority, some, several, few, a few, part, parts, partly, partial, partially,
    certain, selected, chosen, eligible, relevant, applicable, appropriate, suitable, key, main, major, core, critical, important,
    essential, priority, high-priority, high priority, top, top-priority, leading, primary, strategic, pilot,
    sample, a sample, representative, typical, on average, nearly, almost, about, around, roughly, approximately, circa,
    often, usually, generally, typically, sometimes, occasionally, mainly, largely, regularly, in general, subset, a subset, willing,
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
    optional, tentative, tentatively, provisional, provisionally, where possible, if possible, as possible, when possible, where appropriate,
    where feasible, where practical, where practicable, as far as possible, as appropriate, if needed, as needed, best effort, best efforts,
    best endeavours, in principle, nominally, subject to, depending on, pending, as resources allow, time permitting, hope, hopes, hoping,
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
    if, provided, provided that, so long as, as long as, outside, minus`),
  and: splitWordList('and, plus, as well as, also, including'),
  less: splitWordList(`reduce, reduces, reduced, reducing, cut, cuts, cutting, lower, lowers, lowered, decrease, decreases, decreased, shorten,
    shortens, shrink, drop, drops, fall, falls, minimise, minimize, halve, limit, limits, keep, shorter, fewer, less`),
  time: splitWordList(`millisecond, milliseconds, ms, second, seconds, minute, minutes, min, hour, hours, day, days, week, weeks, month, months,
    quarter, quarters, year, years, s, h`),
  light: splitWordList(
    'will, shall, a, an, the, of, is, are, be, been, that, which, and, to, our, their, its, this, these, those',
  ),
  alike:
    splitWordList(`contact contract, contacts contracts, county country, counties countries, patients patents, patient patent, adopt adapt,
    adopted adapted, adopts adapts, complete compete, completed competed, completes competes, completing competing, prevent present,
    prevents presents, causal casual, martial marital, trail trial, trails trials, internal interval, prescribe proscribe,
    prescribed proscribed, confirm conform, confirmed conformed, retained retrained, retain retrain, reserved reversed, resolved revolved,
    computers commuters, content consent, content context, contest context, contest content, loose lose, desert dessert, planed planned, hoping hopping,
    later latter, staring starring, bellow below, coma comma, diner dinner, personal personnel, expend extend, expends extends, expand expend, expands expends,
    through though, thorough through, moral morale, desperate disparate, accept except, affect effect, assure ensure, insure ensure, insured ensured,
    median medium, statue statute, statute stature, ration ratio, police policy, polices policies, advice advise, device devise,
    prosecute persecute, precede proceed, preserve reserve, perspective prospective, quiet quite, track truck, tracks trucks,
    created crated, parties patties, batches beaches, testing tasting, leaving living, leased leaned, passed paused, pushed pulled,
    listed lifted, raised razed, cleaned cleared, closed clothed, issued issues, drafts drifts, shared scared, started stated, starts states,
    treated traded, trained traced, tested texted, halved halted, launch lunch, reached reacted, readers readers, renter center, relation revelation,
    marked market, marked masked, formed farmed, former farmer, formers farmers, master muster, public pubic, united untied, causes clauses, costumer customer,
    costumers customers, modal model, county counts, salary salaries, carrier career, carriers careers, defuse diffuse, elicit illicit, inherent inherit,
    monitory monitor, principle principal, stationary stationery, storey story, waive waves, weather whether, ordinance ordnance, collage college, collages colleges,
    delivered delivers, reduced redused, removed renewed, remove renew, removed remodeled, reported reposted, report repost, reports resorts, reviewed reviled, sealed scaled,
    stable staple, stables staples, servers severs, server sever, severed served, several severe, supply supple, charge change, charges changes, charged changed, planted planned, planter planner,
    planets plants, clients clients, farms forms, filled filed, filling filing, billing bulling, mailing making, mining mixing, ending sending, lending landing, landed loaned, tanks tasks, banks ranks`),
};
